//! The result with its reasons, and the answers.

use super::{Context, add_new, item, pair, titled};
use crate::link::SharedResult;
use crate::spoken_result::SaysResult;
use explorer_content::words::Phrases;
use explorer_content::{AREAS, GUIDANCE, HELP_LINES, PREFERENCES, checked_signs, line};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answer, QuestionId};
use explorer_core::guidance::rule::RuleId;
use explorer_core::guidance::suggestion::Suggestion;

pub(super) fn result(context: &Context) -> Vec<String> {
    let Some(it) = &context.suggestion else { return Vec::new() };
    let (language, result) = (context.language, SharedResult::from(it));
    let mut lines = vec![language.result(result)];
    if result.is_one_level() {
        lines.push(language.summary(it.low, context.about, context.voice).into());
    }
    if it.low == Level::Hospital && !result.is_hospital_this_week() {
        lines.push(language.hospital_kind().into());
    }
    lines
}

/// The first thing to do: what is certainly or possibly for today, or a call to a program (this week, if it is a hospital). The free
/// number to call comes last.
pub(super) fn first(context: &Context) -> Vec<String> {
    let Some(it) = &context.suggestion else { return Vec::new() };
    let (language, result) = (context.language, SharedResult::from(it));
    let mut lines = says(context, it.sure.within(Additions::TODAY));
    if result.is_hospital_this_week() {
        lines.push(item(language.hospital_first(context.about, context.voice)));
    } else if lines.is_empty() {
        lines.push(item(language.step_call(context.voice)));
    }
    let maybe = says(context, it.possible.within(Additions::TODAY));
    if !maybe.is_empty() {
        lines.push(language.first_maybe().into());
        lines.extend(maybe);
    }
    if let Some(call) = HELP_LINES[line::HELPLINE].ways(language).call {
        lines.push(item(&[language.step_phone(), " ", call, "."].concat()));
    }
    titled(language.first_title(), lines)
}

/// What else should come with the level, and what might.
pub(super) fn additions(context: &Context) -> Vec<String> {
    let Some(it) = &context.suggestion else { return Vec::new() };
    let mut lines = says(context, it.sure.without(Additions::TODAY));
    let possible = it.possible.without(Additions::TODAY);
    let possible: Vec<_> = possible.iter().map(|addition| context.words.addition(addition).name).collect();
    if !possible.is_empty() {
        lines.push([context.language.additions_possible(), " ", &possible.join(", "), "."].concat());
    }
    titled(context.language.additions_title(), lines)
}

/// An item for each, with what to do.
fn says(context: &Context, additions: Additions) -> Vec<String> {
    let words = additions.iter().map(|addition| context.words.addition(addition));
    words.map(|it| item(&[it.name, ". ", it.says.to(context.about, context.voice)].concat())).collect()
}

/// What to say on the phone.
pub(super) fn script(context: &Context) -> Vec<String> {
    let Some(it) = &context.suggestion else { return Vec::new() };
    let script = context.language.call_script(context.about, context.voice, SharedResult::from(it));
    titled(context.language.call_script_title(), vec![item(&script)])
}

/// The suggestion with its reasons, if the answers are included.
fn reasoned<'a>(context: &'a Context) -> Option<&'a Suggestion> {
    context.suggestion.as_ref().filter(|_| context.link.answers.is_some())
}

/// The rules that led to the suggestion, and the sources that they name, as places in the table, each only once.
fn rules(context: &Context) -> (Vec<RuleId>, Vec<usize>) {
    let (mut rules, mut sources) = (Vec::new(), Vec::new());
    if let Some(it) = reasoned(context) {
        add_new(&mut rules, &it.level_reasons);
        it.addition_reasons.iter().for_each(|(_, brings)| add_new(&mut rules, brings));
    }
    rules.iter().for_each(|rule| add_new(&mut sources, GUIDANCE.rules[*rule].sources));
    (rules, sources)
}

pub(super) fn reasons(context: &Context) -> Vec<String> {
    let Some(suggestion) = reasoned(context) else { return Vec::new() };
    let (language, voice) = (context.language, context.voice);
    let least = suggestion.level_reasons.is_empty().then(|| match suggestion.high {
        Level::Outpatient => item(language.base_reason(voice)),
        _ => item(language.base_reason_so_far(voice)),
    });
    let (rules, sources) = rules(context);
    let reasons = rules.into_iter().map(|id| {
        let (rule, said) = (&GUIDANCE.rules[id], context.words.rule(id));
        let leads = rule.at_least.map(|level| language.leads_to(context.words.level(level).short)).unwrap_or_default();
        let numbers = (1..).zip(&sources).filter(|(_, source)| rule.sources.contains(source));
        let numbers: Vec<_> = numbers.map(|(number, _): (usize, _)| number.to_string()).collect();
        let numbers = ["(", &numbers.join(", "), ")"].concat();
        let texts = [said.because.to(context.about, voice), &leads, said.judgment, &numbers];
        let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        item(&texts.join(" "))
    });
    titled(language.why_title(), least.into_iter().chain(reasons).collect())
}

pub(super) fn open(context: &Context) -> Vec<String> {
    let answers = context.link.answers.filter(|_| reasoned(context).is_some());
    let open = GUIDANCE.question_ids().filter(|id| answers.is_some_and(|it| GUIDANCE.matters(&it, *id)));
    titled(context.language.open_title(), open.map(|id| item(context.words.question(id).short)).collect())
}

pub(super) fn answers(context: &Context) -> Vec<String> {
    let Some(answers) = context.link.answers else { return Vec::new() };
    let (language, words) = (context.language, context.words);
    let mut lines = vec![language.record_answers().into()];
    for (at, area) in AREAS.iter().enumerate() {
        let said: Vec<String> = match area.id {
            "right-now" if answers.right_now() == Some(0) => vec![item(language.none_of_these())],
            "right-now" => checked_signs(answers.right_now())
                .filter_map(|sign| Some(item(words.urgent.get(sign)?.label.to(context.voice))))
                .collect(),
            "works-for-you" => (0..PREFERENCES.len())
                .filter_map(|place| {
                    let choice = context.link.preferences.as_ref()?.get(place).copied().flatten()?;
                    let words = words.preferences.get(place)?;
                    Some(item(&pair(words.short, words.choices.get(usize::from(choice))?.to(context.voice))))
                })
                .collect(),
            _ => (GUIDANCE.screens.iter().filter(|screen| screen.area == at))
                .flat_map(|screen| screen.questions)
                .filter_map(|question| answer(context, *question, answers.get(*question)))
                .collect(),
        };
        lines.extend(titled(words.areas.get(at).copied().unwrap_or_default(), said));
    }
    lines
}

/// The answer to the question, or that it was left open. `None` if it was not asked.
fn answer(context: &Context, question: QuestionId, answer: Answer) -> Option<String> {
    let words = context.words.question(question);
    let said = match answer {
        Answer::Unasked => return None,
        Answer::Unknown => context.language.i_do_not_know(),
        Answer::Withheld => context.language.rather_not_say(),
        Answer::Given(choice) => words.choices.get(usize::from(choice))?.to(context.voice),
    };
    Some(item(&pair(words.short, said)))
}

pub(super) fn sources(context: &Context) -> Vec<String> {
    let (_, sources) = rules(context);
    let sources = (1..).zip(sources).filter_map(|(number, at): (usize, _)| {
        let it = context.words.sources.get(at)?;
        let address = if it.url.is_empty() { "" } else { " " };
        Some(["- (", &number.to_string(), ") ", it.title, ". ", it.by, ", ", it.year, ".", address, it.url].concat())
    });
    titled(context.language.sources(), sources.collect())
}
