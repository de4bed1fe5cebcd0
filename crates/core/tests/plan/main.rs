//! The planner: held against a search that tries everything, against laws, and against lives as people have them.

#[path = "plan/brute.rs"]
mod brute;
#[path = "plan/case.rs"]
mod case;
#[allow(dead_code, reason = "it leaves out other bits")]
mod chance;
#[path = "plan/exact.rs"]
mod exact;
#[path = "plan/input.rs"]
mod input;
#[path = "plan/largest.rs"]
mod largest;
#[path = "plan/laws.rs"]
mod laws;
#[path = "plan/made.rs"]
mod made;
#[path = "plan/stories.rs"]
mod stories;
#[path = "plan/worst.rs"]
mod worst;
