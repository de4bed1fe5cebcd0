//! The comparison as a table. On a wide screen the names of the rows are on the left. On a narrow screen they are above their answers,
//! which stay side by side below the names of the columns. Where that would need more than one line of columns (many columns, a small
//! phone, large letters), the answers are one below the other, and each has the name of its column beside it.
//!
//! The roles are written out because the narrow layout changes `display`. In some browsers a table then loses its meaning for screen
//! readers.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{chooser, program_list, row};
use crate::context::ViewContext;
use crate::el::{Attr, El, el, unseen};
use explorer::comparison::Column;
use explorer_content::{AspectGroup, GROUPS};

/// The most columns that fit side by side on a wide screen.
const MOST_SIDE_BY_SIDE: usize = 5;
/// The most columns that fit side by side on a phone.
const MOST_ON_A_PHONE: usize = 3;

/// The name of a column.
pub fn name<'a>(context: &ViewContext, column: Column<'a>) -> &'a str {
    match column {
        Column::Level(level) => context.words().level(level).short,
        Column::Program(program) => &program.name,
    }
}

/// The table, of these columns and rows.
pub fn view(context: &ViewContext, columns: &[Column], shown_rows: &[usize]) -> Html {
    let shown = columns.iter().filter(|column| column.is_shown(&context.state.compared)).count();
    let rows = el("th").attr(Attr::Role, "columnheader").attr(Attr::Scope, "col").child(unseen(context.language.row()));
    let heads = columns.iter().map(|column| head(context, *column));
    el("table")
        .id("comparison")
        .attr(Attr::Role, "table")
        .class(match shown {
            many if many > MOST_SIDE_BY_SIDE => "many",
            several if several > MOST_ON_A_PHONE => "several",
            _ => "",
        })
        .attr(Attr::AriaLabelledby, "side-title")
        .child(
            el("thead")
                .attr(Attr::Role, "rowgroup")
                .child(el("tr").attr(Attr::Role, "row").child(rows).children(heads)),
        )
        .children((0..GROUPS.len()).take(context.drawn.groups()).map(|at| group(context, at, columns, shown_rows)))
        .html()
}

fn head(context: &ViewContext, column: Column) -> Html {
    let kind = match column {
        Column::Level(level) => chooser::mark(context, level),
        Column::Program(program) => {
            let level = context.words().level(program.level).short;
            Some(el("span").class("kind").text(context.language.program_at(level)))
        }
    };
    el("th")
        .key(&row::key(column))
        .class(row::hidden(context, column))
        .attr(Attr::Role, "columnheader")
        .attr(Attr::Scope, "col")
        .attr(Attr::DataLevel, row::hides_with(column))
        .child(row::label(context, column))
        .child(kind)
        .html()
}

/// The id of the title of the group that this row is in.
pub fn title_of(aspect: usize) -> &'static str {
    GROUPS.iter().find(|group| group.aspects.contains(&aspect)).map_or("", |group| group.title_id)
}

fn group(context: &ViewContext, at: usize, columns: &[Column], rows: &[usize]) -> Html {
    let AspectGroup { id, title_id, aspects } = &GROUPS[at];
    let rows: Vec<usize> = rows.iter().copied().filter(|row| aspects.contains(row)).collect();
    let body = el("tbody").key(id).attr(Attr::Role, "rowgroup");
    if rows.is_empty() {
        return body.html();
    }
    let name =
        el("th").id(*title_id).attr(Attr::Tabindex, "-1").attr(Attr::Role, "rowheader").attr(Attr::Scope, "rowgroup");
    body.child(el("tr").attr(Attr::Role, "row").class("group").child(name.text(context.words().groups[at])))
        .children(rows.into_iter().map(|aspect| row::view(context, columns, aspect)))
        .child((at + 1 == GROUPS.len()).then(|| phones(context, columns)).flatten())
        .html()
}

/// The last row: the number to call about each program, if one has any.
fn phones(context: &ViewContext, columns: &[Column]) -> Option<El> {
    columns.iter().find_map(|column| phone_of(context, *column))?;
    let head = el("th").attr(Attr::Role, "rowheader").attr(Attr::Scope, "row").text(context.language.phone_row());
    let cells = columns.iter().map(|column| {
        let cell = row::cell(context, *column);
        match (phone_of(context, *column), column) {
            (Some(phone), _) => cell.child(program_list::call(context, phone)).html(),
            (None, Column::Level(_)) => cell.child(el("i").text("–")).html(),
            (None, Column::Program(_)) => row::says_nothing(context, cell).html(),
        }
    });
    Some(el("tr").key("phone").attr(Attr::Role, "row").child(head).children(cells))
}

/// The number to call about a program.
fn phone_of<'a>(context: &'a ViewContext, column: Column<'a>) -> Option<&'a str> {
    match column {
        Column::Level(_) => None,
        Column::Program(program) => context.loaded.programs.phone_of(program),
    }
}
