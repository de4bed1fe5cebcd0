//! The text tells what the link of the same state tells, and no more.

use std::collections::{BTreeMap, BTreeSet};

use explorer::link::Link;
use explorer::state::{Action, State};
use explorer_content::URGENT;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;

use crate::{ENGLISH, after, all_told, every_outcome, is_urgent, programs, record, whole};

#[test]
fn states_with_the_same_link_have_the_same_text() {
    for language in Language::ALL {
        let mut texts = BTreeMap::new();
        for state in every_outcome().into_iter().filter(|it| !is_urgent(it)) {
            let link = state.to_link(&programs(language)).to_fragment();
            let text = record(&state, language);
            let known = texts.entry(link).or_insert_with(|| text.clone());
            assert_eq!(*known, text);
        }
        assert!(texts.len() > 20, "{} links", texts.len());
    }
}

#[test]
fn whoever_opens_the_link_has_the_same_text() {
    let tells = [Action::TellAnswers(true), Action::TellLife(true)];
    for state in every_outcome().into_iter().chain([whole()]).map(|it| after(it, tells.clone())) {
        let link = state.to_link(&programs(ENGLISH)).to_fragment();
        let link = Link::from_fragment(&link).unwrap().unwrap();
        let opened = after(State::default(), [Action::OpenLink(Ok(Box::new(link)))].into_iter().chain(tells.clone()));
        assert_eq!(record(&opened, ENGLISH), record(&state, ENGLISH));
    }
}

#[test]
fn nothing_of_the_answers_is_told_unless_checked() {
    for language in Language::ALL {
        let words = language.words();
        let questions = words.questions.iter().map(|it| (it.short, &it.choices));
        let all = questions.chain(words.preferences.iter().map(|it| (it.short, &it.choices)));
        let labels: Vec<_> = all.flat_map(|(short, choices)| choices.iter().map(move |it| (short, *it))).collect();
        for state in every_outcome().into_iter().chain([whole()]) {
            let text = record(&state, language);
            for voice in [Voice::You, Voice::They] {
                for (short, choice) in &labels {
                    let label = choice.to(voice);
                    assert!(!text.contains(&format!("{short}: {label}")), "{text}");
                    assert!(label.len() < 15 || !text.contains(label), "{label}\n{text}");
                }
                for sign in &words.urgent {
                    assert!(!text.contains(sign.label.to(voice)) && !text.contains(sign.now.to(voice)), "{text}");
                }
                let mut reasons = words.rules.iter().flat_map(|rule| rule.because.each());
                assert!(!reasons.any(|(_, because)| text.contains(because.to(voice))), "{text}");
            }
            assert!(!text.contains("https://"), "the sources of the reasons tell them:\n{text}");
        }
    }
}

#[test]
fn an_urgent_outcome_names_help_and_no_level() {
    for language in Language::ALL {
        let (words, mut untold) = (language.words(), BTreeSet::new());
        for (at, sign) in URGENT.iter().enumerate() {
            let answers = whole().answers.with_right_now(Some(1 << at));
            let compared = Level::ALL.map(|level| Action::ShowLevel(level, true));
            let state = after(State { answers, ..whole() }, compared);
            let told = all_told(state.clone());
            for text in [record(&state, language), record(&told, language)] {
                for number in ["911", "988"] {
                    assert!(text.contains(&language.call(number)), "{text}");
                }
                assert!(text.contains(language.urgent_title()), "{text}");
                for level in Level::ALL.map(|level| words.level(level)) {
                    assert!(!text.contains(level.name), "{}: {text}", level.name);
                }
                assert!(!text.contains("IOP"), "{text}");
            }
            let text = record(&told, language);
            let says = &words.urgent[at];
            for step in [says.label, says.now].iter().chain(&says.until) {
                assert!(text.contains(step.to(Voice::You)), "{text}");
            }
            for line in sign.lines {
                assert!(text.contains(words.lines[*line].name), "{text}");
            }
            untold.insert(record(&state, language));
        }
        assert_eq!(untold.len(), 1, "which sign was checked is an answer");
    }
}

#[test]
fn the_week_and_the_busy_times_are_told_only_if_checked() {
    let title = "Evening IOP, In the evening, phase 1 of 2";
    let (busy, way) = ("- Work: Mon, Tue, Wed, Thu, Fri, 8:30 am to 5 pm", "40 minutes");
    for (week, life) in [(false, false), (false, true), (true, false), (true, true)] {
        let text = record(&after(whole(), [Action::TellWeek(week), Action::TellLife(life)]), ENGLISH);
        assert_eq!(text.lines().any(|line| line == title), week, "{text}");
        assert_eq!(text.lines().any(|line| line == busy), life, "{text}");
        assert_eq!(text.contains(way), life, "{text}");
    }
}

#[test]
fn the_times_of_the_week_do_not_give_away_busy_times_that_are_not_told() {
    let told = |life| record(&after(whole(), [Action::TellWeek(true), Action::TellLife(life)]), ENGLISH);
    let talk = |hours: &str| format!("- Wednesday: Individual session, {hours}");
    assert!(told(true).contains(&talk("6 pm to 7 pm")), "after work: {}", told(true));
    assert!(told(false).contains(&talk("10 am to 11 am")), "as if nobody had said when she works: {}", told(false));
}
