//! What came out and why, and what was answered.

use super::{Told, add_new, item, pair, titled};
use crate::about::About;
use crate::addition::Additions;
use crate::content::{AREAS, GUIDANCE, PREFERENCES, ticked};
use crate::level::Level;
use crate::questionnaire::Answer;
use crate::suggestion::Suggestion;
use crate::words::Voiced;

pub(super) fn result(told: &Told) -> Vec<String> {
    let Some(it) = &told.suggestion else { return Vec::new() };
    let (language, low) = (told.language, told.words.level(it.low));
    if it.says_nothing_yet() {
        vec![language.not_enough_yet().into()]
    } else if it.is_one_level() {
        vec![language.suggested(low.name), low.summary.into()]
    } else {
        vec![language.suggested_range(low.name, told.words.level(it.high).name)]
    }
}

pub(super) fn additions(told: &Told) -> Vec<String> {
    let (sure, possible) =
        told.suggestion.as_ref().map_or((Additions::NONE, Additions::NONE), |it| (it.sure, it.possible));
    let about = told.link.answers.as_ref().map_or_else(About::default, About::of);
    let sure = sure.iter().map(|addition| told.words.addition(addition));
    let mut lines: Vec<_> = sure.map(|it| item(&[it.name, ". ", it.says.to(about, told.voice)].concat())).collect();
    let possible: Vec<_> = possible.iter().map(|addition| told.words.addition(addition).name).collect();
    if !possible.is_empty() {
        lines.push([told.language.additions_possible(), " ", &possible.join(", "), "."].concat());
    }
    titled(told.language.additions_title(), lines)
}

/// The suggestion with its reasons, if the answers may be told.
fn reasoned<'a>(told: &'a Told) -> Option<&'a Suggestion> {
    told.suggestion.as_ref().filter(|_| told.link.answers.is_some())
}

/// The rules that led to the suggestion and the sources they name, each once: places in their tables.
fn rules(told: &Told) -> (Vec<usize>, Vec<usize>) {
    let (mut rules, mut sources) = (Vec::new(), Vec::new());
    if let Some(it) = reasoned(told) {
        add_new(&mut rules, &it.level_reasons);
        it.addition_reasons.iter().for_each(|(_, brings)| add_new(&mut rules, brings));
    }
    rules.iter().filter_map(|at| GUIDANCE.rules.get(*at)).for_each(|rule| add_new(&mut sources, rule.sources));
    (rules, sources)
}

pub(super) fn reasons(told: &Told) -> Vec<String> {
    let Some(suggestion) = reasoned(told) else { return Vec::new() };
    let (language, voice) = (told.language, told.voice);
    let least = suggestion.level_reasons.is_empty().then(|| match suggestion.high {
        Level::Outpatient => item(language.base_reason(voice)),
        _ => item(language.base_reason_so_far(voice)),
    });
    let (rules, sources) = rules(told);
    let reasons = rules.into_iter().filter_map(|at| {
        let (rule, said) = (GUIDANCE.rules.get(at)?, told.words.rules.get(at)?);
        let leads = rule.at_least.map(|level| language.leads_to(told.words.level(level).short)).unwrap_or_default();
        let numbers = (1..).zip(&sources).filter(|(_, source)| rule.sources.contains(source));
        let numbers: Vec<_> = numbers.map(|(number, _): (usize, _)| number.to_string()).collect();
        let numbers = ["(", &numbers.join(", "), ")"].concat();
        let texts = [said.because.to(voice), &leads, said.judgement, &numbers];
        let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        Some(item(&texts.join(" ")))
    });
    titled(language.why_title(), least.into_iter().chain(reasons).collect())
}

pub(super) fn open(told: &Told) -> Vec<String> {
    let answers = told.link.answers.filter(|_| reasoned(told).is_some());
    let open = |at: &usize| answers.is_some_and(|it| it.get(*at).given().is_none() && GUIDANCE.matters(&it, *at));
    let open = (0..GUIDANCE.questions.len()).filter(open);
    titled(told.language.open_title(), open.filter_map(|at| Some(item(told.words.questions.get(at)?.short))).collect())
}

pub(super) fn answers(told: &Told) -> Vec<String> {
    let Some(answers) = told.link.answers else { return Vec::new() };
    let (language, words) = (told.language, told.words);
    let said = |short: &str, choices: &[Voiced], choice: Option<u8>| {
        Some(item(&pair(short, choices.get(usize::from(choice?))?.to(told.voice))))
    };
    let answer = |at: usize| {
        let words = words.questions.get(at)?;
        match answers.get(at) {
            Answer::Unasked => None,
            Answer::Unknown => Some(item(&pair(words.short, language.i_do_not_know()))),
            Answer::Withheld => Some(item(&pair(words.short, language.rather_not_say()))),
            Answer::Given(choice) => said(words.short, &words.choices, Some(choice)),
        }
    };
    let mut lines = vec![language.record_answers().into()];
    for (at, area) in AREAS.iter().enumerate() {
        let said: Vec<String> = match area.id {
            "right-now" if answers.right_now() == Some(0) => vec![item(language.none_of_these())],
            "right-now" => ticked(answers.right_now())
                .filter_map(|sign| Some(item(words.urgent.get(sign)?.label.to(told.voice))))
                .collect(),
            "works-for-you" => (0..PREFERENCES.len())
                .filter_map(|place| {
                    let choice = told.link.preferences.as_ref()?.get(place).copied().flatten();
                    let words = words.preferences.get(place)?;
                    said(words.short, &words.choices, choice)
                })
                .collect(),
            _ => (0..)
                .zip(GUIDANCE.questions)
                .filter(|(_, question)| GUIDANCE.screens.get(question.screen).is_some_and(|screen| screen.area == at))
                .filter_map(|(place, _)| answer(place))
                .collect(),
        };
        lines.extend(titled(words.areas.get(at).copied().unwrap_or_default(), said));
    }
    lines
}

pub(super) fn sources(told: &Told) -> Vec<String> {
    let (_, sources) = rules(told);
    let sources = (1..).zip(sources).filter_map(|(number, at): (usize, _)| {
        let it = told.words.sources.get(at)?;
        let address = if it.url.is_empty() { "" } else { " " };
        Some(["- (", &number.to_string(), ") ", it.title, ". ", it.by, ", ", it.year, ".", address, it.url].concat())
    });
    titled(told.language.sources(), sources.collect())
}
