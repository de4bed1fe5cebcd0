//! The step-down: from day treatment to a visit a week as bars that get shorter, and what goes on after that.

use explorer_content::facts;
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::week::Week;
use explorer_core::week::hours::Hours;
use program_explorer::components::sign;
use yew::prelude::*;

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The steps down, one after the other.
const STEPS: [Level; 3] = [Level::DayTreatment, Level::IntensiveOutpatient, Level::Outpatient];

/// The picture; hours and days are those of each level's typical week.
pub async fn fill(markdown: &mut Markdown, language: Language) -> Result<Fill, String> {
    let a_week = markdown.take_with("a-week", &["{hours}", "{days}"])?;
    let (caption, after, as_needed) =
        (markdown.take("step-down")?, markdown.take("aftercare")?, markdown.take("as-needed")?);
    let weeks = STEPS.map(|level| Week::new(facts(level).week.to_vec()));
    let most = weeks.iter().map(Week::treatment_minutes).max().unwrap_or(1);
    let steps = STEPS.iter().zip(&weeks).map(|(level, week)| {
        let hours = language.hours(Hours::from_minutes(week.treatment_minutes()));
        let hours = a_week.replace("{hours}", &hours).replace("{days}", &language.day_count(week.treatment_days()));
        let part = f64::from(week.treatment_minutes()) * 100.0 / f64::from(most);
        html! {
            <li class={format!("ramp-{}", level.index())}>
                <p>
                    { sign::view(*level) }
                    <strong>{ language.words().level(*level).short }</strong>{ " " }
                    <span>{ hours }</span>
                </p>
                { amount(Some(part)) }
            </li>
        }
    });
    let picture = html! {
        <figure class="picture step-down">
            <figcaption>{ caption }{ " " }{ language.steps_lead() }</figcaption>
            <ol>
                { for steps }
                <li>
                    <p><strong>{ after }</strong>{ " " }<span>{ as_needed }</span></p>
                    { amount(None) }
                </li>
            </ol>
        </figure>
    };
    Ok(Fill::part("step-down", html_of(picture).await))
}

/// A bar that takes so much of a hundred, or a line for what has no number; lying and standing, since the style shows the one that
/// there is room for.
fn amount(part: Option<f64>) -> Html {
    let drawn = if let Some(part) = part {
        let (long, rest) = (format!("{part:.1}"), format!("{:.1}", 100.0 - part));
        html! {
            <>
                <rect class="lying" width={long.clone()} height="100" />
                <rect class="standing" y={rest} width="100" height={long} />
            </>
        }
    } else {
        html! { <><path class="lying" d="M0 50h100" /><path class="standing" d="M0 98h100" /></> }
    };
    html! {
        <svg class="amount" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">{ drawn }</svg>
    }
}
