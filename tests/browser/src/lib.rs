//! Journeys in real browsers, against the release build.
//!
//! A test calls [`journey`] with a closure; it is walked in each selected [`Engine`], one after the other:
//!
//! ```no_run
//! use browser_journeys::journey;
//!
//! journey(async |_engine, page, server| {
//!     page.open(&server.address("/")).await;
//!     page.started().await;
//!     page.click("door-compare").await;
//! });
//! ```
//!
//! | file | what |
//! |---|---|
//! | `journey.rs` | walks a closure in every engine and names the one that failed |
//! | `server.rs` | serves the site as a host would, keeps a log of what was asked, breaks single files on wish |
//! | `headers.rs`, `fault.rs` | the site's own `_headers` file; ways in which a file can be broken |
//! | `engine.rs`, `browser.rs`, `driver.rs` | the three engines; a running browser; a process that never outlives the test |
//! | `outside.rs` | the proxy through which the browsers would reach the internet: it notes who was asked for, and refuses |
//! | `page.rs` | what a person does and sees on the page |
//! | `finger.rs`, `looks.rs` | a finger; dark, forced colours, a device without a mouse |
//! | `picture.rs` | screenshots compared pixel by pixel |
//! | `walk.rs`, `sending.rs` | a walk through the whole product; ways in which a page could send |
//! | `stop.rs` | a browser that fails the app on the way |
//!
//! Settings, all by environment: `SITE_DIST` (the folder to serve), `ENGINES` (such as `chromium,firefox`), `SHOTS` (a
//! folder for screenshots), and the paths of the browsers and drivers: see [`Engine`].

mod browser;
mod driver;
mod engine;
mod fault;
mod finger;
mod headers;
mod journey;
mod looks;
mod on_disk;
mod outside;
mod page;
mod picture;
mod sending;
mod server;
mod stop;
mod walk;

pub use browser::Browser;
pub use engine::Engine;
pub use fault::Fault;
pub use journey::{block_on, journey, journey_in};
pub use looks::Look;
pub use outside::Outside;
pub use page::{Boxes, Page};
pub use picture::Picture;
pub use sending::{WAYS_TO_SEND, send_in_every_way};
pub use server::{Request, Server};
pub use stop::{gave_up, stop_at_click};
pub use walk::{DOORS, to_asker, to_first_question, to_week, walk};
