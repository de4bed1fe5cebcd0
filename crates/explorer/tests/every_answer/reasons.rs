//! Law 5, state by state: which rules must be the reasons, found apart from the engine's own way of choosing them; and each
//! of them held against what its answers alone lead to.

use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::groups::Settlers;
use explorer_core::guidance::questionnaire::Answers;
use explorer_core::guidance::rule::{Guidance, RuleId};
use explorer_core::guidance::suggestion::Suggestion;

use crate::rules::{Rules, as_bits};
use samples::states::States;

/// What the answers that a rule reads lead to, with every other question open: for each state of its questions the lowest
/// level (by place) and the sure additions, both by the engine.
struct Alone {
    states: States,
    leads_to: Vec<(usize, Additions)>,
}

pub struct Reasons {
    guidance: &'static Guidance,
    /// For each question and digit the rules that it does not keep from firing.
    fire: Vec<Vec<Rules>>,
    /// For each level, by place, the rules with no lower floor. None for the base, which needs no reason.
    reach: [Rules; Level::ALL.len()],
    /// For each addition, in order, the rules that bring it.
    bring: [Rules; Addition::ALL.len()],
    /// For each rule those that read fewer of the same questions.
    shorter: Vec<Rules>,
    alone: Vec<Alone>,
}

impl Reasons {
    pub fn of(guidance: &'static Guidance) -> Self {
        let rules = guidance.rules;
        assert!(rules.len() <= Rules::MOST);
        let read = |rule: usize| rules[rule].when.iter().fold(0u64, |bits, it| bits | 1 << it.question.index());
        let all = |fits: &dyn Fn(usize) -> bool| (0..rules.len()).filter(|&rule| fits(rule)).collect::<Rules>();
        let fire = guidance.question_ids().map(|at| {
            let lets = |digit: usize, rule: usize| {
                let mut own = rules[rule].when.iter().filter(|it| it.question == at);
                own.all(|it| digit.saturating_sub(1) >= usize::from(it.at_least))
            };
            (0..=guidance.questions[at].choices.len()).map(|digit| all(&|rule| lets(digit, rule))).collect()
        });
        let shorter = (0..rules.len()).map(|rule| all(&|it| read(it) != read(rule) && read(it) & !read(rule) == 0));
        let alone = (0..rules.len()).map(|rule| {
            let questions: Vec<_> = rules[rule].when.iter().map(|it| it.question).collect();
            // Without what settles them: a reason is nothing but answers that were given.
            let mut group = guidance.group(&questions, Settlers::OpenOrMildest);
            (group.questions, group.choices) =
                questions.iter().map(|&at| (at, (0..guidance.questions[at].choices.len() as u8).collect())).unzip();
            let states = States::of(guidance, &group, Answers::default());
            let leads_to = (0..states.count()).map(|state| {
                let suggestion = guidance.suggest(&states.answers(state));
                (suggestion.low.index(), suggestion.sure)
            });
            Alone { leads_to: leads_to.collect(), states }
        });
        Self {
            guidance,
            fire: fire.collect(),
            reach: Level::ALL.map(|level| {
                if level.index() == 0 { Rules::NONE } else { all(&|rule| rules[rule].at_least >= Some(level)) }
            }),
            bring: Addition::ALL.map(|addition| all(&|rule| rules[rule].add.contains(addition))),
            shorter: shorter.collect(),
            alone: alone.collect(),
        }
    }

    /// What is wrong with the choice of reasons. True of any table.
    pub fn ill_chosen(&self, answers: &Answers, suggestion: &Suggestion) -> Option<String> {
        let digit = |question| answers.get(question).given().map_or(0, |choice| usize::from(choice) + 1);
        let fire = self.guidance.question_ids().zip(&self.fire).map(|(question, digits)| digits[digit(question)]);
        let fire = fire.fold(Rules::ALL, |all, it| all & it);
        let level = self.shortest(fire & self.reach[suggestion.low.index()]);
        if level != as_bits(&suggestion.level_reasons) {
            return Some(format!("reasons for the level should be {:?}", self.ids(level)));
        }
        let told = suggestion.addition_reasons.iter().map(|it| it.0);
        if !told.eq(suggestion.sure.iter()) {
            return Some("not each of the sure additions has its reasons".into());
        }
        suggestion.addition_reasons.iter().find_map(|(addition, reasons)| {
            let bring = self.shortest(fire & self.bring[*addition as usize]);
            (bring != as_bits(reasons)).then(|| format!("reasons for {addition:?} should be {:?}", self.ids(bring)))
        })
    }

    /// What is wrong with the reasons themselves: an answer that was not given, one too few or one too many.
    pub fn unfaithful(&self, answers: &Answers, suggestion: &Suggestion) -> Option<String> {
        let low = suggestion.low.index();
        let for_level = suggestion.level_reasons.iter().find_map(|&rule| {
            self.stands_alone(answers, rule, |(level, _)| level == low).err().map(|why| format!("{why} for the level"))
        });
        for_level.or_else(|| {
            suggestion.addition_reasons.iter().find_map(|(addition, rules)| {
                rules.iter().find_map(|&rule| {
                    let result = self.stands_alone(answers, rule, |(_, sure)| sure.contains(*addition));
                    result.err().map(|why| format!("{why} for {addition:?}"))
                })
            })
        })
    }

    /// The rule's answers were given, they suffice on their own, and none of them can be left out.
    fn stands_alone(
        &self,
        answers: &Answers,
        rule: RuleId,
        reached: impl Fn((usize, Additions)) -> bool,
    ) -> Result<(), String> {
        let (id, Alone { states, leads_to }) = (self.guidance.rules[rule].id, &self.alone[rule.index()]);
        let state = states.number(answers);
        if (0..states.questions.len()).any(|place| states.digit(state, place) == 0) {
            return Err(format!("{id} reads an answer that was not given"));
        }
        if !reached(leads_to[state]) {
            return Err(format!("{id} does not suffice"));
        }
        let without = |place: usize| state - states.digit(state, place) * states.steps[place];
        match (0..states.questions.len()).find(|&place| reached(leads_to[without(place)])) {
            Some(place) => {
                let question = self.guidance.questions[states.questions[place]].id;
                Err(format!("{id} does not need the answer to {question}"))
            }
            None => Ok(()),
        }
    }

    /// Of these rules those of which no other one reads fewer of the same questions.
    fn shortest(&self, rules: Rules) -> Rules {
        rules.in_order().filter(|&rule| (self.shorter[rule] & rules).is_empty()).collect()
    }

    fn ids(&self, rules: Rules) -> Vec<&'static str> {
        rules.in_order().map(|rule| self.guidance.rules[rule].id).collect()
    }
}
