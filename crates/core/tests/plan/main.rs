//! The planner: held against a search that tries everything, against laws, and against lives as people have them.

mod brute;
mod case;
mod exact;
mod input;
mod laws;
mod stories;
mod worst;
