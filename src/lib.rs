//! The Yew app. It shows what [`explorer`](::explorer) says and decides nothing. The page writer (`crates/site`) renders the same views on
//! the host, so only [`browser`] may need a browser.
//!
//! - [`start`]: what `start.js` calls
//! - [`root`]: holds the state, listens to the browser's history
//! - [`context`]: what every view gets
//! - [`drawn`]: how much of the home page is drawn
//! - [`el`]: how elements are built
//! - [`pages`]: whole screens
//! - [`components`]: parts of them
//! - [`browser`]: the only place that names `web_sys`, `js_sys` or `gloo`

pub mod browser;
pub mod components;
pub mod context;
pub mod drawn;
pub mod el;
pub mod pages;
pub mod root;
pub mod start;
