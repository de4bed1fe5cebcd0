//! All answers, so that people can review and change them before the outcome.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::{reasons, step_nav};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, list, nothing, panel, unseen};
use explorer::effect::Target;
use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::{GUIDANCE, PREFERENCES, checked_signs};
use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::questionnaire::{Answer, Screen};

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    let (language, send) = (context.language, &context.send);
    let actions = el("div")
        .class("actions")
        .child(button("see-outcome", "main", language.see_outcome()).on_click(send, Action::GoOn))
        .child(super::outcome::forget(context));
    el("div")
        .class("check")
        .child(step_nav::done(context))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.check_title()))
        .child(el("p").text(language.check_lead()))
        .child(answers(context))
        .child(not_asked(context))
        .child(reasons::settled(context))
        .child(actions)
        .html()
}

/// The questions that were skipped because no answer could change anything. People can still answer them.
fn not_asked(context: &ViewContext) -> Option<El> {
    let left_out: Vec<_> = GUIDANCE
        .question_ids()
        .filter(|&id| context.state.answers.get(id) == Answer::Unasked && context.state.effect(id) == Effect::None)
        .filter(|&id| GUIDANCE.is_open(&context.state.answers, id))
        .collect();
    let title = context.language.not_asked(left_out.len());
    (!left_out.is_empty()).then(|| panel("not-asked", title).child(reasons::questions(context, "ask", left_out)))
}

/// Every screen that was answered, with a way to change it.
pub fn answers(context: &ViewContext) -> Html {
    let (language, voice, state) = (context.language, context.voice(), &context.state);
    let words = context.words();
    let mut rows: Vec<Html> = Vec::new();
    if let Some(asker) = state.asker {
        let said = el("dd").text(language.asker(asker));
        rows.push(row(context, "asker", language.asker_short(), said, Step::Asker));
    }
    if let Some(signs) = state.answers.right_now() {
        let checked = checked_signs(Some(signs)).map(|at| words.urgent[at].label.to(voice));
        let said = if signs == 0 { language.none_of_these().into() } else { checked.collect::<Vec<_>>().join(" ") };
        rows.push(row(context, "right-now", language.right_now_short(), el("dd").text(said), Step::RightNow));
    }
    for (at, screen) in GUIDANCE.screens.iter().enumerate() {
        if let Some(said) = said_on(context, screen) {
            rows.push(row(context, screen.id, words.screens[at].short, said, Step::Screen(at)));
        }
    }
    for (at, preference) in PREFERENCES.iter().enumerate() {
        if let Some(choice) = state.preferences.get(at).copied().flatten() {
            let words = &words.preferences[at];
            let said = el("dd").text(words.choices[usize::from(choice)].to(voice));
            rows.push(row(context, preference.id, words.short, said, Step::Preferences));
        }
    }
    el("dl").class("answers").children(rows).html()
}

/// The answers on a screen: what is true, then less prominently what is not. Nothing if the screen was not shown.
fn said_on(context: &ViewContext, screen: &Screen) -> Option<El> {
    let (language, voice) = (context.language, context.voice());
    let (mut said, mut mildest, mut open) = (Vec::new(), Vec::new(), None);
    for &question in screen.questions {
        let words = context.words().question(question);
        match context.state.answers.get(question) {
            Answer::Unasked => {}
            Answer::Unknown if screen.checklist => open = Some(language.not_sure_of_others()),
            Answer::Unknown => open = Some(language.i_do_not_know()),
            Answer::Withheld => open = Some(language.rather_not_say()),
            Answer::Given(0) if screen.checklist => mildest.push(words.choices[0].to(voice)),
            // For yes or no, the question's name says it all.
            Answer::Given(_) if words.choices.len() == 2 && screen.checklist => said.push(words.short),
            Answer::Given(choice) => said.push(words.choices[usize::from(choice)].to(voice)),
        }
    }
    if said.is_empty() && mildest.is_empty() && open.is_none() {
        return None;
    }
    let lines = said.into_iter().chain(open).map(|line| el("li").key(line).text(line).html());
    let quiet = mildest.join(". ");
    let quiet = if quiet.is_empty() { nothing() } else { el("p").class("note").text(quiet).text(".").html() };
    Some(el("dd").child(el("ul").class("plain").children(lines)).child(list([quiet])))
}

/// One row. It takes the focus when people come back from changing it, and says that it is changed. If they left without going on, it
/// says that what they chose there does not count.
fn row(context: &ViewContext, id: &'static str, short: &'static str, said: El, step: Step) -> Html {
    let (language, state) = (context.language, &context.state);
    let change = button(format!("change-{id}"), "as-link", language.change())
        .child(unseen(format!(": {short}")))
        .on_click(&context.send, Action::Change(step));
    let name = el("dt").id(Target::Answer(id).id()).attr(Attr::Tabindex, "-1").text(short);
    let changed = |name: El| name.text(" ").child(el("span").class("changed").text(language.answer_changed()));
    let name = if state.is_corrected(step) { changed(name) } else { name };
    let left = state.has_left(step).then(|| el("p").class("warning").text(language.left_unconfirmed()));
    let said = said.child(left);
    el("div").key(id).child(name).child(said).child(el("dd").child(change)).html()
}
