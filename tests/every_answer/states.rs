//! All states of some questions, by number: each question with each of its choices, or unanswered. All other questions stay
//! as they are.

use program_explorer::questionnaire::{Answer, Answers};
use program_explorer::rule::Guidance;

/// The ways to leave a question open. They count the same, so states take them in turn.
const OPEN: [Answer; 3] = [Answer::Unasked, Answer::Unknown, Answer::Withheld];
/// "Right now" left open, and none of it. Neither is urgent, so states take them in turn too.
const CALM: [Option<u32>; 2] = [None, Some(0)];

/// Some questions with all their states. A state's number has a digit for each question: 0 for unanswered, or the place of the
/// choice and 1. So what answers one more question has a greater number.
pub struct States {
    /// Places of the questions in the guidance.
    pub questions: Vec<usize>,
    /// How many digits there are for each question: one more than it has choices.
    pub digits: Vec<usize>,
    /// By how much the number grows with each question's digit.
    pub steps: Vec<usize>,
    rest: Answers,
}

impl States {
    /// The states of these questions, with the other ones answered like this.
    pub fn of(guidance: &Guidance, questions: &[usize], rest: Answers) -> Self {
        let digits: Vec<usize> = questions.iter().map(|&at| guidance.questions[at].choices.len() + 1).collect();
        let steps = (0..digits.len()).map(|place| digits[..place].iter().product()).collect();
        Self { questions: questions.to_vec(), digits, steps, rest }
    }

    /// The states of these questions, with the other ones at their mildest: no rule that reads one of those can fire.
    pub fn with_mild_rest(guidance: &Guidance, questions: &[usize]) -> Self {
        let mild = |answers: Answers, at| answers.with(at, Answer::Given(0));
        Self::of(guidance, questions, (0..guidance.questions.len()).fold(Answers::default(), mild))
    }

    pub fn count(&self) -> usize {
        self.digits.iter().product()
    }

    pub fn digit(&self, state: usize, place: usize) -> usize {
        state / self.steps[place] % self.digits[place]
    }

    /// Places, in [`Self::questions`], of the questions that are open in this state.
    pub fn open(&self, state: usize) -> impl Iterator<Item = usize> {
        (0..self.questions.len()).filter(move |&place| self.digit(state, place) == 0)
    }

    pub fn answers(&self, state: usize) -> Answers {
        let (mut answers, mut left) = (self.rest, state);
        for (&question, &digits) in self.questions.iter().zip(&self.digits) {
            let answer = match left % digits {
                0 => OPEN[(state + question) % OPEN.len()],
                digit => Answer::Given((digit - 1) as u8),
            };
            answers = answers.with(question, answer);
            left /= digits;
        }
        answers.with_right_now(CALM[state % CALM.len()])
    }

    /// The number of the state that gives these questions the same answers.
    pub fn number(&self, answers: &Answers) -> usize {
        let digit = |question: usize| answers.get(question).given().map_or(0, |choice| usize::from(choice) + 1);
        self.questions.iter().zip(&self.steps).map(|(&question, &step)| digit(question) * step).sum()
    }
}
