//! The planner: people enter a life by taps, form, sliders, keys and drawing. It finds times that fit, or the smallest change that would
//! make one fit. People can save a week to a calendar.

use browser_journeys::{Engine, Page, Server, journey, to_week};
use serde_json::json;
use thirtyfour::Key;

/// Opens the week from the home page, and the planner beside it, in a window of this size.
pub async fn open_planner(page: &Page, server: &Server, (width, height): (u32, u32)) {
    page.size(width, height).await;
    page.open_fresh(&server.address("/")).await;
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
    if !page.comes_true(&script).await {
        let says =
            page.js_with("return document.getElementById(arguments[0])?.innerText ?? 'nothing'", vec![json!(id)]).await;
        panic!("#{id} does not say {parts:?}, but {says}");
    }
}

/// Checks a box if it is not checked, and unchecks it if it is.
async fn check(page: &Page, ids: &[&str]) {
    for id in ids {
        page.click(id).await;
    }
}

/// Enters a busy time in the form: its kind, its days, and the hours and minutes of its start and end.
async fn write(page: &Page, kind: &str, days: &[&str], (from, to): ([u16; 2], [u16; 2])) {
    page.click("busy-add").await;
    page.wait_for("the form has the focus", "return document.activeElement?.id === 'busy-title'").await;
    page.click(kind).await;
    check(page, days).await;
    for (id, value) in [("from-hour", from[0]), ("from-minute", from[1]), ("to-hour", to[0]), ("to-minute", to[1])] {
        page.slide(id, value).await;
    }
}

const WORKDAYS: [&str; 5] = ["busy-mon", "busy-tue", "busy-wed", "busy-thu", "busy-fri"];

/// The hours that reach into the first day, and the words for treatment that reach out of it.
const OUTSIDE: &str = "const seen = name => [...document.querySelectorAll(`.week-picture ${name}`)].filter(e => e.checkVisibility()); \
                       const box = e => e.getBoundingClientRect(); \
                       const left = Math.min(...seen('.line').map(e => box(e).left)); \
                       const filled = seen('rect.treatment').map(box); \
                       const lies = (x, y) => filled.some(it => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom); \
                       const hours = seen('text:not(.word)').filter(e => box(e).left < left && box(e).right > left + 2); \
                       const words = seen('.lit').filter(e => { const it = box(e), x = (it.left + it.right) / 2; \
                         return !lies(x, it.top + 1) || !lies(x, it.bottom - 1); }); \
                       return [...hours, ...words].map(e => e.textContent)";

#[journey]
fn a_nurse_on_night_shifts_finds_a_morning() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        page.click("pattern-night-shift").await;
        has(page, "busy", &["Work: Mon, Tue, Wed, Thu, Fri, 10 pm to 6 am on the next day", "Sleep: Tue, Wed"]).await;
        // She sleeps from 7 to 2 on Tuesday to Saturday, so only sessions in the evening before her shift can fit.
        has(page, "best", &["It fits as it is.", "hours on the way"]).await;
        has(page, "best", &["made-up center"]).await;
        let shown = page.js("return document.querySelector('#best button').id").await;
        page.click(shown.as_str().unwrap()).await;
        page.wait_for("the week has the focus", "return document.activeElement?.id === 'week-shown'").await;
        let script = "const all = name => document.querySelectorAll(`.week-picture rect.${name}`).length; \
                      return [all('treatment'), all('busy-time'), all('handle')]";
        let drawn = page.js(script).await;
        assert!(drawn[0].as_u64() >= Some(3), "sessions are drawn: {drawn}");
        // Five nights have two parts each, plus five mornings of sleep.
        assert_eq!((&drawn[1], &drawn[2]), (&json!(15), &json!(15)), "{drawn}");
        has(page, "week-shown", &["Monday", "midnight to 6 am: Work", "10 pm to midnight: Work"]).await;
        let samples = "return [...document.querySelectorAll('.sample')].filter(e => e.checkVisibility()).length";
        assert_eq!(page.js(samples).await, 1, "the week of a made-up center says once that it is made up");
        for width in [390, 1280] {
            page.size(width, 900).await;
            assert_eq!(page.js(OUTSIDE).await, json!([]), "at {width} px, no word is cut off");
        }
    });
}

#[journey]
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

#[journey]
fn somebody_two_bus_hours_away_is_told_what_the_way_costs() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        page.click("way").await;
        page.slide("way-minutes", 120).await;
        page.click("way-2").await;
        has(page, "way", &["120 minutes one way"]).await;
        // A program without travel costs least. Three days of travel there and back take twelve hours.
        has(page, "best", &["Online", "12 hours on the way"]).await;
        assert!(!page.text("best").await.contains(", 0 hours"), "of no way nothing is said");
        page.slide("way-minutes", 0).await;
        has(page, "way", &["No travel time"]).await;
    });
}

#[journey]
fn where_nothing_fits_the_least_change_is_said_and_making_it_makes_it_fit() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        write(page, "kind-0", &WORKDAYS, ([8, 0], [18, 30])).await;
        page.click("busy-keep").await;
        page.wait_for("it is kept", "return document.activeElement?.id === 'life-title'").await;
        has(page, "busy", &["Work: Mon, Tue, Wed, Thu, Fri, 8 am to 6:30 pm"]).await;
        has(page, "nothing-fits", &["Nothing at this level fits"]).await;
        // The online evening starts at six, so work has to end half an hour earlier on three days. A smaller change is not possible.
        has(page, "best", &["Work, Monday, Wednesday and Thursday: stop at 6 pm instead of 6:30 pm"]).await;
        page.js("document.querySelector('#best [id^=change-]').click()").await;
        has(page, "best", &["It fits as it is."]).await;
        assert_eq!(
            page.js("return document.activeElement.id").await,
            "best-title",
            "the button went with what it changed"
        );
        has(page, "busy", &["Fri, 8 am to 6:30 pm", "8 am to 6 pm"]).await;
        assert!(!page.shows("#nothing-fits").await);
    });
}

/// Worked out by hand from tests/fixtures/programs.json: "Day or evening IOP" has mornings on Monday, Tuesday and Thursday from 10 to 1.
/// Its second phase has only Thursday from 10 and a talk right after. Child care from 4:30 pm leaves no evening. A person who works until
/// 9:40 arrives in time with a trip of 20 minutes. With a trip of 30 minutes they must leave at 9:30, which takes ten minutes on three
/// days, and on Thursday in the second phase. The hospital's five mornings would take ten minutes more.
#[journey]
fn a_way_longer_than_the_gap_is_said_as_the_least_change_and_nothing_is_lost() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        for (kind, hours) in [("kind-0", ([6, 0], [9, 40])), ("kind-2", ([16, 30], [21, 30]))] {
            write(page, kind, &WORKDAYS, hours).await;
            page.click("busy-keep").await;
            page.wait_for("it is kept", "return document.activeElement?.id === 'life-title'").await;
        }
        let entered = page.text("busy").await;
        for part in ["Work: Mon, Tue, Wed, Thu, Fri, 6 am to 9:40 am", "Fri, 4:30 pm to 9:30 pm"] {
            assert!(entered.contains(part), "{entered}");
        }
        page.click("way").await;
        let mornings = async |way: u16, hours_on_the_way: &str| {
            page.slide("way-minutes", way).await;
            has(page, "best", &["9 hours of treatment", hours_on_the_way]).await;
            let script = "const card = document.querySelector('#best li.card'); const moves = [...card.querySelectorAll('.moves li')]; \
                          return [card.querySelector('h3').innerText, moves.map(e => e.firstElementChild.innerText)]";
            let first = page.js(script).await;
            assert_eq!(first[0], "Day or evening IOP, Morning", "a way of {way} minutes");
            first[1].clone()
        };
        assert_eq!(mornings(20, "2 hours on the way").await, json!([]));
        assert!(!page.shows("#nothing-fits").await, "in time to the minute");
        let earlier = |days| format!("Work, {days}: stop at 9:30 am instead of 9:40 am");
        let least = [earlier("Monday, Tuesday and Thursday"), format!("From phase 2 on: {}", earlier("Thursday"))];
        assert_eq!(mornings(30, "3 hours on the way").await, json!(least));
        has(page, "nothing-fits", &["the least that would have to change"]).await;
        assert_eq!(page.text("busy").await, entered, "what was entered stands as it was");
        page.click("busy-change-0").await;
        page.wait_for("the form", "return document.getElementById('to-minute')").await;
        page.click("to-past-30").await;
        page.click("busy-keep").await;
        has(page, "busy", &["6 am to 9:30 am"]).await;
        assert_eq!(mornings(30, "3 hours on the way").await, json!([]));
        assert!(!page.shows("#nothing-fits").await, "the change that was said makes it fit");
    });
}

#[journey]
fn a_time_is_set_by_a_tap_on_its_hour_and_one_on_its_quarter() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        page.click("busy-add").await;
        page.wait_for("the form", "return document.getElementById('from-at-7')").await;
        for tap in ["from-at-7", "from-past-45", "to-at-15", "to-past-15", "busy-tue"] {
            page.click(tap).await;
        }
        let pressed = "return [...document.querySelectorAll('#busy-form [aria-pressed=true]')].map(e => e.innerText)";
        assert_eq!(page.js(pressed).await, json!(["7:45 am", "7:45 am", "3:15 pm", "3:15 pm"]));
        page.click("busy-keep").await;
        has(page, "busy", &["Work: Tue, 7:45 am to 3:15 pm"]).await;
    });
}

#[journey]
fn what_is_wrong_is_said_in_a_sentence_and_nothing_is_lost() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        write(page, "kind-2", &[], ([17, 13], [9, 47])).await;
        for (mend, says) in [(None, "Check at least one day."), (Some("busy-tue"), "It ends before it starts.")] {
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

/// The position of a day and an hour on the picture of the week, which starts with Sunday at 6 am and is seventeen hours tall.
fn at(day: u8, hour: f64) -> (f64, f64) {
    let down = (18.0 + (hour - 6.0) * 24.0) / (18.0 + 17.0 * 24.0 + 4.0);
    ((40.0 + (f64::from(day) + 0.5) * 40.0) / 320.0, down)
}

#[journey]
fn a_busy_time_is_drawn_and_moved_by_hand_and_by_keys() {
    journey(async |engine, page, server| {
        open_planner(page, server, (1280, 900)).await;
        page.drag("week-picture", at(1, 8.05), at(1, 10.05)).await;
        page.wait_for("the form", "return document.activeElement?.id === 'busy-title'").await;
        page.click("busy-keep").await;
        has(page, "busy", &["Work: Mon, 8 am to 10:"]).await;
        page.drag("week-picture", at(1, 8.5), at(3, 11.5)).await;
        has(page, "busy", &["Work: Wed, 11 am to 1:"]).await;
        // A press without movement opens it.
        page.drag("week-picture", at(3, 11.5), at(3, 11.5)).await;
        page.wait_for("the form", "return document.activeElement?.id === 'busy-title'").await;
        page.click("busy-cancel").await;
        page.wait_for("it is closed", "return document.activeElement?.id === 'life-title'").await;
        if engine == Engine::WebKit {
            // Without a window manager, WebKit's window never has the focus, and a script cannot focus an SVG element.
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

/// Draws a busy time on Monday from 8:00 to 10:15 by finger, and keeps it. WebKit's driver treats the finger as a mouse.
async fn draw_by_finger(page: &Page, server: &Server) {
    open_planner(page, server, (390, 900)).await;
    page.js("addEventListener('pointerdown', event => { window.pressedBy = event.pointerType }, true)").await;
    // The finger moves sideways first, because moving straight down scrolls.
    page.swipe("week-picture", at(1, 8.12), at(5, 10.12)).await;
    assert_eq!(page.js("return window.pressedBy").await, "touch", "a mouse would prove nothing");
    page.wait_for("the form", "return document.activeElement?.id === 'busy-title'").await;
    page.click("busy-keep").await;
    has(page, "busy", &["Work: Mon, 8 am to 10:15 am"]).await;
}

#[journey(Chromium, Firefox)]
fn a_busy_time_is_drawn_and_moved_to_another_day_by_finger() {
    journey(async |_, page, server| {
        draw_by_finger(page, server).await;
        page.swipe("week-picture", at(1, 8.5), at(3, 11.5)).await;
        has(page, "busy", &["Work: Wed, 11 am to 1:15 pm"]).await;
    });
}

/// On an existing busy time, a finger that moves straight down does not scroll.
#[journey(Chromium, Firefox)]
fn a_busy_time_is_moved_down_and_made_longer_by_finger() {
    journey(async |_, page, server| {
        draw_by_finger(page, server).await;
        page.swipe("week-picture", at(1, 8.5), at(1, 9.5)).await;
        has(page, "busy", &["Work: Mon, 9 am to 11:15 am"]).await;
        // The last half hour is the handle for its end.
        page.swipe("week-picture", at(1, 11.0), at(1, 12.5)).await;
        has(page, "busy", &["Work: Mon, 9 am to 12:45 pm"]).await;
    });
}

/// A click follows a tap at the same point, and something else may be there by then.
#[journey(Chromium, Firefox)]
fn a_tap_by_finger_opens_a_busy_time_or_begins_one_and_does_no_more() {
    journey(async |_, page, server| {
        draw_by_finger(page, server).await;
        for (place, kept) in [(at(1, 9.0), "Work: Mon, 8 am to 10:15 am"), (at(5, 18.12), "Work: Fri, 6 pm to 7 pm")] {
            page.swipe("week-picture", place, place).await;
            page.wait_for("the form has the focus", "return document.activeElement?.id === 'busy-title'").await;
            page.click("busy-keep").await;
            page.wait_for("the form to close", "return !document.getElementById('busy-form')").await;
            has(page, "busy", &[kept]).await;
        }
    });
}

// The other two drivers send a finger's events but do not scroll.
#[journey(Chromium)]
fn a_finger_that_scrolls_enters_nothing() {
    journey(async |_, page, server| {
        open_planner(page, server, (390, 900)).await;
        // Next to the picture, and on a free part of it.
        for (what, from, to) in [("life-title", (0.5, 0.5), (0.5, -6.0)), ("week-picture", at(2, 14.0), at(2, 8.0))] {
            page.js_with(
                "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })",
                vec![json!(what)],
            )
            .await;
            let before = page.js("return scrollY").await;
            page.swipe(what, from, to).await;
            page.wait_for("the page to scroll", &format!("return scrollY > {before} + 50")).await;
            assert!(!page.shows("#busy, #busy-form, rect.busy-time").await, "#{what}: something was entered");
        }
    });
}

#[journey]
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
        // The page keeps the files that it makes, because a locked page cannot fetch them and the test has to read them.
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
        page.let_a_moment_pass().await;
        page.click("calendar-named").await;
        page.wait_for("the box", "return document.getElementById('calendar-named').checked").await;
        page.js("window.made = ''").await;
        page.let_a_moment_pass().await;
        page.click("calendar-save").await;
        page.wait_for("the file with names", "return window.made.includes('SUMMARY:Skills group')").await;
    });
}
