//! What is asked: the signs of right now, the questions by area, and what works for a person.

use program_explorer::about::About;
use program_explorer::content::{AREAS, GUIDANCE, PREFERENCES, URGENT};
use program_explorer::questionnaire::Voice;
use program_explorer::words::Varied;
use yew::prelude::*;

use super::Part;

impl Part<'_> {
    /// Every sign of right now with what it leads to. Folded below: the steps until help comes, and all of it as one sees it
    /// who asks for someone else, since there the steps differ, and not only in a word.
    pub fn signs(&self) -> Html {
        html! {
            <>
                { self.table_of_signs(Voice::You, false, self.language.right_now_short()) }
                { self.folded(Voice::You, &self.labels.until) }
                { self.folded(Voice::They, &self.labels.about_others) }
            </>
        }
    }

    fn folded(&self, voice: Voice, name: &str) -> Html {
        html! { <details><summary>{ name }</summary>{ self.table_of_signs(voice, true, name) }</details> }
    }

    fn table_of_signs(&self, voice: Voice, with_steps: bool, caption: &str) -> Html {
        let rows = URGENT.iter().zip(&self.words.urgent).map(|(sign, words)| {
            let id = (!with_steps).then(|| format!("sign-{}", sign.id));
            let lines = sign.lines.iter().map(|at| self.words.lines[*at].name).collect::<Vec<_>>().join(", ");
            let steps = words.until.iter().map(|step| html! { <li>{ step.to(voice) }</li> });
            html! {
                <tr {id}>
                    <th scope="row">{ words.label.to(voice) }</th>
                    <td>
                        <p>{ words.now.to(voice) }</p>
                        if with_steps {
                            <ul>{ for steps }</ul>
                        } else {
                            <p class="note">{ &self.labels.call }{ " " }{ lines }</p>
                        }
                    </td>
                </tr>
            }
        });
        html! {
            <table class="policy">
                <caption class="unseen">{ caption }</caption>
                <thead><tr><th scope="col">{ &self.labels.sign }</th><th scope="col">{ self.language.urgent_title() }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        }
    }

    /// Every screen with its questions, by area, in the order asked.
    pub fn questions(&self) -> Html {
        let areas = (0..AREAS.len()).filter_map(|area| {
            let shown: Vec<_> = (0..GUIDANCE.screens.len()).filter(|at| GUIDANCE.screens[*at].area == area).collect();
            (!shown.is_empty()).then(|| {
                html! {
                    <>
                        <h3 id={format!("area-{}", AREAS[area].id)}>{ self.words.areas[area] }</h3>
                        { for shown.into_iter().map(|at| self.screen(at)) }
                    </>
                }
            })
        });
        html! { <>{ for areas }</> }
    }

    fn screen(&self, at: usize) -> Html {
        let (screen, words) = (&GUIDANCE.screens[at], &self.words.screens[at]);
        let said = |text: &Varied| text.to(About::default(), Voice::You);
        html! {
            <section class="asked" id={format!("screen-{}", screen.id)}>
                <div>
                    <p><strong>{ said(&words.ask) }</strong></p>
                    { for screen.questions.iter().map(|at| self.question(*at)) }
                </div>
                <div class="note">
                    <p><strong>{ &self.labels.why }</strong>{ ": " }{ said(&words.why) }</p>
                    <p><strong>{ &self.labels.more }</strong>{ ": " }{ said(&words.more) }</p>
                </div>
            </section>
        }
    }

    /// One question with its choices, and what settles it.
    fn question(&self, at: usize) -> Html {
        let (question, words) = (&GUIDANCE.questions[at], &self.words.questions[at]);
        let choices = words.choices.iter().map(|choice| html! { <li>{ choice.to(Voice::You) }</li> });
        let settlers = question.settled_by.iter().map(|settler| {
            let words = &self.words.questions[usize::from(settler.question)];
            let choice = words.choices[usize::from(settler.at_most)].to(Voice::You);
            html! { <li>{ words.short }{ ": " }<q>{ choice }</q></li> }
        });
        html! {
            <div id={format!("question-{}", question.id)}>
                <h4>{ words.short }</h4>
                <ol aria-label={self.labels.choices.clone()}>{ for choices }</ol>
                if !question.settled_by.is_empty() {
                    <p class="note">{ &self.labels.settled }</p>
                    <ul class="note">{ for settlers }</ul>
                }
                <div class="note">{ self.cited(question.sources, "") }</div>
            </div>
        }
    }

    /// What works for a person, which no rule can read.
    pub fn preferences(&self) -> Html {
        let asked = PREFERENCES.iter().zip(&self.words.preferences).map(|(preference, words)| {
            let choices = words.choices.iter().map(|choice| html! { <li>{ choice.to(Voice::You) }</li> });
            html! {
                <section class="asked" id={format!("preference-{}", preference.id)}>
                    <div><h3>{ words.short }</h3><p><strong>{ words.ask.to(Voice::You) }</strong></p></div>
                    <ul>{ for choices }</ul>
                </section>
            }
        });
        html! { <>{ for asked }</> }
    }
}
