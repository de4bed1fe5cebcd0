//! The questions on paper: every sign that cannot wait, every question with its choices and the reason for asking, with squares to
//! check off by hand. For people whose browser runs no script, and for those who would rather hold a pen.

use explorer_content::spoken::Spoken;
use explorer_content::words::Words;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{AREAS, GUIDANCE, HELP_LINES, PREFERENCES, SIGN_GROUPS, URGENT, line};
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;
use program_explorer::el::{El, el, list};
use yew::Html;

use crate::markdown::{Fill, Markdown};
use crate::page::html_of;

/// The page's file in `content/<language>/pages/`, without its ending.
pub const PAGE: &str = "worksheet";

/// The text for each placeholder of the page.
pub fn fills(language: Language, markdown: &mut Markdown) -> Result<Vec<Fill>, String> {
    let call = markdown.take("call")?;
    let words = language.words();
    Ok(vec![
        Fill::part("right-now", html_of(signs(language, words, &call))),
        Fill::part("questions", html_of(questions(language, words).html())),
        Fill::part("preferences", html_of(preferences(words).html())),
        Fill::text("question-count", &language.number(GUIDANCE.screens.len() as u64)),
    ])
}

/// Every sign of right now in its group, with what to do and whom to call, as far as that does not say so already.
fn signs(language: Language, words: &Words, call: &String) -> Html {
    list((0..SIGN_GROUPS.len()).flat_map(|group| {
        let signs = (0..URGENT.len()).filter(|&at| URGENT[at].group == group);
        let signs = signs.map(|at| sign(language, words, call, at).html());
        let none = el("li").child(el("p").text(language.none_of_these()));
        let signs = el("ul").class("checklist signs").children(signs).child(none);
        [el("h3").text(words.sign_groups[group]).html(), signs.html()]
    }))
}

fn sign(language: Language, words: &Words, call: &String, at: usize) -> El {
    let (sign, spoken) = (&URGENT[at], &words.urgent[at]);
    let now = spoken.now.to(Voice::You);
    let lines = sign.lines.iter().filter_map(|at| {
        let says = number(language, *at).filter(|(number, _)| !now.contains(number))?.1;
        Some(format!("{}: {says}.", words.lines[*at].name))
    });
    let lines = lines.collect::<Vec<_>>().join(" ");
    let now = el("p").text(now);
    let now = if sign.do_not_drive { now.text(" ").text(language.do_not_drive(Voice::You)) } else { now };
    el("li")
        .id(format!("sign-{}", sign.id))
        .child(el("strong").text(spoken.label.to(Voice::You)))
        .child(now)
        .child((!lines.is_empty()).then(|| el("p").class("note").text(call).text(" ").text(lines)))
}

/// The number of a line, and what to do with it.
fn number(language: Language, at: usize) -> Option<(&'static str, String)> {
    let ways = HELP_LINES[at].ways(language);
    match (ways.call, ways.text) {
        (Some(call), _) if at == line::N988 => Some((call, language.call_988().into())),
        (Some(call), Some(text)) if call == text => Some((call, language.call_or_text(call))),
        _ => language.to_call(ways).or_else(|| language.to_text(ways)),
    }
}

/// Every screen of questions, by area, in the order asked.
fn questions(language: Language, words: &Words) -> El {
    (0..AREAS.len()).fold(el("div").class("paper"), |paper, area| {
        let mut screens = (0..GUIDANCE.screens.len()).filter(|at| GUIDANCE.screens[*at].area == area).peekable();
        let title = screens.peek().map(|_| el("h3").text(words.areas[area]));
        paper.child(title).children(screens.map(|at| screen(language, words, at)))
    })
}

/// A screen: of boxes its lines, then "none of these"; of radios all choices of its question.
fn screen(language: Language, words: &Words, at: usize) -> Html {
    let (screen, spoken) = (&GUIDANCE.screens[at], &words.screens[at]);
    let lines: Vec<&'static str> = if screen.checklist {
        let lines = screen.questions.iter().flat_map(|&id| words.question(id).choices.iter().skip(1));
        lines.map(|line| line.to(Voice::You)).chain([language.none_of_these()]).collect()
    } else {
        screen.questions.iter().flat_map(|&id| &words.question(id).choices).map(|it| it.to(Voice::You)).collect()
    };
    let [ask, why, more] = [&spoken.ask, &spoken.why, &spoken.more].map(|text| text.usual().to(Voice::You));
    block(format!("screen-{}", screen.id), ask, &[more, why], lines)
}

/// What works for a person.
fn preferences(words: &Words) -> El {
    el("div").class("paper").children(PREFERENCES.iter().zip(&words.preferences).map(|(preference, words)| {
        let choices = words.choices.iter().map(|choice| choice.to(Voice::You)).collect();
        let [ask, why] = [words.ask, words.why].map(|text| text.to(Voice::You));
        block(format!("preference-{}", preference.id), ask, &[why], choices)
    }))
}

fn block(id: String, ask: &'static str, notes: &[&'static str], lines: Vec<&'static str>) -> Html {
    el("section")
        .id(id)
        .class("on-paper")
        .child(el("p").child(el("strong").text(ask)))
        .children(notes.iter().map(|note| el("p").class("note").text(*note).html()))
        .child(el("ul").class("checklist").children(lines.into_iter().map(|line| el("li").text(line).html())))
        .html()
}
