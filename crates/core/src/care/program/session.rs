//! A session of a phase: the same span on one or more days.

use crate::care::value::Value;
use crate::week::{Activity, Block, Choosable, Span, TimeOfDay, Weekday};

/// The readable part of a session. The check reports the rest.
pub(super) struct Session<'a> {
    value: &'a Value,
    days: Vec<Weekday>,
    span: Span,
    activity: Activity,
    every_other_week: bool,
    online: bool,
}

impl<'a> Session<'a> {
    /// Reads a session from a value, on the days that could be read.
    pub fn of(value: &'a Value) -> Option<Self> {
        let span = span(value)?;
        let activity = Activity::from_id(value.text_at("activity"))?;
        let [every_other_week, online] = ["every_other_week", "online"].map(|key| is_true(value, key));
        Some(Self { value, days: days(value), span, activity, every_other_week, online })
    }

    /// Adds the session's blocks to those of the week.
    pub fn add_to(&self, blocks: &mut Vec<Block>) {
        let Self { span, activity, every_other_week, online, .. } = *self;
        for &day in &self.days {
            blocks.push(Block { day, span, activity, every_other_week, online });
        }
    }

    /// Adds a visit of `minutes` minutes at any time of the session, on each of its days.
    pub fn add_drop_in(&self, minutes: u16, choosable: &mut Vec<Choosable>) {
        for &day in &self.days {
            choosable.push(dropping_in(day, self.span, minutes, self.activity));
        }
    }

    /// The days on which the two overlap, separated by commas. Empty if there are none.
    pub fn shared_days(&self, later: &Self) -> String {
        let mut shared = String::new();
        if !self.span.overlaps(later.span) {
            return shared;
        }
        for (place, day) in self.days.iter().enumerate() {
            if later.days.contains(day) && !self.days.iter().take(place).any(|earlier| earlier == day) {
                if !shared.is_empty() {
                    shared.push_str(", ");
                }
                shared.push_str(day.id());
            }
        }
        shared
    }

    /// Its name in messages, such as `sessions[0] (group, 10:00 to 11:00)`.
    pub fn named(&self, place: usize) -> String {
        let part = |key| self.value.text_at(key);
        ["sessions[", &place.to_string(), "] (", part("activity"), ", ", part("from"), " to ", part("to"), ")"].concat()
    }
}

/// A visit of `minutes` minutes that may start at any time if it ends within the span. Start times in steps of at least a quarter hour
/// represent all of them.
fn dropping_in(day: Weekday, within: Span, minutes: u16, activity: Activity) -> Choosable {
    const LEAST_STEP: u16 = 15;
    const STEPS: u16 = Choosable::MOST_TIMES as u16 - 1;
    let (first, end) = (within.from.minutes(), within.to.minutes());
    let last = end.saturating_sub(minutes).max(first);
    let step = (last - first).div_ceil(STEPS).next_multiple_of(5).max(LEAST_STEP);
    let (mut times, mut from) = (Vec::new(), first);
    while from <= last {
        let to = TimeOfDay::from_minutes((from + minutes).min(end));
        let span = Span { from: TimeOfDay::from_minutes(from), to };
        times.push(Block { day, span, activity, every_other_week: false, online: false });
        from += step;
    }
    Choosable { times, drop_in: Some(within) }
}

/// The days that could be read.
pub(super) fn days(value: &Value) -> Vec<Weekday> {
    let mut days = Vec::new();
    for day in value.items_at("days") {
        days.extend(day.text().and_then(Weekday::from_id));
    }
    days
}

/// Whether the value of a key is `true`.
pub(super) fn is_true(value: &Value, key: &str) -> bool {
    matches!(value.get(key), Some(Value::Bool(true)))
}

/// Its span, if both times can be read.
pub(super) fn span(session: &Value) -> Option<Span> {
    let from = TimeOfDay::parse(session.text_at("from"))?;
    let to = TimeOfDay::parse(session.text_at("to"))?;
    Some(Span { from, to })
}
