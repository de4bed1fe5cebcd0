//! The step-down: from day treatment to one visit a week, as bars that get shorter, and what continues after that.

use explorer_content::facts;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::week::Week;
use explorer_core::week::hours::Hours;
use program_explorer::components::sign;
use program_explorer::el::{Attr, El, drawing, el};
use yew::Html;

use super::path;
use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The steps, in order.
const STEPS: [Level; 3] = [Level::DayTreatment, Level::IntensiveOutpatient, Level::Outpatient];

/// The picture, with the hours and days of each level's typical week.
pub fn fill(markdown: &mut Markdown, language: Language) -> Result<Fill, String> {
    let a_week = markdown.take_with("a-week", &["{hours}", "{days}"])?;
    let (caption, after, as_needed) =
        (markdown.take("step-down")?, markdown.take("aftercare")?, markdown.take("as-needed")?);
    let weeks = STEPS.map(|level| Week::new(facts(level).week.to_vec()));
    let most = weeks.iter().map(Week::treatment_minutes).max().unwrap_or(1);
    let steps = STEPS.iter().zip(&weeks).map(|(level, week)| {
        let hours = language.hours(Hours::from_minutes(week.treatment_minutes()));
        let hours = a_week.replace("{hours}", &hours).replace("{days}", &language.day_count(week.treatment_days()));
        let part = f64::from(week.treatment_minutes()) * 100.0 / f64::from(most);
        step(*level, language.words().level(*level).short, hours, part)
    });
    let last = el("p").child(el("strong").text(after)).text(" ").child(el("span").text(as_needed));
    let picture = el("figure")
        .class("picture step-down")
        .child(el("figcaption").text(caption).text(" ").text(language.steps_lead()))
        .child(el("ol").children(steps).child(el("li").child(last).child(endless())));
    Ok(Fill::part("step-down", html_of(picture.html())))
}

fn step(level: Level, name: &'static str, hours: String, part: f64) -> Html {
    let says = el("p").child(sign::view(level)).child(el("strong").text(name)).text(" ").child(el("span").text(hours));
    el("li").attr(Attr::Class, format!("ramp-{}", level.index())).child(says).child(bar(part)).html()
}

/// A bar of this percentage, both lying and standing. The styles show the one that fits.
fn bar(part: f64) -> El {
    let (long, rest) = (format!("{part:.1}"), format!("{:.1}", 100.0 - part));
    let bar = |class: &'static str| el("rect").class(class);
    amount()
        .child(bar("lying").attr(Attr::Width, long.clone()).attr(Attr::Height, "100"))
        .child(bar("standing").attr(Attr::Y, rest).attr(Attr::Width, "100").attr(Attr::Height, long))
}

/// A line for something without a number.
fn endless() -> El {
    amount().child(path("lying", "M0 50h100")).child(path("standing", "M0 98h100"))
}

fn amount() -> El {
    drawing("0 0 100 100").class("amount").attr(Attr::PreserveAspectRatio, "none")
}
