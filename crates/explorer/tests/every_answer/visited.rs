//! Every state of some questions, visited once with the engine's own functions. What can be told from one state alone is
//! watched on the way; what the other laws need is kept.

use std::sync::Mutex;

use explorer_content::URGENT;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::groups::Group;
use explorer_core::guidance::questionnaire::Answers;
use explorer_core::guidance::rule::Guidance;
use explorer_core::guidance::suggestion::{Outcome, Suggestion};

use crate::order::Orders;
use crate::reasons::Reasons;
use crate::rules::{Rules, as_bits};
use samples::digest::{BLOCK, Digest, Open};
use samples::states::{States, on_its_own};

/// Most states of a group; more would keep the tests from ending.
const MOST_STATES: usize = 3_000_000;

/// What the engine said about one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Seen {
    /// The lowest and the highest level, by place.
    pub low: u8,
    pub high: u8,
    /// Additions that are sure, and all that are sure or possible.
    pub sure: u32,
    pub all: u32,
    /// What the open questions can change.
    pub open: Open,
}

impl Seen {
    /// Whether a question matters just when something is left open, and moves the level just when that is.
    pub fn stops_in_time(&self) -> bool {
        let is_level_open = self.low != self.high;
        (self.open.moves != 0) == is_level_open
            && (self.open.matters != 0) == (is_level_open || self.sure != self.all)
            && self.open.moves & !self.open.matters == 0
    }
}

/// What is watched state by state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    OneOutcome,
    Urgent,
    FaithfulReasons,
    Order,
}

pub struct Visited {
    /// The guidance with the group's rules alone.
    pub guidance: &'static Guidance,
    /// The places that those have in the whole.
    pub rules: Vec<usize>,
    pub states: States,
    pub seen: Vec<Seen>,
    /// The number that stands for everything that was said.
    pub digest: u64,
    /// Rules that were a reason for a level, and for an addition, in some state.
    told: [Rules; 2],
    broken: Vec<(Law, String)>,
}

/// What one thread found.
#[derive(Default)]
struct Found {
    told: [Rules; 2],
    broken: Vec<(Law, String)>,
}

impl Visited {
    /// Visits all states of this group, the rest at its mildest. Laws that hold for any table are watched; that the
    /// reasons stand alone, too, only where the table is meant to be sound.
    pub fn all(guidance: &Guidance, group: &Group, is_sound: bool) -> Self {
        let states = States::with_mild_rest(guidance, group);
        let guidance = on_its_own(guidance, group);
        assert!(states.count() <= MOST_STATES, "{} states are too many to visit: {group:?}", states.count());
        let watch = Watch {
            asked: states.asked(),
            guidance,
            reasons: Reasons::of(guidance),
            orders: Orders::of(guidance),
            is_sound,
        };
        let mut seen = vec![Seen::default(); states.count()];
        let mut digests = vec![0; states.count().div_ceil(BLOCK)];
        let found = Mutex::new(Found::default());
        let blocks = Mutex::new(seen.chunks_mut(BLOCK).zip(&mut digests).enumerate());
        let work = || {
            let mut own = Found::default();
            loop {
                let next = blocks.lock().unwrap().next();
                let Some((block, (seen, digest))) = next else { break };
                let mut numbers = Digest::EMPTY;
                for (at, seen) in seen.iter_mut().enumerate() {
                    let state = block * BLOCK + at;
                    *seen = watch.visit(state, &states.answers(state), &mut numbers, &mut own);
                }
                *digest = numbers.0;
            }
            let mut found = found.lock().unwrap();
            found.broken.append(&mut own.broken);
            found.told.iter_mut().zip(own.told).for_each(|(all, own)| *all |= own);
        };
        let threads =
            if states.count() > BLOCK { std::thread::available_parallelism().map_or(1, usize::from) } else { 1 };
        std::thread::scope(|scope| {
            (1..threads).for_each(|_| drop(scope.spawn(work)));
            work();
        });
        let Found { told, broken } = found.into_inner().unwrap();
        let rules = group.rules.iter().map(|rule| rule.index()).collect();
        Self { guidance, rules, states, seen, digest: Digest::of_numbers(digests), told, broken }
    }

    /// Fails if the law was broken in any state, and names the first few of them.
    pub fn holds(&self, law: Law) {
        let broken: Vec<_> = self.broken.iter().filter(|it| it.0 == law).map(|it| &it.1).collect();
        assert!(
            broken.is_empty(),
            "{law:?}: not in {} states, such as\n{:#?}",
            broken.len(),
            &broken[..broken.len().min(3)]
        );
    }

    /// The rules, by their places in the whole, that were a reason for a level (0) or for an addition (1) in some state.
    pub fn told(&self, what: usize) -> impl Iterator<Item = usize> {
        self.rules.iter().enumerate().filter(move |(at, _)| self.told[what].has(*at)).map(|(_, rule)| *rule)
    }

    /// A state in words.
    pub fn words(&self, state: usize) -> String {
        words(self.guidance, &self.states.answers(state))
    }
}

/// Answers in words; what is left out has its mildest choice.
pub fn words(guidance: &Guidance, answers: &Answers) -> String {
    let one = |id| {
        let question = &guidance.questions[id];
        match answers.get(id).given() {
            Some(0) => None,
            Some(choice) => Some(format!("{}={}", question.id, question.choices[usize::from(choice)].id)),
            None => Some(format!("{}=?", question.id)),
        }
    };
    guidance.question_ids().filter_map(one).collect::<Vec<_>>().join(" ")
}

struct Watch {
    asked: u64,
    guidance: &'static Guidance,
    reasons: Reasons,
    orders: Orders,
    is_sound: bool,
}

impl Watch {
    fn visit(&self, state: usize, answers: &Answers, numbers: &mut Digest, found: &mut Found) -> Seen {
        let open = Open::of(self.guidance, answers);
        let outcome = self.guidance.outcome(answers);
        numbers.take_state(&outcome, open);
        let mut broken =
            |law, why: String| found.broken.push((law, format!("{}: {why}", words(self.guidance, answers))));
        // Every set of signs comes up, over and over.
        let signs = state as u32 % ((1 << URGENT.len()) - 1) + 1;
        if self.guidance.outcome(&answers.with_right_now(Some(signs))) != Outcome::Urgent(signs) {
            broken(Law::Urgent, format!("signs {signs:b} are not urgent"));
        }
        let Outcome::Suggestion(suggestion) = outcome else {
            broken(Law::Urgent, "nothing urgent was said".into());
            return Seen::default();
        };
        if let Some(why) = malformed(&suggestion) {
            broken(Law::OneOutcome, why);
        }
        if self.guidance.range(answers) != (suggestion.low, suggestion.high) {
            broken(Law::OneOutcome, "the range on its own is another one".into());
        }
        let unfaithful = || self.is_sound.then(|| self.reasons.unfaithful(answers, &suggestion)).flatten();
        if let Some(why) = self.reasons.ill_chosen(answers, &suggestion).or_else(unfaithful) {
            broken(Law::FaithfulReasons, why);
        }
        if let Some(why) = self.orders.difference(state, answers, &suggestion) {
            broken(Law::Order, why);
        }
        found.told[0] |= as_bits(&suggestion.level_reasons);
        suggestion.addition_reasons.iter().for_each(|(_, rules)| found.told[1] |= as_bits(rules));
        Seen {
            low: suggestion.low.index() as u8,
            high: suggestion.high.index() as u8,
            sure: suggestion.sure.bits(),
            all: suggestion.sure.and(suggestion.possible).bits(),
            // What a question that stays open would change is seen where it is answered.
            open: Open { matters: open.matters & self.asked, moves: open.moves & self.asked },
        }
    }
}

/// What is wrong with the form of a suggestion.
fn malformed(it: &Suggestion) -> Option<String> {
    let is_sound = it.low <= it.high
        && it.sure.bits() & it.possible.bits() == 0
        && it.sure.and(it.possible).without(Additions::ALL).is_empty()
        && it.today() == it.sure.and(it.possible).within(Additions::TODAY)
        && it.is_one_level() == (it.low == it.high)
        && it.says_nothing_yet() == (it.low.index() == 0 && it.high.index() == 4);
    (!is_sound).then(|| format!("{it:?}"))
}
