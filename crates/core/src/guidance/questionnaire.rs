//! Asking: questions, choices, answers. An unanswered question is a state of its own, never a good answer or a bad one.

use std::ops::Index;

use crate::guidance::fit::Limit;

/// Most questions that [`Answers`] can hold: as many as there are codes for questions. The build refuses content with more.
pub const MOST_QUESTIONS: usize = crate::code::MOST_QUESTION_CODES;

/// Most "right now" items that [`Answers`] can hold. The build refuses content with more.
pub const MOST_URGENT: usize = 32;

/// What a question is about, such as withdrawal or home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Id in content.
    pub id: &'static str,
}

/// A question, by its place in the table. The table of questions can be indexed with it.
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
    /// Place of its area in the table.
    pub area: usize,
    /// Whether its questions are asked by boxes: each choice but the mildest of each question is a line that can be checked.
    /// Otherwise it asks one question, by radios.
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
    /// Place of its screen in the table.
    pub screen: usize,
    /// Choices, mildest first.
    pub choices: &'static [Choice],
    /// What settles it, all of it together; nothing if it is never settled. Earlier questions only.
    pub settled_by: &'static [Settler],
    /// Places of its sources in the table of sources.
    pub sources: &'static [usize],
}

/// An earlier question answered with a certain choice or a milder one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settler {
    /// The question.
    pub question: QuestionId,
    /// Place of the worst choice that still settles.
    pub at_most: u8,
}

/// One answer that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links: one character, never reused within its question.
    pub code: char,
    /// A question without which it makes no sense: while that one is settled, this choice is not offered.
    pub unless_settled: Option<QuestionId>,
}

/// A group of signs that cannot wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignGroup {
    /// Id in content.
    pub id: &'static str,
}

/// Something that cannot wait. Any of them checked is [`crate::guidance::suggestion::Outcome::Urgent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UrgentSign {
    /// Id in content.
    pub id: &'static str,
    /// Stable code in links.
    pub code: char,
    /// Place of its group in the table.
    pub group: usize,
    /// Whether the person must not drive themselves. Driving off may be the way out for somebody who is being hurt.
    pub do_not_drive: bool,
    /// Places of the help lines to call, the first one first.
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
    /// Choices that stand in the way of some care.
    pub limits: &'static [Limit],
}

/// Who is asking. It changes the wording and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Asker {
    /// The person looks for care for themselves.
    #[default]
    Me,
    /// Family or friend of the person.
    Someone,
    /// A counselor who refers a client.
    Client,
}

impl Asker {
    /// All, in the order shown.
    pub const ALL: [Self; 3] = [Self::Me, Self::Someone, Self::Client];

    /// How texts address the person that care is for.
    pub const fn voice(self) -> Voice {
        match self {
            Self::Me => Voice::You,
            Self::Someone | Self::Client => Voice::They,
        }
    }
}

/// Whether texts say "you" or "they" of the person that care is for.
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
    /// The choice at this place in the question's list.
    Given(u8),
}

impl Answer {
    /// The place of the choice, if one was given.
    pub const fn given(self) -> Option<u8> {
        match self {
            Self::Given(choice) => Some(choice),
            Self::Unasked | Self::Unknown | Self::Withheld => None,
        }
    }
}

/// All answers so far: which urgent signs were checked, and one [`Answer`] for each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answers {
    /// `None` until the "right now" question was answered; then the places of the checked signs as bits.
    right_now: Option<u32>,
    chosen: [Answer; MOST_QUESTIONS],
}

impl Default for Answers {
    /// Nothing was asked yet.
    fn default() -> Self {
        Self { right_now: None, chosen: [Answer::Unasked; MOST_QUESTIONS] }
    }
}

impl Answers {
    /// The answer to the question; one outside the table is unasked.
    pub fn get(&self, question: QuestionId) -> Answer {
        self.chosen.get(question.index()).copied().unwrap_or_default()
    }

    /// These answers with one changed. A question outside the table changes nothing.
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
