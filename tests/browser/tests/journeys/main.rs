//! Journeys through the release site in real browsers: one file per claim, one test per journey and engine.

mod accessible;
mod compare;
mod find;
mod find_by_keyboard;
mod find_urgent;
mod guidance_page;
mod keyboard;
mod languages;
mod link;
mod lives;
mod outcome;
mod plan;
mod quick_exit;
mod random_journeys;
mod rest;
mod sends_nothing;
mod single_file;
mod starts;
mod stores_nothing;
mod takes_over;
mod taps;
mod translated;
mod week;
mod weighs;
mod without_script;
