//! The laws of the guidance, held in every state of every group of rules, and from there in every state of the whole. The
//! engine's own functions are called in each of them; what they must say is found by other ways.

use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use explorer::state::State;
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::guidance::groups::Settlers;
use explorer_core::guidance::questionnaire::{Answer, Answers, MOST_QUESTIONS, QuestionId};
use explorer_core::guidance::suggestion::Outcome;

mod any_table;
mod exact;
mod laws;
mod order;
mod reasons;
mod rules;
mod visited;
mod whole;

use order::Orders;
use samples::digest;
use samples::rng::Rng;
use visited::{Law, Visited};

/// Whole states that the groups are put together for.
const WHOLE_STATES: usize = 200_000;
/// Whole states that are tried with all their completions, and how many states there may be between those.
const EXACT_STATES: usize = 500;
const MOST_BETWEEN: usize = 5_000;
/// Whole states that are answered in other orders.
const ORDERED_STATES: usize = 5_000;
/// Tables that no one wrote.
const TABLES: usize = 600;

/// The digest of all outcomes, and how to write it again.
const DIGEST: &str = "tests/samples/src/digest.txt";
const RENEW_DIGEST: &str = "UPDATE=1 cargo test -p explorer --test every_answer digest";

/// All states of all groups, visited once for all tests here.
static GROUPS: LazyLock<Vec<Visited>> = LazyLock::new(|| {
    let start = Instant::now();
    let groups: Vec<_> =
        GUIDANCE.groups(Settlers::OpenOrMildest).iter().map(|group| Visited::all(&GUIDANCE, group, true)).collect();
    let visited: usize = groups.iter().map(|group| group.seen.len()).sum();
    println!(
        "{visited} states of {} groups visited in {:.1} s; they stand for {} states, {} of them with every question answered",
        groups.len(),
        start.elapsed().as_secs_f32(),
        GUIDANCE.states(),
        GUIDANCE.complete_states()
    );
    groups
});

/// Checks so many whole states, the same ones on every machine, side by side.
fn for_whole_states(count: usize, check: impl Fn(usize, &Answers) + Sync) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let run = |thread: usize| {
        for turn in (thread..count).step_by(threads) {
            check(turn, &Rng::nth(turn).answers(&GUIDANCE, 2 + turn % 8));
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|thread| drop(scope.spawn(move || run(thread)))));
}

#[test]
fn every_state_has_exactly_one_outcome() {
    GROUPS.iter().for_each(|group| group.holds(Law::OneOutcome));
    let groups = GUIDANCE.groups(Settlers::OpenOrMildest);
    let visited = GROUPS.iter().map(|group| group.seen.len() as u64).collect::<Vec<_>>();
    assert_eq!(visited, groups.iter().map(explorer_core::guidance::groups::Group::states).collect::<Vec<_>>());
    let mut rules: Vec<_> = groups.into_iter().flat_map(|group| group.rules).collect();
    rules.sort_unstable();
    rules.dedup();
    assert_eq!(rules.len(), GUIDANCE.rules.len(), "a rule stands in no group");
}

#[test]
fn any_right_now_answer_is_urgent_whatever_else_was_said() {
    GROUPS.iter().for_each(|group| group.holds(Law::Urgent));
    for_whole_states(5_000, |_, answers| {
        for sign in 0..URGENT.len() {
            assert_eq!(GUIDANCE.outcome(&answers.with_right_now(Some(1 << sign))), Outcome::Urgent(1 << sign));
        }
    });
}

#[test]
fn a_worse_answer_never_lowers_the_level_or_takes_an_addition_away() {
    GROUPS.iter().for_each(laws::a_worse_answer_never_lowers);
}

#[test]
fn answering_never_widens_the_range() {
    GROUPS.iter().for_each(laws::answering_never_widens);
}

#[test]
fn the_range_and_the_questions_that_matter_are_what_all_completions_make_them() {
    GROUPS.iter().for_each(laws::everything_is_exact);
}

#[test]
fn one_may_stop_when_no_question_matters_and_not_before() {
    GROUPS.iter().for_each(laws::stopping_early_is_sound);
}

#[test]
fn reasons_are_faithful() {
    GROUPS.iter().for_each(|group| group.holds(Law::FaithfulReasons));
}

#[test]
fn every_rule_is_a_reason_in_some_state() {
    let is_told = |at: usize, what: usize| GROUPS.iter().any(|group| group.told(what).any(|rule| rule == at));
    for (at, rule) in GUIDANCE.rules.iter().enumerate() {
        assert!(rule.at_least.is_none() || is_told(at, 0), "{} is never the reason for a level", rule.id);
        assert!(rule.add.is_empty() || is_told(at, 1), "{} is never the reason for an addition", rule.id);
    }
}

#[test]
fn every_choice_matters_in_some_state() {
    for (at, question) in GUIDANCE.question_ids().zip(GUIDANCE.questions) {
        for digit in 2..=question.choices.len() {
            let differs = GROUPS.iter().any(|group| {
                let Some(place) = group.states.questions.iter().position(|&it| it == at) else { return false };
                let step = group.states.steps[place];
                // Not where it only settles others.
                group.states.digits[place] > question.choices.len()
                    && (0..group.seen.len())
                        .filter(|&state| group.states.digit(state, place) == digit)
                        .any(|state| group.seen[state] != group.seen[state - step])
            });
            let [milder, choice] = [digit - 2, digit - 1].map(|choice| question.choices[choice].id);
            let settles = unsettles_something(at, (digit - 1) as u8);
            assert!(differs || settles, "{}: {choice} never leads to anything else than {milder}", question.id);
        }
    }
}

/// Whether the milder choice before this one settles a question that this one leaves open, so that the outcome is another one.
fn unsettles_something(at: QuestionId, choice: u8) -> bool {
    let mild = GUIDANCE.question_ids().fold(Answers::default(), |all, at| all.with(at, Answer::Given(0)));
    GUIDANCE.question_ids().any(|other| {
        let [milder, worse] = [choice - 1, choice].map(|choice| {
            let suggestion = GUIDANCE.suggest(&mild.with(at, Answer::Given(choice)).with(other, Answer::Unasked));
            (suggestion.low, suggestion.high, suggestion.sure, suggestion.possible)
        });
        GUIDANCE.questions[other].settled_by.iter().any(|it| it.question == at) && milder != worse
    })
}

#[test]
fn the_order_of_rules_makes_no_difference() {
    GROUPS.iter().for_each(|group| group.holds(Law::Order));
}

#[test]
fn the_order_of_answering_makes_no_difference() {
    let orders = Orders::of(&GUIDANCE);
    for_whole_states(ORDERED_STATES, |turn, answers| {
        whole::is_the_same_in_any_order(&GUIDANCE, &orders, answers, turn);
        whole::matters_if_it_has_an_effect(&GUIDANCE, answers);
    });
}

#[test]
fn the_whole_is_what_the_groups_are_together() {
    for_whole_states(WHOLE_STATES, |turn, answers| {
        whole::is_the_groups_together(&GROUPS, &GUIDANCE, answers);
        if turn % 4 == 0 {
            whole::has_the_reasons_of_the_groups(&GROUPS, &GUIDANCE, answers);
        }
    });
    whole::is_the_groups_together(&GROUPS, &GUIDANCE, &Answers::default());
    println!("{WHOLE_STATES} whole states are what the groups are together");
}

#[test]
#[ignore = "about two minutes; `cargo xtask deep` runs it"]
fn the_laws_hold_too_where_what_settles_is_visited_too_severe() {
    let start = Instant::now();
    let (mut visited, groups) = (0, GUIDANCE.groups(Settlers::TooSevereToo));
    for group in &groups {
        let group = Visited::all(&GUIDANCE, group, true);
        laws::for_any_table(&group);
        visited += group.seen.len();
    }
    println!("{visited} states of {} groups visited in {:.1} s", groups.len(), start.elapsed().as_secs_f32());
}

#[test]
fn whole_states_are_exact_over_all_their_completions() {
    let visited = AtomicUsize::new(0);
    for_whole_states(EXACT_STATES, |_, answers| {
        let count = whole::is_exact(&GROUPS, &GUIDANCE, answers, MOST_BETWEEN).unwrap_or_default();
        visited.fetch_add(count, Ordering::Relaxed);
    });
    println!("{} whole states are exact over all their completions", visited.into_inner());
}

#[test]
fn the_digest_of_all_outcomes_is_the_one_that_the_browser_is_held_to() {
    let digest = digest::written(&GUIDANCE, GROUPS.iter().map(|group| group.digest));
    if std::env::var_os("UPDATE").is_some() {
        return std::fs::write(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(DIGEST), digest).unwrap();
    }
    assert_eq!(
        digest,
        digest::EXPECTED,
        "The outcomes are not those of {DIGEST}. If the guidance was changed on purpose:\n    {RENEW_DIGEST}"
    );
}

#[test]
fn what_works_for_a_person_moves_nothing() {
    // No rule can read it: a condition names a question by its place, and preferences stand in a list of their own.
    for rule in GUIDANCE.rules {
        assert!(rule.when.iter().all(|it| it.question.index() < GUIDANCE.questions.len()), "{}", rule.id);
    }
    assert!(PREFERENCES.iter().all(|it| GUIDANCE.questions.iter().all(|question| question.id != it.id)));
    // So in the state of the app all ways to fill it in lead to the same.
    let mut rng = Rng(1);
    for _ in 0..200 {
        let state = State { answers: rng.answers(&GUIDANCE, 4), ..State::default() };
        for (at, preference) in PREFERENCES.iter().enumerate() {
            for choice in 0..preference.choices.len() as u8 {
                let mut other = state.clone();
                other.preferences = vec![None; PREFERENCES.len()];
                other.preferences[at] = Some(choice);
                assert_eq!(other.outcome(), state.outcome(), "{}", preference.id);
            }
        }
    }
}

#[test]
fn the_laws_of_the_engine_hold_for_any_table() {
    let mut rng = Rng(0x1234_5678_9abc_def1);
    let mut visited = 0;
    for _ in 0..TABLES {
        let guidance = any_table::guidance(&mut rng);
        let all: Vec<_> = guidance.question_ids().collect();
        let table = Visited::all(guidance, &guidance.group(&all, Settlers::TooSevereToo), false);
        laws::for_any_table(&table);
        visited += table.seen.len();
    }
    println!("{visited} states of {TABLES} other tables visited");
}

#[test]
fn a_place_outside_of_the_table_holds_no_answer() {
    let (first, last) = (QuestionId(MOST_QUESTIONS as u8), QuestionId(u8::MAX));
    let answers = Answers::default().with(last, Answer::Given(1)).with(first, Answer::Given(1));
    assert_eq!(answers, Answers::default());
    assert_eq!(answers.get(first), Answer::Unasked);
    assert!(!GUIDANCE.matters(&answers, QuestionId(GUIDANCE.questions.len() as u8)));
}
