//! What a person enters to plan a week, and how each step changes it. Like `state.rs`, it is pure and only in memory.

use explorer_core::plan::appointments::Made;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Holder, Life};
use explorer_core::week::date::Date;
use explorer_core::week::{DAY_MINUTES, Span, TimeOfDay, Weekday};

/// A busy time on the picture of the week snaps to multiples of this many minutes.
const SNAP: u16 = 15;

/// The length of a busy time that was only tapped on the picture, in minutes.
const TAPPED: u16 = 60;
/// The last minute of a day at which such a busy time can start.
const LAST_TAP: u16 = DAY_MINUTES as u16 - TAPPED;

/// People who grab a busy time within this many minutes of its end grab the end.
const END: u16 = 30;

/// A busy time that is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommitmentDraft {
    /// Its place among the commitments. `None` for a new one.
    pub place: Option<usize>,
    /// Its current content.
    pub commitment: Commitment,
    /// How many times the person tried to keep it although something was wrong with it.
    pub tries: u32,
}

impl CommitmentDraft {
    /// A draft of the commitment at this place.
    pub const fn of(place: Option<usize>, commitment: Commitment) -> Self {
        Self { place, commitment, tries: 0 }
    }
}

/// A new one: work from 9 to 5, with no days yet.
impl Default for CommitmentDraft {
    fn default() -> Self {
        Self::of(None, work(Days::NONE, 9 * 60, 17 * 60))
    }
}

/// A busy time that is held on the picture of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct DragState {
    /// Its place among the commitments. `None` while a new one is being drawn.
    place: Option<usize>,
    /// How it was before.
    before: Commitment,
    /// Where it was grabbed.
    day: Weekday,
    minute: u16,
    /// Whether it was grabbed at its end. Then only the end moves.
    by_end: bool,
}

/// What a person entered to plan a week.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Planning {
    /// Whether the planner is open.
    pub is_open: bool,
    /// The week as it is without care.
    pub life: Life,
    /// The busy time that is being edited.
    pub draft: Option<CommitmentDraft>,
    /// The busy time that is held on the picture.
    drag: Option<DragState>,
    /// The first week of the calendar file.
    pub start: Option<Date>,
    /// Dates without a visit in the calendar file.
    pub free: Vec<Date>,
    /// Whether the calendar file says what each visit is.
    pub is_named: bool,
    /// The last calendar file that was made. The next one replaces it.
    pub saved: Option<Made>,
}

/// What can happen in the planner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanStep {
    /// It was opened or closed.
    Open(bool),
    /// Something about the week without care was changed.
    Live(Life),
    /// The button beside one of the best weeks changed what was in its way.
    Change(Life),
    /// A busy time is being edited, or editing was canceled.
    Write(Option<CommitmentDraft>),
    /// The person wants to keep the draft. If something is wrong, it stays open and says so.
    Keep,
    /// The busy time at this place was removed.
    Remove(usize),
    /// The busy time at this place moves by this many days, and its start and end by this many minutes.
    Nudge(usize, i8, i16, i16),
    /// The picture was pressed on this day at this minute.
    Grab(Weekday, u16),
    /// What is held was dragged to this day and minute.
    Drag(Weekday, u16),
    /// What is held was let go.
    Drop,
    /// The browser canceled the drag, to scroll the page: everything is as before.
    CancelDrag,
    /// The calendar file starts in the week of this date.
    Start(Date),
    /// A date has no visit, or does have one after all.
    Free(Date, bool),
    /// The calendar file says what each visit is, or not.
    Name(bool),
    /// A calendar file was made, with these events.
    Save(Made),
}

impl Planning {
    /// A planner with this life in it.
    pub fn of(life: Life) -> Self {
        Self { life, ..Self::default() }
    }

    /// The planner after something happened.
    #[must_use]
    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    pub fn after(&self, step: PlanStep) -> Self {
        let mut next = self.clone();
        match step {
            PlanStep::Open(open) => next.is_open = open,
            PlanStep::Live(life) | PlanStep::Change(life) => next.life = life,
            PlanStep::Write(draft) => next.draft = draft,
            PlanStep::Keep => next.keep(),
            PlanStep::Remove(place) => next.remove(place),
            PlanStep::Nudge(place, days, from, to) => {
                if let Some(commitment) = next.life.commitments.get_mut(place) {
                    *commitment = nudged(*commitment, days, from, to);
                }
            }
            PlanStep::Grab(day, minute) => next.grab(day, minute),
            PlanStep::Drag(day, minute) => next.drag(day, minute),
            PlanStep::Drop => next.put_down(),
            PlanStep::CancelDrag => next.cancel_drag(),
            PlanStep::Save(made) => next.saved = Some(made),
            PlanStep::Start(date) => {
                next.start = Some(date);
                next.free.clear();
            }
            PlanStep::Free(date, free) => {
                next.free.retain(|known| *known != date);
                if free {
                    next.free.push(date);
                }
            }
            PlanStep::Name(named) => next.is_named = named,
        }
        next
    }

    /// Whether the person has entered anything that care has to fit around.
    pub fn is_used(&self) -> bool {
        self.life != Life::default()
    }

    /// Whether something is being drawn or moved on the picture.
    pub const fn is_held(&self) -> bool {
        self.drag.is_some()
    }

    /// Whether what is held is already there. A finger moves many times within a quarter of an hour.
    pub fn is_held_at(&self, day: Weekday, minute: u16) -> bool {
        self.is_held() && self.after(PlanStep::Drag(day, minute)) == *self
    }

    /// The week without care, as it was before the person grabbed something on the picture. What the planner finds stays the same during a
    /// drag, and so does the picture below it.
    pub fn before_drag(&self) -> Life {
        let mut life = self.life.clone();
        if let Some(DragState { place: Some(place), before, .. }) = self.drag
            && let Some(known) = life.commitments.get_mut(place)
        {
            *known = before;
        }
        life
    }

    /// All busy times, including the current draft.
    pub fn commitments(&self) -> Vec<Commitment> {
        let mut all = self.life.commitments.clone();
        match self.draft {
            Some(CommitmentDraft { place: Some(place), commitment, .. }) => {
                if let Some(known) = all.get_mut(place) {
                    *known = commitment;
                }
            }
            Some(CommitmentDraft { place: None, commitment, .. }) => all.push(commitment),
            None => {}
        }
        all
    }

    /// Whether there is room for one more busy time.
    pub fn has_room(&self) -> bool {
        self.life.commitments.len() < Life::MOST_COMMITMENTS
    }

    fn keep(&mut self) {
        let has_room = self.has_room();
        let Some(draft) = &mut self.draft else { return };
        if draft.commitment.problem().is_some() {
            draft.tries += 1;
            return;
        }
        match draft.place {
            Some(place) => {
                if let Some(known) = self.life.commitments.get_mut(place) {
                    *known = draft.commitment;
                }
            }
            None if has_room => self.life.commitments.push(draft.commitment),
            None => {}
        }
        self.draft = None;
    }

    /// A draft of another busy time stays about that one.
    fn remove(&mut self, place: usize) {
        if place >= self.life.commitments.len() {
            return;
        }
        self.life.commitments.remove(place);
        match self.draft.and_then(|draft| draft.place) {
            Some(written) if written == place => self.draft = None,
            Some(written) if written > place => {
                self.draft = self.draft.map(|it| CommitmentDraft { place: Some(written - 1), ..it })
            }
            _ => {}
        }
    }

    fn grab(&mut self, day: Weekday, minute: u16) {
        let is_there = |span: Span| span.from.minutes() <= minute && minute < span.to.minutes();
        let found = self.life.pieces().into_iter().rev().find_map(|piece| match piece.holder {
            Holder::Commitment(place) if piece.day == day && is_there(piece.span) => Some((place, piece)),
            _ => None,
        });
        self.drag = found.and_then(|(place, piece)| {
            let before = *self.life.commitments.get(place)?;
            // Its last minutes count as its end, if it is long enough to be grabbed elsewhere too.
            let by_end =
                piece.is_end && piece.span.to.minutes() - minute <= END && before.minutes() > i32::from(2 * END);
            Some(DragState { place: Some(place), before, day, minute, by_end })
        });
        if self.drag.is_none() && self.has_room() {
            let from = minute.min(LAST_TAP) / SNAP * SNAP;
            let before = work(Days::from_iter([day]), from, from + TAPPED);
            self.draft = Some(CommitmentDraft::of(None, before));
            self.drag = Some(DragState { place: None, before, day, minute, by_end: false });
        }
    }

    fn drag(&mut self, day: Weekday, minute: u16) {
        let Some(DragState { place, before, day: first, minute: start, by_end }) = self.drag else { return };
        let by = i32::from(minute) - i32::from(start);
        let by = (by + i32::from(SNAP / 2)).div_euclid(SNAP.into()) as i16 * SNAP as i16;
        let days = day.index() as i8 - first.index() as i8;
        if let Some(place) = place {
            if let Some(known) = self.life.commitments.get_mut(place) {
                *known = if by_end { nudged(before, 0, 0, by) } else { nudged(before, days, by, by) };
            }
        } else if let Some(CommitmentDraft { commitment, .. }) = &mut self.draft {
            let (from, to) = (start.min(minute) / SNAP * SNAP, start.max(minute).div_ceil(SNAP) * SNAP);
            *commitment = if by == 0 { before } else { work(before.days, from, to) };
        }
    }

    /// A tapped busy time is opened. A newly drawn one is opened too, so that people can say what it is.
    fn put_down(&mut self) {
        let Some(drag) = self.drag.take() else { return };
        let now = drag.place.and_then(|place| self.life.commitments.get(place));
        if let Some(commitment) = now.filter(|now| **now == drag.before) {
            self.draft = Some(CommitmentDraft::of(drag.place, *commitment));
        }
    }

    fn cancel_drag(&mut self) {
        let Some(DragState { place, before, .. }) = self.drag.take() else { return };
        match place.and_then(|place| self.life.commitments.get_mut(place)) {
            Some(known) => *known = before,
            None => self.draft = None,
        }
    }
}

const fn work(days: Days, from: u16, to: u16) -> Commitment {
    Commitment::new(CommitmentKind::Work, days, from, to)
}

/// The commitment, moved by this many days, with its start and end moved by this many minutes. It still starts and ends on the same
/// days: whatever would cross midnight stops there. If only its end moves, it still takes some time, and less than a day.
fn nudged(commitment: Commitment, days: i8, from: i16, to: i16) -> Commitment {
    const DAY: i32 = DAY_MINUTES as i32;
    let (start, end) = (i32::from(commitment.from.minutes()), commitment.end());
    let night = end - i32::from(commitment.to.minutes());
    let last = DAY + night;
    let (start, end) = if from == to {
        // An end on the next day is after midnight, and one on the same day is not.
        let least = (-start).max(night - end);
        let by = i32::from(from).min(last - end).min(DAY - 1 - start).max(least.min(0));
        (start + by, end + by)
    } else {
        let most = last.min(start + DAY - 1);
        (start, (end + i32::from(to)).min(most).max(night.max(start + i32::from(SNAP)).min(most)))
    };
    let day = |day: Weekday| Weekday::ALL.into_iter().cycle().nth((day.index() as i8 + days).rem_euclid(7) as usize);
    Commitment {
        days: commitment.days.iter().filter_map(day).collect(),
        from: TimeOfDay::from_minutes(start as u16),
        to: TimeOfDay::from_minutes((end - night) as u16),
        ..commitment
    }
}
