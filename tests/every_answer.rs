//! The laws of the guidance. Here each is tried on many states, made by a fixed sequence; the groups of rules are small, so the
//! states that a law could fail at come up often.

use program_explorer::content::GUIDANCE;
use program_explorer::level::Level;
use program_explorer::questionnaire::{Answer, Answers};
use program_explorer::rule::Guidance;
use program_explorer::suggestion::{Outcome, Suggestion};

const STATES: u32 = 20_000;

/// A fixed sequence of numbers (xorshift), the same on every machine.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// Answers in which each question is open once in `open` times, and mild as often as severe.
    fn answers(&mut self, open: usize) -> Answers {
        let mut answers = Answers::default();
        for (at, question) in GUIDANCE.questions.iter().enumerate() {
            if self.below(open) != 0 {
                answers = answers.with(at, Answer::Given(self.below(question.choices.len()) as u8));
            }
        }
        answers
    }
}

fn states(open: usize) -> impl Iterator<Item = (Answers, Suggestion)> {
    let mut sequence = Sequence(0x9e37_79b9_7f4a_7c15);
    (0..STATES).map(move |_| {
        let answers = sequence.answers(open);
        (answers, GUIDANCE.suggest(&answers))
    })
}

#[test]
fn any_right_now_answer_is_urgent_whatever_else_was_said() {
    for (answers, _) in states(4) {
        for sign in 0..program_explorer::content::URGENT.len() {
            let urgent = answers.with_right_now(Some(1 << sign));
            assert_eq!(GUIDANCE.outcome(&urgent), Outcome::Urgent(1 << sign));
        }
        assert!(matches!(GUIDANCE.outcome(&answers.with_right_now(Some(0))), Outcome::Suggestion(_)));
    }
}

#[test]
fn a_worse_answer_never_lowers_the_level_or_takes_an_addition_away() {
    for (answers, before) in states(4) {
        for (at, question) in GUIDANCE.questions.iter().enumerate() {
            let Some(choice) = answers.get(at).given() else { continue };
            if usize::from(choice) + 1 < question.choices.len() {
                let after = GUIDANCE.suggest(&answers.with(at, Answer::Given(choice + 1)));
                assert!(after.low >= before.low && after.high >= before.high, "{} {answers:?}", question.id);
                assert!(before.sure.without(after.sure).is_empty(), "{} {answers:?}", question.id);
            }
        }
    }
}

#[test]
fn answering_never_widens_the_range() {
    for (answers, before) in states(2) {
        for (at, question) in GUIDANCE.questions.iter().enumerate().filter(|(at, _)| answers.get(*at).given().is_none())
        {
            for choice in 0..question.choices.len() as u8 {
                let after = GUIDANCE.suggest(&answers.with(at, Answer::Given(choice)));
                assert!(after.low >= before.low && after.high <= before.high, "{} {answers:?}", question.id);
            }
        }
    }
}

/// Every way to answer what is open.
fn completions(answers: Answers, from: usize, visit: &mut impl FnMut(&Answers)) {
    let open = (from..GUIDANCE.questions.len()).find(|at| answers.get(*at).given().is_none());
    let Some(at) = open else { return visit(&answers) };
    for choice in 0..GUIDANCE.questions[at].choices.len() as u8 {
        completions(answers.with(at, Answer::Given(choice)), at + 1, visit);
    }
}

#[test]
fn the_range_is_the_lowest_and_the_highest_over_all_completions() {
    for (answers, suggestion) in states(5).take(2_000) {
        let (mut low, mut high) = (Level::Hospital, Level::Outpatient);
        let (mut sure, mut all) = (0xff, 0);
        completions(answers, 0, &mut |complete| {
            let suggestion = GUIDANCE.suggest(complete);
            assert!(suggestion.is_settled());
            low = low.min(suggestion.low);
            high = high.max(suggestion.low);
            sure &= suggestion.sure.0;
            all |= suggestion.sure.0;
        });
        assert_eq!(
            (low, high, sure, all & !sure),
            (suggestion.low, suggestion.high, suggestion.sure.0, suggestion.possible.0)
        );
    }
}

#[test]
fn a_question_that_is_not_asked_could_not_have_changed_anything() {
    for (answers, before) in states(3) {
        for (at, question) in GUIDANCE.questions.iter().enumerate().filter(|(at, _)| answers.get(*at).given().is_none())
        {
            if !GUIDANCE.matters(&answers, at) {
                for choice in 0..question.choices.len() as u8 {
                    let after = GUIDANCE.suggest(&answers.with(at, Answer::Given(choice)));
                    let outcome = |it: &Suggestion| (it.low, it.high, it.sure, it.possible);
                    assert_eq!(outcome(&after), outcome(&before), "{} {answers:?}", question.id);
                }
            }
        }
    }
}

#[test]
fn a_question_that_is_asked_can_change_something() {
    for (answers, _) in states(6).take(500) {
        for (at, question) in GUIDANCE.questions.iter().enumerate().filter(|(at, _)| answers.get(*at).given().is_none())
        {
            if GUIDANCE.matters(&answers, at) {
                let mut differs = false;
                completions(answers.with(at, Answer::Given(0)), 0, &mut |complete| {
                    let mild = GUIDANCE.suggest(complete);
                    for choice in 1..question.choices.len() as u8 {
                        let worse = GUIDANCE.suggest(&complete.with(at, Answer::Given(choice)));
                        differs |= (worse.low, worse.sure) != (mild.low, mild.sure);
                    }
                });
                assert!(differs, "{} {answers:?}", question.id);
            }
        }
    }
}

#[test]
fn reasons_are_faithful() {
    for (answers, suggestion) in states(4) {
        for &reason in &suggestion.level_reasons {
            let rule = &GUIDANCE.rules[reason];
            let only = rule.when.iter().fold(Answers::default(), |only, condition| {
                let at = usize::from(condition.question);
                assert!(answers.get(at).given().is_some(), "{} reads an answer that was not given", rule.id);
                only.with(at, answers.get(at))
            });
            assert_eq!(GUIDANCE.suggest(&only).low, suggestion.low, "{} does not stand alone", rule.id);
            for condition in rule.when {
                let without = only.with(usize::from(condition.question), Answer::Unasked);
                assert!(GUIDANCE.suggest(&without).low < suggestion.low, "{} names an answer too many", rule.id);
            }
        }
        assert_eq!(suggestion.level_reasons.is_empty(), suggestion.low == Level::Outpatient);
        assert_eq!(suggestion.addition_reasons.len(), suggestion.sure.iter().count());
    }
}

#[test]
fn the_order_of_rules_makes_no_difference() {
    let mut rules = GUIDANCE.rules.to_vec();
    rules.reverse();
    let reversed = Guidance { rules: rules.leak(), ..GUIDANCE };
    for (answers, before) in states(3) {
        let after = reversed.suggest(&answers);
        assert_eq!(
            (after.low, after.high, after.sure, after.possible),
            (before.low, before.high, before.sure, before.possible)
        );
    }
}
