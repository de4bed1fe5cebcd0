//! What is asked: the signs of right now, the screens with their questions by area, and what works for a person.

use explorer_content::about::Whom;
use explorer_content::words::Phrases;
use explorer_content::words::Varied;
use explorer_content::{AREAS, GUIDANCE, PREFERENCES, SIGN_GROUPS, URGENT};
use explorer_core::guidance::questionnaire::{Question, QuestionId, Voice};
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
        let bodies = (0..SIGN_GROUPS.len()).map(|group| {
            let signs = (0..URGENT.len()).filter(|&at| URGENT[at].group == group);
            html! {
                <tbody>
                    <tr><th colspan="2" scope="rowgroup">{ self.words.sign_groups[group] }</th></tr>
                    { for signs.map(|at| self.sign(at, voice, with_steps)) }
                </tbody>
            }
        });
        html! {
            <table class="policy">
                <caption class="unseen">{ caption }</caption>
                <thead><tr><th scope="col">{ &self.labels.sign }</th><th scope="col">{ self.language.urgent_title() }</th></tr></thead>
                { for bodies }
            </table>
        }
    }

    fn sign(&self, at: usize, voice: Voice, with_steps: bool) -> Html {
        let (sign, words) = (&URGENT[at], &self.words.urgent[at]);
        let id = (!with_steps).then(|| format!("sign-{}", sign.id));
        let lines = sign.lines.iter().map(|at| self.words.lines[*at].name).collect::<Vec<_>>().join(", ");
        let steps = words.until.iter().map(|step| html! { <li>{ step.to(voice) }</li> });
        html! {
            <tr {id}>
                <th scope="row">{ words.label.to(voice) }</th>
                <td>
                    <p>{ words.now.to(voice) }</p>
                    if sign.do_not_drive { <p>{ self.language.do_not_drive(voice) }</p> }
                    if with_steps {
                        <ul>{ for steps }</ul>
                    } else {
                        <p class="note">{ &self.labels.call }{ " " }{ lines }</p>
                    }
                </td>
            </tr>
        }
    }

    /// Every screen with its questions, by area, in the order asked.
    pub fn questions(&self) -> Html {
        let areas = (0..AREAS.len()).filter_map(|area| {
            let screens: Vec<_> = (0..GUIDANCE.screens.len()).filter(|at| GUIDANCE.screens[*at].area == area).collect();
            (!screens.is_empty()).then(|| {
                html! {
                    <>
                        <h3 id={format!("area-{}", AREAS[area].id)}>{ self.words.areas[area] }</h3>
                        { for screens.into_iter().map(|at| self.screen(at)) }
                    </>
                }
            })
        });
        html! { <>{ for areas }</> }
    }

    fn screen(&self, at: usize) -> Html {
        let (screen, words) = (&GUIDANCE.screens[at], &self.words.screens[at]);
        html! {
            <section class="screen" id={format!("screen-{}", screen.id)}>
                <h4>{ words.short }</h4>
                { self.varied(&words.ask, |text| html! { <strong>{ text }</strong> }) }
                <div class="note">
                    if screen.checklist { <p>{ &self.labels.checklist }</p> }
                    <p><strong>{ &self.labels.why }</strong>{ ": " }{ words.why.usual().to(Voice::You) }</p>
                    { self.varied(&words.more, |text| html! { { text } }) }
                </div>
                { for screen.questions.iter().map(|question| self.question(*question)) }
            </section>
        }
    }

    /// A text, and for whom it has other words.
    fn varied(&self, text: &Varied, as_html: impl Fn(&'static str) -> Html) -> Html {
        let each = text.each().map(|(whom, text)| {
            let of = whom.map(|whom| html! { <>{ self.whom(whom) }{ ": " }</> });
            html! { <p>{ of }{ as_html(text.to(Voice::You)) }</p> }
        });
        html! { <>{ for each }</> }
    }

    /// Whom other words are for.
    pub fn whom(&self, whom: Whom) -> &str {
        match whom {
            Whom::Pregnant => &self.labels.of_pregnant,
            Whom::Drink => &self.labels.of_drink,
            Whom::Use => &self.labels.of_use,
            Whom::Before => &self.labels.of_before,
            Whom::Mental => &self.labels.of_mental,
            Whom::Break => &self.labels.of_break,
            Whom::Unsafe => &self.labels.of_unsafe,
            Whom::Older => &self.labels.of_older,
            Whom::Birth => &self.labels.of_birth,
        }
    }

    fn question(&self, id: QuestionId) -> Html {
        let (question, words) = (&GUIDANCE.questions[id], self.words.question(id));
        let choices = words.choices.iter().map(|choice| html! { <li>{ choice.to(Voice::You) }</li> });
        html! {
            <section class="asked" id={format!("question-{}", question.id)}>
                <div>
                    <h5>{ words.short }</h5>
                    <ol aria-label={self.labels.choices.clone()}>{ for choices }</ol>
                </div>
                <div class="note">
                    { self.settled(question) }
                    { self.cited(question.sources, "") }
                </div>
            </section>
        }
    }

    /// What settles a question, if anything does.
    fn settled(&self, question: &Question) -> Html {
        if question.settled_by.is_empty() {
            return Html::default();
        }
        let by = question.settled_by.iter().map(|settler| {
            let words = self.words.question(settler.question);
            let choice = words.choices[usize::from(settler.at_most)].to(Voice::You);
            html! {
                <li>
                    { words.short }{ ": " }<q>{ choice }</q>
                    if settler.at_most > 0 { { " " }{ &self.labels.or_milder } }
                </li>
            }
        });
        html! { <><p>{ &self.labels.settled }</p><ul>{ for by }</ul></> }
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
