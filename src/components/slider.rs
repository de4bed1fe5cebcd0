//! Sliders, and a time of day. There is no text field, because browsers send those to their makers' services. People set a time with one
//! tap on the hour and one on the quarter hour, or to the minute with sliders, by finger or arrow key.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, panel};
use explorer::state::Action;
use explorer_core::week::TimeOfDay;

/// What a slider is about.
pub struct Slider<'a> {
    /// Its id.
    pub id: String,
    /// Its name, for people who listen.
    pub label: String,
    /// Its value.
    pub value: u16,
    /// The highest value.
    pub max: u16,
    /// The step from one value to the next.
    pub step: u16,
    /// What its value means, in words.
    pub says: &'a str,
}

impl Slider<'_> {
    /// The slider.
    pub fn view(self, context: &ViewContext, action: impl Fn(u16) -> Action + 'static) -> El {
        el("input")
            .attr(Attr::Type, "range")
            .id(self.id)
            .attr(Attr::Min, "0")
            .attr(Attr::Max, self.max.to_string())
            .attr(Attr::Step, self.step.to_string())
            .attr(Attr::AriaLabel, self.label)
            .attr(Attr::AriaValuetext, self.says.to_string())
            .attr(Attr::Autocomplete, "off")
            .value(self.value)
            .on_input(&context.send, action)
    }
}

/// The hours that are set with one tap: all of them, because people work at night too.
const HOURS: std::ops::RangeInclusive<u16> = 0..=23;

/// A time of day: its words, a button for each hour of the day and for each quarter of the chosen hour, and two sliders to set it to the
/// minute. With `ends_day` the last value is 24:00, the end of the day.
pub fn time(
    context: &ViewContext,
    id: &str,
    name: &str,
    time: TimeOfDay,
    ends_day: bool,
    action: impl Fn(TimeOfDay) -> Action + Clone + 'static,
) -> Html {
    let language = context.language;
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
            .attr(Attr::AriaPressed, if is_set { "true" } else { "false" })
            .on_click(&context.send, action(to))
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
        .view(context, move |hour| for_hour(of(hour, minute)));
    let slide_minute =
        slider("-minute", language.minute(), minute, 59).view(context, move |minute| for_minute(of(hour, minute)));
    let exact = panel([id, "-exact"].concat(), language.to_the_minute())
        .child(named(language.hour(), slide_hour))
        .child(named(language.minute(), slide_minute));
    el("fieldset")
        .key(id)
        .class("time")
        .child(el("legend").text(name.to_string()).text(": ").child(el("strong").text(says.clone())))
        .child(el("div").class("hours").children(hours))
        .child(el("div").class("hours").children(quarters))
        .child(exact)
        .html()
}

/// A slider beside its name. Screen readers read the name with it.
fn named(name: &'static str, slider: El) -> El {
    el("div").class("note").child(el("span").attr(Attr::AriaHidden, "true").text(name)).child(slider)
}
