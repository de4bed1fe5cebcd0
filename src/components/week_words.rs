//! The words in the picture of the week: what a block is, and what stays free.

use explorer_content::facts;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::week_frame::{DAY, Frame, box_of};
use crate::context::ViewContext;
use crate::el::{Attr, el};
use explorer::shown::Shown;
use explorer_core::plan::commitment::Holder;
use explorer_core::week::{Span, TimeOfDay, Weekday};

/// The shortest gap, in minutes, that is called free.
const FREE: u16 = 120;
/// The shortest block, in minutes, that a word fits into.
const OF_A_WORD: u16 = 60;
/// The shortest block, in units of the picture, that a word fits into when it is turned upright, as on a phone. The height of an hour
/// differs between weeks, and outside its block the word for treatment could not be seen.
const UPRIGHT: u16 = 48;
/// The number of letters that fit.
const MOST_LETTERS: usize = 12;

/// What stays free in the frame, besides what is taken. Nothing if people live at the program.
pub fn free(shown: &Shown, frame: Frame, taken: &[(Weekday, Span)]) -> Vec<(Weekday, Span)> {
    let mut free = Vec::new();
    for day in frame.days.into_iter().filter(|_| !facts(shown.level).sleeps_there) {
        let mut from = frame.first * 60;
        // Takes the earliest block that starts later, then continues from its end.
        loop {
            let on_day = taken.iter().filter(|(on, span)| *on == day && span.to.minutes() > from);
            let next = on_day.map(|(_, span)| *span).min();
            let to = next.map_or(frame.last * 60, |span| span.from.minutes().max(from));
            if to >= from + FREE {
                let span = Span { from: TimeOfDay::from_minutes(from), to: TimeOfDay::from_minutes(to) };
                free.push((day, span));
            }
            match next {
                Some(span) => from = span.to.minutes(),
                None => break,
            }
        }
    }
    free
}

/// The words for what is free, for what is taken, and for the longest stretch of treatment on each day.
pub fn view(context: &ViewContext, shown: &Shown, frame: Frame, free: &[(Weekday, Span)]) -> Vec<Html> {
    let (language, commitments) = (context.language, context.state.planning.commitments());
    let mut named: Vec<_> = free.iter().map(|(day, span)| (*day, *span, language.legend_free(), "")).collect();
    for piece in &shown.busy {
        if let Holder::Commitment(place) = piece.holder
            && let Some(commitment) = commitments.get(place)
        {
            named.push((piece.day, piece.span, language.commitment_kind(commitment.kind), ""));
        }
    }
    let treatment = frame.days.into_iter().filter_map(|day| Some((day, longest(shown, day)?)));
    named.extend(treatment.map(|(day, span)| (day, span, language.key_treatment(), " lit")));
    let fits = |says: &str, span: &Span| says.chars().count() <= MOST_LETTERS && span.minutes() >= OF_A_WORD;
    let words = named.into_iter().enumerate().filter(|(_, (_, span, says, _))| fits(says, span));
    let words = words.map(|(at, (day, span, says, lit))| {
        let (top, end) = (frame.down(span.from), frame.down(span.to));
        let upright = if end - top >= UPRIGHT { "" } else { " low" };
        // WebKit turns a text around its own place only if that is where the coordinates begin.
        let place = format!("translate({} {})", frame.left(day) + DAY / 2, (top + end) / 2);
        let word = el("text").attr(Attr::Class, ["word", upright, lit].concat()).text(says);
        el("g").key(&format!("word-{at}")).attr(Attr::Transform, place).child(word).html()
    });
    words.collect()
}

/// The longest stretch of treatment without a break.
fn longest(shown: &Shown, day: Weekday) -> Option<Span> {
    let mut stretches: Vec<Span> = Vec::new();
    for block in shown.week.on(day).filter(|block| block.activity.is_treatment()) {
        match stretches.last_mut() {
            Some(last) if last.to == block.span.from => last.to = block.span.to,
            _ => stretches.push(block.span),
        }
    }
    stretches.into_iter().max_by_key(|span| span.minutes())
}

/// The boxes of what is free.
pub fn boxes(frame: Frame, free: &[(Weekday, Span)]) -> Vec<Html> {
    let of = |(at, (day, span)): (usize, &(Weekday, Span))| {
        box_of(frame, *day, *span, 0, "yours").key(&format!("yours-{at}")).html()
    };
    free.iter().enumerate().map(of).collect()
}
