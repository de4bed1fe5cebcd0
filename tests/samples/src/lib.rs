//! What the tests of several crates make their cases of: numbers that look random, programs and lives made from them, all states of a
//! group of questions, one number for everything that the engine says, and check values of links worked out a second time.
//!
//! It knows the core and nothing else, so that the tests of every crate can use it.

#![allow(missing_docs, reason = "names of tests' parts speak for themselves")]

pub mod check;
pub mod digest;
pub mod largest;
pub mod made;
pub mod rng;
pub mod shuffled;
pub mod states;
