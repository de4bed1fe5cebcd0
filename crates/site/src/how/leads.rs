//! What the answers can lead to: the levels, and what should come with them.

use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::questionnaire::Voice;
use program_explorer::el::{Attr, El, Text, el};

use super::Part;

impl Part<'_> {
    /// The levels, mildest first.
    pub fn levels(&self) -> El {
        el("dl").class("answers").children(Level::ALL.map(|level| {
            let words = self.words.level(level);
            let says = el("dd").text(words.name).text(". ").text(words.summary.to(Voice::They));
            el("div").child(el("dt").child(self.pill(level, words.short))).child(says).html()
        }))
    }

    /// What should come with a level.
    pub fn additions(&self) -> El {
        el("dl").class("answers").children(Addition::ALL.map(|addition| {
            let words = self.words.addition(addition);
            let says = el("dd").children(self.varied(&words.says, El::text));
            el("div").id(format!("addition-{}", addition.id())).child(el("dt").text(words.name)).child(says).html()
        }))
    }

    /// Words in the color of a level.
    pub fn pill(&self, level: Level, words: impl Text) -> El {
        el("span").attr(Attr::Class, format!("pill ramp-{}", level.index())).text(words)
    }
}
