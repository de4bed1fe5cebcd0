//! The domain: levels of care and programs, guidance, weeks and plans. Pure: no clock, no IO, no panic.
//!
//! It has no content and no words: what the content says (the questions, the rules, the facts about a level) is passed in, and others
//! put its results into words. It knows no browser and no other crate of this project. Its rooms, each of which uses only those before it:
//!
//! - [`language`], [`code`], [`whom`], [`set`]: which languages there are, what codes in links are made of, whom a text may be about, sets
//! - [`week`]: days, times and hours, dates, calendar files
//! - [`care`]: levels, programs and how `programs.json` is read
//! - [`guidance`]: questions, rules, and the suggestion that follows from the answers
//! - [`plan`]: what a person's week already holds, and at which times a program fits into it
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
