//! Guidance: turns answers into a suggestion, by rules that only ever raise a floor or add something.

pub mod addition;
pub mod questionnaire;

pub mod rule;
pub mod settling;

pub mod effect;
pub mod groups;
pub mod suggestion;

pub mod change;
pub mod fit;
