//! The levels of care as five steps: sign, name, hours a week, where people sleep, and a small week in which the time at the program is
//! filled in.

use explorer_content::facts;
use explorer_content::words::Speaks;
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::week::TimeOfDay;
use program_explorer::components::sign;
use program_explorer::el::{Attr, El, drawing, el};
use yew::Html;

use super::path;
use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The width of a day and the height of an hour, in units of the small week.
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

    /// The hours of treatment a week. They have an upper limit only if the next step starts there: the other limits in the table are only
    /// the most that the explorer can count.
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

/// The picture. The step that the page is about is marked.
pub fn fill(markdown: &mut Markdown, language: Language, about: Level) -> Result<Fill, String> {
    let texts = Texts::read(markdown)?;
    let steps = Level::ALL.map(|level| step(level, level == about, &texts, language));
    let picture =
        el("figure").class("picture ways").child(el("figcaption").text(&texts.caption)).child(el("ol").children(steps));
    Ok(Fill::part("ways-of-care", html_of(picture.html())))
}

fn step(level: Level, is_marked: bool, texts: &Texts, language: Language) -> Html {
    let sleep = if facts(level).sleeps_there { &texts.sleep_there } else { &texts.sleep_home };
    let says = el("p")
        .child(el("strong").text(language.words().level(level).short))
        .text(" ")
        .child(el("span").text(texts.hours(level)))
        .text(" ")
        .child(el("span").text(sleep));
    el("li")
        .attr(Attr::Class, format!("ramp-{}{}", level.index(), if is_marked { " marked" } else { "" }))
        .child(el("span").class("rise").child(sign::view(level)))
        .child(says)
        .child(small_week(level, language))
        .html()
}

/// Seven days of 24 hours, side by side: a line down each day, which is thick for the time at the program.
fn small_week(level: Level, language: Language) -> El {
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
    drawing(format!("0 0 {} {hours}", 7 * DAY)).class("small-week").child(path("day", days)).child(path("there", there))
}
