//! From the groups to the whole.
//!
//! Every rule stands in a group, and the outcome is the highest floor and the union of the additions of the rules that fire;
//! so the outcome of the whole is the highest and the union of what the groups say, each about its own questions, for the
//! low end and for the high end. Both ends are monotone and exact in each group, so they are in the whole: one way to answer
//! what is open, the mildest, gives the low end in all groups at once, and one, the most severe, the high end. What cannot
//! change any group cannot change the whole. A shorter rule that takes a reason's place reads some of the same questions and
//! nothing else, so it stands in the same group. Here all this is held against whole states.

use explorer_core::guidance::addition::Addition;
use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::groups::Group;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::guidance::rule::{Guidance, RuleId};

use crate::exact::{Exact, either};
use crate::order::Orders;
use crate::rules::{Rules, as_bits};
use crate::visited::{Seen, Visited, words};
use samples::digest::Open;
use samples::rng::Rng;
use samples::states::States;

/// What the groups say about a whole state, put together. The questions that matter to a group may not matter to the whole,
/// when another group has said as much already.
pub fn together(groups: &[Visited], answers: &Answers) -> Seen {
    groups.iter().map(|group| group.seen[group.states.number(answers)]).fold(Seen::default(), |all, it| Seen {
        low: all.low.max(it.low),
        high: all.high.max(it.high),
        sure: all.sure | it.sure,
        all: all.all | it.all,
        open: either(all.open, it.open),
    })
}

/// What the engine says about a whole state.
pub fn of_engine(guidance: &Guidance, answers: &Answers) -> Seen {
    let it = guidance.suggest(answers);
    Seen {
        low: it.low.index() as u8,
        high: it.high.index() as u8,
        sure: it.sure.bits(),
        all: it.sure.and(it.possible).bits(),
        open: Open::of(guidance, answers),
    }
}

/// The whole state leads to what the groups lead to together, and only what matters to a group matters.
pub fn is_the_groups_together(groups: &[Visited], guidance: &Guidance, answers: &Answers) {
    let (whole, parts) = (of_engine(guidance, answers), together(groups, answers));
    assert_eq!(Seen { open: parts.open, ..whole }, parts, "{}", words(guidance, answers));
    let open = with_settlers(guidance, parts.open);
    assert_eq!(either(whole.open, open), open, "{}: more matters than to the groups", words(guidance, answers));
    assert!(whole.stops_in_time(), "{}: {whole:?}", words(guidance, answers));
}

/// These questions and all that settle them: whether they must be asked is what those change.
fn with_settlers(guidance: &Guidance, open: Open) -> Open {
    let more = |bits: u64| {
        guidance.question_ids().rev().fold(bits, |bits, at| match bits >> at.index() & 1 {
            0 => bits,
            _ => guidance.questions[at].settled_by.iter().fold(bits, |bits, it| bits | 1 << it.question.index()),
        })
    };
    Open { matters: more(open.matters), moves: more(open.moves) }
}

/// Whether a question matters agrees with what its answer can change; so it does for one outside of the table.
pub fn matters_if_it_has_an_effect(guidance: &Guidance, answers: &Answers) {
    let outside = QuestionId(guidance.questions.len() as u8);
    for question in guidance.question_ids().chain([outside]) {
        let has_effect = guidance.effect(answers, question) != Effect::None;
        assert_eq!(guidance.matters(answers, question), has_effect, "{}", words(guidance, answers));
    }
}

/// The reasons are those of the groups that reach the level, or that have the addition.
pub fn has_the_reasons_of_the_groups(groups: &[Visited], guidance: &Guidance, answers: &Answers) {
    let whole = guidance.suggest(answers);
    let (mut level, mut additions) = (Rules::NONE, [Rules::NONE; Addition::ALL.len()]);
    for group in groups {
        let part = group.guidance.suggest(&group.states.answers(group.states.number(answers)));
        let in_whole = |rules: &[RuleId]| rules.iter().map(|rule| group.rules[rule.index()]).collect::<Rules>();
        if part.low == whole.low {
            level |= in_whole(&part.level_reasons);
        }
        part.addition_reasons.iter().for_each(|(addition, rules)| additions[*addition as usize] |= in_whole(rules));
    }
    assert_eq!(as_bits(&whole.level_reasons), level, "{}", words(guidance, answers));
    let told = |rules: &[(Addition, Vec<RuleId>)]| {
        rules.iter().fold([Rules::NONE; Addition::ALL.len()], |mut all, (addition, rules)| {
            all[*addition as usize] = as_bits(rules);
            all
        })
    };
    assert_eq!(told(&whole.addition_reasons), additions, "{}", words(guidance, answers));
    assert!(Addition::ALL.iter().all(|&it| whole.sure.contains(it) != additions[it as usize].is_empty()));
}

/// The whole state, and every one between it and its completions, is exact: the range and the questions that matter are what
/// all completions make them, and those are put together from the groups. Gives how many states that are, or none if there are more than `most`.
pub fn is_exact(groups: &[Visited], guidance: &Guidance, answers: &Answers, most: usize) -> Option<usize> {
    let questions: Vec<_> =
        guidance.question_ids().filter(|&question| answers.get(question).given().is_none()).collect();
    let choices = questions.iter().map(|&at| (0..guidance.questions[at].choices.len() as u8).collect()).collect();
    let states = States::of(guidance, &Group { questions, choices, rules: Vec::new() }, *answers);
    if states.count() > most {
        return None;
    }
    let exact = Exact::of(&states, |state| {
        let parts = together(groups, &states.answers(state));
        (parts.low, parts.sure)
    });
    for state in 0..states.count() {
        let between = states.answers(state);
        assert_eq!(of_engine(guidance, &between), exact.seen(state), "{}", words(guidance, &between));
    }
    Some(states.count())
}

/// Answered in another order, with a change of mind on the way, the answers are the same answers.
pub fn is_the_same_in_any_order(guidance: &Guidance, orders: &Orders, answers: &Answers, turn: usize) {
    let given = |at| (at, answers.get(at));
    let mut order = Rng::nth(turn + 1);
    let again = order.shuffled(guidance.question_ids().map(given).collect()).into_iter();
    let other = Answers::default().with_right_now(Some(1));
    let other = again.fold(other, |answers, (at, answer)| {
        let minds = answers.with(at, Answer::Given(0)).with(at, answer);
        assert_eq!(minds.get(at), answer);
        minds
    });
    assert_eq!(other.with_right_now(answers.right_now()), *answers, "{}", words(guidance, answers));
    let before = guidance.suggest(answers);
    assert_eq!(orders.difference(turn, answers, &before), None, "{}", words(guidance, answers));
    assert!(orders.ask_the_same(answers), "{}", words(guidance, answers));
}
