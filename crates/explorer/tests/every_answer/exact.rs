//! The exact range by brute force, without the engine: a state with an open question is what its answers to that question
//! make of it, down to the states in which nothing is open. What is settled on the way stays unanswered.

use crate::visited::Seen;
use samples::digest::Open;
use samples::states::States;

pub struct Exact {
    seen: Vec<Seen>,
}

impl Exact {
    /// For all states of these questions, from the level and the additions of those in which nothing is open.
    pub fn of(states: &States, complete: impl Fn(usize) -> (u8, u32)) -> Self {
        let mut seen = vec![Seen::default(); states.count()];
        // Backwards: what answers one more question has a greater number.
        for state in (0..states.count()).rev() {
            let mut whole = None;
            let mut can_change = Open::default();
            for place in states.open(state) {
                let answered = seen[state..].iter().step_by(states.steps[place]).take(states.digits[place]).skip(1);
                let all = answered.clone().fold(NOTHING, |all, it| join(all, *it));
                let differs = |of: &dyn Fn(&Seen) -> (u32, u32)| {
                    let (mut first, bit) = (None, 1 << states.questions[place].index());
                    let differs = answered.clone().any(|it| *first.get_or_insert(of(it)) != of(it));
                    if differs { bit } else { 0 }
                };
                // A question matters if its answers differ, and if it matters once another one is answered.
                let moves = differs(&|it| (it.low.into(), it.high.into()));
                let own = Open { matters: moves | differs(&|it| (it.sure, it.all)), moves };
                can_change = either(can_change, either(own, all.open));
                whole.get_or_insert(all);
            }
            for place in states.staying_open(state) {
                // Once it is answered, others can be settled.
                can_change = either(can_change, seen[state + states.steps[place]].open);
            }
            seen[state] = match whole {
                Some(all) => Seen { open: can_change, ..all },
                None => {
                    let (level, additions) = complete(state);
                    Seen { low: level, high: level, sure: additions, all: additions, open: Open::default() }
                }
            };
        }
        Self { seen }
    }

    pub fn seen(&self, state: usize) -> Seen {
        self.seen[state]
    }
}

const NOTHING: Seen = Seen { low: u8::MAX, high: 0, sure: u32::MAX, all: 0, open: Open { matters: 0, moves: 0 } };

/// What either of two can change.
pub fn either(one: Open, two: Open) -> Open {
    Open { matters: one.matters | two.matters, moves: one.moves | two.moves }
}

/// Either of two.
fn join(one: Seen, two: Seen) -> Seen {
    Seen {
        low: one.low.min(two.low),
        high: one.high.max(two.high),
        sure: one.sure & two.sure,
        all: one.all | two.all,
        open: either(one.open, two.open),
    }
}
