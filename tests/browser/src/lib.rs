//! Journeys in real browsers, against the release build.
//!
//! A test calls [`journey()`] with a closure, and has `#[journey]` in place of `#[test]`. This makes one test for each [`Engine`], with the
//! engine at the end of its name, such as `compare::a_level_is_shown::webkit`.
//!
//! ```no_run
//! use browser_journeys::journey;
//!
//! #[journey]
//! fn the_door_leads_to_the_comparison() {
//!     journey(async |_engine, page, server| {
//!         page.open(&server.address("/")).await;
//!         page.started().await;
//!         page.click("door-compare").await;
//!     });
//! }
//! ```
//!
//! Journeys may run at the same time, as threads or as processes. Each has a browser to itself while it runs.
//!
//! | file | what |
//! |---|---|
//! | `attribute/` | `#[journey]`, a separate crate because the compiler requires it |
//! | `journey.rs` | runs a journey in the engine of the current test |
//! | `server.rs` | serves the site as a host would, logs requests, breaks single files on request |
//! | `host.rs` | the same on nginx, Apache and Caddy |
//! | `headers.rs`, `fault.rs` | the site's own `_headers` file; ways in which a file can break |
//! | `around.rs` | someone else's page, which embeds the explorer |
//! | `engine.rs`, `browser.rs`, `driver.rs` | the three engines; a running browser; a process that never outlives the test |
//! | `outside.rs` | the browsers' only way to the internet: a proxy that records and refuses every request |
//! | `names.rs` | the names that a browser looks up, in a network that reaches only this machine |
//! | `patience.rs` | how long a journey waits for something to happen |
//! | `page.rs` | what a person does and sees on the page |
//! | `finger.rs`, `keys.rs`, `looks.rs` | a finger; a keyboard; dark, forced colors, a device without a mouse, a slow one |
//! | `console.rs` | what the app writes to the console when something goes wrong |
//! | `port.rs` | ports that no server had before |
//! | `picture.rs` | screenshots compared pixel by pixel |
//! | `walk.rs`, `sending.rs` | a walk through the whole product; ways in which a page could send |
//! | `stop.rs` | a browser that makes the app fail |
//!
//! All settings are environment variables: `SITE_DIST` (the folder to serve), `BEFORE_DIST` (the previous release, for `update.rs`),
//! `ENGINES` (such as `chromium,firefox`), `SHOTS` (a folder for screenshots), and the paths of the browsers and drivers: see [`Engine`].

mod around;
mod browser;
mod console;
mod driver;
mod engine;
mod fault;
mod finger;
mod headers;
mod host;
mod journey;
mod keys;
mod looks;
mod names;
mod on_disk;
mod outside;
mod page;
mod patience;
mod picture;
mod port;
mod sending;
mod server;
mod stop;
mod walk;

pub use around::Around;
pub use browser::Browser;
pub use browser_journeys_attribute::journey;
pub use engine::Engine;
pub use fault::{Fault, Gate};
pub use finger::Hand;
pub use host::{Answer, Host, HostKind};
pub use journey::{block_on, journey, journey_in_a_new_browser, journey_that_looks_up_names, walk_in};
pub use looks::Look;
pub use names::Names;
pub use outside::Outside;
pub use page::{Boxes, Page};
pub use patience::in_time;
pub use picture::Picture;
pub use sending::{send_in_every_way, send_without_policy, ways_to_send};
pub use server::{PROGRAMS, Request, Server, dist};
pub use stop::{gave_up, stop_at_click};
pub use walk::{
    DOORS, make_link, make_link_with_hospital, nothing_urgent, open_reasons, to_asker, to_first_question, to_outcome,
    to_outcome_of_another, to_week, walk,
};
