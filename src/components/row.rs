//! One row of the comparison: its name with all that is behind it, and an answer for each column.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{sign, sources, table};
use crate::el::{Attr, El, el, unseen};
use crate::explorer::Explorer;
use explorer::comparison::{self, Column, Said};
use explorer_content::{ASPECTS, aspect};

/// Letters of an answer that stands out; a longer one is a sentence.
const MOST_LETTERS: usize = 40;

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

/// The row. What can be dangerous is said in full at once.
pub fn part(explorer: &Explorer, columns: &[Column], aspect: usize) -> Html {
    let cells = columns.iter().map(|column| {
        let cell = cell(explorer, *column);
        match column.says(aspect, explorer.language) {
            Some(said) => answer(cell, said).html(),
            None => says_nothing(explorer, cell).html(),
        }
    });
    let head = el("th").attr(Attr::Role, "rowheader").attr(Attr::Scope, "row").text(explorer.words().aspects[aspect]);
    el("tr")
        .key(ASPECTS[aspect])
        .attr(Attr::Role, "row")
        .class(if aspect == aspect::WITHDRAWAL { "always" } else { "" })
        .child(head.child(more(explorer, aspect)))
        .children(cells)
        .html()
}

/// Opens the sentences of the row, and says where they are from.
fn more(explorer: &Explorer, aspect: usize) -> El {
    let cited: Vec<(usize, String)> = comparison::sources(aspect, &explorer.state.compared)
        .into_iter()
        .map(|(source, levels)| {
            let names: Vec<_> = levels.into_iter().map(|level| explorer.words().level(level).short).collect();
            (source, explorer.language.source_for(names.join(", ")))
        })
        .collect();
    let of = unseen([": ", explorer.words().aspects[aspect]].concat());
    el("details")
        .id(format!("sources-{}", ASPECTS[aspect]))
        .class("sources")
        .child(el("summary").text(explorer.language.more()).child(of))
        .child(sources::list_of(explorer, &cited))
}

/// One cell, still empty.
pub fn cell(explorer: &Explorer, column: Column) -> El {
    el("td")
        .key(&key(column))
        .class(hidden(explorer, column))
        .attr(Attr::Role, "cell")
        .attr(Attr::DataLevel, hides_with(column))
}

/// The short answer first, then the sentence.
fn answer(cell: El, said: Said) -> El {
    let is_long = said.short.chars().count() > MOST_LETTERS;
    cell.child(el(if is_long { "p" } else { "b" }).text(said.short))
        .child((!said.more.is_empty()).then(|| el("span").text(said.more)))
}

/// That a program says nothing here, in as little as a dash.
pub fn says_nothing(explorer: &Explorer, cell: El) -> El {
    cell.child(el("i").attr(Attr::AriaHidden, "true").text("–"))
        .child(el("i").class("unseen").text(explorer.language.ask_the_program()))
}

/// The sign and the name of a column, in the color of its level.
pub fn label(explorer: &Explorer, column: Column) -> El {
    el("span")
        .attr(Attr::Class, format!("name ramp-{}", column.level().index()))
        .child(sign::part(column.level()))
        .text(table::name(explorer, column).to_string())
}
