//! What people ask first about a level: the hours of a week, where they sleep, how long it lasts.

use crate::el::{El, el};
use crate::explorer::Explorer;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;

/// The three facts, in a few words each.
pub fn part(explorer: &Explorer, level: Level) -> El {
    let (language, brief) = (explorer.language, explorer.words().level(level).brief);
    let names = [language.fact_week(), language.fact_nights(explorer.voice()), language.fact_lasts()];
    let facts = names.into_iter().zip(brief);
    let facts = facts.map(|(name, says)| el("div").key(name).add(el("dt").say(name)).add(el("dd").say(says)).html());
    el("dl").class("facts").add_all(facts)
}
