//! Times, days, activities and amounts in the words of a language.

pub mod problem;

use crate::words::{Phrases, Speaks};
use crate::{GUIDANCE, LEVELS, Ways};
use explorer_core::care::program::{Cost, Per, Program, Track};
use explorer_core::guidance::questionnaire::Asker;
use explorer_core::language::Language;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Holder, WayBy};
use explorer_core::plan::{Change, Move};
use explorer_core::week::date::Date;
use explorer_core::week::hours::Hours;
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

/// How a language says times, days, activities and amounts.
pub trait Spoken {
    /// A time of day, such as `5:30 pm`. Midnight at the end of a day is `midnight`.
    fn time(self, time: TimeOfDay) -> String;

    /// A span, such as `5:30 pm to 9 pm`.
    fn span(self, span: Span) -> String;

    /// The number to call and the instruction for it, because some lines need a key press first.
    fn to_call(self, ways: Ways) -> Option<(&'static str, String)>;

    /// The number to text and the instruction for it.
    fn to_text(self, ways: Ways) -> Option<(&'static str, String)>;

    /// A list of things: `a, b and c`.
    fn all_of(self, things: &[String]) -> String;

    /// An amount of time, such as `10.5 hours` or `1 hour`.
    fn hours(self, hours: Hours) -> String;

    /// A number of days of the week.
    fn day_count(self, days: usize) -> String;

    /// How much treatment a week has, and how much it leaves free. If people sleep at the program, only how much treatment.
    fn totals(self, week: &Week, sleeps_there: bool) -> String;

    /// The title of a program's week: the program, its track, and the phase if there are several. `phase` counts from 0.
    fn week_title(self, program: &Program, track: &Track, phase: usize) -> String;

    /// A note that a program's timetable has fewer hours than its level requires.
    fn says_below(self, program: &Program, track: &str, hours: Hours) -> String;

    /// The full name of a day.
    fn weekday(self, day: Weekday) -> &'static str;

    /// The short name of a day, for the head of a column.
    fn weekday_short(self, day: Weekday) -> &'static str;

    /// A date, such as `Monday, November 30`.
    fn date_of(self, date: Date) -> String;

    /// The month in which something was last checked, from `YYYY-MM`: `Checked November 2026.`
    fn checked_in(self, month: &str) -> String;

    /// The kind of a commitment.
    fn commitment_kind(self, kind: CommitmentKind) -> &'static str;

    /// A commitment, such as `Work: Mon, Tue, 9 am to 5 pm`.
    fn commitment(self, it: &Commitment) -> String;

    /// The name of a common pattern, by its index in [`explorer_core::plan::commitment::PATTERNS`].
    fn pattern(self, place: usize) -> &'static str;

    /// The means of travel.
    fn way_by(self, by: WayBy) -> &'static str;

    /// Several days of the week, such as `Monday to Friday` or `Monday and Thursday`.
    fn weekdays(self, days: &[Weekday]) -> String;

    /// What would have to change on these days to make a week fit, such as `Work, Wednesday: stop at 5:15 pm instead of 5:45 pm`.
    fn change_of(self, it: &Move, days: &[Weekday], commitments: &[Commitment]) -> String;

    /// The name of an activity.
    fn activity(self, activity: Activity) -> &'static str;

    /// The name of a block of the week.
    fn block(self, block: &Block) -> String;

    /// Who is asking.
    fn asker(self, asker: Asker) -> &'static str;

    /// A price, such as `$3,200 to $4,800 a month`, with the month it is from.
    fn cost(self, cost: &Cost) -> String;

    /// Who reviewed the guidance, or that nobody has reviewed it yet.
    fn review(self) -> String;

    /// A number with a separator for thousands.
    fn number(self, number: u64) -> String;
}

impl Spoken for Language {
    fn time(self, time: TimeOfDay) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        if minute == 0 && hour % 24 == 0 {
            return self.midnight().into();
        }
        let clock = match minute {
            0 => (hour % 12 + 12 * u16::from(hour % 12 == 0)).to_string(),
            _ => format!("{}:{minute:02}", hour % 12 + 12 * u16::from(hour % 12 == 0)),
        };
        if hour < 12 { self.before_noon(clock) } else { self.after_noon(clock) }
    }

    fn span(self, span: Span) -> String {
        self.from_to(self.time(span.from), self.time(span.to))
    }

    fn to_call(self, ways: Ways) -> Option<(&'static str, String)> {
        let call = ways.call?;
        Some((call, ways.press.map_or_else(|| self.call(call), |key| self.call_press(call, key))))
    }

    fn to_text(self, ways: Ways) -> Option<(&'static str, String)> {
        let text = ways.text?;
        Some((text, ways.keyword.map_or_else(|| self.text(text), |keyword| self.text_keyword(keyword, text))))
    }

    fn all_of(self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [before @ .., last] => self.one_and_other(before.join(", "), last),
        }
    }

    fn hours(self, hours: Hours) -> String {
        if hours == Hours::from_minutes(60) { self.one_hour().into() } else { self.some_hours(hours) }
    }

    fn day_count(self, days: usize) -> String {
        if days == 1 { self.one_day().into() } else { self.some_days(days) }
    }

    fn totals(self, week: &Week, sleeps_there: bool) -> String {
        let (hours, days) =
            (self.hours(Hours::from_minutes(week.treatment_minutes())), self.day_count(week.treatment_days()));
        if sleeps_there {
            self.week_totals_there(hours, days)
        } else {
            self.week_totals(hours, days, week.evenings_free())
        }
    }

    fn week_title(self, program: &Program, track: &Track, phase: usize) -> String {
        let (title, phases) = (self.week_of(&program.name, &track.name), track.step_down.0.len());
        if phases > 1 { title + &self.phase_of(phase + 1, phases) } else { title }
    }

    fn says_below(self, program: &Program, track: &str, hours: Hours) -> String {
        let level = self.words().level(program.level).short;
        self.below_level(track, self.hours(hours), level, program.floor_hours(&LEVELS))
    }

    fn weekday(self, day: Weekday) -> &'static str {
        [
            self.monday(),
            self.tuesday(),
            self.wednesday(),
            self.thursday(),
            self.friday(),
            self.saturday(),
            self.sunday(),
        ][day.index()]
    }

    fn weekday_short(self, day: Weekday) -> &'static str {
        [self.mon(), self.tue(), self.wed(), self.thu(), self.fri(), self.sat(), self.sun()][day.index()]
    }

    fn date_of(self, date: Date) -> String {
        let (_, month, day) = date.year_month_day();
        self.date(self.weekday(date.weekday()), month_name(self, month), day)
    }

    fn checked_in(self, month: &str) -> String {
        let (year, month) = month.split_once('-').unwrap_or((month, ""));
        self.checked(self.month_of(month_name(self, month.parse().unwrap_or_default()), year))
    }

    fn commitment_kind(self, kind: CommitmentKind) -> &'static str {
        match kind {
            CommitmentKind::Work => self.kind_work(),
            CommitmentKind::School => self.kind_school(),
            CommitmentKind::Caring => self.kind_caring(),
            CommitmentKind::SupportMeeting => self.kind_support_meeting(),
            CommitmentKind::Sleep => self.kind_sleep(),
            CommitmentKind::Other => self.kind_other(),
        }
    }

    #[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
    fn commitment(self, it: &Commitment) -> String {
        let days = self.days().into_iter().filter(|day| it.days.contains(*day)).map(|day| self.weekday_short(day));
        let days: Vec<_> = days.collect();
        let hours = self.span(Span { from: it.from, to: it.to });
        let hours = if it.ends_next_day { self.into_next_day(hours) } else { hours };
        [self.commitment_kind(it.kind), ": ", &days.join(", "), ", ", &hours].concat()
    }

    fn pattern(self, place: usize) -> &'static str {
        let names = [
            self.pattern_nine_to_five(),
            self.pattern_night_shift(),
            self.pattern_school_day(),
            self.pattern_school_run(),
        ];
        names.get(place).copied().unwrap_or_default()
    }

    fn way_by(self, by: WayBy) -> &'static str {
        match by {
            WayBy::Walk => self.way_walk(),
            WayBy::Car => self.way_car(),
            WayBy::BusOrTrain => self.way_bus(),
            WayBy::Driven => self.way_driven(),
        }
    }

    fn weekdays(self, days: &[Weekday]) -> String {
        match days {
            [first, _, .., last] if days.windows(2).all(|pair| pair[0].next() == pair[1]) => {
                self.from_to(self.weekday(*first), self.weekday(*last))
            }
            _ => self.all_of(&days.iter().map(|day| self.weekday(*day).into()).collect::<Vec<_>>()),
        }
    }

    fn change_of(self, it: &Move, days: &[Weekday], commitments: &[Commitment]) -> String {
        let (day, piece) = (self.weekdays(days), it.piece.span);
        let kind = match it.piece.holder {
            Holder::Commitment(place) => commitments.get(place).map(|it| it.kind),
            _ => None,
        };
        let sleeps = kind == Some(CommitmentKind::Sleep);
        let what = match it.piece.holder {
            Holder::Early => self.leave_earliest(),
            Holder::Late => self.home_latest(),
            Holder::Commitment(_) => kind.map_or("", |kind| self.commitment_kind(kind)),
        };
        match (it.piece.holder, it.change) {
            // These two are not commitments. Each is a single hour, and that hour moves.
            (Holder::Early, Change::EndAt(time)) => self.move_hour(what, day, self.time(time), self.time(piece.to)),
            (Holder::Late, Change::StartAt(time)) => self.move_hour(what, day, self.time(time), self.time(piece.from)),
            (_, Change::EndAt(time)) => self.move_leave_earlier(what, day, self.time(time), self.time(piece.to)),
            (_, Change::StartAt(time)) => self.move_come_later(what, day, self.time(time), self.time(piece.from)),
            // Nobody is told to go without sleep.
            (_, Change::Without(span)) if sleeps => self.move_sleep_around(what, day, self.span(span)),
            (_, Change::Skip) if sleeps => self.move_sleep_later(what, day),
            (_, Change::Without(span)) => self.move_away(what, day, self.span(span)),
            (_, Change::Skip) => self.move_skip(what, day),
        }
    }

    fn activity(self, activity: Activity) -> &'static str {
        match activity {
            Activity::Group => self.activity_group(),
            Activity::Individual => self.activity_individual(),
            Activity::Family => self.activity_family(),
            Activity::Skills => self.activity_skills(),
            Activity::Education => self.activity_education(),
            Activity::Medical => self.activity_medical(),
            Activity::Community => self.activity_community(),
            Activity::Meal => self.activity_meal(),
            Activity::Break => self.activity_break(),
            Activity::Recreation => self.activity_recreation(),
            Activity::SupportMeeting => self.activity_support_meeting(),
        }
    }

    fn block(self, block: &Block) -> String {
        let said = self.activity(block.activity).to_owned();
        let said = if block.online { self.by_video(said) } else { said };
        if block.every_other_week { self.every_other_week(said) } else { said }
    }

    fn asker(self, asker: Asker) -> &'static str {
        match asker {
            Asker::Me => self.asker_me(),
            Asker::Someone => self.asker_someone(),
            Asker::Client => self.asker_client(),
        }
    }

    fn cost(self, cost: &Cost) -> String {
        let per = match cost.per {
            Per::Day => self.per_day(),
            Per::Week => self.per_week(),
            Per::Month => self.per_month(),
            Per::Stay => self.per_stay(),
            Per::Visit => self.per_visit(),
        };
        let dollars = |amount: u32| format!("${}", self.number(amount.into()));
        let amount = match (cost.from, cost.to) {
            (Some(from), Some(to)) if from != to => self.from_to(dollars(from), dollars(to)),
            (Some(from), None) => self.from_on(dollars(from)),
            (None, to) => self.up_to(dollars(to.unwrap_or_default())),
            (Some(one), _) => dollars(one),
        };
        self.cost_as_of(amount, per, &cost.as_of)
    }

    fn review(self) -> String {
        match GUIDANCE.reviewed_by {
            "" => self.not_reviewed().into(),
            name => self.reviewed_by(name),
        }
    }

    fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }
}

/// The name of a month, counted from 1.
fn month_name(language: Language, month: u8) -> &'static str {
    let months = [
        language.january(),
        language.february(),
        language.march(),
        language.april(),
        language.may(),
        language.june(),
        language.july(),
        language.august(),
        language.september(),
        language.october(),
        language.november(),
        language.december(),
    ];
    months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}
