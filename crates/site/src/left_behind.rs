//! What is left on the device after a visit, as a table for the privacy page. It comes from the file that the journey `leaves_behind` checks.

use program_explorer::el::{Attr, El, Text, el};
use toml::{Table, Value};

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;
use crate::settings::table;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "privacy";

const FILE: &str = "left-behind.toml";
/// Keys of the file. With `left-` before them, they are also the keys of the words in the page's head.
const MOMENTS: [&str; 3] = ["visit", "exit", "closed"];
const PLACES: [&str; 4] = ["history", "tabs", "copies", "settings"];
/// Engines that write files, with the names that people know.
const ENGINES: [(&str, &str); 2] = [("chromium", "Chrome"), ("firefox", "Firefox")];

/// The text for each placeholder of the page.
pub fn fills(markdown: &mut Markdown) -> Result<Vec<Fill>, String> {
    let file = table(FILE)?;
    let mut word = |key: &str| markdown.take(&format!("left-{key}"));
    let [moments, places] =
        [&MOMENTS[..], &PLACES].map(|keys| keys.iter().map(|key| word(key)).collect::<Result<Vec<_>, _>>());
    let (moments, places) = (moments?, places?);
    let (answers, nowhere) = (word("answers")?, word("nowhere")?);
    let mut parts = Vec::new();
    for (moment, name) in MOMENTS.iter().zip(&moments) {
        let title = el("th").attr(Attr::Scope, "rowgroup").attr(Attr::Colspan, "2").text(name);
        let mut part = el("tbody").child(el("tr").child(title)).child(row(&answers, &nowhere));
        for (place, name) in PLACES.iter().zip(&places) {
            part = part.child(row(name, browsers(&file, moment, place)?));
        }
        parts.push(part.html());
    }
    let (place, browser, caption) = (word("where")?, word("browsers")?, word("caption")?);
    let column = |title: String| el("th").attr(Attr::Scope, "col").text(title);
    let table = el("table")
        .class("left")
        .child(el("caption").text(caption))
        .child(el("thead").child(el("tr").child(column(place)).child(column(browser))))
        .children(parts);
    Ok(vec![Fill::part("left-behind", html_of(table.html()))])
}

fn row(name: &String, cell: impl Text) -> El {
    el("tr").child(el("th").attr(Attr::Scope, "row").text(name)).child(el("td").text(cell))
}

/// The browsers that may keep the address in this place at this moment.
fn browsers(file: &Table, moment: &str, place: &str) -> Result<String, String> {
    let keeps = |engine: &str| {
        let places = file.get(engine).and_then(|engine| engine.get(moment)).and_then(Value::as_array);
        let places =
            places.ok_or_else(|| format!("content/{FILE}: [{engine}] {moment}: is missing. Write the list."))?;
        let unknown = places.iter().find(|it| !it.as_str().is_some_and(|it| PLACES.contains(&it)));
        match unknown {
            Some(unknown) => {
                Err(format!("content/{FILE}: [{engine}] {moment}: {unknown} is no place. Known are: {PLACES:?}."))
            }
            None => Ok(places.iter().any(|it| it.as_str() == Some(place))),
        }
    };
    let mut names = Vec::new();
    for (engine, name) in ENGINES {
        if keeps(engine)? {
            names.push(name);
        }
    }
    Ok(if names.is_empty() { "–".into() } else { names.join(", ") })
}
