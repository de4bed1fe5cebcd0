//! The comparison as a table. On a wide screen levels are columns with their names kept in sight; on a narrow one each
//! answer stands beside its level's name.
//!
//! The roles are written out because the narrow layout changes `display`, which takes a table's meaning away in some browsers.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{chooser, program_list, row, squares};
use crate::el::{El, el, unseen};
use crate::explorer::Explorer;
use explorer::comparison::{Column, differs};
use explorer_content::{AspectGroup, GROUPS};

/// Most columns that fit side by side on a wide screen.
const MOST_SIDE_BY_SIDE: usize = 5;

/// The name of a column.
pub fn name<'a>(explorer: &Explorer, column: Column<'a>) -> &'a str {
    match column {
        Column::Level(level) => explorer.words().level(level).short,
        Column::Program(program) => &program.name,
    }
}

/// The table.
pub fn part(explorer: &Explorer) -> Html {
    let compared = &explorer.state.compared;
    let columns = Column::all(compared, &explorer.loaded.programs);
    let shown = columns.iter().filter(|column| column.is_shown(compared)).count();
    let rows = el("th").set("role", "columnheader").set("scope", "col").add(unseen(explorer.language.row()));
    let heads = columns.iter().map(|column| head(explorer, *column));
    el("table")
        .id("comparison")
        .set("role", "table")
        .class(if shown > MOST_SIDE_BY_SIDE { "many" } else { "" })
        .set("aria-labelledby", "compare-title")
        .add(el("thead").set("role", "rowgroup").add(el("tr").set("role", "row").add(rows).add_all(heads)))
        .add_all((0..GROUPS.len()).take(explorer.groups).map(|at| group(explorer, at, &columns)))
        .html()
}

fn head(explorer: &Explorer, column: Column) -> Html {
    let kind = match column {
        Column::Level(level) => chooser::mark(explorer, level),
        Column::Program(program) => {
            let level = explorer.words().level(program.level).short;
            Some(el("span").class("kind").say(explorer.language.program_at(level)))
        }
    };
    el("th")
        .key(&row::key(column))
        .class(row::hidden(explorer, column))
        .set("role", "columnheader")
        .set("scope", "col")
        .set("data-level", row::hides_with(column))
        .add(row::label(explorer, column, "name"))
        .maybe(kind)
        .html()
}

fn group(explorer: &Explorer, at: usize, columns: &[Column]) -> Html {
    let AspectGroup { id, aspects } = &GROUPS[at];
    let compared = &explorer.state.compared;
    let rows: Vec<Html> = aspects
        .clone()
        .filter(|aspect| !compared.only_differences || differs(columns, compared, *aspect, explorer.language))
        .map(|aspect| row::part(explorer, columns, aspect))
        .collect();
    let body = el("tbody").key(id).set("role", "rowgroup");
    if rows.is_empty() {
        return body.html();
    }
    let name = el("th").set("role", "rowheader").set("scope", "rowgroup").say(explorer.words().groups[at]);
    body.add(el("tr").set("role", "row").class("group").add(name))
        .maybe((*id == "time").then(|| hours(explorer, columns)))
        .add_all(rows)
        .maybe((at + 1 == GROUPS.len()).then(|| phones(explorer, columns)).flatten())
        .html()
}

/// The last row: the number to call about each program, if one has any.
fn phones(explorer: &Explorer, columns: &[Column]) -> Option<El> {
    let language = explorer.language;
    columns.iter().find_map(|column| phone_of(explorer, *column))?;
    let head = el("th").set("role", "rowheader").set("scope", "row");
    let cells = columns.iter().map(|column| {
        let says = match (phone_of(explorer, *column), column) {
            (Some(phone), _) => program_list::call(explorer, phone),
            (None, Column::Level(_)) => el("span").say("–"),
            (None, Column::Program(_)) => el("span").say(language.ask_the_program()),
        };
        row::cell(explorer, *column, says.html())
    });
    let head = head.add(el("span").class("name").say(language.phone_row()));
    Some(el("tr").key("phone").set("role", "row").add(head).add_all(cells))
}

/// The first row: each week's 168 hours as a picture.
fn hours(explorer: &Explorer, columns: &[Column]) -> El {
    let language = explorer.language;
    let legend = el("ul")
        .class("legend")
        .add(el("li").class("legend-treatment").say(language.legend_treatment()))
        .add(el("li").class("legend-on-site").say(language.legend_on_site()))
        .add(el("li").class("legend-sleep").say(language.legend_sleep()))
        .add(el("li").class("legend-free").say(language.legend_free()));
    let head = el("th")
        .set("role", "rowheader")
        .set("scope", "row")
        .add(el("span").class("name").say(language.week_of_168()))
        .add(legend);
    let cells = columns.iter().map(|column| row::cell(explorer, *column, squares::part(explorer, *column)));
    el("tr").key("hours").set("role", "row").add(head).add_all(cells)
}

/// The number to call about a program.
fn phone_of<'a>(explorer: &'a Explorer, column: Column<'a>) -> Option<&'a str> {
    match column {
        Column::Level(_) => None,
        Column::Program(program) => explorer.loaded.programs.phone_of(program),
    }
}
