//! People can save a calendar file by keyboard as often as they like, each time with the current state.

use browser_journeys::{Page, Server, journey};
use serde_json::Value;
use thirtyfour::Key;

/// Keeps each file that the page makes, because a locked page cannot fetch it.
const KEEP: &str = "window.files = []; const make = URL.createObjectURL; \
    URL.createObjectURL = file => { file.text().then(text => window.files.push(text)); return make.call(URL, file) }; \
    window.followed = 0; addEventListener('click', event => { \
      const link = event.target.closest('#calendar-save'); \
      if (link && !event.defaultPrevented && link.href.startsWith('blob:')) window.followed += 1 })";

/// On a phone, opens the panel that saves this week's calendar, and keeps each file.
async fn open_calendar(page: &Page, server: &Server, week: &str) {
    page.size(390, 844).await;
    page.open_started(&server.address("/#/week")).await;
    page.wait_for("the week", "return document.getElementById('week-hours')").await;
    page.click("other-weeks").await;
    page.click(week).await;
    page.click("calendar").await;
    page.js(KEEP).await;
}

/// Moves the focus to the link that saves.
async fn focus_on_save(page: &Page) {
    // The app may react late to the last tap, and move the focus.
    page.settle().await;
    let focused = "const save = document.getElementById('calendar-save'); save?.focus(); \
                   return Boolean(save) && document.activeElement === save";
    page.wait_for("the focus on the way to save", focused).await;
}

#[journey]
fn a_calendar_is_saved_again_and_again_by_keyboard() {
    journey(async |_, page, server| {
        open_calendar(page, server, "week-e1-0-0").await;
        focus_on_save(page).await;
        for nth in 1..=3 {
            page.press(Key::Enter).await;
            page.wait_for(&format!("file {nth}"), &format!("return files.length === {nth}")).await;
            page.wait_for("its sentence", "return document.getElementById('calendar-done')").await;
            assert_eq!(
                page.js("return document.activeElement.id").await,
                "calendar-save",
                "the focus stays, file {nth}"
            );
            assert_eq!(page.js("return followed").await, nth, "the browser is led to the file");
        }
        // The file also has the state at that moment.
        page.press_as_listener("calendar-named").await;
        page.wait_for("the box", "return document.getElementById('calendar-named').checked").await;
        focus_on_save(page).await;
        page.press(Key::Enter).await;
        page.wait_for("the fourth file", "return files.length === 4").await;
        let files = page.js("return files").await;
        let files: Vec<_> = files.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(files[..3].iter().all(|file| file.contains("SUMMARY:Appointment\r\n")), "{files:?}");
        assert!(files[3].contains("SUMMARY:") && !files[3].contains("SUMMARY:Appointment\r\n"), "{}", files[3]);
        let ids =
            |file: &str| file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
        let named = ids(files[3]);
        assert!(
            ids(files[0]).iter().all(|id| named.contains(id)),
            "the later one replaces all of the first: {named:?}"
        );
    });
}

/// People want to start as soon as they can, so this week is possible too, from today.
#[journey]
fn a_calendar_can_begin_this_week_and_not_before_today() {
    journey(async |_, page, server| {
        open_calendar(page, server, "week-c2-0-0").await;
        page.click("start-0").await;
        page.wait_for("this week", "return document.getElementById('start-0').checked").await;
        focus_on_save(page).await;
        page.press(Key::Enter).await;
        page.wait_for("the file", "return files.length === 1").await;
        let script = "const two = number => String(number).padStart(2, '0'); \
            const day = date => date.getFullYear() + two(date.getMonth() + 1) + two(date.getDate()); \
            const today = new Date(), next = new Date(); \
            next.setDate(today.getDate() + 7 - (today.getDay() + 6) % 7); \
            const first = [...files[0].matchAll(/DTSTART:(\\d{8})/g)].map(it => it[1]); \
            return [first.length > 0, first.every(it => it >= day(today)), \
                (today.getDay() + 6) % 7 > 3 || first.some(it => it < day(next)), first]";
        let begins = page.js(script).await;
        assert_eq!(
            (&begins[0], &begins[1], &begins[2]),
            (&Value::Bool(true), &Value::Bool(true), &Value::Bool(true)),
            "{begins}"
        );
    });
}
