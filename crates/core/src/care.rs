//! Care: its levels, and the real programs that an owner describes in `programs.json`.

pub mod facts;
pub mod level;
pub mod phone;
pub mod problem;
pub mod program;
pub mod step_down;
pub mod value;
