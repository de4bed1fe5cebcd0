//! The domain: levels of care and programs, guidance, weeks and plans. Pure: no clock, no IO, no panic.
//!
//! It has no content and no words. Callers pass in the content (the questions, the rules, the facts about a level), and other crates put
//! the results into words. It uses no browser and no other crate of this project. Its modules, each of which uses only those before it:
//!
//! - [`language`], [`code`], [`whom`], [`set`]: the languages, the characters of codes in links, the people that a text may be about, sets
//! - [`week`]: days, times and hours, dates, calendar files
//! - [`care`]: levels, programs and how `programs.json` is read
//! - [`guidance`]: questions, rules, and the suggestion that follows from the answers
//! - [`plan`]: the commitments in a person's week, and the times at which a program fits into it
//!
//! Start with [`guidance::rule`] and [`guidance::suggestion`], or with [`week`].

pub mod code;
pub mod language;
pub mod set;
pub mod whom;

pub mod week;

pub mod care;

pub mod guidance;

pub mod plan;
