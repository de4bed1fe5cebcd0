//! What a program or the center says of itself: whom it is for, in sight; the rest in a closed panel.

use explorer::details::SaysDetail;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{El, el, nothing, unseen};
use crate::explorer::{Explorer, Rest};
use explorer_core::care::program::{Detail, Program};

/// Whom a program is for, if it says so. It comes with the rest of the app.
pub fn whom(explorer: &Explorer, program: &Program) -> Html {
    if explorer.rest == Rest::Here { said_whom(explorer, program) } else { nothing() }
}

/// All else that a program says of itself. It comes with the rest of the app.
pub fn more(explorer: &Explorer, program: &Program, prefix: &str) -> Html {
    if explorer.rest == Rest::Here { of_program(explorer, program, prefix) } else { nothing() }
}

/// The same of the center.
pub fn of_center(explorer: &Explorer) -> Html {
    let details = explorer.loaded.programs.center_details();
    if explorer.rest == Rest::Here && !details.is_empty() { list(explorer, details) } else { nothing() }
}

#[inline(never)]
fn said_whom(explorer: &Explorer, program: &Program) -> Html {
    explorer.language.whom(program).map_or_else(nothing, |whom| el("p").class("note").say(whom).say(".").html())
}

#[inline(never)]
fn of_program(explorer: &Explorer, program: &Program, prefix: &str) -> Html {
    let programs = &explorer.loaded.programs;
    let details = programs.details_of(program).filter(|detail| !detail.is_whom());
    let mut rows: Vec<Html> = details.map(|detail| row(explorer, detail)).collect();
    let places = program.tracks.iter().filter(|_| programs.is_real());
    let places = places.filter_map(|track| Some(pair(&track.name, track.address.clone()?)));
    rows.extend(places);
    if rows.is_empty() {
        return nothing();
    }
    let title = el("summary").say(explorer.language.program_more()).add(unseen([": ", &program.name].concat()));
    el("details")
        .id([prefix, "more-", &program.code].concat())
        .add(title)
        .add(el("dl").class("answers").add_all(rows))
        .html()
}

#[inline(never)]
fn list(explorer: &Explorer, details: &[Detail]) -> Html {
    el("dl").class("answers").add_all(details.iter().map(|detail| row(explorer, detail))).html()
}

fn row(explorer: &Explorer, detail: &Detail) -> Html {
    let language = explorer.language;
    pair(language.detail_name(detail), language.detail_says(detail).unwrap_or_else(|| language.yes().into()))
}

fn pair(name: &str, says: String) -> Html {
    let term: El = el("dt").say(name.to_owned());
    el("div").key(name).add(term).add(el("dd").say(says)).html()
}
