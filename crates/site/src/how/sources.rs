//! Where it comes from: beside each question and rule, and all of it at the end with how much of it we read.

use explorer_content::GUIDANCE;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::words::Source;
use yew::prelude::*;

use super::Part;

impl Part<'_> {
    /// The sources of a question or a rule in one line; our own judgment with the sentence that says why.
    pub fn cited(&self, places: &[usize], judgment: &str) -> Html {
        let mut sources: Vec<_> = places.iter().map(|at| &self.words.sources[*at]).collect();
        // Our own judgment last: a sentence follows it.
        sources.sort_by_key(|source| source.url.is_empty());
        let named = sources.into_iter().enumerate().map(|(nth, source)| {
            html! {
                <>
                    if nth > 0 { { "; " } }
                    { self.title(source, &short(source)) }
                    if source.url.is_empty() { { ": " }{ judgment } }
                </>
            }
        });
        let label = if places.len() == 1 { self.language.source() } else { self.language.sources() };
        html! { <p class="note cites">{ label }{ ": " }{ for named }</p> }
    }

    /// All sources of the questions and rules, by title.
    pub fn sources(&self) -> Html {
        let questions = GUIDANCE.questions.iter().flat_map(|question| question.sources);
        let mut places: Vec<_> =
            GUIDANCE.rules.iter().flat_map(|rule| rule.sources).chain(questions).copied().collect();
        places.sort_by_key(|at| (self.words.sources[*at].title, *at));
        places.dedup();
        let items = places.into_iter().map(|at| {
            let source = &self.words.sources[at];
            let read = match source.read {
                "part" => self.language.read_in_part(),
                "second-hand" => self.language.read_second_hand(),
                _ => "",
            };
            html! {
                <li>
                    { self.title(source, source.title) }
                    if !source.url.is_empty() {
                        { format!(". {}, {}. {} {read}", source.by, source.year, self.language.checked_in(source.checked)) }
                    }
                </li>
            }
        });
        html! { <ul class="cited">{ for items }</ul> }
    }

    fn title(&self, source: &Source, title: &str) -> Html {
        if source.url.is_empty() {
            return html! { { title } };
        }
        html! {
            <a href={source.url} target="_blank" rel="noopener noreferrer">
                { title }<span class="unseen">{ self.language.opens_new_tab() }</span>
            </a>
        }
    }
}

/// The first words of a title, up to the colon, and the year: as many as a reader needs to find it in the list below.
fn short(source: &Source) -> String {
    let first = source.title.split_once(": ").map_or(source.title, |(first, _)| first);
    if source.url.is_empty() { first.into() } else { format!("{first}, {}", source.year) }
}
