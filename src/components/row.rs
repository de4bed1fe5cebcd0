//! One row of the comparison: its name with its sources, and an answer for each column.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{sign, sources, table};
use crate::el::{El, el};
use crate::explorer::Explorer;
use explorer::comparison::{self, Column};
use explorer_content::ASPECTS;

/// What tells columns apart when they come and go.
pub fn key(column: Column) -> String {
    match column {
        Column::Level(level) => level.id().into(),
        Column::Program(program) => format!("program-{}", program.code),
    }
}

/// The level whose box hides the column; empty for programs, which none hides.
pub const fn hides_with(column: Column) -> &'static str {
    match column {
        Column::Level(level) => level.id(),
        Column::Program(_) => "",
    }
}

/// A class that hides the column where the browser's styles cannot know that its box is not checked. The static page has none: there
/// boxes work by styles alone.
pub fn hidden(explorer: &Explorer, column: Column) -> &'static str {
    if cfg!(target_arch = "wasm32") && !column.is_shown(&explorer.state.compared) { "off" } else { "" }
}

/// The row.
pub fn part(explorer: &Explorer, columns: &[Column], aspect: usize) -> Html {
    let cited: Vec<(usize, String)> = comparison::sources(aspect, &explorer.state.compared)
        .into_iter()
        .map(|(source, levels)| {
            let names: Vec<_> = levels.into_iter().map(|level| explorer.words().level(level).short).collect();
            (source, explorer.language.source_for(names.join(", ")))
        })
        .collect();
    let cells = columns.iter().map(|column| {
        let said = column.says(aspect, explorer.language);
        let said = said.unwrap_or_else(|| explorer.language.ask_the_program().into());
        cell(explorer, *column, el("span").say(said).html())
    });
    let head = el("th")
        .set("role", "rowheader")
        .set("scope", "row")
        .add(el("span").class("name").say(explorer.words().aspects[aspect]))
        .add(sources::part(explorer, format!("sources-{}", ASPECTS[aspect]), &cited));
    el("tr").key(ASPECTS[aspect]).set("role", "row").add(head).add_all(cells).html()
}

/// One cell. The name in it is for narrow screens, where the head of the column is out of sight.
pub fn cell(explorer: &Explorer, column: Column, inner: Html) -> Html {
    el("td")
        .key(&key(column))
        .class(hidden(explorer, column))
        .set("role", "cell")
        .set("data-level", hides_with(column))
        .add(named(explorer, column, "cell-name").set("aria-hidden", "true"))
        .add(inner)
        .html()
}

/// The sign and the name of a column.
pub fn label(explorer: &Explorer, column: Column, class: &str) -> El {
    of_level(column, class).add(sign::part(column.level())).say(table::name(explorer, column).to_string())
}

/// The name alone: each cell has it, and with the sign all would weigh more.
fn named(explorer: &Explorer, column: Column, class: &str) -> El {
    of_level(column, class).say(table::name(explorer, column).to_string())
}

/// In the color of the column's level.
fn of_level(column: Column, class: &str) -> El {
    el("span").set("class", format!("{class} ramp-{}", column.level().index()))
}
