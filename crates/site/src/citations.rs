//! What a page cites: each `[^id]` becomes a small numbered link to the list of sources at its end, and each source there leads back.

use explorer_content::words::Phrases;
use explorer_core::language::Language;

use crate::markdown::Markdown;
use crate::page::escaped;
use crate::settings::Words;
use crate::sources::Sources;

/// The sources of one page, in the order first cited, each with how often.
#[derive(Default)]
pub struct Citations(Vec<(String, usize)>);

impl Citations {
    /// Finds the citations of a page, and puts links in their place.
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
            let name = format!("<span class=\"unseen\">{} </span>{number}", escaped(language.source()));
            Ok(format!("<sup><a class=\"cite\" id=\"cited-{number}-{nth}\" href=\"#source-{number}\">{name}</a></sup>"))
        })?;
        Ok(Self(cited))
    }

    /// Each source with the place that cites it first, as a fragment of the page.
    pub fn places(&self) -> impl Iterator<Item = (&str, String)> {
        self.0.iter().enumerate().map(|(at, (id, _))| (id.as_str(), format!("#cited-{}-1", at + 1)))
    }

    /// The list at the end of the page; a page that cites nothing has none.
    pub fn html(&self, sources: &Sources, language: Language, words: &Words) -> Result<String, String> {
        if self.0.is_empty() {
            return Ok(String::new());
        }
        let items = self.0.iter().enumerate().map(|(at, (id, count))| {
            let entry = sources.get(id)?.html(true, language, words);
            let number = at + 1;
            Ok(format!("<li id=\"source-{number}\">{entry} {}</li>", ways_back(number, *count, words)))
        });
        let items = items.collect::<Result<String, String>>()?;
        let title = escaped(language.sources());
        let gist = escaped(&words.sources_gist.replace("{count}", &self.0.len().to_string()));
        // Closed, so that a page ends with its next step; `exit.js` opens it when someone follows a number or prints the page.
        Ok(format!(
            "<section class=\"cited\" aria-labelledby=\"sources\"><details class=\"fold\"><summary><h2 id=\"sources\">{title}</h2>\
             <span>{gist}</span></summary><ol>{items}</ol></details></section>"
        ))
    }
}

/// Links to each place that cites the source with this number.
fn ways_back(number: usize, count: usize, words: &Words) -> String {
    let way = |nth: usize, name: &str| format!("<a href=\"#cited-{number}-{nth}\">{name}</a>");
    let ways = if count == 1 {
        way(1, &escaped(&words.one_way_back))
    } else {
        let place = |nth: usize| way(nth, &escaped(&words.place.replace("{nth}", &nth.to_string())));
        format!("{} {}", escaped(&words.ways_back), (1..=count).map(place).collect::<Vec<_>>().join(" "))
    };
    format!("<span class=\"ways-back\">{ways}</span>")
}
