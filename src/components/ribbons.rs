//! The 168 hours of a week as seven ribbons, one for each day from midnight to midnight. Treatment is wide and filled, other time at the
//! program is dashed, sleep is a thin line, and free time is a pale background, so that they differ by more than color.

use crate::context::ViewContext;
use crate::el::{Attr, El, drawing, el, list, unseen};
use explorer::comparison::Column;
use explorer_content::facts;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::week::TimeOfDay;
use explorer_core::week::hours::{Hours, Square};

/// Where a day starts, in units of the picture.
const LEFT: usize = 14;
/// Width of an hour.
const HOUR: usize = 7;
/// From one day to the next.
const STEP: usize = 12;

/// The picture, and its hours in words for people who listen.
pub fn view(context: &ViewContext, column: Column) -> El {
    let (language, week) = (context.language, column.week());
    let sleeps_there = facts(column.level()).sleeps_there;
    let (squares, minutes) = (week.squares(sleeps_there), week.minutes(sleeps_there));
    let start = format!("M{LEFT} {}", STEP / 2);
    let [mut free, mut sleep, mut there, mut treat] = [(); 4].map(|()| start.clone());
    let (mut letters, mut places) = (String::new(), String::new());
    for (row, day) in language.days().into_iter().enumerate() {
        letters.extend(language.weekday_short(day).chars().next());
        places += &format!("{} ", row * STEP + STEP / 2 + 3);
        let hours = squares.get(day as usize).copied().unwrap_or([Square::Free; 24]);
        // Exact to eight minutes or less, which is one pixel.
        let along = |time: TimeOfDay| usize::from(time.minutes()) * HOUR / 60;
        let blocks = week.on(day).filter(|block| block.activity.is_treatment());
        let blocks: Vec<_> = blocks.map(|block| (along(block.span.from), along(block.span.to))).collect();
        ribbon(&mut free, &[(0, 24 * HOUR)]);
        ribbon(&mut sleep, &runs(&hours, |square| square == Square::Sleep));
        ribbon(&mut there, &runs(&hours, |square| matches!(square, Square::OnSite | Square::Treatment)));
        ribbon(&mut treat, &blocks);
    }
    let says = language.week_in_hours(
        Hours::from_minutes(minutes.treatment),
        Hours::from_minutes(minutes.on_site),
        Hours::from_minutes(minutes.sleep),
        Hours::from_minutes(minutes.free),
    );
    let path = |class: &'static str, path: String| el("path").class(class).attr(Attr::D, path);
    let time = |hour: u16| {
        el("text")
            .attr(Attr::X, (LEFT + usize::from(hour) * HOUR).to_string())
            .attr(Attr::Y, (7 * STEP + 12).to_string())
            .attr(Attr::TextAnchor, "middle")
            .text(language.time(TimeOfDay::from_minutes(hour * 60)))
    };
    let picture = drawn("0 0 184 100")
        .child(path("free", free))
        .child(path(if sleeps_there { "rest" } else { "sleep" }, sleep))
        .child(path("there", there))
        .child(path("treat", treat))
        .child(el("text").attr(Attr::X, "1 1 1 1 1 1 1").attr(Attr::Y, places).text(letters))
        .child(time(6))
        .child(time(12))
        .child(time(18));
    el("div").child(unseen(says)).child(picture)
}

/// The legend, once for all pictures.
pub fn legend(context: &ViewContext) -> El {
    let language = context.language;
    let kinds = [
        ("treat", language.legend_treatment()),
        ("there", language.legend_on_site()),
        ("sleep", language.legend_sleep()),
        ("free", language.legend_free()),
    ];
    let kinds = kinds.map(|(class, says)| {
        let line = |class: &'static str| el("path").class(class).attr(Attr::D, "M0 6h28");
        let sample = drawn("0 0 28 12").child(line("free")).child(line(class));
        el("li").key(class).child(sample).text(says).html()
    });
    el("ul").class("legend").child(list(kinds))
}

fn drawn(size: &'static str) -> El {
    drawing(size).class("ribbons")
}

/// Adds a day: a line for each run of hours, then the move to the start of the next day. Equal days are written the same way, so they
/// compress to almost nothing.
fn ribbon(path: &mut String, stretches: &[(usize, usize)]) {
    let mut at = 0;
    for (from, to) in stretches {
        path.push_str(&format!("m{} 0h{}", from.saturating_sub(at), to - from));
        at = *to;
    }
    path.push_str(&format!("m-{at} {STEP}"));
}

/// The runs of hours for which this is true, each with its start and end.
fn runs(hours: &[Square; 24], is_like_that: impl Fn(Square) -> bool) -> Vec<(usize, usize)> {
    let (mut runs, mut hour) = (Vec::new(), 0);
    while hour < hours.len() {
        let run = hours.iter().skip(hour).take_while(|square| is_like_that(**square)).count();
        if run > 0 {
            runs.push((hour * HOUR, (hour + run) * HOUR));
        }
        hour += run.max(1);
    }
    runs
}
