//! Sliders, and a time of day. No text field anywhere: browsers ask their makers about those. A time is set by a tap on its hour and one on
//! its quarter, and to the minute by sliders, by finger or arrow key.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{El, button, el, panel};
use crate::explorer::Explorer;
use explorer::state::Action;
use explorer_core::week::TimeOfDay;

/// What a slider is about.
pub struct Slider<'a> {
    /// Its id.
    pub id: String,
    /// Its name, for people who listen.
    pub label: String,
    /// Where it stands.
    pub value: u16,
    /// The last place.
    pub max: u16,
    /// From one place to the next.
    pub step: u16,
    /// What its place means, in words.
    pub says: &'a str,
}

impl Slider<'_> {
    /// The slider.
    pub fn part(self, explorer: &Explorer, action: impl Fn(u16) -> Action + 'static) -> El {
        el("input")
            .set("type", "range")
            .id(self.id)
            .set("min", "0")
            .set("max", self.max.to_string())
            .set("step", self.step.to_string())
            .set("aria-label", self.label)
            .set("aria-valuetext", self.says.to_string())
            .set("autocomplete", "off")
            .value(self.value)
            .on_slide(&explorer.send, action)
    }
}

/// The hours that are set with one tap.
const HOURS: std::ops::RangeInclusive<u16> = 5..=23;

/// A time of day: its words, a button for each hour of the day and for each quarter of the chosen one, and, to the minute, two sliders.
/// `ends_day`: the last place is 24:00, the end of the day.
pub fn time(
    explorer: &Explorer,
    id: &str,
    name: &str,
    time: TimeOfDay,
    ends_day: bool,
    action: impl Fn(TimeOfDay) -> Action + Clone + 'static,
) -> Html {
    let language = explorer.language;
    let said = |time: TimeOfDay| match ends_day && time == TimeOfDay::MIDNIGHT {
        true => language.midnight_or_later().to_string(),
        false => language.time(time),
    };
    let says = said(time);
    let (hour, minute) = (time.hour(), time.minute());
    let of = |hour: u16, minute: u16| TimeOfDay::from_minutes(hour * 60 + minute);
    let tap = |kind: &str, place: u16, to: TimeOfDay, is_set: bool| {
        button([id, kind, &place.to_string()].concat(), "", said(to))
            .key(&[kind, &place.to_string()].concat())
            .set("aria-pressed", if is_set { "true" } else { "false" })
            .on_click(&explorer.send, action(to))
            .html()
    };
    let last = ends_day.then_some(24);
    let hours = HOURS.chain(last).map(|it| tap("-at-", it, of(it, if it == 24 { 0 } else { minute }), it == hour));
    let quarters = [0, 15, 30, 45].map(|it| tap("-past-", it, of(hour % 24, it), it == minute && hour < 24));
    let slider = |part: &str, label: &str, value, max| Slider {
        id: [id, part].concat(),
        label: [name, ", ", label].concat(),
        value,
        max,
        step: 1,
        says: &says,
    };
    let (for_hour, for_minute) = (action.clone(), action.clone());
    let slide_hour = slider("-hour", language.hour(), hour, if ends_day { 24 } else { 23 })
        .part(explorer, move |hour| for_hour(of(hour, minute)));
    let slide_minute =
        slider("-minute", language.minute(), minute, 59).part(explorer, move |minute| for_minute(of(hour, minute)));
    let exact = panel([id, "-exact"].concat(), language.to_the_minute())
        .add(named(language.hour(), slide_hour))
        .add(named(language.minute(), slide_minute));
    el("fieldset")
        .key(id)
        .class("time")
        .add(el("legend").say(name.to_string()).say(": ").add(el("strong").say(says.clone())))
        .add(el("div").class("hours").add_all(hours))
        .add(el("div").class("hours").add_all(quarters))
        .add(exact)
        .html()
}

/// A slider beside its name. People who listen hear the name with it.
fn named(name: &'static str, slider: El) -> El {
    el("div").class("note").add(el("span").set("aria-hidden", "true").say(name)).add(slider)
}
