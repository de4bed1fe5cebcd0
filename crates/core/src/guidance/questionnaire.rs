//! Questions, choices and answers. An unanswered question is its own state. It is never a good or a bad answer.

use std::ops::Index;

use crate::guidance::fit::Limit;

/// The most questions that [`Answers`] can hold: as many as there are codes for questions. The build rejects content with more.
pub const MOST_QUESTIONS: usize = crate::code::MOST_QUESTION_CODES;

/// The most "right now" items that [`Answers`] can hold. The build rejects content with more.
pub const MOST_URGENT: usize = 32;

/// What a question is about, such as withdrawal or home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Id in content.
    pub id: &'static str,
}

/// The index of a question in the table of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u8);

impl QuestionId {
    /// The place.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Index<QuestionId> for [Question] {
    type Output = Question;

    fn index(&self, id: QuestionId) -> &Question {
        &self[id.index()]
    }
}

/// One screen of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Id in content.
    pub id: &'static str,
    /// The index of its area in the table.
    pub area: usize,
    /// Whether it asks with checkboxes: each choice of a question except the mildest is a line to check. Otherwise it asks one question
    /// with radio buttons.
    pub checklist: bool,
    /// Its questions.
    pub questions: &'static [QuestionId],
}

/// One question with its choices, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links: one character, never reused.
    pub code: char,
    /// The index of its screen in the table.
    pub screen: usize,
    /// Choices, mildest first.
    pub choices: &'static [Choice],
    /// Everything that must hold for it to be settled. Empty if it is never settled. Only earlier questions can settle it.
    pub settled_by: &'static [Settler],
    /// The indices of its sources in the table of sources.
    pub sources: &'static [usize],
}

/// An earlier question whose answer is a certain choice or a milder one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settler {
    /// The question.
    pub question: QuestionId,
    /// The index of the most severe choice that still settles.
    pub at_most: u8,
}

/// A possible answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links: one character, never reused within its question.
    pub code: char,
    /// A question without which this choice makes no sense. While that question is settled, the screen does not offer this choice.
    pub unless_settled: Option<QuestionId>,
}

/// A group of signs that cannot wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignGroup {
    /// Id in content.
    pub id: &'static str,
}

/// Something that cannot wait. If a person checks any of these, the outcome is [`crate::guidance::suggestion::Outcome::Urgent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UrgentSign {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links.
    pub code: char,
    /// The index of its group in the table.
    pub group: usize,
    /// Whether the person must not drive themselves. For someone who is being hurt, driving away may be the way out.
    pub do_not_drive: bool,
    /// The indices of the help lines, in the order to call them.
    pub lines: &'static [usize],
}

/// A question about what a person prefers or can manage. No rule can read it, so it never moves the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links.
    pub code: char,
    /// Choices, in no order of merit.
    pub choices: &'static [Choice],
    /// The choices that make some care hard.
    pub limits: &'static [Limit],
}

/// Who is asking. This changes only the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Asker {
    /// A person who needs care themselves.
    #[default]
    Me,
    /// A relative or friend of the person.
    Someone,
    /// A counselor who refers a client.
    Client,
}

impl Asker {
    /// All, in the order shown.
    pub const ALL: [Self; 3] = [Self::Me, Self::Someone, Self::Client];

    /// How texts address the person who needs care.
    pub const fn voice(self) -> Voice {
        match self {
            Self::Me => Voice::You,
            Self::Someone | Self::Client => Voice::They,
        }
    }
}

/// Whether texts say "you" or "they" for the person who needs care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Voice {
    /// "You".
    #[default]
    You,
    /// "They".
    They,
}

/// What is known about one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Answer {
    /// Not asked yet. Counts as unanswered.
    #[default]
    Unasked,
    /// "I don't know." Counts as unanswered.
    Unknown,
    /// "I'd rather not say." Counts as unanswered.
    Withheld,
    /// The choice at this index in the question's list.
    Given(u8),
}

impl Answer {
    /// The index of the choice, if there is one.
    pub const fn given(self) -> Option<u8> {
        match self {
            Self::Given(choice) => Some(choice),
            Self::Unasked | Self::Unknown | Self::Withheld => None,
        }
    }
}

/// All answers so far: the checked urgent signs, and one [`Answer`] for each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answers {
    /// `None` until the person answers "right now". Then one bit for each checked sign.
    right_now: Option<u32>,
    chosen: [Answer; MOST_QUESTIONS],
}

impl Default for Answers {
    /// No question has an answer yet.
    fn default() -> Self {
        Self { right_now: None, chosen: [Answer::Unasked; MOST_QUESTIONS] }
    }
}

impl Answers {
    /// The answer to the question. A question outside the table counts as not asked yet.
    pub fn get(&self, question: QuestionId) -> Answer {
        self.chosen.get(question.index()).copied().unwrap_or_default()
    }

    /// These answers with one change. A question outside the table changes nothing.
    #[must_use]
    pub fn with(mut self, question: QuestionId, answer: Answer) -> Self {
        if let Some(chosen) = self.chosen.get_mut(question.index()) {
            *chosen = answer;
        }
        self
    }

    /// The checked urgent signs as bits, or `None` if "right now" is unanswered.
    pub const fn right_now(&self) -> Option<u32> {
        self.right_now
    }

    /// These answers with "right now" answered: one bit for each urgent sign, 0 for none of them.
    #[must_use]
    pub const fn with_right_now(mut self, signs: Option<u32>) -> Self {
        self.right_now = signs;
        self
    }
}
