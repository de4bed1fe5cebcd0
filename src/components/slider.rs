//! Sliders, and a time of day on two of them. No text field anywhere: browsers ask their makers about those, and a slider takes any
//! minute by finger or arrow key.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{El, el};
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

/// A time of day: its words, a slider for the hour and one for the minute. Both go from the earliest to the latest. `ends_day`: the
/// last place is 24:00, the end of the day.
pub fn time(
    explorer: &Explorer,
    id: &str,
    name: &str,
    time: TimeOfDay,
    ends_day: bool,
    action: impl Fn(TimeOfDay) -> Action + Clone + 'static,
) -> Html {
    let language = explorer.language;
    let says =
        if ends_day && time == TimeOfDay::MIDNIGHT { language.midnight_or_later().into() } else { language.time(time) };
    let (hour, minute) = (time.hour(), time.minute());
    let of = |hour: u16, minute: u16| TimeOfDay::from_minutes(hour * 60 + minute);
    let slider = |part: &str, label: &str, value, max| Slider {
        id: [id, part].concat(),
        label: [name, ", ", label].concat(),
        value,
        max,
        step: 1,
        says: &says,
    };
    let for_minute = action.clone();
    let hours = slider("-hour", language.hour(), hour, if ends_day { 24 } else { 23 })
        .part(explorer, move |hour| action(of(hour, minute)));
    let minutes =
        slider("-minute", language.minute(), minute, 59).part(explorer, move |minute| for_minute(of(hour, minute)));
    el("fieldset")
        .key(id)
        .class("time")
        .add(el("legend").say(name.to_string()).say(": ").add(el("strong").say(says.clone())))
        .add(named(language.hour(), hours))
        .add(named(language.minute(), minutes))
        .html()
}

/// A slider beside its name. People who listen hear the name with it.
fn named(name: &'static str, slider: El) -> El {
    el("div").class("note").add(el("span").set("aria-hidden", "true").say(name)).add(slider)
}
