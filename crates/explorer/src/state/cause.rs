//! Decides what the browser has to do after an action, from the action and from the state before and after it.

use super::{Action, State, View};
use crate::effect::{Announcement, Effect, Target};
use crate::finding::FindStep;
use crate::planning::{PlanStep, Planning};
use crate::trail::Step;

/// The aspect of an action that its effects depend on.
pub(crate) enum Cause {
    /// A view was opened, or everything was forgotten.
    Opens,
    /// The browser's Back or Forward.
    Travels,
    /// A link.
    Link,
    /// A key moved the busy time at this place.
    Nudges(usize),
    /// The control that was used disappears with what it did.
    Takes(Target),
    /// The same for a criterion among programs. Then it is announced how many are left.
    LetsGo,
    /// Something is announced.
    Tells(Announcement),
    /// A box of the questionnaire was checked or unchecked.
    Checks,
    /// Anything else.
    Other,
}

impl Cause {
    pub(crate) fn of(action: &Action) -> Self {
        match action {
            Action::Open(_) | Action::StartAgain => Self::Opens,
            Action::Travel(_) => Self::Travels,
            Action::OpenLink(_) => Self::Link,
            Action::Plan(PlanStep::Nudge(place, ..)) => Self::Nudges(*place),
            Action::Plan(PlanStep::Change(_)) => Self::Takes(Target::BestWeeks),
            Action::HideProgram(_, level) => Self::Takes(Target::LevelBox(*level)),
            Action::Plan(PlanStep::Save(_)) => Self::Tells(Announcement::CalendarSaved),
            Action::Find(FindStep::LetGo(_) | FindStep::LetGoOfAll) => Self::LetsGo,
            // The last card that was there before. The new ones come right after it.
            Action::Find(FindStep::More(last)) => Self::Takes(Target::ProgramBox(last.clone())),
            Action::Find(_) => Self::Tells(Announcement::Found),
            Action::OnlyDifferences(_) => Self::Tells(Announcement::Rows),
            Action::MakeLink(_) => Self::Tells(Announcement::LinkMade),
            Action::Copied(worked) => Self::Tells(Announcement::Copied(*worked)),
            Action::Forget => Self::Tells(Announcement::AskedToForget),
            action if action.checks().is_some() => Self::Checks,
            _ => Self::Other,
        }
    }

    /// What the browser has to do, in order.
    pub(crate) fn effects(self, before: &State, after: &State) -> Vec<Effect> {
        let focus = self.focus(before, after).map(Effect::Focus);
        let mut effects: Vec<Effect> = self.replaced(before, after).into_iter().collect();
        effects.extend(self.entry(before, after));
        effects.extend(focus);
        effects.extend(self.announcement(after).map(Effect::Announce));
        effects
    }

    /// A link that could not be opened stays in the address, so that people can try again, until they go on.
    fn replaced(&self, before: &State, after: &State) -> Option<Effect> {
        let is_link = matches!(self, Self::Link);
        let goes_on = !is_link && before.link_problem.is_some();
        let is_open = after.link_problem.is_none() && (is_link || goes_on);
        (is_open || goes_on && after.trail != before.trail).then_some(Effect::ReplaceView(after.view))
    }

    /// An entry for a new screen, or the move to one that was there before.
    fn entry(&self, before: &State, after: &State) -> Option<Effect> {
        let travels = matches!(self, Self::Travels);
        let is_further = after.trail.position() > before.trail.position();
        match (before.view, after.view) {
            _ if matches!(self, Self::Link) => None,
            (View::Find, View::Find) if travels || after.trail != before.trail => {
                Some(Effect::GoToPlace { place: after.trail.place(), is_new: is_further && !travels })
            }
            (view, next) => (is_further && view != next).then_some(Effect::PushView(next)),
        }
    }

    fn focus(&self, before: &State, after: &State) -> Option<Target> {
        let is_link = matches!(self, Self::Link);
        let moved = matches!(self, Self::Opens) || after.view != before.view || after.trail != before.trail;
        if let Self::Takes(target) = self {
            Some(target.clone())
        } else if matches!(self, Self::LetsGo) {
            Some(Target::Found)
        } else if after.checking != before.checking {
            Some(if after.checking.is_some() { Target::Checked } else { Target::Screen })
        } else if after.draft.tries > before.draft.tries {
            Some(Target::AsksMore)
        } else if is_link {
            Some(if after.link_problem.is_some() { Target::LinkProblem } else { Target::Shared })
        } else if moved {
            Some(match after.view {
                View::Compare => Target::Compare,
                // From one of the planner's weeks to the week itself.
                View::Week if before.view == View::Week => Target::Week,
                View::Find => self.corrected(before, after).unwrap_or(Target::Screen),
                _ => Target::Screen,
            })
        } else {
            in_planner(&before.planning, &after.planning)
        }
    }

    /// The row of the answer that was opened to change it, when the person comes back to all answers.
    fn corrected(&self, before: &State, after: &State) -> Option<Target> {
        let correction = after.correction.filter(|_| after.trail.step() == Step::Check)?;
        let comes_from_it = !matches!(self, Self::Travels) || before.trail.step() == correction.step;
        after.row_of(correction.step).filter(|_| comes_from_it).map(Target::Answer)
    }

    fn announcement(self, after: &State) -> Option<Announcement> {
        match self {
            Self::Tells(announcement) => Some(announcement),
            Self::LetsGo => Some(Announcement::Found),
            Self::Checks => (!after.draft.unchecked.is_empty()).then_some(Announcement::Unchecked),
            Self::Nudges(place) => after.planning.life.commitments.get(place).copied().map(Announcement::Moved),
            _ => None,
        }
    }
}

/// Where the focus goes when the form of a busy time opens, complains or closes, and when a busy time is gone.
fn in_planner(before: &Planning, after: &Planning) -> Option<Target> {
    let writes = |planning: &Planning| planning.draft.filter(|_| !planning.is_held());
    match (writes(before), writes(after)) {
        _ if after.is_held() => None,
        (None, Some(_)) => Some(Target::Busy),
        (Some(_), None) => Some(Target::Life),
        (Some(before), Some(after)) => (after.tries > before.tries).then_some(Target::BusyProblem),
        (None, None) => (after.life.commitments.len() < before.life.commitments.len()).then_some(Target::Life),
    }
}
