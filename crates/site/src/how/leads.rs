//! What answers can lead to: the levels, and what should come with them.

use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::questionnaire::Voice;
use yew::prelude::*;

use super::Part;

impl Part<'_> {
    /// The levels, mildest first.
    pub fn levels(&self) -> Html {
        let levels = Level::ALL.map(|level| {
            let words = self.words.level(level);
            html! { <div><dt>{ self.pill(level, words.short) }</dt><dd>{ words.name }{ ". " }{ words.summary }</dd></div> }
        });
        html! { <dl class="answers">{ for levels }</dl> }
    }

    /// What should come with a level.
    pub fn additions(&self) -> Html {
        let additions = Addition::ALL.map(|addition| {
            let words = self.words.addition(addition);
            let id = format!("addition-{}", addition.id());
            let says = words.says.each().map(|(whom, says)| {
                let of = whom.map(|whom| html! { <>{ self.whom(whom) }{ ": " }</> });
                html! { <p>{ of }{ says.to(Voice::You) }</p> }
            });
            html! { <div {id}><dt>{ words.name }</dt><dd>{ for says }</dd></div> }
        });
        html! { <dl class="answers">{ for additions }</dl> }
    }

    /// Words in the color of a level.
    pub fn pill(&self, level: Level, words: &str) -> Html {
        html! { <span class={format!("pill ramp-{}", level.index())}>{ words }</span> }
    }
}
