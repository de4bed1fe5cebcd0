//! The reasons: the person's own answers, each with what it means and its sources. Then the questions that are still open.

use explorer::state::Action;
use explorer::trail::Step;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::{fold, sources};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, list};
use explorer_content::GUIDANCE;
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::QuestionId;
use explorer_core::guidance::rule::RuleId;
use explorer_core::guidance::suggestion::Suggestion;

/// Reasons and open questions.
pub fn view(context: &ViewContext, suggestion: &Suggestion) -> Html {
    let language = context.language;
    let mut rules = suggestion.level_reasons.clone();
    for rule in suggestion.addition_reasons.iter().flat_map(|(_, rules)| rules) {
        if !rules.contains(rule) {
            rules.push(*rule);
        }
    }
    let least = suggestion.level_reasons.is_empty().then(|| el("p").text(base(context, suggestion)));
    let why = if rules.is_empty() {
        el("div").child(el("h2").id("why-title").text(language.why_title())).child(least)
    } else {
        // While answers are open, nothing is hidden.
        fold::view("why-title", language.why_title(), language.why_gist(rules.len()), !suggestion.is_one_level())
            .child(least)
            .child(el("ul").class("reasons").children(rules.into_iter().map(|at| reason(context, at))))
    };
    el("section").attr(Attr::AriaLabelledby, "why-title").child(why).child(open(context)).html()
}

/// What it says if no answer calls for more than the mildest level.
fn base(context: &ViewContext, suggestion: &Suggestion) -> &'static str {
    match suggestion.high {
        Level::Outpatient => context.language.base_reason(context.voice()),
        _ => context.language.base_reason_so_far(context.voice()),
    }
}

fn reason(context: &ViewContext, id: RuleId) -> Html {
    let (language, words, voice) = (context.language, context.words(), context.voice());
    let (rule, said) = (&GUIDANCE.rules[id], words.rule(id));
    let given = rule.when.iter().filter_map(|condition| {
        let question = condition.question;
        let choice = context.state.answers.get(question).given()?;
        Some(el("li").key(GUIDANCE.questions[question].id).child(said_of(context, question, choice)).html())
    });
    let leads = rule.at_least.map(|level| language.leads_to(words.level(level).short));
    // The rule's judgment is about all of its sources, so it is said once, below them.
    let mut cited: Vec<_> = rule.sources.iter().map(|source| (*source, String::new())).collect();
    if let Some((_, note)) = cited.last_mut() {
        *note = said.judgment.to_string();
    }
    el("li")
        .key(rule.id)
        .id(format!("reason-{}", rule.id))
        .child(el("p").class("you-said").text(language.you_said(voice)))
        .child(el("ul").children(given))
        .child(el("p").text(said.because.to(context.about, voice)).text(" ").text(leads.unwrap_or_default()))
        .child(sources::view(context, format!("sources-rule-{}", rule.id), &cited))
        .html()
}

/// The answer to a question in short. For yes or no, the question's name says it all.
fn said_of(context: &ViewContext, question: QuestionId, choice: u8) -> El {
    let words = context.words().question(question);
    let said = el("span").text(words.short);
    if words.choices.len() == 2 {
        return said;
    }
    said.text(": ").child(el("q").text(words.choices[usize::from(choice)].to(context.voice())))
}

/// The questions without an answer: those that could still change the outcome, and those that could not.
fn open(context: &ViewContext) -> Html {
    let (language, answers) = (context.language, &context.state.answers);
    let open = GUIDANCE.question_ids().filter(|&id| GUIDANCE.is_open(answers, id));
    let (matter, without_effect): (Vec<_>, Vec<_>) = open.partition(|&id| GUIDANCE.matters(answers, id));
    let mut parts = Vec::new();
    if !matter.is_empty() {
        parts.push(el("h3").text(language.open_title()).html());
        parts.push(el("p").text(language.open_lead()).html());
        parts.push(questions(context, "open", matter));
    }
    if !without_effect.is_empty() {
        let names = without_effect.iter().map(|&id| context.words().question(id).short).collect::<Vec<_>>();
        let said = el("p").id("without-effect").class("note").text(language.open_without_effect());
        parts.push(said.text(" ").text(names.join(", ")).text(".").html());
    }
    parts.extend(settled(context).map(El::html));
    list(parts)
}

/// The questions that other answers settle.
pub fn settled(context: &ViewContext) -> Option<El> {
    let settled = GUIDANCE.question_ids().filter(|&id| GUIDANCE.is_settled(&context.state.answers, id));
    let names: Vec<_> = settled.map(|id| context.words().question(id).short).collect();
    let said = || el("p").id("settled").class("note").text(context.language.settled(names.join(", ")));
    (!names.is_empty()).then(said)
}

/// Questions, as buttons that open them.
pub fn questions(context: &ViewContext, prefix: &str, questions: Vec<QuestionId>) -> Html {
    let items = questions.into_iter().map(|question| {
        let (id, short) = (GUIDANCE.questions[question].id, context.words().question(question).short);
        let change = button(format!("{prefix}-{id}"), "as-link", short)
            .on_click(&context.send, Action::Change(Step::of(question)));
        el("li").key(id).child(change).html()
    });
    el("ul").children(items).html()
}
