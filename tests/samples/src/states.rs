//! All states of a group, by number: each question has each of the visited choices, or is unanswered. All other questions keep their
//! answers.

use explorer_core::guidance::groups::Group;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId, Settler};
use explorer_core::guidance::rule::Guidance;

/// The ways to leave a question open. They all count the same, so the states alternate between them.
const OPEN: [Answer; 3] = [Answer::Unasked, Answer::Unknown, Answer::Withheld];
/// "Right now" left open, and "none of these". Neither is urgent, so the states alternate between them too.
const CALM: [Option<u32>; 2] = [None, Some(0)];

/// Some questions with all their states. A state's number has a digit for each question: 0 for unanswered, or 1 plus the index of the
/// choice among the visited ones. So a state with one more answer has a greater number.
pub struct States {
    /// The questions.
    pub questions: Vec<QuestionId>,
    /// The number of digits for each question: one more than its number of visited choices.
    pub digits: Vec<usize>,
    /// The value of each question's digit within the number.
    pub steps: Vec<usize>,
    /// The visited choices of each question.
    pub choices: Vec<Vec<u8>>,
    /// The settlers of each question: its index in this list and the most severe choice that still settles. `None` if nothing can settle it.
    settlers: Vec<Option<Vec<(usize, u8)>>>,
    rest: Answers,
}

impl States {
    /// The states of a group, with the other questions answered like this.
    pub fn of(guidance: &Guidance, group: &Group, rest: Answers) -> Self {
        let place = |question| group.questions.iter().position(|it| *it == question);
        let settlers = group.questions.iter().map(|&at| {
            let by = guidance.questions[at].settled_by;
            // A question outside the group has a fixed answer, so it either settles in every state or in none.
            let outside = |it: &&Settler| place(it.question).is_none();
            let stands = by
                .iter()
                .filter(outside)
                .all(|it| rest.get(it.question).given().is_some_and(|choice| choice <= it.at_most));
            let inside = by.iter().filter_map(|it| Some((place(it.question)?, it.at_most)));
            (!by.is_empty() && stands).then(|| inside.collect())
        });
        let digits: Vec<usize> = group.choices.iter().map(|choices| choices.len() + 1).collect();
        let steps = (0..digits.len()).map(|place| digits[..place].iter().product()).collect();
        Self {
            settlers: settlers.collect(),
            questions: group.questions.clone(),
            choices: group.choices.clone(),
            digits,
            steps,
            rest,
        }
    }

    /// The states of a group, with the mildest answers to the other questions. No rule that reads one of those questions can fire.
    pub fn with_mild_rest(guidance: &Guidance, group: &Group) -> Self {
        let mild = |answers: Answers, at| answers.with(at, Answer::Given(0));
        Self::of(guidance, group, guidance.question_ids().fold(Answers::default(), mild))
    }

    pub fn count(&self) -> usize {
        self.digits.iter().product()
    }

    pub fn digit(&self, state: usize, place: usize) -> usize {
        state / self.steps[place] % self.digits[place]
    }

    /// The choice in this state, if there is an answer.
    fn choice(&self, state: usize, place: usize) -> Option<u8> {
        self.digit(state, place).checked_sub(1).map(|digit| self.choices[place][digit])
    }

    /// Whether the question at this index has no answer and needs none. This code is independent of the engine.
    pub fn is_settled(&self, state: usize, place: usize) -> bool {
        let stands = |&(by, at_most): &(usize, u8)| match self.choice(state, by) {
            Some(choice) => choice <= at_most,
            None => self.is_settled(state, by),
        };
        self.digit(state, place) == 0 && self.settlers[place].as_ref().is_some_and(|all| all.iter().all(stands))
    }

    /// Whether the question at this index is visited only with its mildest choice. If it is open, it stays open and settles nothing.
    pub fn stays_open(&self, place: usize) -> bool {
        self.digits[place] == 2
    }

    /// The indices, in [`Self::questions`], of the questions that have no answer in this state and can get one.
    pub fn open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.questions.len()).filter(move |&place| {
            self.digit(state, place) == 0 && !self.stays_open(place) && !self.is_settled(state, place)
        })
    }

    /// The indices of the questions that have no answer in this state and stay open, although they could get one.
    pub fn staying_open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.questions.len()).filter(move |&place| {
            self.digit(state, place) == 0 && self.stays_open(place) && !self.is_settled(state, place)
        })
    }

    /// The questions that do not stay open, one bit each.
    pub fn asked(&self) -> u64 {
        let asked = (0..self.questions.len()).filter(|&place| !self.stays_open(place));
        asked.fold(0, |bits, place| bits | 1 << self.questions[place].index())
    }

    pub fn answers(&self, state: usize) -> Answers {
        let (mut answers, mut left) = (self.rest, state);
        for (place, &question) in self.questions.iter().enumerate() {
            let answer = match left % self.digits[place] {
                0 => OPEN[(state + question.index()) % OPEN.len()],
                digit => Answer::Given(self.choices[place][digit - 1]),
            };
            answers = answers.with(question, answer);
            left /= self.digits[place];
        }
        answers.with_right_now(CALM[state % CALM.len()])
    }

    /// The number of the state with the same answers to these questions. If an answer is not among the visited choices, the state has one
    /// that settles the same questions.
    pub fn number(&self, answers: &Answers) -> usize {
        (0..self.questions.len()).map(|place| self.digit_of(place, answers) * self.steps[place]).sum()
    }

    fn digit_of(&self, place: usize, answers: &Answers) -> usize {
        let Some(choice) = answers.get(self.questions[place]).given() else { return 0 };
        if let Some(visited) = self.choices[place].iter().position(|it| *it == choice) {
            return visited + 1;
        }
        let settles = self.settlers.iter().flatten().flatten().filter(|it| it.0 == place).all(|it| choice <= it.1);
        if settles { 1 } else { self.digits[place] - 1 - usize::from(self.stays_open(place)) }
    }
}

/// The guidance with only the rules of this group. The other groups cover the other rules.
pub fn on_its_own(guidance: &Guidance, group: &Group) -> &'static Guidance {
    let rules: Vec<_> = group.rules.iter().map(|&rule| guidance.rules[rule]).collect();
    Box::leak(Box::new(Guidance { rules: rules.leak(), ..*guidance }))
}
