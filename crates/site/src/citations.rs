//! What a page cites: each `[^id]` becomes a small numbered link to the list of sources at the end of the page, and each source links
//! back.

use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::el::{Attr, El, el, link, unseen};

use crate::markdown::Markdown;
use crate::page::html_of;
use crate::settings::Words;
use crate::sources::Sources;

/// The sources of one page, in the order in which it first cites them, each with the number of times.
#[derive(Default)]
pub struct Citations(Vec<(String, usize)>);

impl Citations {
    /// Finds the citations of a page, and replaces them with links.
    pub fn take(markdown: &mut Markdown, sources: &Sources, language: Language) -> Result<Self, String> {
        let mut cited: Vec<(String, usize)> = Vec::new();
        markdown.replace_marks("[^", |id| {
            let source = sources.get(id)?;
            let at = cited.iter().position(|(known, _)| *known == source.id).unwrap_or_else(|| {
                cited.push((source.id.clone(), 0));
                cited.len() - 1
            });
            cited[at].1 += 1;
            let (number, nth) = (at + 1, cited[at].1);
            let (id, to) = (format!("cited-{number}-{nth}"), format!("#source-{number}"));
            Ok(mark(id, to, language.source(), number.to_string()))
        })?;
        Ok(Self(cited))
    }

    /// Each source with the first place that cites it, as a fragment of the page.
    pub fn places(&self) -> impl Iterator<Item = (&str, String)> {
        self.0.iter().enumerate().map(|(at, (id, _))| (id.as_str(), format!("#cited-{}-1", at + 1)))
    }

    /// The list at the end of the page. A page that cites nothing has none.
    pub fn list(&self, sources: &Sources, language: Language, words: &Words) -> Result<Option<El>, String> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let items = self.0.iter().enumerate().map(|(at, (id, count))| {
            let number = at + 1;
            let item = el("li").id(format!("source-{number}"));
            let item = sources.get(id)?.entry(item, true, language, words);
            Ok(item.text(" ").child(ways_back(number, *count, words)).html())
        });
        let items = items.collect::<Result<Vec<_>, String>>()?;
        let title = el("summary")
            .child(el("h2").id("sources").text(language.sources()))
            .child(el("span").text(words.sources_gist.replace("{count}", &self.0.len().to_string())));
        // Closed, so that a page ends with its next step; `exit.js` opens it when someone follows a number or prints the page.
        let fold = el("details").class("fold").child(title).child(el("ol").children(items));
        Ok(Some(el("section").class("cited").attr(Attr::AriaLabelledby, "sources").child(fold)))
    }
}

/// A small link in the text. People who listen first hear a word that says what it is. The id may be empty.
pub fn mark(id: String, to: String, unseen_word: &str, shown: String) -> String {
    let word = unseen(format!("{unseen_word} "));
    html_of(el("sup").child(el("a").class("cite").id(id).attr(Attr::Href, to).child(word).text(shown)).html())
}

/// Links to each place that cites the source with this number.
fn ways_back(number: usize, count: usize, words: &Words) -> El {
    let way = |nth: usize, name: String| link(format!("#cited-{number}-{nth}"), name);
    let ways = el("span").class("ways-back");
    if count == 1 {
        return ways.child(way(1, words.one_way_back.clone()));
    }
    let place = |nth: usize| way(nth, words.place.replace("{nth}", &nth.to_string()));
    (1..=count).fold(ways.text(&words.ways_back), |ways, nth| ways.text(" ").child(place(nth)))
}
