//! All states of a group, by number: each question with each of the choices visited, or unanswered. All other questions stay
//! as they are.

use explorer_core::guidance::groups::Group;
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId, Settler};
use explorer_core::guidance::rule::Guidance;

/// The ways to leave a question open. They count the same, so states take them in turn.
const OPEN: [Answer; 3] = [Answer::Unasked, Answer::Unknown, Answer::Withheld];
/// "Right now" left open, and none of it. Neither is urgent, so states take them in turn too.
const CALM: [Option<u32>; 2] = [None, Some(0)];

/// Some questions with all their states. A state's number has a digit for each question: 0 for unanswered, or the place of the
/// choice among those visited and 1. So what answers one more question has a greater number.
pub struct States {
    /// The questions.
    pub questions: Vec<QuestionId>,
    /// How many digits there are for each question: one more than it has choices visited.
    pub digits: Vec<usize>,
    /// By how much the number grows with each question's digit.
    pub steps: Vec<usize>,
    /// The choices visited, for each question.
    pub choices: Vec<Vec<u8>>,
    /// For each question what settles it: place in the list here, and the worst choice that does; none if nothing can.
    settlers: Vec<Option<Vec<(usize, u8)>>>,
    rest: Answers,
}

impl States {
    /// The states of a group, with the other questions answered like this.
    pub fn of(guidance: &Guidance, group: &Group, rest: Answers) -> Self {
        let place = |question| group.questions.iter().position(|it| *it == question);
        let settlers = group.questions.iter().map(|&at| {
            let by = guidance.questions[at].settled_by;
            // A question outside the group has its answer: it settles, or it never will.
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

    /// The states of a group, with the other questions at their mildest: no rule that reads one of those can fire.
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

    /// Whether the question at this place has no answer, and needs none. Said here apart from the engine.
    pub fn is_settled(&self, state: usize, place: usize) -> bool {
        let stands = |&(by, at_most): &(usize, u8)| match self.choice(state, by) {
            Some(choice) => choice <= at_most,
            None => self.is_settled(state, by),
        };
        self.digit(state, place) == 0 && self.settlers[place].as_ref().is_some_and(|all| all.iter().all(stands))
    }

    /// Whether the question at this place is visited with its mildest choice alone: where it is open it stays so, and settles
    /// nothing.
    pub fn stays_open(&self, place: usize) -> bool {
        self.digits[place] == 2
    }

    /// Places, in [`Self::questions`], of the questions that have no answer in this state and can get one.
    pub fn open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.questions.len()).filter(move |&place| {
            self.digit(state, place) == 0 && !self.stays_open(place) && !self.is_settled(state, place)
        })
    }

    /// Places of the questions that have no answer in this state and stay open, though they could get one.
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

    /// The number of the state that gives these questions the same answers, as far as they are visited: one that is not settles
    /// as it would itself.
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

/// The guidance with the rules of a group alone: what else could be said is said by other groups.
pub fn on_its_own(guidance: &Guidance, group: &Group) -> &'static Guidance {
    let rules: Vec<_> = group.rules.iter().map(|&rule| guidance.rules[rule]).collect();
    Box::leak(Box::new(Guidance { rules: rules.leak(), ..*guidance }))
}
