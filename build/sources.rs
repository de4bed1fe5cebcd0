//! `sources.toml`: where facts and rules come from.

use super::read::Table;
use super::table::{Lines, check_id, literal, month, slice};

/// The source of a rule that rests on no public one.
pub const OWN: &str = "own-judgement";

/// Compiles the sources; gives their ids in the order of the static.
pub fn compile(file: &Table, code: &mut String) -> Vec<String> {
    let ids = file.keys();
    let mut lines = Lines::default();
    for id in &ids {
        let source = file.table(id).named("source", id);
        check_id(&source, "id", id);
        // Our own judgement has no address.
        let url = if id == OWN { String::new() } else { source.text("url") };
        if !url.starts_with("https://") && id != OWN {
            source.wrong("url", "must begin with https://.");
        }
        let read = source.text("read");
        if !["whole", "part", "second-hand"].contains(&read.as_str()) {
            source.wrong("read", &format!("'{read}' must be whole, part or second-hand."));
        }
        let (title, by, year) = (source.text("title"), source.text("by"), source.whole("year").to_string());
        [title, by, year, url, month(&source, "checked"), read].iter().for_each(|text| lines.text(text));
    }
    *code += &format!(
        "/// Ids of the sources, in the order of [`sources`].\npub static SOURCE_IDS: &[&str] = {};\nstatic SOURCES: &str = {};\n",
        slice(ids.iter().map(|id| literal(id))),
        lines.literal()
    );
    ids
}
