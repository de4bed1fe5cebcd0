//! Stories of people: each gets the level, additions and reasons that it should. Pairs hold every condition of every rule in its
//! place. Whole stories say what public guidance asks for; their author knew the rules, but wrote before running the engine.

use std::collections::BTreeSet;

use explorer::state::{Action, Rest, State, Steps};
use explorer::trail::Step;
use explorer_content::GUIDANCE;
use explorer_content::words::Phrases;
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker};
use explorer_core::guidance::rule::{Condition, Guidance, Rule};
use explorer_core::guidance::settling::Open;
use explorer_core::guidance::suggestion::{Outcome, Suggestion};
use explorer_core::language::Language;

mod story;
use story::{Expected, Story, agreed, stories};

/// Files of whole stories; the others hold pairs around one condition of one rule.
fn is_whole(it: &Story) -> bool {
    !it.file.starts_with("pairs")
}

/// Most stories in which the table asks for more than their author expects.
const MOST_DISPUTED: usize = 0;

/// How many questions the story answers.
fn answered(it: &Story) -> usize {
    GUIDANCE.question_ids().filter(|&at| it.answers.get(at).given().is_some()).count()
}

/// In what the story gets less than it should.
fn less(it: &Story) -> Option<String> {
    match (GUIDANCE.outcome(&it.answers), &it.expected) {
        // Help right now is more than any level.
        (Outcome::Urgent(_), _) => None,
        (Outcome::Suggestion(_), Expected::Urgent) => Some("a level instead of help right now".to_string()),
        (Outcome::Suggestion(gets), Expected::Care(care)) => {
            let least = care.accept.iter().filter_map(|id| Level::from_id(id)).chain([care.low]).min();
            let needed = care.additions.unwrap_or_default().and(care.must).without(gets.sure);
            let missing: Vec<_> = needed.iter().map(|addition| addition.id()).collect();
            let is_less = Some(gets.low) < least || !missing.is_empty();
            is_less.then(|| format!("{} to {}, without {missing:?}", gets.low.id(), gets.high.id()))
        }
    }
}

#[test]
fn every_story_gets_its_level_additions_and_reasons() {
    let stories = agreed();
    let wrong: Vec<_> = stories
        .iter()
        .filter(|it| !it.holds_for(&GUIDANCE))
        .map(|it| format!("{}: {}: gets {}", it.file, it.name, it.wrong(&GUIDANCE).join("; ")))
        .collect();
    assert!(wrong.is_empty(), "{} of {} stories:\n{}", wrong.len(), stories.len(), wrong.join("\n"));
    println!("{} stories, {} of them whole", stories.len(), stories.iter().filter(|it| is_whole(it)).count());
}

#[test]
fn no_story_gets_less_care_than_expected() {
    let found: Vec<_> =
        stories().iter().filter_map(|it| Some(format!("{}: {}: {}", it.file, it.name, less(it)?))).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// The screens that are shown to somebody with these answers, and what comes out at the end of them.
fn shown(it: &Story) -> (usize, State) {
    let answers = Answers::default().with_right_now(it.answers.right_now());
    let mut state = State { answers, asker: Some(Asker::Me), ..State::default() }.after(Action::GoOn).state;
    let mut screens = 0;
    while let Step::Screen(screen) = state.trail.step() {
        screens += 1;
        for question in state.asked_on(screen) {
            match it.answers.get(question) {
                Answer::Given(0) => {}
                Answer::Given(choice) => state = state.after(Action::CheckLine(question, choice, true)).state,
                _ => state = state.after(Action::CheckRest(Rest::Unsure, true)).state,
            }
            let answer = it.answers.get(question);
            state = state.after(Action::Choose(if answer == Answer::Unasked { Answer::Unknown } else { answer })).state;
        }
        if state.draft.checked.is_empty() {
            state = state.after(Action::CheckRest(Rest::NoneOfThese, true)).state;
        }
        state = state.after(Action::GoOn).state;
    }
    (screens, state)
}

/// The questionnaire asks only what can matter, and comes to the same as all the answers at once.
#[test]
fn each_life_is_asked_few_screens_and_gets_the_same_by_them() {
    let mut counts = Vec::new();
    // A link can hold an answer over a settled question; the screens cannot.
    let by_screens = |it: &&Story| is_whole(it) && it.file != "whole-settled" && it.answers.right_now() == Some(0);
    for it in stories().iter().filter(by_screens) {
        let (screens, state) = shown(it);
        if let Some(expected) = it.screens {
            assert_eq!(screens, expected, "{}: {}", it.file, it.name);
        }
        let (asked, told) = (GUIDANCE.suggest(&state.answers), GUIDANCE.suggest(&it.answers));
        // "I am not sure about the others" leaves more open than a story does that is open about some of them.
        assert!(asked.low <= told.low && asked.high >= told.high, "{}: {}", it.file, it.name);
        if answered(it) == GUIDANCE.questions.len() {
            let says = |it: &Suggestion| (it.low, it.high, it.sure, it.possible);
            assert_eq!(says(&asked), says(&told), "{}: {}", it.file, it.name);
            counts.push(screens);
        }
    }
    counts.sort_unstable();
    let (fewest, most) = (counts[0], counts[counts.len() - 1]);
    let lives_with = |screens: usize| counts.iter().filter(|count| **count == screens).count();
    (fewest..=most).for_each(|screens| println!("{} lives with {screens} screens", lives_with(screens)));
    println!("half have {} or fewer", counts[counts.len() / 2]);
    // Before them come two steps: whom it is for, and what cannot wait. The home page says the same range as the first screen.
    let Steps { about, most: at_most, .. } = State::default().steps();
    assert!(about <= fewest + 2 && most + 2 <= at_most, "the first screen says {about} to {at_most}");
    let range = [about, at_most].map(|count| count.to_string());
    for language in Language::ALL {
        let said = language.door_find_says();
        assert!(
            range.iter().all(|count| said.contains(count)),
            "the home page says '{said}', the first screen {range:?}"
        );
    }
    assert!(counts.iter().all(|count| (5..=13).contains(count)), "{counts:?}");
}

/// Where the table asks for more care than the story's author expects, the story says why the author does not agree. These
/// wait for a clinician: when the table or the author gives in, the word `disputed` goes.
#[test]
fn few_stories_are_disputed_and_each_gets_more_than_expected() {
    let disputed: Vec<_> = stories().into_iter().filter(|it| it.disputed.is_some()).collect();
    for it in &disputed {
        assert!(!it.holds_for(&GUIDANCE) && less(it).is_none(), "{} is not disputed any more", it.name);
        println!("{}: {}", it.name, it.disputed.as_deref().unwrap_or_default());
    }
    assert!((0..=MOST_DISPUTED).contains(&disputed.len()), "{} disputed stories", disputed.len());
}

#[test]
fn every_story_is_told_and_told_once() {
    let mut names = BTreeSet::new();
    for it in stories() {
        assert!(it.text.matches(['.', ';']).count() >= 2, "{}: {}", it.name, it.text);
        assert!(names.insert(it.name.clone()), "two stories are named '{}'", it.name);
    }
}

/// Whether the life says that it holds none of the first screen: no drink, medicine, drug, cannabis, nicotine or gambling.
fn has_no_substance(it: &Story) -> bool {
    let which = GUIDANCE.screens.iter().find(|screen| screen.id == "which").unwrap();
    which.questions.iter().all(|&at| it.answers.get(at) == Answer::Given(0))
}

#[test]
fn there_are_whole_lives_of_every_kind() {
    let lives: Vec<_> = stories().into_iter().filter(is_whole).collect();
    let count = |is: &dyn Fn(&Story) -> bool| lives.iter().filter(|it| is(it)).count();
    let is_range = |it: &Story| matches!(&it.expected, Expected::Care(care) if care.low < care.high);
    let says_just_that = |it: &Story| match (GUIDANCE.outcome(&it.answers), &it.expected) {
        (Outcome::Suggestion(gets), Expected::Care(care)) => (gets.low, gets.high) == (care.low, care.high),
        (gets, expected) => matches!((gets, expected), (Outcome::Urgent(_), Expected::Urgent)),
    };
    let kinds = [
        ("whole lives", lives.len(), 300),
        ("with 8 answers or more", count(&|it| answered(it) >= 8), 280),
        ("without any substance", count(&has_no_substance), 60),
        ("told by family", count(&|it| it.file == "whole-family"), 20),
        ("with a range", count(&is_range), 30),
        ("urgent", count(&|it| matches!(it.expected, Expected::Urgent)), 20),
        ("about settling", count(&|it| it.file == "whole-settled"), 15),
        ("with just the level that their author expected", count(&says_just_that), 300),
    ];
    for (kind, number, least) in kinds {
        println!("{number} {kind}");
        assert!(number >= least, "{number} {kind}");
    }
}

#[test]
fn a_whole_story_says_so_where_it_calls_all_else_calm() {
    let silent: Vec<_> = stories()
        .into_iter()
        .filter(|it| is_whole(it) && it.all_else_is_calm && !it.text.to_lowercase().contains("else"))
        .map(|it| it.name)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// The guidance with one rule changed, or without it.
fn with_rule(at: usize, change: impl Fn(Rule) -> Option<Rule>) -> Guidance {
    let rules: Vec<_> = GUIDANCE
        .rules
        .iter()
        .enumerate()
        .filter_map(|(place, rule)| if place == at { change(*rule) } else { Some(*rule) })
        .collect();
    Guidance { rules: rules.leak(), ..GUIDANCE }
}

/// Whether the story stands at this choice of the condition's question, and without something in the table would get something
/// else: then that something decides.
fn is_decided_at(it: &Story, condition: Condition, choice: u8, table_without: &Guidance) -> bool {
    it.answers.get(condition.question) == Answer::Given(choice) && !it.holds_for(table_without)
}

#[test]
fn every_condition_of_every_rule_has_a_story_that_just_meets_it_and_the_same_life_that_just_misses_it() {
    let stories = agreed();
    let (mut conditions, mut missing) = (0, Vec::new());
    for (at, rule) in GUIDANCE.rules.iter().enumerate() {
        let without_rule = with_rule(at, |_| None);
        for &condition in rule.when {
            conditions += 1;
            let others: Vec<_> = rule.when.iter().copied().filter(|other| *other != condition).collect();
            let others: &'static [Condition] = others.leak();
            let without_condition = with_rule(at, |rule| Some(Rule { when: others, ..rule }));
            let meets = |it: &&Story| {
                rule.fires(&GUIDANCE.counted(&it.answers, Open::Mildest))
                    && is_decided_at(it, condition, condition.at_least, &without_rule)
            };
            let misses = |it: &Story, met: &Story| {
                let milder = condition.at_least - 1;
                it.answers == met.answers.with(condition.question, Answer::Given(milder))
                    && is_decided_at(it, condition, milder, &without_condition)
            };
            let question = GUIDANCE.questions[condition.question].id;
            let met: Vec<_> = stories.iter().filter(meets).collect();
            if met.is_empty() {
                missing.push(format!("{}: no story just meets '{question}'", rule.id));
            }
            if !stories.iter().any(|it| met.iter().any(|met| misses(it, met))) {
                missing.push(format!("{}: no story just misses '{question}'", rule.id));
            }
        }
    }
    assert!(missing.is_empty(), "{} missing: {missing:#?}", missing.len());
    println!("{} rules, {conditions} conditions, a pair for each", GUIDANCE.rules.len());
}

#[test]
fn some_stories_leave_much_open_and_some_cannot_wait() {
    let stories = stories();
    let open = stories.iter().filter(|it| matches!(&it.expected, Expected::Care(care) if care.low < care.high));
    assert!(open.count() >= 10);
    assert!(stories.iter().filter(|it| matches!(it.expected, Expected::Urgent)).count() >= 5);
    assert!(Level::ALL.iter().all(|level| {
        stories
            .iter()
            .filter(|it| is_whole(it))
            .any(|it| matches!(&it.expected, Expected::Care(care) if care.low == *level && care.high == *level))
    }));
}
