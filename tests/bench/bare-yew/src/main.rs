//! A bare page of eight questions in Yew, written the usual way, to compare the explorer with.

use yew::prelude::*;

const QUESTIONS: &str = include_str!("../../questions.txt");

/// A question and its choices.
type Question = (&'static str, Vec<&'static str>);

fn questions() -> Vec<Question> {
    let parts = QUESTIONS.split("\n? ").skip(1);
    let whole = |part: &'static str| {
        let mut lines = part.lines();
        let text = lines.next().unwrap_or_default();
        (text, lines.filter_map(|line| line.strip_prefix("- ")).collect())
    };
    parts.map(whole).collect()
}

#[component]
fn Page() -> Html {
    let asked = use_memo((), |()| questions());
    let chosen = use_state(|| vec![None; asked.len()]);
    let one = |(number, (text, choices)): (usize, &Question)| {
        let choice = |(at, label): (usize, &&'static str)| {
            let chosen = chosen.clone();
            let is_chosen = chosen[number] == Some(at);
            let onchange = Callback::from(move |_| {
                let mut next = (*chosen).clone();
                next[number] = Some(at);
                chosen.set(next);
            });
            html! {
                <label key={at}>
                    <input type="radio" name={number.to_string()} checked={is_chosen} {onchange} />
                    { *label }
                </label>
            }
        };
        html! {
            <fieldset key={number}>
                <legend>{ *text }</legend>
                { for choices.iter().enumerate().map(choice) }
            </fieldset>
        }
    };
    let answered = chosen.iter().flatten().count();
    html! {
        <>
            <h1>{ "Eight questions" }</h1>
            { for asked.iter().enumerate().map(one) }
            <p role="status">{ format!("{answered} of {} answered", asked.len()) }</p>
        </>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
