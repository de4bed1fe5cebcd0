//! The exact range by brute force, without the engine: a state with an open question is what its answers to that question
//! make of it, down to the complete states.

use crate::digest::Open;
use crate::states::States;
use crate::visited::Seen;

pub struct Exact {
    seen: Vec<Seen>,
}

impl Exact {
    /// For all states of these questions, from the level and the additions of the complete ones.
    pub fn of(states: &States, complete: impl Fn(usize) -> (u8, u8)) -> Self {
        let mut seen = vec![Seen::default(); states.count()];
        // Backwards: what answers one more question has a greater number.
        for state in (0..states.count()).rev() {
            let mut open = states.open(state);
            let (first, second) = (open.next(), open.next());
            seen[state] = match first {
                None => {
                    let (level, additions) = complete(state);
                    Seen { low: level, high: level, sure: additions, all: additions, open: Open::default() }
                }
                Some(first) => {
                    let answered = |place: usize| {
                        let step = states.steps[place];
                        seen[state..].iter().step_by(step).take(states.digits[place]).skip(1)
                    };
                    let mut whole = answered(first).fold(NOTHING, |all, it| join(all, *it));
                    match second {
                        // What matters once the second is answered matters; so the first comes in.
                        Some(second) => answered(second).for_each(|it| whole.open = either(whole.open, it.open)),
                        // The last open question matters if its answers differ.
                        None => {
                            let bit = |differs| u32::from(differs) << states.questions[first];
                            let moves = bit(whole.low != whole.high);
                            whole.open = Open { matters: moves | bit(whole.sure != whole.all), moves };
                        }
                    }
                    whole
                }
            };
        }
        Self { seen }
    }

    pub fn seen(&self, state: usize) -> Seen {
        self.seen[state]
    }
}

const NOTHING: Seen = Seen { low: u8::MAX, high: 0, sure: u8::MAX, all: 0, open: Open { matters: 0, moves: 0 } };

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
