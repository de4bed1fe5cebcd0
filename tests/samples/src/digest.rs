//! One number for everything that the engine says about the states of a group. Native code and WASM must calculate the same number.

use explorer_core::guidance::effect::Effect;
use explorer_core::guidance::questionnaire::Answers;
use explorer_core::guidance::rule::{Guidance, RuleId};
use explorer_core::guidance::suggestion::Outcome;

/// The number of consecutive states in a block. Each block has its own number, so that blocks can be visited in parallel.
pub const BLOCK: usize = 1 << 12;

/// The expected number for the compiled guidance, on every platform.
pub const EXPECTED: &str = include_str!("digest.txt");

/// The text of the file, from the numbers of the groups.
pub fn written(guidance: &Guidance, groups: impl IntoIterator<Item = u64>) -> String {
    format!("{:016x} for version {} of the guidance\n", Digest::of_numbers(groups), guidance.version)
}

/// FNV-1a with 64 bits.
pub struct Digest(pub u64);

impl Digest {
    pub const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// One number for several numbers. Their order matters.
    pub fn of_numbers(numbers: impl IntoIterator<Item = u64>) -> u64 {
        let mut digest = Self::EMPTY;
        numbers.into_iter().for_each(|number| digest.take(&number.to_le_bytes()));
        digest.0
    }

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Adds the outcome of a state, with its reasons, and what the open questions can change.
    pub fn take_state(&mut self, outcome: &Outcome, open: Open) {
        self.take(&open.matters.to_le_bytes());
        self.take(&open.moves.to_le_bytes());
        match outcome {
            Outcome::Urgent(signs) => self.take(&signs.to_be_bytes()),
            Outcome::Suggestion(it) => {
                self.take(&[it.low.index() as u8, it.high.index() as u8]);
                self.take(&it.sure.bits().to_le_bytes());
                self.take(&it.possible.bits().to_le_bytes());
                self.take_rules(&it.level_reasons);
                for (addition, reasons) in &it.addition_reasons {
                    self.take(&[*addition as u8]);
                    self.take_rules(reasons);
                }
            }
        }
    }

    fn take_rules(&mut self, rules: &[RuleId]) {
        self.take(&[rules.len() as u8]);
        rules.iter().for_each(|&rule| self.take(&[rule.index() as u8]));
    }
}

/// Open questions that can still change something, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Open {
    /// Questions whose answer can change the level or an addition.
    pub matters: u64,
    /// Questions whose answer can change the level.
    pub moves: u64,
}

impl Open {
    /// The open questions according to the engine.
    pub fn of(guidance: &Guidance, answers: &Answers) -> Self {
        guidance.question_ids().fold(Self::default(), |open, question| {
            let bit = 1 << question.index();
            match guidance.effect(answers, question) {
                Effect::None => open,
                Effect::Additions => Self { matters: open.matters | bit, ..open },
                Effect::Level => Self { matters: open.matters | bit, moves: open.moves | bit },
            }
        })
    }
}
