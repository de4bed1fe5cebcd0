//! The sources: beside each question and rule, and all of them at the end, with how much of each we read.

use explorer_content::GUIDANCE;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::words::Source;
use program_explorer::components::new_tab;
use program_explorer::el::{El, Text, el};

use super::Part;

impl Part<'_> {
    /// The sources of a question or a rule in one line. Our own judgment comes with a sentence that says why.
    pub fn cited(&self, places: &[usize], judgment: &'static str) -> El {
        let mut sources: Vec<_> = places.iter().map(|at| &self.words.sources[*at]).collect();
        // Our own judgment comes last, because a sentence follows it.
        sources.sort_by_key(|source| source.url.is_empty());
        let label = if places.len() == 1 { self.language.source() } else { self.language.sources() };
        let cites = el("p").class("note cites").text(label);
        sources.into_iter().enumerate().fold(cites, |cites, (nth, source)| {
            let cites = self.titled(cites.text(if nth > 0 { "; " } else { ": " }), source, short(source));
            if source.url.is_empty() { cites.text(": ").text(judgment) } else { cites }
        })
    }

    /// All sources of the questions and rules, by title.
    pub fn sources(&self) -> El {
        let questions = GUIDANCE.questions.iter().flat_map(|question| question.sources);
        let mut places: Vec<_> =
            GUIDANCE.rules.iter().flat_map(|rule| rule.sources).chain(questions).copied().collect();
        places.sort_by_key(|at| (self.words.sources[*at].title, *at));
        places.dedup();
        let items = places.into_iter().map(|at| self.entry(&self.words.sources[at]).html());
        el("ul").class("cited").children(items)
    }

    fn entry(&self, source: &Source) -> El {
        let item = self.titled(el("li"), source, source.title);
        if source.url.is_empty() {
            return item;
        }
        let read = match source.read {
            "part" => self.language.read_in_part(),
            "second-hand" => self.language.read_second_hand(),
            _ => "",
        };
        item.text(format!(". {}, {}. {} {read}", source.by, source.year, self.language.checked_in(source.checked)))
    }

    /// A source by its title, with a link if it has a page.
    fn titled(&self, element: El, source: &Source, title: impl Text) -> El {
        if source.url.is_empty() {
            return element.text(title);
        }
        element.child(new_tab::to_site(source.url, title, self.language))
    }
}

/// The title up to the colon, and the year. That is enough to find it in the list below.
fn short(source: &Source) -> String {
    let first = source.title.split_once(": ").map_or(source.title, |(first, _)| first);
    if source.url.is_empty() { first.into() } else { format!("{first}, {}", source.year) }
}
