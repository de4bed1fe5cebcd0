//! What fits a person's life at the suggested level, what people do about each obstacle, and the nearest level that fits.

use explorer_content::words::Phrases;
use explorer_content::{LEVELS, limits};
use yew::Html;

use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, link};
use explorer::link::ChosenWeek;
use explorer::state::{Action, View};
use explorer::trail::Step;
use explorer_content::PREFERENCES;
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;
use explorer_core::guidance::fit::{Limit, nearest, that_fit};

/// The preferences that still matter for a stay in a hospital. Hours, ways and what someone agrees to have to wait.
const FOR_A_HOSPITAL: [&str; 2] = ["caring", "insurance"];

/// What the person said works for them, compared with the level.
pub fn view(context: &ViewContext, level: Level) -> El {
    let (language, voice, programs) = (context.language, context.voice(), &context.loaded.programs);
    let (limits, known) = (limits(&context.state.preferences), context.state.known());
    let named = context.words().level(level).short;
    let matters = |(preference, _, limit): &&(usize, usize, Limit)| {
        limit.concerns(level) && (level < Level::Hospital || FOR_A_HOSPITAL.contains(&PREFERENCES[*preference].id))
    };
    let mut section = el("section")
        .attr(Attr::AriaLabelledby, "fits-title")
        .child(el("h2").id("fits-title").text(language.fits_title(voice)))
        .child((level == Level::Hospital || !limits.is_empty()).then(|| el("p").text(language.fits_lead())))
        .child(el("ul").children(limits.iter().filter(matters).map(|it| around(context, it))));
    if level == Level::Hospital {
        section = section.child(el("p").class("warning").text(language.fits_hospital()));
    } else if !limits.is_empty() {
        let fitting = that_fit(&limits, programs, level, &LEVELS, &known);
        section = if fitting.is_empty() {
            section.child(el("p").text(language.fits_no_program(named)))
        } else {
            // As many as the list of programs shows. Its button shows more of both.
            let weeks = fitting.iter().take(context.state.finding.shown()).map(|(program, track)| {
                let name = [&program.name, ": ", &program.tracks[track.0].name].concat();
                week(context, &program.code, *track, name)
            });
            section.child(el("p").text(language.fits_programs(named))).child(el("ul").children(weeks))
        };
        section = section.child(nearest(&limits, programs, level, &LEVELS, &known).map(|other| {
            let named = context.words().level(other).name;
            let means = if other < level { language.fits_less(named) } else { language.fits_more(named) };
            el("p").id("fits-nearest").class("warning").text(means)
        }));
    }
    let ask = button("say-what-works", "as-link", language.fits_ask(voice))
        .on_click(&context.send, Action::Change(Step::Preferences));
    section.child(el("p").child(ask))
}

/// One limit in the person's words, and how people work around it.
fn around(context: &ViewContext, (preference, place, limit): &(usize, usize, Limit)) -> Html {
    let (words, voice) = (&context.words().preferences[*preference], context.voice());
    el("li")
        .key(PREFERENCES[*preference].id)
        .text(words.short)
        .text(": ")
        .child(el("q").text(words.choices[usize::from(limit.choice)].to(voice)))
        .text(". ")
        .text(words.around[*place].to(voice))
        .html()
}

/// A timetable that fits. It opens as a week.
fn week(context: &ViewContext, code: &str, track: TrackId, name: String) -> Html {
    let chosen = ChosenWeek::Program { code: code.into(), track, phase: 0 };
    let open: El = link(View::Week.to_fragment(), name).on_click(&context.send, Action::ChooseWeek(chosen));
    el("li").key(&format!("{code}-{track}")).child(open).html()
}
