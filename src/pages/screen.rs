//! One screen of questions: its area, the question as the heading, what helps to answer it, the choices and, less prominently, the ways
//! not to answer. Several questions on one screen are checkboxes; a single one has radio buttons.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, boxes, radios};
use crate::components::{asks_more, sources, step_nav, unchecked};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, list, panel};
use explorer::state::{Action, Rest};
use explorer_content::GUIDANCE;
use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::questionnaire::{Answer, Screen};

/// The screen at this place.
pub fn page(context: &ViewContext, at: usize) -> Html {
    let (language, voice) = (context.language, context.voice());
    let (screen, words) = (&GUIDANCE.screens[at], &context.words().screens[at]);
    let about = context.about;
    let legend = el("legend")
        .child(el("span").class("area").text(context.words().areas[screen.area]))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(words.ask.to(about, voice)));
    let fieldset = el("fieldset")
        .id(format!("screen-{}", screen.id))
        .child(legend)
        .child(el("p").id("more").text(words.more.to(about, voice)));
    let (fieldset, first, asks) = if screen.checklist {
        let rows = lines(context, at);
        let first = rows.first().map(|(row, _)| row.id.clone()).unwrap_or_default();
        let all = el("p").class("note").text(language.check_all());
        (
            fieldset.child(all).child(boxes(context, rows)).child(unchecked::below(context, |_| true)),
            first,
            language.choose_some(),
        )
    } else {
        let rows = choices(context, screen);
        let first = rows.first().map(|row| row.id.clone()).unwrap_or_default();
        (fieldset.child(radios(context, screen.id, rows)), first, language.choose_one())
    };
    el("div")
        .class("question")
        .child(step_nav::progress(context))
        .child(fieldset)
        .child(asks_more::view(context, asks, first))
        .child(button("continue", "main", language.go_on()).on_click(&context.send, Action::GoOn))
        .child(step_nav::then(context))
        .child((context.state.screen_effect(at) == Effect::Additions).then(|| enough(context)))
        .child(why(context, at))
        .html()
}

/// Why we ask, with sources.
fn why(context: &ViewContext, at: usize) -> El {
    panel("why", context.language.why_we_ask()).class("why").child(context.later(|| reasons(context, at)))
}

fn reasons(context: &ViewContext, at: usize) -> Html {
    let mut cited: Vec<(usize, String)> = Vec::new();
    for question in GUIDANCE.screens[at].questions {
        for source in GUIDANCE.questions[*question].sources {
            if !cited.iter().any(|(known, _)| known == source) {
                cited.push((*source, String::new()));
            }
        }
    }
    let why = el("p").text(context.words().screens[at].why.to(context.about, context.voice()));
    list([why.html(), sources::view(context, "sources-question".into(), &cited)])
}

/// Says that the level can no longer change, with a link to the outcome for people who have had enough.
fn enough(context: &ViewContext) -> El {
    let language = context.language;
    let see = button("see-outcome-now", "as-link", language.see_outcome_now());
    el("p")
        .id("enough")
        .class("note")
        .text(language.enough())
        .text(" ")
        .child(see.on_click(&context.send, Action::SeeOutcome))
}

/// A radio button for each choice of the one question, then the ways not to answer.
fn choices(context: &ViewContext, screen: &Screen) -> Vec<Row<'static>> {
    let language = context.language;
    let row = |id: String, label: &'static str, answer: Answer| Row {
        id,
        label,
        chosen: context.state.draft.answer == answer,
        quiet: answer.given().is_none(),
        action: Action::Choose(answer),
    };
    let mut rows: Vec<Row> = Vec::new();
    for &question in screen.questions {
        for (place, choice) in GUIDANCE.questions[question].choices.iter().enumerate() {
            let label = context.words().question(question).choices[place].to(context.voice());
            rows.push(row(format!("choice-{}", choice.id), label, Answer::Given(place as u8)));
        }
    }
    rows.push(row("choice-unknown".into(), language.i_do_not_know(), Answer::Unknown));
    rows.push(row("choice-withheld".into(), language.rather_not_say(), Answer::Withheld));
    rows
}

/// A checkbox for each line that makes sense here, then one answer for all the others.
fn lines(context: &ViewContext, screen: usize) -> Vec<(Row<'static>, Action)> {
    let (state, language) = (&context.state, context.language);
    let mut rows: Vec<(Row, Action)> = Vec::new();
    for (question, choice) in state.lines_on(screen) {
        let known = &GUIDANCE.questions[question];
        let row = Row {
            id: format!("line-{}-{}", known.id, known.choices[usize::from(choice)].id),
            label: context.words().question(question).choices[usize::from(choice)].to(context.voice()),
            chosen: state.draft.checked.has(question, choice),
            quiet: false,
            action: Action::CheckLine(question, choice, true),
        };
        rows.push((row, Action::CheckLine(question, choice, false)));
    }
    for (id, rest, label) in [
        ("rest-none", Rest::NoneOfThese, language.none_of_these()),
        ("rest-unsure", Rest::Unsure, language.not_sure_of_others()),
        ("rest-withheld", Rest::Withheld, language.rather_not_say()),
    ] {
        let row = Row {
            id: id.into(),
            label,
            chosen: state.draft.checked.rest == rest,
            quiet: rest != Rest::NoneOfThese,
            action: Action::CheckRest(rest, true),
        };
        rows.push((row, Action::CheckRest(rest, false)));
    }
    rows
}
