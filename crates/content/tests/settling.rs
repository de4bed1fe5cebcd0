//! The laws of settling: a question that others make unnecessary counts as its mildest choice, a given answer always counts, and a change
//! removes the answers that it settles. This test reads from `questions.toml` itself which questions are settled.

use std::collections::BTreeMap;

use explorer_content::{GUIDANCE, URGENT};
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::guidance::settling::Open;

use samples::rng::Rng;

/// For each question, by index: its settlers, each with the index of the most severe choice that settles.
fn settlers() -> Vec<Vec<(QuestionId, u8)>> {
    let file: toml::Table = include_str!("../../../content/questions.toml").parse().unwrap();
    let questions = file["question"].as_array().unwrap();
    let place = |list: &[toml::Value], id: &str| list.iter().position(|it| it["id"].as_str() == Some(id)).unwrap();
    let settled = |question: &toml::Value| -> Vec<(QuestionId, u8)> {
        let settled = question.get("settled").and_then(toml::Value::as_table).into_iter().flatten();
        let settled = settled.map(|(by, choice)| {
            let at = place(questions, by);
            (QuestionId(at as u8), place(questions[at]["choices"].as_array().unwrap(), choice.as_str().unwrap()) as u8)
        });
        settled.collect()
    };
    questions.iter().map(settled).collect()
}

/// Whether the question needs no answer, according to the file.
fn stands(settlers: &[Vec<(QuestionId, u8)>], answers: &Answers, question: QuestionId) -> bool {
    let by = |&(at, worst): &(QuestionId, u8)| match answers.get(at).given() {
        Some(choice) => choice <= worst,
        None => stands(settlers, answers, at),
    };
    let settlers = &settlers[question.index()];
    !settlers.is_empty() && settlers.iter().all(by)
}

/// A random complete state. Mild answers are more frequent than others, and some questions are open.
fn made(rng: &mut Rng) -> Answers {
    let open = 2 + rng.below(8);
    GUIDANCE.question_ids().fold(Answers::default(), |answers, at| {
        let choice = rng.below(GUIDANCE.questions[at].choices.len() + 1).saturating_sub(1);
        match rng.below(open) {
            0 => answers.with(at, [Answer::Unasked, Answer::Unknown, Answer::Withheld][rng.below(3)]),
            1 | 2 => answers.with(at, Answer::Given(0)),
            _ => answers.with(at, Answer::Given(choice as u8)),
        }
    })
}

#[test]
fn what_settles_a_question_is_asked_before_it() {
    for (question, by) in GUIDANCE.question_ids().zip(settlers()) {
        let screen = |at: QuestionId| GUIDANCE.questions[at].screen;
        assert!(by.iter().all(|&(at, _)| screen(at) < screen(question)), "{}", GUIDANCE.questions[question].id);
    }
}

#[test]
fn in_every_state_of_what_settles_the_engine_settles_what_the_file_says() {
    let settlers = settlers();
    let mut all: Vec<QuestionId> = settlers.iter().flatten().map(|(at, _)| *at).collect();
    all.sort_unstable();
    all.dedup();
    let count: usize = all.iter().map(|&at| GUIDANCE.questions[at].choices.len() + 1).product();
    for mut state in 0..count {
        let answers = all.iter().fold(Answers::default(), |answers, &at| {
            let choices = GUIDANCE.questions[at].choices.len() + 1;
            let digit = state % choices;
            state /= choices;
            if digit == 0 { answers } else { answers.with(at, Answer::Given(digit as u8 - 1)) }
        });
        let worst = GUIDANCE.counted(&answers, Open::MostSevere);
        for question in GUIDANCE.question_ids() {
            let is_given = answers.get(question).given().is_some();
            let is_settled = !is_given && stands(&settlers, &answers, question);
            assert_eq!(GUIDANCE.is_settled(&answers, question), is_settled, "{}", GUIDANCE.questions[question].id);
            assert_eq!(GUIDANCE.is_open(&answers, question), !is_given && !is_settled);
            let most = GUIDANCE.questions[question].choices.len() as u8 - 1;
            let counts = if is_settled { 0 } else { answers.get(question).given().unwrap_or(most) };
            assert_eq!(worst.of(question), counts);
        }
    }
    println!("{count} states of {} questions that settle others", all.len());
}

#[test]
fn giving_every_settled_question_its_mildest_choice_changes_nothing() {
    let mut rng = Rng(12);
    for _ in 0..20_000 {
        let answers = made(&mut rng);
        let given = GUIDANCE.question_ids().filter(|&at| GUIDANCE.is_settled(&answers, at));
        let given = given.fold(answers, |all, at| all.with(at, Answer::Given(0)));
        assert_eq!(GUIDANCE.suggest(&given), GUIDANCE.suggest(&answers));
    }
}

#[test]
fn a_worse_answer_to_what_settles_and_an_answer_over_a_settled_one_only_ask_for_more() {
    let mut rng = Rng(13);
    for _ in 0..60_000 {
        let answers = made(&mut rng);
        let at = QuestionId(rng.below(GUIDANCE.questions.len()) as u8);
        let is_open = GUIDANCE.is_open(&answers, at);
        let worse = answers.get(at).given().map_or(rng.below(GUIDANCE.questions[at].choices.len()) as u8, |it| it + 1);
        if usize::from(worse) == GUIDANCE.questions[at].choices.len() {
            continue;
        }
        let (before, after) = (GUIDANCE.suggest(&answers), GUIDANCE.suggest(&answers.with(at, Answer::Given(worse))));
        assert!(before.low <= after.low && before.sure.without(after.sure).is_empty(), "{answers:?}");
        let [all_before, all_after] = [&before, &after].map(|it| it.sure.and(it.possible));
        if is_open {
            assert!(after.high <= before.high && all_after.without(all_before).is_empty(), "{answers:?}");
        } else {
            assert!(before.high <= after.high && all_before.without(all_after).is_empty(), "{answers:?}");
        }
    }
}

#[test]
fn after_a_change_no_question_that_it_settles_holds_an_answer_and_twice_is_once() {
    let (mut rng, mut lost) = (Rng(15), 0);
    let holds = |answers: &Answers, at: QuestionId| {
        answers.get(at).given().is_some() && GUIDANCE.is_settled(&answers.with(at, Answer::Unasked), at)
    };
    for _ in 0..20_000 {
        // Answers as a person gives them: settled questions have none.
        let (before, _) = GUIDANCE.forget(&Answers::default(), &made(&mut rng));
        assert!(GUIDANCE.question_ids().all(|at| !holds(&before, at)));
        let at = QuestionId(rng.below(GUIDANCE.questions.len()) as u8);
        let choice = rng.below(GUIDANCE.questions[at].choices.len()) as u8;
        if GUIDANCE.is_settled(&before, at) {
            continue;
        }
        let changed = before.with(at, Answer::Given(choice));
        let (after, forgotten) = GUIDANCE.forget(&before, &changed);
        assert!(GUIDANCE.question_ids().all(|at| !holds(&after, at)), "{before:?} {at:?}");
        assert_eq!(GUIDANCE.forget(&before, &after), (after, Vec::new()), "twice is once");
        let lost_here = GUIDANCE.question_ids().filter(|&at| changed.get(at) != after.get(at));
        assert!(lost_here.eq(forgotten.iter().copied()), "nothing else is lost, and all of it is said");
        let (kept, left) = (GUIDANCE.suggest(&changed), GUIDANCE.suggest(&after));
        assert!(left.low <= kept.low && left.high <= kept.high, "what counted as mildest asks for no more");
        lost += forgotten.len();
    }
    assert!(lost > 500, "{lost}");
}

#[test]
fn asking_only_what_can_matter_comes_to_the_same_as_asking_all() {
    let settlers = settlers();
    let mut rng = Rng(16);
    for _ in 0..2_000 {
        let mild = rng.below(4);
        let mut life = Answers::default();
        for at in GUIDANCE.question_ids() {
            // The life is consistent: a question that earlier answers make unnecessary gets its mildest choice.
            let choice = if rng.below(4) < mild { 0 } else { rng.below(GUIDANCE.questions[at].choices.len()) };
            life = life.with(at, Answer::Given(if stands(&settlers, &life, at) { 0 } else { choice as u8 }));
        }
        let mut asked = Answers::default();
        for screen in GUIDANCE.screens {
            if screen.questions.iter().any(|&at| GUIDANCE.matters(&asked, at)) {
                let open = screen.questions.iter().filter(|&&at| GUIDANCE.is_open(&asked, at));
                asked = open.fold(asked, |all, &at| all.with(at, life.get(at)));
            }
        }
        let (few, all) = (GUIDANCE.suggest(&asked), GUIDANCE.suggest(&life));
        let said = |it: &explorer_core::guidance::suggestion::Suggestion| (it.low, it.high, it.sure, it.possible);
        assert_eq!(said(&few), said(&all), "{life:?}");
    }
}

#[test]
fn nothing_is_for_today_without_a_rule_that_says_so() {
    let mut rng = Rng(17);
    for _ in 0..20_000 {
        let answers = made(&mut rng);
        let it = GUIDANCE.suggest(&answers);
        let by = |open| {
            let counted = GUIDANCE.counted(&answers, open);
            let fire = GUIDANCE.rules.iter().filter(|rule| rule.fires(&counted));
            fire.fold(Additions::NONE, |all, rule| all.and(rule.add)).within(Additions::TODAY)
        };
        assert_eq!(it.sure.within(Additions::TODAY), by(Open::Mildest));
        assert_eq!(it.today(), by(Open::MostSevere));
    }
}

/// A person who is fleeing must not read that they cannot drive.
#[test]
fn the_driving_line_stands_with_the_signs_of_a_body_in_danger_and_not_where_driving_off_is_the_way_out() {
    let free: Vec<_> = URGENT.iter().filter(|sign| !sign.do_not_drive).map(|sign| sign.id).collect();
    assert_eq!(free, ["after-birth", "plan-to-die", "may-hurt-someone", "being-hurt", "assaulted", "child-danger"]);
}

#[test]
fn the_lines_of_a_screen_have_names_of_their_own() {
    let mut lines = BTreeMap::new();
    for (question, screen) in GUIDANCE.questions.iter().map(|question| (question, question.screen)) {
        assert!(GUIDANCE.screens[screen].questions.iter().any(|&at| GUIDANCE.questions[at].id == question.id));
        for choice in question.choices {
            assert_eq!(lines.insert((question.id, choice.id), screen), None);
        }
    }
}
