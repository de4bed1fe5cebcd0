//! The browser's entry. `boot.js` calls `start` of [`program_explorer::app::browser::start`] once this is loaded.

// Links the library, so that what it exports to the browser is there.
use program_explorer as _;

fn main() {}
