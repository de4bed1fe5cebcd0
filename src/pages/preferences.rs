//! What works for the person. None of it moves the level; all of it may be left out.

use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::components::choices::{Row, radios};
use crate::components::step_nav;
use crate::el::{button, el};
use crate::explorer::Explorer;
use explorer::state::Action;
use explorer_content::PREFERENCES;

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let (language, voice) = (explorer.language, explorer.voice());
    let asked = (0..PREFERENCES.len()).map(|at| {
        let (preference, words) = (&PREFERENCES[at], &explorer.words().preferences[at]);
        el("fieldset")
            .key(preference.id)
            .add(el("legend").add(el("h2").say(words.ask.to(voice))))
            .add(el("p").class("note").say(words.why.to(voice)))
            .add(radios(explorer, preference.id, rows(explorer, at)))
            .html()
    });
    el("div")
        .class("question")
        .add(step_nav::back(explorer))
        .add(el("p").class("area").say(language.preferences_extra()))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(language.preferences_title(voice)))
        .add(el("p").say(language.preferences_lead(voice)))
        .add(el("p").add(button("skip", "", language.preferences_skip()).on_click(&explorer.send, Action::GoOn)))
        .add_all(asked)
        .add(button("continue", "main", language.go_on()).on_click(&explorer.send, Action::GoOn))
        .html()
}

/// A radio for each choice of the preference at this place, then the way to leave it open.
fn rows(explorer: &Explorer, at: usize) -> Vec<Row<'static>> {
    let (preference, words) = (&PREFERENCES[at], &explorer.words().preferences[at]);
    let chosen = explorer.state.draft.preferences.get(at).copied().flatten();
    let row = |id: &str, label: &'static str, choice: Option<u8>| Row {
        id: format!("{}-{id}", preference.id),
        label,
        chosen: chosen == choice,
        quiet: choice.is_none(),
        action: Action::Prefer(at, choice),
    };
    let mut rows: Vec<Row> = Vec::new();
    for (place, choice) in preference.choices.iter().enumerate() {
        rows.push(row(choice.id, words.choices[place].to(explorer.voice()), Some(place as u8)));
    }
    rows.push(row("open", explorer.language.rather_not_say(), None));
    rows
}
