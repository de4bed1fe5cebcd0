//! The record of what is shown, as plain text. It says what a link of the same state says and nothing more, and it reads well.
//! `UPDATE=1 cargo test -p explorer --test record` updates the examples in `tests/record/`.

mod record {
    mod form;
    mod told;
}

use std::path::Path;
use std::sync::LazyLock;

use explorer::link::ChosenWeek;
use explorer::planning::PlanStep;
use explorer::state::{Action, State};
use explorer_content::spoken::Spoken;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{ASPECTS, GUIDANCE, PREFERENCES};
use explorer_core::care::level::Level;
use explorer_core::care::program::{Programs, TrackId};
use explorer_core::care::value::Value;
use explorer_core::guidance::questionnaire::{Answers, Asker, Voice};
use explorer_core::guidance::suggestion::Outcome;
use explorer_core::language::Language;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::week::Weekday;

#[allow(dead_code, reason = "the other test of stories reads the rest")]
mod story;

const ENGLISH: Language = Language::English;
const SPANISH: Language = Language::Spanish;

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(action).state)
}

fn programs(language: Language) -> Programs {
    let value: Value = serde_json::from_str(include_str!("record/programs.json")).unwrap();
    let (programs, problems) = Programs::read(value, ASPECTS, language);
    assert!(problems.is_empty(), "{problems:?}");
    programs
}

fn record(state: &State, language: Language) -> String {
    state.record(&programs(language), language)
}

/// The state at the outcome of these answers.
fn outcome_of(answers: Answers, asker: Asker) -> State {
    after(State { answers, asker: Some(asker), ..State::default() }, [Action::SeeOutcome])
}

/// A person who works by day, takes the bus, and keeps Sundays free.
fn life() -> Life {
    Life {
        commitments: vec![Commitment::new(CommitmentKind::Work, Days::WORKDAYS, 8 * 60 + 30, 17 * 60)],
        way: Way { minutes: 40, by: WayBy::BusOrTrain },
        keep_free: [Weekday::Sunday].into_iter().collect(),
        ..Life::default()
    }
}

/// A whole story: answers, what works for the person, two programs side by side, and a week that fits her work. No box is checked.
fn whole() -> State {
    let story = story::agreed().into_iter().find(|it| it.name == "roommates who smoke meth").expect("the story");
    let mut state = outcome_of(story.answers, Asker::Me);
    state.preferences = vec![None; PREFERENCES.len()];
    state.preferences[0] = Some(1);
    let week = ChosenWeek::Program { code: "q7".into(), track: TrackId(0), phase: 0 };
    let compared = ["q7", "k4"].map(|code| Action::ShowProgram(code.into(), true));
    let state = after(state, compared);
    let state = after(state, [Action::ShowLevel(Level::Residential, false), Action::Plan(PlanStep::Live(life()))]);
    State { week: Some(week), ..state }
}

fn all_told(state: State) -> State {
    after(state, [Action::TellAnswers(true), Action::TellLife(true), Action::TellWeek(true)])
}

/// Every story as each asker tells it, at its outcome. No box is checked.
fn every_outcome() -> Vec<State> {
    let askers = [Asker::Me, Asker::Client];
    story::stories().into_iter().flat_map(|it| askers.map(|asker| outcome_of(it.answers, asker))).collect()
}

fn is_urgent(state: &State) -> bool {
    matches!(state.outcome(), Outcome::Urgent(_))
}

/// The parts of a text, each with its lines.
fn parts(text: &str) -> Vec<Vec<&str>> {
    text.split("\n\n").map(|part| part.lines().collect()).collect()
}

/// States that together have every part.
fn samples() -> Vec<State> {
    let urgent = State { answers: whole().answers.with_right_now(Some(0b1_0110_1001)), ..whole() };
    let stories = every_outcome().into_iter().map(|it| after(it, [Action::TellAnswers(true)]));
    stories.chain([State::default(), whole(), urgent.clone()]).chain([whole(), urgent].map(all_told)).collect()
}

/// The record of each sample in English and in Spanish, written once for all tests because there are many.
static SAMPLES: LazyLock<Vec<[String; 2]>> =
    LazyLock::new(|| samples().iter().map(|it| [ENGLISH, SPANISH].map(|language| record(it, language))).collect());

#[test]
fn the_examples_in_the_repository_are_what_is_written() {
    for language in Language::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/record/{}.txt", language.code()));
        // The owner sets the name of the site and who reviewed the guidance, so the examples do not have them.
        let now = record(&all_told(whole()), language).replacen(language.site_name(), "{site-name}", 1);
        let now = now.replace(&language.review(), language.not_reviewed());
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), now, "{}", path.display());
    }
}

#[test]
fn every_answer_that_was_given_is_told_if_checked() {
    let state = after(whole(), [Action::TellAnswers(true)]);
    for language in Language::ALL {
        let (text, words) = (record(&state, language), language.words());
        for (id, question) in GUIDANCE.question_ids().zip(&words.questions) {
            let choice = question.choices[usize::from(state.answers.get(id).given().unwrap())];
            let line = format!("- {}: {}\n", question.short, choice.to(Voice::You));
            assert!(text.contains(&line), "{line}{text}");
        }
        let preference = &words.preferences[0];
        assert!(text.contains(&format!("- {}: {}\n", preference.short, preference.choices[1].to(Voice::You))));
    }
}

#[test]
fn every_finding_is_told_with_its_words_and_sources() {
    for language in Language::ALL {
        let words = language.words();
        for state in every_outcome() {
            let Outcome::Suggestion(it) = state.outcome() else { continue };
            let text = record(&after(state.clone(), [Action::TellAnswers(true)]), language);
            let reasons = it.level_reasons.iter().chain(it.addition_reasons.iter().flat_map(|(_, rules)| rules));
            for at in reasons {
                let (rule, said) = (&GUIDANCE.rules[*at], words.rule(*at));
                let because = said.because.to(state.about(), state.voice());
                let lines: Vec<_> = text.lines().filter(|line| line.contains(because)).collect();
                assert_eq!(lines.len(), 1, "{because}\n{text}");
                assert!(lines[0].contains(said.judgment), "{text}");
                let numbers = lines[0].rsplit('(').next().unwrap().trim_end_matches(')');
                let numbers: Vec<_> = numbers.split(", ").collect();
                assert_eq!(numbers.len(), rule.sources.len(), "{text}");
                for source in rule.sources.iter().map(|at| words.sources[*at]) {
                    let lines =
                        text.lines().filter(|line| line.contains(&format!("{}. {}, ", source.title, source.by)));
                    let cited: Vec<_> = lines.filter(|line| line.ends_with(source.url)).collect();
                    assert_eq!(cited.len(), 1, "{}\n{text}", source.title);
                    let number = cited[0].trim_start_matches("- (").split(')').next().unwrap();
                    assert!(numbers.contains(&number), "{number} {numbers:?}");
                }
            }
            for addition in it.sure.iter().map(|addition| words.addition(addition)) {
                assert!(
                    text.contains(&format!("- {}. {}", addition.name, addition.says.to(state.about(), state.voice()))),
                    "{text}"
                );
            }
            for addition in it.possible.iter().map(|addition| words.addition(addition)) {
                assert!(text.contains(addition.name), "{text}");
            }
            for level in [it.low, it.high] {
                let is_named =
                    text.lines().any(|line| line.contains(words.level(level).name) && !line.starts_with('-'));
                assert_eq!(is_named, !it.says_nothing_yet(), "{text}");
            }
        }
    }
}

#[test]
fn every_open_question_that_matters_is_named_if_answers_are_told() {
    for state in every_outcome().into_iter().filter(|it| !is_urgent(it)) {
        let text = record(&after(state.clone(), [Action::TellAnswers(true)]), ENGLISH);
        let open = parts(&text).into_iter().find(|part| part[0].starts_with(ENGLISH.open_title())).unwrap_or_default();
        let named: Vec<_> = open.iter().skip(1).map(|line| line.trim_start_matches("- ")).collect();
        let matter = GUIDANCE.question_ids().filter(|at| GUIDANCE.matters(&state.answers, *at));
        let matter: Vec<_> = matter.map(|at| ENGLISH.words().question(at).short).collect();
        assert_eq!(named, matter);
    }
}

#[test]
fn every_program_stands_with_its_level_hours_price_and_phone() {
    for language in Language::ALL {
        let (text, programs) = (record(&whole(), language), programs(language));
        for (program, phone) in programs.programs.iter().zip(["555-0103", "555-0100"]) {
            let name = format!("{}, {}:", program.name, language.words().level(program.level).name);
            let part = parts(&text).into_iter().find(|part| part[0] == name).unwrap_or_else(|| panic!("{text}"));
            let part = part.join("\n");
            for track in &program.tracks {
                assert!(part.contains(&language.hours(track.hours())), "{part}");
                assert!(program.tracks.len() == 1 || part.contains(&track.name), "{part}");
            }
            assert!(program.cost.iter().all(|cost| part.contains(&language.cost(cost))), "{part}");
            assert!(part.ends_with(&language.call_program(phone)), "{part}");
        }
        assert!(text.contains(&language.offered_by("Harbor Street Center")));
    }
}

#[test]
fn nobody_is_told_to_call_a_center_that_is_made_up() {
    let mut programs = programs(ENGLISH);
    programs.provider.as_mut().unwrap().sample = true;
    let week_alone = State { compared: Default::default(), ..all_told(whole()) };
    for state in [whole(), week_alone] {
        let text = state.record(&programs, ENGLISH);
        assert!(text.contains(ENGLISH.sample_center()) && !text.contains("555"), "{text}");
    }
    programs.provider = None;
    let text = whole().record(&programs, ENGLISH);
    assert!(text.contains("Evening IOP") && !text.contains("555") && !text.contains("\n\n\n"), "{text}");
}

#[test]
fn every_week_there_is_can_be_told() {
    for language in Language::ALL {
        let program =
            |code: &str, track, phase| ChosenWeek::Program { code: code.into(), track: TrackId(track), phase };
        let programs = [program("q7", 0, 1), program("q7", 1, 0), program("q7", 9, 9), program("none", 0, 0)];
        for week in Level::ALL.map(ChosenWeek::Typical).into_iter().chain(programs) {
            let state = after(State { week: Some(week.clone()), ..State::default() }, [Action::TellWeek(true)]);
            let text = record(&state, language);
            let days = language.days().map(|day| language.weekday(day));
            assert!(days.iter().all(|day| text.contains(day)), "{week:?}: {text}");
        }
    }
}

#[test]
fn what_is_compared_stands_there_without_a_result() {
    for language in Language::ALL {
        let (text, words) = (record(&State::default(), language), language.words());
        let named = Level::ALL.map(|level| text.contains(words.level(level).name));
        assert_eq!(named, [true, true, false, true, false], "{text}");
        assert_eq!(parts(&text).len(), 3, "{text}");
        let end = [language.guidance_version(GUIDANCE.version, GUIDANCE.date), language.review()].join(" ");
        assert!(text.contains(&end) && text.contains(language.not_a_diagnosis()), "{text}");
        assert!(text.lines().last().is_some_and(|line| line.contains("911") && line.contains("988")), "{text}");
    }
}
