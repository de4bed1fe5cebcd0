//! `help.toml`: numbers to call and text.

use super::read::Table;
use super::sources::Sources;
use super::table::{Lines, id, literal, month, needs_source, optional, slice};

/// The help lines, by id.
pub struct Help {
    /// Ids in the order of the static.
    pub ids: Vec<String>,
}

/// Compiles the help lines.
pub fn compile(file: &Table, sources: &Sources, code: &mut String) -> Help {
    let mut ids = Vec::new();
    let mut lines = Vec::new();
    for line in file.tables("line") {
        let name = id(&line, &ids);
        let line = line.named("line", &name);
        let digits = |key: &str| {
            let number = line.optional_text(key);
            if number.as_ref().is_some_and(|it| !it.chars().all(|it| it.is_ascii_digit() || it == '-')) {
                line.wrong(key, "must be digits and hyphens, as dialled.");
            }
            number
        };
        let (call, text, url) = (digits("call"), digits("text"), line.optional_text("url"));
        if call.is_none() && text.is_none() && url.is_none() {
            line.wrong("call", "is missing, and so are text and url. Give at least one way to get there.");
        }
        needs_source(&line);
        sources.check(&line, "sources");
        lines.push(format!(
            "HelpLine {{ id: {name:?}, call: {}, text: {}, keyword: {}, url: {}, checked: {} }}",
            optional(call),
            optional(text),
            optional(line.optional_text("keyword")),
            optional(url),
            literal(&month(&line, "checked")),
        ));
        ids.push(name);
    }
    *code += &format!("/// Numbers to call and text.\npub static HELP_LINES: &[HelpLine] = {};\n", slice(lines));
    Help { ids }
}

impl Help {
    /// The words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let words = file.table("line");
        for id in &self.ids {
            let line = words.table(id);
            lines.text(&line.text("name"));
            lines.text(&line.text("says"));
        }
    }
}
