//! The whole state in the browser, and its pure transition. Answers are here, in memory, and nowhere else.

mod asking;
mod cause;
mod correction;
mod dictation;
mod draft;
mod sharing;
mod signs;
mod steps;
mod unchecked;

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
pub use correction::Correction;
pub use dictation::Dictation;
pub use draft::{CheckedLines, Draft, Rest};
pub use sharing::Sharing;
pub use signs::Signs;
pub use steps::Steps;
pub use unchecked::Unchecked;

use cause::Cause;

/// All state in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// Which part is open.
    pub view: View,
    /// Who is asking, once people have said it.
    pub asker: Option<Asker>,
    /// The answers so far.
    pub answers: Answers,
    /// What works for the person, one for each of [`explorer_content::PREFERENCES`]. It never changes the level.
    pub preferences: Vec<Option<u8>>,
    /// Questions that the last change of an answer settled, so that their answers were dropped. The next screen says so.
    pub forgotten: Vec<QuestionId>,
    /// The screens of the questionnaire.
    pub trail: Trail,
    /// The levels and programs side by side.
    pub compared: Compared,
    /// The chosen week. `None` means that it follows the suggestion.
    pub week: Option<ChosenWeek>,
    /// What was entered to plan a week.
    pub planning: Planning,
    /// The file of programs that replaces the site's while its owner checks it.
    pub checking: Option<Rc<Checking>>,
    /// The criteria for finding a program among many.
    pub finding: Finding,
    /// What is chosen on the open screen.
    pub draft: Draft,
    /// What was chosen on other screens that were left without going on. It does not count.
    pub left: Vec<(Step, Draft)>,
    /// The screen that was last opened again from the answers, until the person goes on from there.
    pub correction: Option<Correction>,
    /// The panel that makes a link.
    pub sharing: Sharing,
    /// The link that this page was opened with. Somebody else made it.
    pub shared: Option<Link>,
    /// Why the link that this page was opened with could not be read.
    pub link_problem: Option<LinkProblem>,
    /// What the person had here when somebody else's link was opened. It is kept until the link is closed.
    pub own: Option<Box<State>>,
    /// The code that is being entered while somebody reads it aloud.
    pub dictation: Dictation,
    /// The view from which the week was opened. Back leads there.
    pub before_week: View,
    /// Whether the last tap asked the person if everything should be forgotten.
    pub asks_to_forget: bool,
}

/// What an action leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The new state.
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
    /// A choice was chosen on a screen with radio buttons.
    Choose(Answer),
    /// On a screen with checkboxes, the line of this choice of this question was checked or unchecked.
    CheckLine(QuestionId, u8, bool),
    /// On a screen with checkboxes, the answer for all lines that are not checked was checked or unchecked.
    CheckRest(Rest, bool),
    /// On the "right now" screen, the sign at this place was checked or unchecked.
    CheckSign(usize, bool),
    /// On the "right now" screen, "none of these" was checked or unchecked for the group at this place.
    CheckNone(usize, bool),
    /// A preference was chosen: the place of the preference, the place of the choice.
    Prefer(usize, Option<u8>),
    /// The person goes on from the open screen. If nothing is chosen, the screen stays and says so.
    GoOn,
    /// An earlier screen was opened to change it.
    Change(Step),
    /// The browser's Back or Forward led to the screen at this position of the trail.
    Travel(usize),
    /// The person wants to see the outcome, although some questions are left that could add something to it.
    SeeOutcome,
    /// Everything entered is forgotten.
    StartAgain,
    /// A level was added to the comparison or removed.
    ShowLevel(Level, bool),
    /// A program was added to the comparison or removed.
    ShowProgram(String, bool),
    /// A program was removed with its own checkbox, which disappears with it. The level is the program's.
    HideProgram(String, Level),
    /// Rows in which all columns agree were hidden or shown.
    OnlyDifferences(bool),
    /// The link will include the answers, or not.
    TellAnswers(bool),
    /// The link will include the busy times, or not.
    TellLife(bool),
    /// The link will include the week, or not.
    TellWeek(bool),
    /// This link was made by [`State::to_link`].
    MakeLink(Box<Link>),
    /// Copying part of it worked, or did not.
    Copied(bool),
    /// A week was chosen.
    ChooseWeek(ChosenWeek),
    /// Something happened in the planner.
    Plan(PlanStep),
    /// The owner of a site chose a file of programs, or closed it.
    CheckPrograms(Option<Rc<Checking>>),
    /// Something happened in the search among programs.
    Find(FindStep),
    /// The page was opened with a link.
    OpenLink(Result<Box<Link>, LinkProblem>),
    /// The banner about the link was closed. Somebody else's answers are gone, and what the person had here comes back.
    CloseLink,
    /// The person continues with what somebody else's link shows, as their own.
    KeepLink,
    /// Letters of a code that is read aloud were entered, or pasted.
    EnterLetters(String),
    /// The last letter of the code was deleted.
    DeleteLetter,
    /// The person will enter the group of the code at this place again, counted from 0.
    EnterGroupAgain(usize),
    /// The person wants to forget everything. The first tap asks, and the second one does it.
    Forget,
    /// A program was moved to the front.
    PutFirst(String),
}

impl Action {
    /// Whether it checks a box of the questionnaire. `None` if it is not about a box.
    const fn checks(&self) -> Option<bool> {
        match self {
            Self::CheckLine(.., checked)
            | Self::CheckRest(_, checked)
            | Self::CheckSign(_, checked)
            | Self::CheckNone(_, checked) => Some(*checked),
            _ => None,
        }
    }
}

impl State {
    /// How texts address the person that care is for.
    pub fn voice(&self) -> Voice {
        self.asker.unwrap_or_default().voice()
    }

    /// What the answers and the result say about the person, for texts that have variants.
    pub fn about(&self) -> About {
        let about = About::of(&self.answers);
        self.came_out().map_or(about, |it| about.who_gets(it.low, it.sure))
    }

    /// What the answers say about the person that matters for programs.
    pub fn known(&self) -> Known {
        known(&self.answers)
    }

    /// What the answers lead to.
    pub fn outcome(&self) -> Outcome {
        GUIDANCE.outcome(&self.answers)
    }

    /// The week to show: the chosen one; if there is none, that of the suggested level; if there is no suggestion, that of an IOP.
    pub fn shown_week(&self) -> ChosenWeek {
        self.week.clone().unwrap_or_else(|| {
            let level = self.result().filter(|result| result.is_one_level()).map(|result| result.low);
            ChosenWeek::Typical(level.unwrap_or(Level::IntensiveOutpatient))
        })
    }

    /// Whether the person has entered anything that starting again would forget.
    pub fn has_answers(&self) -> bool {
        self.asker.is_some() || self.answers != Answers::default() || self.planning.is_used() || self.finding.is_used()
    }

    /// The state after an action, and what the browser has to do then.
    #[must_use]
    pub fn after(&self, action: Action) -> Next {
        let action = match action {
            Action::Forget if self.asks_to_forget => Action::StartAgain,
            // Somebody else's answers must not stay as if the person had given them.
            Action::CloseLink if self.own.is_none() && self.shows_anothers() => Action::StartAgain,
            action => action,
        };
        let cause = Cause::of(&action);
        let state = self.state_after(action);
        let effects = cause.effects(self, &state);
        Next { state, effects }
    }

    fn state_after(&self, action: Action) -> Self {
        let (mut next, checks) = (self.clone(), action.checks());
        // A link contains what was shown when it was made, so it is never shown beside anything else.
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
                next.correct(Step::Asker, next.asker != Some(asker));
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
            Action::Change(step) => {
                next.correction = Some(Correction { step, is_made: false });
                next.open(step);
            }
            Action::Travel(position) => {
                next.leave();
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
        if let Some(checked) = checks {
            next.note_unchecked(&self.draft, checked);
        }
        if next.view == View::Week && self.view != View::Week {
            next.before_week = self.view;
        }
        // People decide on each screen again whether a link includes their answers.
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

    /// Adds the suggested levels to the comparison.
    fn compare_result(&mut self) {
        if let Some(result) = self.result() {
            let levels = Level::ALL.into_iter().filter(|level| (result.low..=result.high).contains(level));
            self.compared.levels = self.compared.levels.and(levels.collect());
        }
    }
}
