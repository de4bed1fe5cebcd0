//! The page of all sources: each source that a page or the explorer cites, by publisher and title, and where it is used.

use std::collections::{BTreeMap, BTreeSet};

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::el::el;
use toml::Value;

use crate::draft::Draft;
use crate::how;
use crate::markdown::{Fill, Markdown};
use crate::page::{html_of, used_in};
use crate::settings::{Words, table};
use crate::sources::Sources;

/// The page's file in `content/<language>/pages/`, without the extension.
pub const PAGE: &str = "sources";

/// For each source, the places that cite it: address and title.
type Uses = BTreeMap<String, Vec<(String, String)>>;

/// Where each source is used: first in the explorer's tables, then on the pages.
pub fn uses(drafts: &[Draft], language: Language) -> Result<Uses, String> {
    let how = drafts.iter().find(|draft| draft.name == how::PAGE).map_or("", |draft| &draft.title);
    let policy = (format!("{}.html", how::PAGE), how);
    let explorer = [
        (vec!["levels.toml"], ("./#/compare".to_string(), language.compare_title())),
        (vec!["questions.toml", "rules.toml"], policy),
        (vec!["help.toml"], ("#footer".to_string(), language.help_title())),
    ];
    let mut uses = Uses::new();
    let mut add = |id: &str, address: String, name: &str| {
        uses.entry(id.to_string()).or_default().push((address, name.to_string()));
    };
    for (files, (address, name)) in explorer {
        let mut ids = BTreeSet::new();
        for file in files {
            table(file)?.iter().for_each(|(key, value)| cited_in(key, value, &mut ids));
        }
        ids.iter().for_each(|id| add(id, address.clone(), name));
    }
    for draft in drafts {
        for (id, place) in draft.citations.places() {
            add(id, draft.address() + &place, &draft.title);
        }
    }
    Ok(uses)
}

/// The ids of sources in a table of content: the lists `sources`, and all lists of `cited`.
fn cited_in(key: &str, value: &Value, ids: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) if key == "sources" => ids.extend(list.iter().filter_map(Value::as_str).map(String::from)),
        Value::Table(rows) if key == "cited" => rows.values().for_each(|list| cited_in("sources", list, ids)),
        Value::Array(list) => list.iter().for_each(|value| cited_in("", value, ids)),
        Value::Table(table) => table.iter().for_each(|(key, value)| cited_in(key, value, ids)),
        _ => {}
    }
}

/// The text for each placeholder of the page.
pub fn fills(
    markdown: &mut Markdown,
    uses: &Uses,
    sources: &Sources,
    language: Language,
    words: &Words,
) -> Result<Vec<Fill>, String> {
    let says = markdown.take("used-in")?;
    let mut cited: Vec<_> = sources.iter().filter(|source| uses.contains_key(&source.id)).collect();
    cited.sort_by_key(|source| (source.by.to_lowercase(), source.title.to_lowercase()));
    let count = language.number(cited.len() as u64);
    let mut list = el("dl").class("cited");
    for published in cited.chunk_by(|one, other| one.by == other.by) {
        let by = published.first().map(|source| el("dt").text(&source.by));
        let entries = published.iter().map(|source| {
            let places = used_in(el("span"), &says, &uses[&source.id]);
            source.entry(el("dd"), false, language, words).text(" ").child(places).html()
        });
        list = list.child(by).children(entries);
    }
    Ok(vec![Fill::part("sources", html_of(list.html())), Fill::text("source-count", &count)])
}
