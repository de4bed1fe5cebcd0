//! `sources.toml`: where facts and rules come from.

use super::read::Table;
use super::table::{check_id, literal, month, slice};

/// The source of a rule that rests on no public one.
pub const OWN: &str = "own-judgement";

/// Compiles the sources; gives their ids in the order of the static.
pub fn compile(file: &Table, code: &mut String) -> Vec<String> {
    let ids = file.keys();
    let entries = ids.iter().map(|id| {
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
        format!(
            "Source {{ id: {id:?}, title: {}, by: {}, year: {}, url: {}, checked: {}, read: {read:?} }}",
            literal(&source.text("title")),
            literal(&source.text("by")),
            source.whole("year"),
            literal(&url),
            literal(&month(&source, "checked")),
        )
    });
    *code += &format!(
        "/// Every source, in the order of the alphabet.\npub static SOURCES: &[Source] = {};\n",
        slice(entries.collect::<Vec<_>>())
    );
    ids
}
