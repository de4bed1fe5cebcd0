//! Pictures that explain, on the pages where they do: drawn from the tables that the explorer has, with the page's own words beside
//! them. Whoever sees no picture has the same in words, so each drawing is hidden from people who listen.

mod step_down;
mod typical_week;
mod ways;

use program_explorer::language::Language;
use program_explorer::level::Level;

use crate::markdown::{Fill, Markdown};

/// What stands for each placeholder of a page, by the page's name; most pages have no picture.
pub async fn fills(page: &str, markdown: &mut Markdown, language: Language) -> Result<Vec<Fill>, String> {
    Ok(match page {
        "what-is-an-iop" => vec![ways::fill(markdown, language, Level::IntensiveOutpatient).await?],
        "day-treatment" => vec![ways::fill(markdown, language, Level::DayTreatment).await?],
        "a-week-in-iop" => vec![typical_week::fill(language, Level::IntensiveOutpatient).await],
        "after-treatment" => vec![step_down::fill(markdown, language).await?],
        _ => Vec::new(),
    })
}

/// A text of the head in which something is put later: each of these places must be in it.
fn with_places(markdown: &mut Markdown, name: &str, places: &[&str]) -> Result<String, String> {
    let text = markdown.take(name)?;
    match places.iter().find(|place| !text.contains(**place)) {
        Some(place) => Err(markdown.wrong(&format!("{name}: has no {place}. Put it where that belongs."))),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_its_place_is_refused() {
        let mut markdown =
            Markdown::parse("a.md".into(), "---\na-week: often\nat-least: {from} hours\n---\nB").unwrap();
        assert_eq!(with_places(&mut markdown, "at-least", &["{from}"]).unwrap(), "{from} hours");
        let said = with_places(&mut markdown, "a-week", &["{hours}"]).unwrap_err();
        assert_eq!(said, "a.md: a-week: has no {hours}. Put it where that belongs.");
    }
}
