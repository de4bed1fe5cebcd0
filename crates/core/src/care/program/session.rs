//! A session of a phase: the same span on some days.

use crate::care::value::Value;
use crate::week::{Activity, Block, Span, TimeOfDay, Weekday};

/// What can be read of a session; what cannot is left to the check.
pub(super) struct Session<'a> {
    value: &'a Value,
    days: Vec<Weekday>,
    span: Span,
    activity: Activity,
    every_other_week: bool,
}

impl<'a> Session<'a> {
    /// The session that this value stands for, on the days that could be read.
    pub fn of(value: &'a Value) -> Option<Self> {
        let span = span(value)?;
        let activity = Activity::from_id(value.text_at("activity"))?;
        let mut days = Vec::new();
        for day in value.items_at("days") {
            days.extend(day.text().and_then(Weekday::from_id));
        }
        let every_other_week = matches!(value.get("every_other_week"), Some(Value::Bool(true)));
        Some(Self { value, days, span, activity, every_other_week })
    }

    /// Adds the session's blocks to those of the week.
    pub fn add_to(&self, blocks: &mut Vec<Block>) {
        for &day in &self.days {
            blocks.push(Block {
                day,
                span: self.span,
                activity: self.activity,
                every_other_week: self.every_other_week,
            });
        }
    }

    /// The days on which the two share a minute, with commas; empty if there are none.
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

    /// Which one it is, for a sentence: `sessions[0] (group, 10:00 to 11:00)`.
    pub fn named(&self, place: usize) -> String {
        let part = |key| self.value.text_at(key);
        ["sessions[", &place.to_string(), "] (", part("activity"), ", ", part("from"), " to ", part("to"), ")"].concat()
    }
}

/// From when to when it is, if both times can be read.
pub(super) fn span(session: &Value) -> Option<Span> {
    let from = TimeOfDay::parse(session.text_at("from"))?;
    let to = TimeOfDay::parse(session.text_at("to"))?;
    Some(Span { from, to })
}
