//! Parts of screens. Most are plain functions: a component costs bytes, and only what keeps something of its own needs to be one.

pub mod additions;
pub mod changes;
pub mod choices;
pub mod chooser;
pub mod error_summary;
pub mod fits;
pub mod help_line;
pub mod help_now;
pub mod level_path;
pub mod link_banner;
pub mod next_steps;
pub mod program_list;
pub mod reasons;
pub mod row;
pub mod share;
pub mod sign;
pub mod sources;
pub mod squares;
pub mod step_nav;
pub mod table;
pub mod week_list;
pub mod week_picture;
