//! The ways of care as five steps: sign, name, hours a week, where one sleeps, and a small week in which the time there is filled.

use explorer_content::facts;
use explorer_content::words::Speaks;
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::week::TimeOfDay;
use program_explorer::components::sign;
use yew::prelude::*;

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// Width of a day and height of an hour, in units of the small week.
const DAY: u16 = 8;
const HOUR: u16 = 2;

/// The page's own texts, from the head of its Markdown.
struct Texts {
    caption: String,
    under: String,
    between: String,
    at_least: String,
    no_number: String,
    sleep_home: String,
    sleep_there: String,
}

impl Texts {
    fn read(from: &mut Markdown) -> Result<Self, String> {
        Ok(Self {
            caption: from.take("ways")?,
            under: from.take_with("under", &["{below}"])?,
            between: from.take_with("between", &["{from}", "{to}"])?,
            at_least: from.take_with("at-least", &["{from}"])?,
            no_number: from.take("no-number")?,
            sleep_home: from.take("sleep-home")?,
            sleep_there: from.take("sleep-there")?,
        })
    }

    /// The hours of treatment a week. Where the next step begins at another number of hours, they end there; the table's other ends
    /// are only how much the explorer can count.
    fn hours(&self, level: Level) -> String {
        let facts = facts(level);
        let (from, below) = facts.hours_per_week;
        let next = Level::ALL.get(level.index() + 1).map(|next| explorer_content::facts(*next).hours_per_week.0);
        match (from, next == Some(below)) {
            (0, true) => self.under.replace("{below}", &below.to_string()),
            (0, false) => self.no_number.clone(),
            (_, true) => self.between.replace("{from}", &from.to_string()).replace("{to}", &(below - 1).to_string()),
            (_, false) => self.at_least.replace("{from}", &from.to_string()),
        }
    }
}

/// The picture, with the step that the page is about marked.
pub async fn fill(markdown: &mut Markdown, language: Language, about: Level) -> Result<Fill, String> {
    let texts = Texts::read(markdown)?;
    let steps = Level::ALL.map(|level| {
        let facts = facts(level);
        let marked = (level == about).then_some("marked");
        let sleep = if facts.sleeps_there { &texts.sleep_there } else { &texts.sleep_home };
        html! {
            <li class={classes!(format!("ramp-{}", level.index()), marked)}>
                <span class="rise">{ sign::view(level) }</span>
                <p>
                    <strong>{ language.words().level(level).short }</strong>{ " " }
                    <span>{ texts.hours(level) }</span>{ " " }
                    <span>{ sleep }</span>
                </p>
                { small_week(level, language) }
            </li>
        }
    });
    let picture = html! {
        <figure class="picture ways">
            <figcaption>{ &texts.caption }</figcaption>
            <ol>{ for steps }</ol>
        </figure>
    };
    Ok(Fill::part("ways-of-care", html_of(picture).await))
}

/// Seven days of 24 hours, side by side: a line down each day, thick over the time one is there.
fn small_week(level: Level, language: Language) -> Html {
    let facts = facts(level);
    let hours = TimeOfDay::MIDNIGHT.hour() * HOUR;
    let (mut days, mut there) = (String::new(), String::new());
    for (x, day) in (DAY / 2..).step_by(DAY.into()).zip(language.days()) {
        days.push_str(&format!("M{x} 0v{hours}"));
        if facts.sleeps_there {
            there.push_str(&format!("M{x} 0v{hours}"));
        }
        for block in facts.week.iter().filter(|block| block.day == day && !facts.sleeps_there) {
            let [from, long] = [block.span.from.minutes(), block.span.minutes()].map(|it| f32::from(it * HOUR) / 60.0);
            there.push_str(&format!("M{x} {from}v{long}"));
        }
    }
    html! {
        <svg class="small-week" viewBox={format!("0 0 {} {hours}", 7 * DAY)} aria-hidden="true" focusable="false">
            <path class="day" d={days} /><path class="there" d={there} />
        </svg>
    }
}
