//! What works for the person. None of it changes the level, and people can skip all of it.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::components::step_nav;
use crate::context::ViewContext;
use crate::el::{Attr, button, el};
use explorer::state::Action;
use explorer_content::PREFERENCES;

/// The screen.
pub fn page(context: &ViewContext) -> Html {
    let (language, voice) = (context.language, context.voice());
    let asked = (0..PREFERENCES.len()).map(|at| {
        let (preference, words) = (&PREFERENCES[at], &context.words().preferences[at]);
        el("fieldset")
            .key(preference.id)
            .child(el("legend").child(el("h2").text(words.ask.to(voice))))
            .child(el("p").class("note").text(words.why.to(voice)))
            .child(radios(context, preference.id, rows(context, at)))
            .html()
    });
    el("div")
        .class("question")
        .child(step_nav::done(context))
        .child(el("p").class("area").text(language.preferences_extra()))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(language.preferences_title(voice)))
        .child(el("p").text(language.preferences_lead(voice)))
        .child(el("p").child(button("skip", "", language.preferences_skip()).on_click(&context.send, Action::GoOn)))
        .children(asked)
        .child(button("continue", "main", language.go_on()).on_click(&context.send, Action::GoOn))
        .html()
}

/// A radio button for each choice of the preference at this place, then one to leave it open.
fn rows(context: &ViewContext, at: usize) -> Vec<Row<'static>> {
    let (preference, words) = (&PREFERENCES[at], &context.words().preferences[at]);
    let chosen = context.state.draft.preferences.get(at).copied().flatten();
    let row = |id: &str, label: &'static str, choice: Option<u8>| Row {
        id: format!("{}-{id}", preference.id),
        label,
        chosen: chosen == choice,
        quiet: choice.is_none(),
        action: Action::Prefer(at, choice),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (place, choice) in preference.choices.iter().enumerate() {
        rows.push(row(choice.id, words.choices[place].to(context.voice()), Some(place as u8)));
    }
    rows.push(row("open", context.language.rather_not_say(), None));
    rows
}
