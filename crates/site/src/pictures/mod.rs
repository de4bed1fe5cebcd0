//! Pictures that explain something on a page. They are drawn from the explorer's tables, with the page's own words beside them. The words
//! say the same thing, so each drawing is hidden from people who listen.

mod step_down;
mod typical_week;
mod ways;

use explorer_core::care::level::Level;
use explorer_core::language::Language;
use program_explorer::el::{Attr, El, Text, el};

use crate::markdown::{Fill, Markdown};

/// The drawing for each placeholder of a page, by the page's name. Most pages have no picture.
pub fn fills(page: &str, markdown: &mut Markdown, language: Language) -> Result<Vec<Fill>, String> {
    Ok(match page {
        "what-is-an-iop" => vec![ways::fill(markdown, language, Level::IntensiveOutpatient)?],
        "day-treatment" => vec![ways::fill(markdown, language, Level::DayTreatment)?],
        "a-week-in-iop" => vec![typical_week::fill(language, Level::IntensiveOutpatient)],
        "after-treatment" => vec![step_down::fill(markdown, language)?],
        _ => Vec::new(),
    })
}

/// A line of a drawing.
fn path(class: &'static str, d: impl Text) -> El {
    el("path").class(class).attr(Attr::D, d)
}
