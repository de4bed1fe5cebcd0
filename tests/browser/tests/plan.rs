//! The planner: a life is entered by taps, form, sliders, keys and hand; times that fit are found, or the least that would have to
//! change; a week goes into a calendar.

use browser_journeys::{Engine, Page, Server, journey, to_week};
use serde_json::json;
use thirtyfour::Key;

async fn open_planner(page: &Page, server: &Server, (width, height): (u32, u32)) {
    page.size(width, height).await;
    page.open("about:blank").await;
    page.open_started(&server.address("/")).await;
    to_week(page).await;
    page.click("plan").await;
    page.wait_for("the planner", "return document.getElementById('life')").await;
    assert_eq!(page.js("return document.activeElement.id").await, "plan", "the focus stays with the button");
}

async fn has(page: &Page, id: &str, parts: &[&str]) {
    let script = format!(
        "const text = document.getElementById({})?.innerText ?? ''; return {}.every(part => text.includes(part))",
        json!(id),
        json!(parts)
    );
    page.wait_for(&format!("#{id} with {parts:?}"), &script).await;
}

/// Ticks a box if it is not ticked, and takes the tick away if it is.
async fn tick(page: &Page, ids: &[&str]) {
    for id in ids {
        page.click(id).await;
    }
}

/// Writes a busy time by the form: kind, days, hours and minutes of its start and end.
async fn write(page: &Page, kind: &str, days: &[&str], (from, to): ([u16; 2], [u16; 2])) {
    page.click("busy-add").await;
    page.wait_for("the form has the focus", "return document.activeElement?.id === 'busy-title'").await;
    page.click(kind).await;
    tick(page, days).await;
    for (id, value) in [("from-hour", from[0]), ("from-minute", from[1]), ("to-hour", to[0]), ("to-minute", to[1])] {
        page.slide(id, value).await;
    }
}

const WORKDAYS: [&str; 5] = ["busy-mon", "busy-tue", "busy-wed", "busy-thu", "busy-fri"];

#[test]
fn a_nurse_on_night_shifts_finds_a_morning() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        page.click("pattern-night-shift").await;
        has(page, "busy", &["Work: Mon, Tue, Wed, Thu, Fri, 10 pm to 6 am on the next day", "Other: "]).await;
        // She sleeps from 7 to 2 on Tuesday to Saturday: only what is held in the evening before the shift can fit.
        has(page, "best", &["It fits as it is.", "hours on the way"]).await;
        let shown = page.js("return document.querySelector('#best button').id").await;
        page.click(shown.as_str().unwrap()).await;
        page.wait_for("the week has the focus", "return document.activeElement?.id === 'week-shown'").await;
        let script = "const all = name => document.querySelectorAll(`.week-picture rect.${name}`).length; \
                      return [all('treatment'), all('busy-time'), all('handle')]";
        let drawn = page.js(script).await;
        assert!(drawn[0].as_u64() >= Some(3), "sessions are drawn: {drawn}");
        // Five nights have two parts each, and there are five mornings of sleep.
        assert_eq!((&drawn[1], &drawn[2]), (&json!(15), &json!(15)), "{drawn}");
        has(page, "week-shown", &["Monday", "midnight to 6 am: Work", "10 pm to midnight: Work"]).await;
    });
}

#[test]
fn a_parent_with_school_runs_and_a_student_find_times() {
    journey(async |_, page, server| {
        for (pattern, said) in [("pattern-school-run", "Caring for someone"), ("pattern-school-day", "School: ")] {
            open_planner(page, server, (320, 800)).await;
            page.click(pattern).await;
            has(page, "busy", &[said]).await;
            has(page, "best", &["It fits as it is."]).await;
            let wide = page.js("return document.documentElement.scrollWidth > innerWidth").await;
            assert_eq!(wide, false, "nothing is wider than 320 px");
        }
    });
}

#[test]
fn somebody_two_bus_hours_away_is_told_what_the_way_costs() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        page.click("way").await;
        page.slide("way-minutes", 120).await;
        page.click("way-2").await;
        has(page, "way", &["120 minutes one way"]).await;
        // What needs no way costs least; three days there and back are twelve hours.
        has(page, "best", &["Online", "0 hours on the way", "12 hours on the way"]).await;
        page.slide("way-minutes", 0).await;
        has(page, "way", &["No time for the way"]).await;
    });
}

#[test]
fn where_nothing_fits_the_least_change_is_said_and_making_it_makes_it_fit() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        write(page, "kind-0", &WORKDAYS, ([8, 0], [18, 30])).await;
        page.click("busy-keep").await;
        page.wait_for("it is kept", "return document.activeElement?.id === 'life-title'").await;
        has(page, "busy", &["Work: Mon, Tue, Wed, Thu, Fri, 8 am to 6:30 pm"]).await;
        has(page, "nothing-fits", &["Nothing at this level fits"]).await;
        // The online evening begins at six: half an hour on three days, and less is not possible.
        has(page, "best", &["Work on Monday: stop at 6 pm instead of 6:30 pm", "Work on Thursday: stop at 6 pm"]).await;
        page.click("busy-change-0").await;
        page.wait_for("the form", "return document.getElementById('to-minute')").await;
        page.slide("to-hour", 18).await;
        page.slide("to-minute", 0).await;
        page.click("busy-keep").await;
        has(page, "best", &["It fits as it is."]).await;
        assert!(!page.shows("#nothing-fits").await);
    });
}

#[test]
fn what_is_wrong_is_said_in_a_sentence_and_nothing_is_lost() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        write(page, "kind-2", &[], ([17, 13], [9, 47])).await;
        for (mend, says) in [(None, "Tick at least one day."), (Some("busy-tue"), "It ends before it starts.")] {
            if let Some(mend) = mend {
                page.click(mend).await;
            }
            page.click("busy-keep").await;
            has(page, "busy-problem", &[says]).await;
            page.wait_for("the sentence has the focus", "return document.activeElement?.id === 'busy-problem'").await;
        }
        page.slide("to-hour", 17).await;
        page.slide("to-minute", 13).await;
        has(page, "busy-problem", &["starts and ends at the same time"]).await;
        page.click("next-day").await;
        has(page, "busy-problem", &["24 hours or more"]).await;
        page.slide("to-hour", 9).await;
        page.click("busy-keep").await;
        has(page, "busy", &["Caring for someone: Tue, 5:13 pm to 9:13 am on the next day"]).await;
    });
}

#[test]
fn a_busy_time_is_drawn_and_moved_by_hand_and_by_keys() {
    journey(async |engine, page, server| {
        open_planner(page, server, (1280, 900)).await;
        // From about eight to about ten on the second day of the picture, which begins at six and is seventeen hours high.
        let down = |hour: f64| (18.0 + (hour - 6.0) * 24.0) / (18.0 + 17.0 * 24.0 + 4.0);
        let along = |day: f64| (40.0 + (day + 0.5) * 40.0) / 320.0;
        page.drag("week-picture", (along(1.0), down(8.05)), (along(1.0), down(10.05))).await;
        page.wait_for("the form", "return document.activeElement?.id === 'busy-title'").await;
        page.click("busy-keep").await;
        has(page, "busy", &["Work: Mon, 8 am to 10:"]).await;
        page.drag("week-picture", (along(1.0), down(8.5)), (along(3.0), down(11.5))).await;
        has(page, "busy", &["Work: Wed, 11 am to 1:"]).await;
        // A press that moves nothing opens it.
        page.drag("week-picture", (along(3.0), down(11.5)), (along(3.0), down(11.5))).await;
        page.wait_for("the form", "return document.activeElement?.id === 'busy-title'").await;
        page.click("busy-cancel").await;
        page.wait_for("it is closed", "return document.activeElement?.id === 'life-title'").await;
        if engine == Engine::WebKit {
            // Without a window manager its window never has the focus, and an SVG element cannot take it by script.
            return;
        }
        page.js("document.getElementById('handle-0').focus()").await;
        page.press(Key::Left).await;
        has(page, "busy", &["Work: Tue, 11 am"]).await;
        page.press(Key::Up).await;
        has(page, "busy", &["Work: Tue, 10:45 am"]).await;
        page.press_with(Key::Shift, '\u{E015}').await;
        has(page, "said", &["Work: Tue, 10:45 am"]).await;
        assert_eq!(page.js("return document.activeElement.id").await, "handle-0", "the focus stays with it");
        page.press(Key::Delete).await;
        page.wait_for("it is gone", "return !document.getElementById('busy')").await;
        page.wait_for("the focus goes on", "return document.activeElement?.id === 'life-title'").await;
    });
}

#[test]
fn later_phases_open_and_the_week_goes_into_a_calendar() {
    journey(async |_, page, server| {
        page.size(390, 900).await;
        page.open_started(&server.address("/")).await;
        to_week(page).await;
        page.click("other-weeks").await;
        page.click("week-e1-0-0").await;
        has(page, "steps", &["Weeks 1 to 6: 10.5 hours a week", "From week 7 on: 1 hour a week", "Progress decides"])
            .await;
        page.click("step-1").await;
        has(page, "screen-title", &["phase 2 of 2"]).await;
        page.click("calendar").await;
        page.click("start-2").await;
        page.click("free-dates").await;
        let first = page.js("return document.querySelector('#free-dates input').id").await;
        let first = first.as_str().unwrap().to_owned();
        page.click(&first).await;
        // The page keeps what it makes, so that the test can read the file: a locked page cannot fetch it.
        page.js("const make = URL.createObjectURL; URL.createObjectURL = file => { file.text().then(text => { window.made = text }); \
                 return make.call(URL, file) }").await;
        page.click("calendar-save").await;
        page.wait_for("the file", "return window.made").await;
        let file = page.js("return window.made").await;
        let file = file.as_str().unwrap();
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
        assert_eq!(file.matches("SUMMARY:Appointment\r\n").count(), file.matches("BEGIN:VEVENT").count(), "{file}");
        assert!(file.contains("RRULE:FREQ=WEEKLY;COUNT=6\r\n"), "{file}");
        let out = first.strip_prefix("free-").unwrap();
        assert!(!file.contains(&format!("DTSTART:{out}")), "{out} is left out: {file}");
        assert_eq!(page.js("return document.getElementById('calendar-save').download").await, "appointments.ics");
        page.click("calendar-named").await;
        page.js("window.made = ''").await;
        page.click("calendar-save").await;
        page.wait_for("the file with names", "return window.made.includes('SUMMARY:Skills group')").await;
    });
}
