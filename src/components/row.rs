//! One row of the comparison: its name with everything behind it, and an answer for each column.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{sign, sources, table};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, unseen};
use explorer::comparison::{self, Column, Said};
use explorer_content::{ASPECTS, aspect, ring};

/// The length of an answer that stands out. A longer one is a sentence.
const MOST_LETTERS: usize = 40;

/// Tells columns apart when they come and go.
pub fn key(column: Column) -> String {
    match column {
        Column::Level(level) => level.id().into(),
        Column::Program(program) => format!("program-{}", program.code),
    }
}

/// The level whose checkbox hides the column. It is empty for programs, which no checkbox hides.
pub const fn hides_with(column: Column) -> &'static str {
    match column {
        Column::Level(level) => level.id(),
        Column::Program(_) => "",
    }
}

/// A class that hides the column if the browser's styles cannot tell that its checkbox is not checked. The static page does not use it:
/// there the checkboxes work by styles alone.
pub fn hidden(context: &ViewContext, column: Column) -> &'static str {
    if cfg!(target_arch = "wasm32") && !column.is_shown(&context.state.compared) { "off" } else { "" }
}

/// The row. Anything that can be dangerous is shown in full right away.
pub fn view(context: &ViewContext, columns: &[Column], aspect: usize) -> Html {
    let cells = columns.iter().map(|column| {
        let cell = cell(context, *column);
        let ring = match column {
            Column::Level(level) => ring(aspect, *level),
            Column::Program(_) => "",
        };
        match column.says(aspect, context.language) {
            Some(said) => answer(cell, said, ring).html(),
            None => says_nothing(context, cell).html(),
        }
    });
    let head = el("th").attr(Attr::Role, "rowheader").attr(Attr::Scope, "row").text(context.words().aspects[aspect]);
    el("tr")
        .key(ASPECTS[aspect])
        .attr(Attr::Role, "row")
        .class(if aspect == aspect::WITHDRAWAL { "always" } else { "" })
        .child(head.child(more(context, aspect)))
        .children(cells)
        .html()
}

/// Opens the sentences of the row, with their sources.
fn more(context: &ViewContext, aspect: usize) -> El {
    let cited: Vec<(usize, String)> = comparison::sources(aspect, &context.state.compared)
        .into_iter()
        .map(|(source, levels)| {
            let names: Vec<_> = levels.into_iter().map(|level| context.words().level(level).short).collect();
            (source, context.language.source_for(names.join(", ")))
        })
        .collect();
    let of = unseen([": ", context.words().aspects[aspect]].concat());
    el("details")
        .id(format!("sources-{}", ASPECTS[aspect]))
        .class("sources")
        .child(el("summary").text(context.language.more()).child(of))
        .child(sources::list_of(context, &cited))
}

/// A cell without an answer. The name of its column shows where the columns do not fit side by side, in the color of its level.
pub fn cell(context: &ViewContext, column: Column) -> El {
    el("td")
        .key(&key(column))
        .attr(Attr::Class, class(context, column))
        .attr(Attr::Role, "cell")
        .attr(Attr::DataLevel, hides_with(column))
        .child(el("small").text(table::name(context, column).to_string()))
}

/// The classes of a cell.
fn class(context: &ViewContext, column: Column) -> String {
    let color = format!("ramp-{}", column.level().index());
    match hidden(context, column) {
        "" => color,
        hidden => [&color, " ", hidden].concat(),
    }
}

/// The short answer first, after its ring, then the sentence.
fn answer(cell: El, said: Said, ring: &'static str) -> El {
    let is_long = said.short.chars().count() > MOST_LETTERS;
    cell.child(el(if is_long { "p" } else { "b" }).class(ring).text(said.short))
        .child((!said.more.is_empty()).then(|| el("span").text(said.more)))
}

/// A dash, for a program that says nothing here.
pub fn says_nothing(context: &ViewContext, cell: El) -> El {
    cell.child(el("i").attr(Attr::AriaHidden, "true").text("–"))
        .child(el("i").class("unseen").text(context.language.ask_the_program()))
}

/// The sign and the name of a column, in the color of its level.
pub fn label(context: &ViewContext, column: Column) -> El {
    el("span")
        .attr(Attr::Class, format!("name ramp-{}", column.level().index()))
        .child(sign::view(column.level()))
        .child(el("span").text(table::name(context, column).to_string()))
}
