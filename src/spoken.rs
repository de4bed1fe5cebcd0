//! Times, days, activities and amounts, as a language says them.

use crate::content::GUIDANCE;
use crate::language::Language;
use crate::program::{Cost, Per};
use crate::questionnaire::Asker;
use crate::week::{Activity, Span, TimeOfDay, Weekday};

impl Language {
    /// A time of day, such as `5:30 pm`. Midnight at the end of a day is `midnight`.
    pub fn time(self, time: TimeOfDay) -> String {
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

    /// From when to when, such as `5:30 pm to 9 pm`.
    pub fn span(self, span: Span) -> String {
        self.from_to(self.time(span.from), self.time(span.to))
    }

    /// The full name of a day.
    pub fn weekday(self, day: Weekday) -> &'static str {
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

    /// The short name of a day, for the head of a column.
    pub fn weekday_short(self, day: Weekday) -> &'static str {
        [self.mon(), self.tue(), self.wed(), self.thu(), self.fri(), self.sat(), self.sun()][day.index()]
    }

    /// The name of an activity.
    pub fn activity(self, activity: Activity) -> &'static str {
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

    /// Who is asking.
    pub fn asker(self, asker: Asker) -> &'static str {
        match asker {
            Asker::Me => self.asker_me(),
            Asker::Someone => self.asker_someone(),
            Asker::Client => self.asker_client(),
        }
    }

    /// A price, such as `$3,200 to $4,800 a month`, with the month it is from.
    pub fn cost(self, cost: &Cost) -> String {
        let per = match cost.per {
            Per::Day => self.per_day(),
            Per::Week => self.per_week(),
            Per::Month => self.per_month(),
            Per::Stay => self.per_stay(),
            Per::Visit => self.per_visit(),
        };
        let dollars = |amount: u32| format!("${}", self.number(amount.into()));
        let amount =
            if cost.from == cost.to { dollars(cost.from) } else { self.from_to(dollars(cost.from), dollars(cost.to)) };
        self.cost_as_of(amount, per, &cost.as_of)
    }

    /// Who reviewed the guidance, or that nobody did yet.
    pub fn review(self) -> String {
        match GUIDANCE.reviewed_by {
            "" => self.not_reviewed().into(),
            name => self.reviewed_by(name),
        }
    }

    /// A number with a separator for thousands.
    pub fn number(self, number: u64) -> String {
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
