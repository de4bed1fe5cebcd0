//! `help.toml`: the numbers to call and text.

use super::read::Table;
use super::sources::Sources;
use super::table::{Lines, id, literal, month, needs_source, optional, slice};
use explorer_core::language::Language;

/// The help lines, by id.
pub struct Help {
    /// Ids in the order of the static.
    pub ids: Vec<String>,
}

/// Compiles the help lines.
pub fn compile(file: &Table, sources: &Sources, code: &mut String) -> Help {
    let mut ids = Vec::new();
    let mut lines = Vec::new();
    let mut places = String::new();
    for line in file.tables("line") {
        let name = id(&line, &ids);
        let line = line.named("line", &name);
        let own: Vec<_> =
            Language::ALL.map(|language| line.has(language.code()).then(|| line.table(language.code()))).into();
        let ways = own.iter().map(|own| Ways::read(&line).or(own.as_ref().map(Ways::read))).collect::<Vec<_>>();
        let url = line.optional_text("url");
        if url.is_none() && ways.iter().any(|ways| ways.call.is_none() && ways.text.is_none()) {
            line.wrong("call", "is missing, and so are text and url. Give at least one way to get there.");
        }
        needs_source(&line);
        sources.check(&line, "sources");
        lines.push(format!(
            "HelpLine {{ id: {name:?}, is_first: {}, ways: [{}], url: {}, checked: {} }}",
            line.has("first") && line.truth("first"),
            ways.into_iter().map(Ways::literal).collect::<Vec<_>>().join(", "),
            optional(url),
            literal(&month(&line, "checked")),
        ));
        places += &format!(
            "    /// The place of `{name}` in [`HELP_LINES`](super::HELP_LINES).\n    pub const {}: usize = {};\n",
            constant(&name),
            ids.len()
        );
        ids.push(name);
    }
    *code += &format!("/// Numbers to call and text.\npub static HELP_LINES: &[HelpLine] = {};\n", slice(lines));
    *code += &format!(
        "/// The lines that code names: renaming one in `help.toml` does not compile.\npub mod line {{\n{places}}}\n"
    );
    Help { ids }
}

/// The name of an id's constant. A name cannot start with a digit, so `911` becomes `N911`.
fn constant(id: &str) -> String {
    let name = id.to_uppercase().replace('-', "_");
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// The ways to reach a line.
struct Ways {
    call: Option<String>,
    press: Option<String>,
    text: Option<String>,
    keyword: Option<String>,
}

impl Ways {
    fn read(table: &Table) -> Self {
        let digits = |key: &str| {
            let number = table.optional_text(key);
            if number.as_ref().is_some_and(|it| !it.chars().all(|it| it.is_ascii_digit() || it == '-')) {
                table.wrong(key, "must be digits and hyphens, as dialed.");
            }
            number
        };
        let (call, press, text) = (digits("call"), digits("press"), digits("text"));
        Self { call, press, text, keyword: table.optional_text("keyword") }
    }

    /// These ways, with those that one language sets for itself.
    fn or(self, own: Option<Self>) -> Self {
        let Some(own) = own else { return self };
        Self {
            call: own.call.or(self.call),
            press: own.press.or(self.press),
            text: own.text.or(self.text),
            keyword: own.keyword.or(self.keyword),
        }
    }

    fn literal(self) -> String {
        let [call, press, text, keyword] = [self.call, self.press, self.text, self.keyword].map(optional);
        format!("Ways {{ call: {call}, press: {press}, text: {text}, keyword: {keyword} }}")
    }
}

impl Help {
    /// Writes the words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let words = file.table("line");
        for id in &self.ids {
            let line = words.table(id);
            lines.text(&line.text("name"));
            lines.text(&line.text("says"));
        }
    }
}
