//! A result in words: on the screen, in a text to copy, on the phone.

use crate::link::SharedResult;
use explorer_content::about::About;
use explorer_content::about::Whom;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;

impl SharedResult {
    /// Whether it is one level, and not a range.
    pub fn is_one_level(self) -> bool {
        self.low == self.high
    }

    /// Whether it leaves everything open.
    pub fn says_nothing_yet(self) -> bool {
        self.low == Level::Outpatient && self.high == Level::Hospital
    }

    /// What is for today, or would be with some answers to the open questions.
    pub const fn today(self) -> Additions {
        self.sure.and(self.possible).within(Additions::TODAY)
    }

    /// Whether a hospital is certain but nobody needs to go today. Then a call this week is the first thing to do.
    pub fn is_hospital_this_week(self) -> bool {
        self.low == Level::Hospital && self.sure.within(Additions::TODAY).is_empty()
    }
}

/// The words of a language for a result.
pub trait SaysResult {
    /// The level, or the range, as a sentence.
    fn result(self, result: SharedResult) -> String;

    /// What the level is, in the words for this person.
    fn summary(self, level: Level, about: About, voice: Voice) -> &'static str;

    /// What to do about a hospital if nobody needs to go today.
    fn hospital_first(self, about: About, voice: Voice) -> &'static str;

    /// What to say on the phone, depending on the result.
    fn call_script(self, about: About, voice: Voice, result: SharedResult) -> String;
}

impl SaysResult for Language {
    fn result(self, result: SharedResult) -> String {
        let name = |level| self.words().level(level).name;
        if result.says_nothing_yet() {
            self.not_enough_yet().into()
        } else if result.is_one_level() {
            self.suggested(name(result.low))
        } else {
            self.suggested_range(name(result.low), name(result.high))
        }
    }

    fn summary(self, level: Level, about: About, voice: Voice) -> &'static str {
        if !about.is(Whom::Mental) {
            let no_detox_center = level == Level::Hospital && about.is(Whom::NeedsHospital);
            return if no_detox_center {
                self.only_hospital(voice)
            } else {
                self.words().level(level).summary.to(voice)
            };
        }
        match level {
            Level::Outpatient => self.mental_outpatient(voice),
            Level::IntensiveOutpatient => self.mental_iop(voice),
            Level::DayTreatment => self.mental_php(voice),
            Level::Residential => self.mental_residential(),
            Level::Hospital => self.mental_hospital(),
        }
    }

    fn hospital_first(self, about: About, voice: Voice) -> &'static str {
        let may_be_detox_center = !about.is(Whom::Mental) && !about.is(Whom::NeedsHospital);
        if may_be_detox_center { self.hospital_this_week(voice) } else { self.only_hospital_this_week(voice) }
    }

    fn call_script(self, about: About, voice: Voice, result: SharedResult) -> String {
        let name = |level| self.words().level(level).name;
        let help = if about.is(Whom::Mental) { self.script_help_mental(voice) } else { self.script_help(voice) };
        let out = if result.says_nothing_yet() {
            self.script_open(voice).into()
        } else if result.is_one_level() {
            self.script_level(voice, name(result.low))
        } else {
            self.script_range(voice, name(result.low), name(result.high))
        };
        let is_today = !result.sure.within(Additions::TODAY).is_empty();
        let ask = if is_today { self.script_today(voice) } else { self.script_ask(voice) };
        [help, &out, ask].join(" ")
    }
}
