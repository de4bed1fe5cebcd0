//! Shared parts for the tests of several crates: numbers that look random, programs and lives made from them, all states of a group of
//! questions, one number for everything that the engine says, and a second calculation of the check values of links.
//!
//! This crate depends only on the core, so that the tests of every crate can use it.

#![allow(missing_docs, reason = "names of tests' parts speak for themselves")]

pub mod check;
pub mod digest;
pub mod largest;
pub mod made;
pub mod rng;
pub mod shuffled;
pub mod states;
