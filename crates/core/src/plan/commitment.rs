//! The time in a week that is already taken: commitments, the trip to the program, and the hours and days that a person keeps free.

use crate::set::{Member, Set};
use crate::week::{DAY_MINUTES, Span, TimeOfDay, Weekday};

impl Member for Weekday {
    const ALL: &'static [Self] = &Self::ALL;

    fn index(self) -> usize {
        self.index()
    }
}

/// Days of the week.
pub type Days = Set<Weekday>;

impl Days {
    /// Monday to Friday.
    pub const WORKDAYS: Self = Self::from_bits(0b001_1111);
}

/// The kind of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CommitmentKind {
    Work,
    School,
    /// Looking after children or others.
    Caring,
    /// A mutual-help meeting, such as a twelve-step meeting.
    SupportMeeting,
    /// Sleep by day, as after a night shift.
    Sleep,
    Other,
}

impl CommitmentKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [Self::Work, Self::School, Self::Caring, Self::SupportMeeting, Self::Sleep, Self::Other];
}

/// Time that is taken every week, on one or more days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Its kind.
    pub kind: CommitmentKind,
    /// The days on which it starts.
    pub days: Days,
    /// When it starts.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
    /// Whether it ends on the next day, as a night shift does. Monday comes after Sunday.
    pub ends_next_day: bool,
}

/// Why a commitment cannot be used as it is. It stays, so that the person can correct it, but the planner ignores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CommitmentProblem {
    NoDays,
    EndsBeforeItStarts,
    /// It ends at the time at which it starts.
    Empty,
    /// It takes 24 hours or more.
    WholeDay,
}

impl Commitment {
    /// A commitment from one time to another on the same day, in minutes after 00:00.
    pub const fn new(kind: CommitmentKind, days: Days, from: u16, to: u16) -> Self {
        let (from, to) = (TimeOfDay::from_minutes(from), TimeOfDay::from_minutes(to));
        Self { kind, days, from, to, ends_next_day: false }
    }

    /// The minute at which it ends, counted from 00:00 of the day on which it starts.
    pub fn end(&self) -> i32 {
        i32::from(self.to.minutes()) + if self.ends_next_day { DAY_MINUTES as i32 } else { 0 }
    }

    /// Its length in minutes. Negative if it ends before it starts.
    pub fn minutes(&self) -> i32 {
        self.end() - i32::from(self.from.minutes())
    }

    /// What is wrong with it, if anything.
    pub fn problem(&self) -> Option<CommitmentProblem> {
        const DAY: i32 = DAY_MINUTES as i32;
        match self.minutes() {
            _ if self.days.is_empty() => Some(CommitmentProblem::NoDays),
            ..0 => Some(CommitmentProblem::EndsBeforeItStarts),
            0 => Some(CommitmentProblem::Empty),
            DAY.. => Some(CommitmentProblem::WholeDay),
            _ => None,
        }
    }
}

/// What takes a part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The commitment at this index of the list.
    Commitment(usize),
    /// The hours before the person wants to leave home.
    Early,
    /// The hours after the person wants to be home.
    Late,
}

/// A taken part of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What takes it.
    pub holder: Holder,
    /// The day.
    pub day: Weekday,
    /// Its span. Never empty.
    pub span: Span,
    /// The day on which this occurrence of the commitment starts. For the second part of a night, this is the day before.
    pub starts_on: Weekday,
    /// Whether the occurrence starts with this piece.
    pub is_start: bool,
    /// Whether the occurrence ends with this piece.
    pub is_end: bool,
}

/// How a person gets to the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum WayBy {
    Walk,
    Car,
    BusOrTrain,
    /// Someone drives the person.
    Driven,
}

impl WayBy {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Walk, Self::Car, Self::BusOrTrain, Self::Driven];
}

/// The trip to the program. The trip back takes just as long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Minutes in one direction.
    pub minutes: u16,
    /// The means of travel.
    pub by: WayBy,
}

impl Way {
    /// The longest trip that can be planned, in minutes.
    pub const LONGEST: u16 = 240;
}

/// A person's week before any treatment is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    /// The commitments of each week.
    pub commitments: Vec<Commitment>,
    /// The trip to a program that is not online.
    pub way: Way,
    /// The person does not want to leave home before this.
    pub earliest: TimeOfDay,
    /// The person wants to be home by this.
    pub latest: TimeOfDay,
    /// Days best left free.
    pub keep_free: Days,
}

/// Half an hour by car, and any hour of any day. Things that a person has not said must not rule out a program.
impl Default for Life {
    fn default() -> Self {
        Self {
            commitments: Vec::new(),
            way: Way { minutes: 30, by: WayBy::Car },
            earliest: TimeOfDay::from_minutes(0),
            latest: TimeOfDay::MIDNIGHT,
            keep_free: Days::NONE,
        }
    }
}

/// Why a part of a life, other than a commitment, cannot be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifeProblem {
    /// The planner then ignores both times.
    LatestNotAfterEarliest,
    /// The planner then uses the longest trip.
    WayTooLong,
    /// The planner then uses the first ones.
    TooManyCommitments,
}

impl Life {
    /// The most commitments that the planner can handle.
    pub const MOST_COMMITMENTS: usize = 40;

    /// What is wrong with it, except in commitments. Each of those has its own [`Commitment::problem`].
    pub fn problems(&self) -> Vec<LifeProblem> {
        let found = [
            (self.latest <= self.earliest, LifeProblem::LatestNotAfterEarliest),
            (self.way.minutes > Way::LONGEST, LifeProblem::WayTooLong),
            (self.commitments.len() > Self::MOST_COMMITMENTS, LifeProblem::TooManyCommitments),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }

    /// All taken time, day by day for each commitment, without the commitments that have a problem.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (place, commitment) in self.commitments.iter().take(Self::MOST_COMMITMENTS).enumerate() {
            if commitment.problem().is_none() {
                for day in commitment.days.iter() {
                    add_occurrence(&mut pieces, Holder::Commitment(place), day, commitment);
                }
            }
        }
        if self.earliest < self.latest {
            for day in Weekday::ALL {
                let part = |holder, from, to| {
                    let (is_start, is_end) = (holder == Holder::Late, holder == Holder::Early);
                    Piece { holder, day, span: Span { from, to }, starts_on: day, is_start, is_end }
                };
                add(&mut pieces, part(Holder::Early, TimeOfDay::from_minutes(0), self.earliest));
                add(&mut pieces, part(Holder::Late, self.latest, TimeOfDay::MIDNIGHT));
            }
        }
        pieces
    }
}

/// Adds the part on the day on which it starts, and the part on the next day.
fn add_occurrence(pieces: &mut Vec<Piece>, holder: Holder, starts_on: Weekday, commitment: &Commitment) {
    let &Commitment { from, to, ends_next_day, .. } = commitment;
    let midnight = TimeOfDay::from_minutes(0);
    let goes_on = ends_next_day && to > midnight;
    let today = Span { from, to: if ends_next_day { TimeOfDay::MIDNIGHT } else { to } };
    add(pieces, Piece { holder, day: starts_on, span: today, starts_on, is_start: true, is_end: !goes_on });
    if goes_on {
        let (day, is_start) = (starts_on.next(), today.minutes() == 0);
        add(pieces, Piece { holder, day, span: Span { from: midnight, to }, starts_on, is_start, is_end: true });
    }
}

fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    if piece.span.minutes() > 0 {
        pieces.push(piece);
    }
}

/// Common commitments that people can add with one tap.
pub struct Pattern {
    /// Its id, which selects its name.
    pub id: &'static str,
    /// What it adds.
    pub commitments: &'static [Commitment],
}

/// All patterns, in the order they are offered.
pub static PATTERNS: [Pattern; 4] = [
    Pattern {
        id: "nine-to-five",
        commitments: &[Commitment::new(CommitmentKind::Work, Days::WORKDAYS, 9 * 60, 17 * 60)],
    },
    Pattern {
        id: "night-shift",
        commitments: &[
            Commitment {
                ends_next_day: true,
                ..Commitment::new(CommitmentKind::Work, Days::WORKDAYS, 22 * 60, 6 * 60)
            },
            // Sleep after each shift, Tuesday to Saturday.
            Commitment::new(CommitmentKind::Sleep, Days::from_bits(0b011_1110), 7 * 60, 14 * 60),
        ],
    },
    Pattern {
        id: "school-day",
        commitments: &[Commitment::new(CommitmentKind::School, Days::WORKDAYS, 8 * 60, 15 * 60)],
    },
    Pattern {
        id: "school-run",
        commitments: &[
            Commitment::new(CommitmentKind::Caring, Days::WORKDAYS, 7 * 60 + 30, 8 * 60 + 15),
            Commitment::new(CommitmentKind::Caring, Days::WORKDAYS, 14 * 60 + 45, 15 * 60 + 30),
        ],
    },
];
