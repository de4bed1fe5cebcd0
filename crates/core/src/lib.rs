//! Program Explorer: compare levels of addiction and mental-health care, find the one that fits, see a week of it.
//!
//! The modules in reading order. Everything but [`app`] is the pure core: no browser, no Yew, no clock, no IO, no panic.

pub mod hours;
pub mod level;
pub mod step_down;
pub mod week;

pub mod appointments;
pub mod calendar;
pub mod date;

pub mod phone;
pub mod problem;
pub mod program;
pub mod value;

pub mod questionnaire;

pub mod addition;
pub mod effect;
pub mod rule;
pub mod settling;
pub mod suggestion;

pub mod groups;

pub mod change;
pub mod commitment;
pub mod fit;
pub mod plan;

pub mod about;
pub mod code;
pub mod content;
pub mod language;
pub mod spoken;
pub mod spoken_result;
mod whom;
pub mod words;

pub mod comparison;
pub mod link;
pub mod planning;
pub mod state;
pub mod trail;

pub mod record;

#[cfg(feature = "app")]
pub mod app;
