//! The planner, compared with a search that tries everything, and checked with laws and with realistic lives.

mod brute;
mod case;
mod exact;
mod input;
mod laws;
mod stories;
mod worst;
