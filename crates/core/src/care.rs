//! Care: its levels, and the programs that really offer it, as an owner describes them in `programs.json`.

pub mod facts;
pub mod level;
pub mod phone;
pub mod problem;
pub mod program;
pub mod step_down;
pub mod value;
