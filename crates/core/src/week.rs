//! A week of care: days, times, blocks, and hours of treatment.

pub mod calendar;
pub mod date;
pub mod hours;

use std::fmt;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All days, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The id used in content and in `programs.json`: `mon` to `sun`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Monday => "mon",
            Self::Tuesday => "tue",
            Self::Wednesday => "wed",
            Self::Thursday => "thu",
            Self::Friday => "fri",
            Self::Saturday => "sat",
            Self::Sunday => "sun",
        }
    }

    /// The day with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.id() == id)
    }

    /// The index in [`Weekday::ALL`], 0 to 6.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The next day. Monday comes after Sunday.
    pub const fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % Self::ALL.len()]
    }
}

/// Minutes in a day.
pub const DAY_MINUTES: usize = 1440;

/// The evening.
pub const EVENING: Span = Span { from: TimeOfDay(17 * 60), to: TimeOfDay(22 * 60) };

/// A time of day in whole minutes, from 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// 24:00, the end of the day.
    pub const MIDNIGHT: Self = Self(DAY_MINUTES as u16);

    /// The time this many minutes after 00:00. More than a day becomes 24:00.
    pub const fn from_minutes(minutes: u16) -> Self {
        if minutes > Self::MIDNIGHT.0 { Self::MIDNIGHT } else { Self(minutes) }
    }

    /// Reads `HH:MM`, from `00:00` to `24:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let &[hour_tens, hour_ones, b':', minute_tens, minute_ones] = text.as_bytes() else { return None };
        let number = |tens: u8, ones: u8| {
            let both_digits = tens.is_ascii_digit() && ones.is_ascii_digit();
            both_digits.then(|| u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
        };
        let (hour, minute) = (number(hour_tens, hour_ones)?, number(minute_tens, minute_ones)?);
        let minutes = hour * 60 + minute;
        (minute < 60 && minutes <= Self::MIDNIGHT.0).then_some(Self(minutes))
    }

    /// Minutes since 00:00, 0 to 1440.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, 0 to 24.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute of the hour, 0 to 59.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// A stretch of one day, from (inclusive) and to (exclusive). Spans that only touch do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first minute.
    pub from: TimeOfDay,
    /// The minute after the last.
    pub to: TimeOfDay,
}

impl Span {
    /// Its length in minutes. 0 if it ends before it starts.
    pub const fn minutes(self) -> u16 {
        self.to.0.saturating_sub(self.from.0)
    }

    /// Whether the two have a minute in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.from.max(other.from) < self.to.min(other.to)
    }
}

/// The activity in a block of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Activity {
    Group,
    Individual,
    Family,
    /// Skills for life without the substance.
    Skills,
    Education,
    /// Doctor, nurse, medication, testing.
    Medical,
    /// The program's own community meeting.
    Community,
    Meal,
    Break,
    /// Sport, art, time outside.
    Recreation,
    /// A mutual-help meeting, such as a twelve-step meeting.
    SupportMeeting,
}

impl Activity {
    /// All activities, treatment first.
    pub const ALL: [Self; 11] = [
        Self::Group,
        Self::Individual,
        Self::Family,
        Self::Skills,
        Self::Education,
        Self::Medical,
        Self::Community,
        Self::Meal,
        Self::Break,
        Self::Recreation,
        Self::SupportMeeting,
    ];

    /// The id used in content and in `programs.json`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Individual => "individual",
            Self::Family => "family",
            Self::Skills => "skills",
            Self::Education => "education",
            Self::Medical => "medical",
            Self::Community => "community",
            Self::Meal => "meal",
            Self::Break => "break",
            Self::Recreation => "recreation",
            Self::SupportMeeting => "support-meeting",
        }
    }

    /// The activity with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|activity| activity.id() == id)
    }

    /// Whether its minutes count as treatment.
    pub const fn is_treatment(self) -> bool {
        !matches!(self, Self::Meal | Self::Break | Self::Recreation | Self::SupportMeeting)
    }
}

/// One activity on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Block {
    /// The day.
    pub day: Weekday,
    /// Its span.
    pub span: Span,
    /// Its activity.
    pub activity: Activity,
    /// Whether it takes place only every other week.
    pub every_other_week: bool,
    /// Whether people take part from home.
    pub online: bool,
}

/// A session with several times, of which a person picks one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choosable {
    /// The times, in the order of the file; at most [`Choosable::MOST_TIMES`].
    pub times: Vec<Block>,
    /// The span in which people can come at any time. The listed times then represent all possible ones. `None` if only the listed times
    /// are possible.
    pub drop_in: Option<Span>,
}

impl Choosable {
    /// The most such sessions in a week.
    pub const MOST: usize = 10;

    /// The most times of one session.
    pub const MOST_TIMES: usize = 20;

    /// The fewest minutes of treatment over all its times.
    pub fn least_treatment_minutes(&self) -> u32 {
        let treatment = |block: &Block| if block.activity.is_treatment() { u32::from(block.span.minutes()) } else { 0 };
        self.times.iter().map(treatment).min().unwrap_or(0)
    }
}

/// The blocks of one week, sorted by day and time, and the sessions with a choice of times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    blocks: Vec<Block>,
    choosable: Vec<Choosable>,
}

impl Week {
    /// A week of these blocks, in any order.
    pub fn new(mut blocks: Vec<Block>) -> Self {
        // An insertion sort, because a week is short and the standard sort would add code to the WASM.
        for end in 1..blocks.len() {
            let mut at = end;
            while at > 0 && blocks[at] < blocks[at - 1] {
                blocks.swap(at, at - 1);
                at -= 1;
            }
        }
        Self { blocks, choosable: Vec::new() }
    }

    /// The same week with these sessions with a choice of times. Only the first [`Choosable::MOST`] stay.
    pub fn with_choosable(mut self, mut choosable: Vec<Choosable>) -> Self {
        choosable.truncate(Choosable::MOST);
        self.choosable = choosable;
        self
    }

    /// The sessions with a choice of times. Nothing else about a week includes them, because they have no time yet.
    pub fn choosable(&self) -> &[Choosable] {
        &self.choosable
    }

    /// Whether the sessions with a choice can get times that overlap neither each other nor a block.
    pub fn can_be_chosen(&self) -> bool {
        let minute = |time: &Block, at: TimeOfDay| time.day.index() * DAY_MINUTES + usize::from(at.0);
        let mut times: Vec<(usize, usize, usize)> = Vec::new();
        for (place, session) in self.choosable.iter().enumerate() {
            for time in session.times.iter().filter(|time| !self.on(time.day).any(|it| it.span.overlaps(time.span))) {
                let (start, end) = (minute(time, time.span.from), minute(time, time.span.to));
                let at = times.iter().position(|(other, ..)| end < *other).unwrap_or(times.len());
                times.insert(at, (end, start, 1 << place));
            }
        }
        // For each set of sessions, the earliest minute of the week at which all of them can have ended. Times are added in the order of
        // their ends, so the earliest such minute is best for everything after it.
        let mut ended = vec![usize::MAX; 1 << self.choosable.len()];
        ended[0] = 0;
        for (end, start, session) in times {
            for set in 0..ended.len() {
                if set & session == 0 && ended[set] <= start {
                    ended[set | session] = ended[set | session].min(end);
                }
            }
        }
        ended[ended.len() - 1] < usize::MAX
    }

    /// The same week without the blocks that take place only every other week.
    pub fn without_every_other(&self) -> Self {
        Self::new(self.blocks.iter().filter(|block| !block.every_other_week).copied().collect())
    }

    /// The same week with only the blocks that take place every other week.
    pub fn only_every_other(&self) -> Self {
        Self::new(self.blocks.iter().filter(|block| block.every_other_week).copied().collect())
    }

    /// Whether every session that can be on this day is online. True for a day without any.
    pub fn is_online_on(&self, day: Weekday) -> bool {
        let times = self.choosable.iter().flat_map(|session| &session.times).filter(|time| time.day == day);
        self.on(day).chain(times).all(|block| block.online)
    }

    /// One possible form of the week: each session with a choice gets the shortest time that there is room for. Sessions without room are
    /// left out.
    pub fn with_times(&self) -> Self {
        let mut week = Self::new(self.blocks.clone());
        // Each try checks one time. This limit is far more than real timetables need, and it still takes almost no time.
        let mut tries = 10_000;
        place(&mut week.blocks, &self.choosable, &mut tries);
        Self::new(week.blocks)
    }

    /// The visits of each day: from the first to the last session, with breaks of up to an hour between them.
    pub fn visits(&self) -> Vec<(Weekday, Span)> {
        const PAUSE: u16 = 60;
        let mut visits: Vec<(Weekday, Span)> = Vec::new();
        for block in &self.blocks {
            match visits.last_mut() {
                Some((day, span)) if *day == block.day && block.span.from.minutes() <= span.to.minutes() + PAUSE => {
                    span.to = span.to.max(block.span.to);
                }
                _ => visits.push((block.day, block.span)),
            }
        }
        visits
    }

    /// All blocks, sorted by day and time.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The blocks of one day, sorted by time.
    pub fn on(&self, day: Weekday) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |block| block.day == day)
    }

    /// How many days have treatment.
    pub fn treatment_days(&self) -> usize {
        let has_treatment = |day: &Weekday| self.on(*day).any(|block| block.activity.is_treatment());
        Weekday::ALL.iter().filter(|day| has_treatment(day)).count()
    }

    /// How many days have nothing in the [`EVENING`].
    pub fn evenings_free(&self) -> usize {
        Weekday::ALL.iter().filter(|day| !self.on(**day).any(|block| block.span.overlaps(EVENING))).count()
    }

    /// The span from the earliest start to the latest end of any day. `None` if the week is empty.
    pub fn hours_used(&self) -> Option<Span> {
        let from = self.blocks.iter().map(|block| block.span.from).min()?;
        let to = self.blocks.iter().map(|block| block.span.to).max()?;
        Some(Span { from, to })
    }

    /// The first two blocks that overlap.
    pub fn first_overlap(&self) -> Option<(Block, Block)> {
        let mut longest: Option<Block> = None;
        for &block in &self.blocks {
            match longest.filter(|earlier| earlier.day == block.day) {
                Some(earlier) if earlier.span.overlaps(block.span) => return Some((earlier, block)),
                // An empty block must not hide the longer one before it.
                Some(earlier) if earlier.span.to >= block.span.to => {}
                _ => longest = Some(block),
            }
        }
        None
    }
}

/// Finds a time for each of the sessions, and returns whether all have one.
fn place(blocks: &mut Vec<Block>, sessions: &[Choosable], tries: &mut u32) -> bool {
    let Some((session, rest)) = sessions.split_first() else { return true };
    let mut times: Vec<&Block> = Vec::new();
    for time in &session.times {
        let at = times.iter().position(|other| time.span.minutes() < other.span.minutes()).unwrap_or(times.len());
        times.insert(at, time);
    }
    for time in times {
        let is_free = !blocks.iter().any(|block| block.day == time.day && block.span.overlaps(time.span));
        if *tries == 0 || !is_free {
            continue;
        }
        *tries -= 1;
        blocks.push(*time);
        if place(blocks, rest, tries) || *tries == 0 {
            return true;
        }
        blocks.pop();
    }
    false
}
