//! All state in the browser, and its pure transition. Answers live here, in memory, and nowhere else.

mod asking;
mod cause;
mod dictation;
mod sharing;
mod signs;
mod steps;

use std::rc::Rc;

use crate::checking::Checking;
use crate::comparison::Compared;
use crate::effect::Effect;
use crate::finding::{FindStep, Finding};
use crate::link::{ChosenWeek, Link, LinkProblem};
use crate::planning::{PlanStep, Planning};
use crate::trail::{Step, Trail};
use explorer_content::GUIDANCE;
use explorer_content::about::{About, known};
use explorer_core::care::level::Level;
use explorer_core::care::program::Known;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker, QuestionId, Voice};
use explorer_core::guidance::suggestion::Outcome;
use explorer_core::set::Set;

pub use crate::view::View;
pub use asking::{CheckedLines, Draft, Rest, ScreensLeft};
pub use dictation::Dictation;
pub use sharing::Sharing;
pub use signs::Signs;
pub use steps::Steps;

use cause::Cause;

/// All state in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// Which part is open.
    pub view: View,
    /// Who is asking, once said.
    pub asker: Option<Asker>,
    /// The answers so far.
    pub answers: Answers,
    /// What works for the person, one for each of [`PREFERENCES`]; moves no level.
    pub preferences: Vec<Option<u8>>,
    /// Questions whose answers the last change of an answer settled, so that they were forgotten: the next screen says so.
    pub forgotten: Vec<QuestionId>,
    /// The screens of the questionnaire.
    pub trail: Trail,
    /// The levels and programs side by side.
    pub compared: Compared,
    /// The week that was chosen; without a choice it follows the suggestion.
    pub week: Option<ChosenWeek>,
    /// What was entered to plan a week.
    pub planning: Planning,
    /// The file of programs that stands in place of the site's, for its owner.
    pub checking: Option<Rc<Checking>>,
    /// What was chosen to find a program among many.
    pub finding: Finding,
    /// What is chosen on the open screen.
    pub draft: Draft,
    /// The panel that makes a link.
    pub sharing: Sharing,
    /// The link this page was opened with: somebody else made it.
    pub shared: Option<Link>,
    /// Why the link this page was opened with could not be read.
    pub link_problem: Option<LinkProblem>,
    /// What the person had here when somebody else's link was opened; it waits until the link is closed.
    pub own: Option<Box<State>>,
    /// The code that is being entered, as somebody reads it aloud.
    pub dictation: Dictation,
    /// The part from which the week was opened: Back leads there.
    pub before_week: View,
    /// Whether the person was asked if everything is to be forgotten, by the last tap.
    pub asks_to_forget: bool,
}

/// What comes of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The state then.
    pub state: State,
    /// What the browser is to do, in order.
    pub effects: Vec<Effect>,
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A view was opened.
    Open(View),
    /// Who is asking.
    Ask(Asker),
    /// On a screen with radios a choice was chosen.
    Choose(Answer),
    /// On a screen with boxes the line of this choice of this question was checked or unchecked.
    CheckLine(QuestionId, u8, bool),
    /// On a screen with boxes, what holds for the lines that are not checked was checked or unchecked.
    CheckRest(Rest, bool),
    /// On the "right now" screen the sign at this place was checked or unchecked.
    CheckSign(usize, bool),
    /// On the "right now" screen "none of these" was checked or unchecked for the group at this place.
    CheckNone(usize, bool),
    /// Something works for the person: place of the preference, place of the choice.
    Prefer(usize, Option<u8>),
    /// The open screen is done. With nothing chosen it stays and says so.
    GoOn,
    /// An earlier screen was opened to change it.
    Change(Step),
    /// The browser's Back or Forward led to the screen at this position of the trail.
    Travel(usize),
    /// The outcome was asked for, though there are questions left that could add something to it.
    SeeOutcome,
    /// Everything entered is forgotten.
    StartAgain,
    /// A level was put beside the others or taken away.
    ShowLevel(Level, bool),
    /// A program was put beside the others or taken away.
    ShowProgram(String, bool),
    /// A program was taken away by its own box, which goes with it. The level is the program's.
    HideProgram(String, Level),
    /// Rows in which all agree were hidden or shown.
    OnlyDifferences(bool),
    /// The link is to tell the answers, or not.
    TellAnswers(bool),
    /// The link is to tell when the person is busy, or not.
    TellLife(bool),
    /// The link is to tell the week, or not.
    TellWeek(bool),
    /// This link was made, of [`State::to_link`].
    MakeLink(Box<Link>),
    /// Something of it was to be copied, and was or was not.
    Copied(bool),
    /// A week was chosen.
    ChooseWeek(ChosenWeek),
    /// Something happened in the planner.
    Plan(PlanStep),
    /// The owner of a site chose a file of programs, or put it away.
    CheckPrograms(Option<Rc<Checking>>),
    /// Something happened in the search among programs.
    Find(FindStep),
    /// The page was opened with a link.
    OpenLink(Result<Box<Link>, LinkProblem>),
    /// The banner about the link was closed: what somebody else answered goes with it, and what the person had here comes back.
    CloseLink,
    /// The person goes on from what somebody else's link shows, as if it were their own.
    KeepLink,
    /// Letters of a code that is read aloud were entered, or pasted.
    EnterLetters(String),
    /// The last letter of it was taken away.
    DeleteLetter,
    /// The group of it at this place, counted from 0, is to be entered again.
    EnterGroupAgain(usize),
    /// Everything entered is to be forgotten: asked once, done at the second tap.
    Forget,
    /// A program is to stand before the others.
    PutFirst(String),
}

impl State {
    /// How texts address the person that care is for.
    pub fn voice(&self) -> Voice {
        self.asker.unwrap_or_default().voice()
    }

    /// What the answers say of the person, for texts that have other words for some.
    pub fn about(&self) -> About {
        About::of(&self.answers)
    }

    /// What the answers say of the person that a program can differ by.
    pub fn known(&self) -> Known {
        known(&self.answers)
    }

    /// What the answers lead to.
    pub fn outcome(&self) -> Outcome {
        GUIDANCE.outcome(&self.answers)
    }

    /// The week to show: the chosen one; without a choice the suggested level's, and without a suggestion an IOP's.
    pub fn shown_week(&self) -> ChosenWeek {
        self.week.clone().unwrap_or_else(|| {
            let level = self.result().filter(|result| result.is_one_level()).map(|result| result.low);
            ChosenWeek::Typical(level.unwrap_or(Level::IntensiveOutpatient))
        })
    }

    /// Whether anything was entered that starting again would forget.
    pub fn has_answers(&self) -> bool {
        self.asker.is_some() || self.answers != Answers::default() || self.planning.is_used() || self.finding.is_used()
    }

    /// The state after something happened, and what the browser is to do then.
    #[must_use]
    pub fn after(&self, action: Action) -> Next {
        let action = match action {
            Action::Forget if self.asks_to_forget => Action::StartAgain,
            // What somebody else answered must not stay behind as if the person had said it.
            Action::CloseLink if self.own.is_none() && self.shows_anothers() => Action::StartAgain,
            action => action,
        };
        let cause = Cause::of(&action);
        let state = self.state_after(action);
        let effects = cause.effects(self, &state);
        Next { state, effects }
    }

    fn state_after(&self, action: Action) -> Self {
        let mut next = self.clone();
        // A link says what was shown when it was made: it never stands beside anything else.
        next.asks_to_forget = false;
        next.sharing.copied = None;
        if !matches!(action, Action::Copied(_)) {
            next.sharing.made = None;
        }
        match action {
            Action::Copied(worked) => next.sharing.copied = Some(worked),
            Action::Open(view) => {
                if view == View::Compare && self.shows_outcome() {
                    next.compare_result();
                }
                next.view = view;
            }
            Action::Ask(asker) => {
                next.asker = Some(asker);
                next.open_next();
            }
            Action::Choose(answer) => next.draft.answer = answer,
            Action::CheckLine(question, choice, checked) => next.draft.checked.check(question, choice, checked),
            Action::CheckRest(rest, checked) => next.draft.checked.check_rest(rest, checked),
            Action::CheckSign(sign, checked) => next.draft.signs.check(sign, checked),
            Action::CheckNone(group, checked) => next.draft.signs.check_none(group, checked),
            Action::Prefer(preference, choice) => {
                if let Some(known) = next.draft.preferences.get_mut(preference) {
                    *known = choice;
                }
            }
            Action::GoOn => next.confirm(),
            Action::Change(step) => next.open(step),
            Action::Travel(position) => {
                next.trail.travel(position);
                next.start_draft();
            }
            Action::SeeOutcome => next.open(Step::Outcome),
            Action::StartAgain | Action::CloseLink if self.own.is_some() => next = self.with_own_back(),
            Action::StartAgain => {
                next = Self { view: View::Find, compared: next.compared, ..Self::default() };
            }
            Action::ShowLevel(level, shown) => {
                let (levels, this) = (next.compared.levels, Set::only(level));
                next.compared.levels = if shown { levels.and(this) } else { levels.without(this) };
            }
            Action::ShowProgram(code, shown) => {
                next.compared.hide(&code);
                if shown {
                    next.compared.programs.push(code);
                }
            }
            Action::HideProgram(code, _) => next.compared.hide(&code),
            Action::PutFirst(code) => next.compared.put_first(&code),
            Action::OnlyDifferences(only) => next.compared.only_differences = only,
            Action::TellAnswers(tells) => next.sharing.tells_answers = tells,
            Action::TellLife(tells) => next.sharing.tells_life = tells,
            Action::TellWeek(tells) => next.sharing.tells_week = tells,
            Action::MakeLink(link) => next.sharing.made = Some(link),
            Action::ChooseWeek(week) => next.week = Some(week),
            Action::Plan(step) => next.planning = self.planning.after(step),
            Action::CheckPrograms(file) => next.checking = file,
            Action::Find(step) => next.finding = self.finding.after(step),
            Action::OpenLink(Err(problem)) => next.link_problem = Some(problem),
            Action::OpenLink(Ok(link)) => next = self.with_opened(*link),
            Action::EnterLetters(letters) => next.dictation.enter(&letters),
            Action::DeleteLetter => next.dictation.delete(),
            Action::EnterGroupAgain(group) => next.dictation.enter_again(group),
            Action::Forget => next.asks_to_forget = true,
            Action::KeepLink => next.keep_link(),
            Action::CloseLink => {
                next.shared = None;
                next.link_problem = None;
            }
        }
        if next.view == View::Week && self.view != View::Week {
            next.before_week = self.view;
        }
        // Whether answers may be told is asked again on each screen.
        if next.view != self.view || next.trail != self.trail {
            next.sharing = Sharing::default();
        }
        next
    }

    /// Whether the outcome is on the screen.
    pub fn shows_outcome(&self) -> bool {
        self.view == View::Find && self.trail.step() == Step::Outcome
    }

    /// Whether help for what cannot wait is on the screen.
    pub fn shows_urgent(&self) -> bool {
        let is_urgent = || matches!(self.outcome(), Outcome::Urgent(_));
        self.view == View::Find
            && (self.trail.step() == Step::Urgent || self.trail.step() == Step::Outcome && is_urgent())
    }

    /// Puts what came out beside the other levels.
    fn compare_result(&mut self) {
        if let Some(result) = self.result() {
            let levels = Level::ALL.into_iter().filter(|level| (result.low..=result.high).contains(level));
            self.compared.levels = self.compared.levels.and(levels.collect());
        }
    }
}
