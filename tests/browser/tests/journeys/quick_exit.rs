//! Quick exit hides the page at once, and leaves.

use browser_journeys::{Page, Server, journey, to_first_question};
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// Where it leads.
const NEUTRAL: &str = "www.weather.gov";

/// Nothing with words in it can be seen.
const BLANK: &str = "!document.body || [...document.body.querySelectorAll('*')]\
    .every(e => !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !e.innerText?.trim())";

async fn leaves(page: &Page, how: &str) {
    let end = Instant::now() + Duration::from_secs(10);
    while page.outside().asked_for(NEUTRAL).is_empty() {
        assert!(Instant::now() < end, "{how}: the browser did not ask for {NEUTRAL} within 10 s");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn stays(page: &Page, how: &str) {
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert_eq!(page.outside().asked_for(NEUTRAL), Vec::<String>::new(), "{how}: the page left");
    assert_eq!(page.js(&format!("return {BLANK}")).await, false, "{how}: the page was hidden");
}

#[journey]
fn the_way_out_is_always_in_sight() {
    journey(async |_engine, page, server| {
        page.size(320, 600).await;
        page.open_started(&server.address("/")).await;
        let script = "const e = document.getElementById('quick-exit'), b = e.getBoundingClientRect(); \
                      const inside = b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight; \
                      const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2); \
                      return inside && b.height >= 24 && e.contains(top)";
        assert_eq!(page.js(script).await, true, "at 320 px, at the top");
        page.js("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
        assert_ne!(page.js("return scrollY").await, 0, "the page is long enough to scroll");
        page.screenshot("quick-exit-end").await;
        assert_eq!(page.js(script).await, true, "at 320 px, scrolled to the end");
    });
}

#[journey]
fn a_tap_hides_the_page_before_anything_else() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        assert_eq!(page.js(&format!("return {BLANK}")).await, false, "there is something to hide");
        let blank = page.js(&format!("document.getElementById('quick-exit').click(); return {BLANK}")).await;
        assert_eq!(blank, true, "hidden when the tap's own handlers are through");
        leaves(page, "tap").await;
    });
}

#[journey(Chromium)]
fn on_a_device_six_times_slower_the_page_is_blank_within_100_ms() {
    journey(async |_engine, page, server| {
        page.size(320, 640).await;
        // The second frame after the tap begins when the first has been painted.
        let script = format!(
            "const done = arguments[0], start = performance.now(); document.getElementById('quick-exit').click(); \
             requestAnimationFrame(() => requestAnimationFrame(() => done([performance.now() - start, {BLANK}])))"
        );
        // The claim is about the page: of five tries the one that the machine disturbed least.
        let mut best = f64::INFINITY;
        for _ in 0..5 {
            page.open_started(&server.address("/")).await;
            page.slow_down(6).await;
            let told = page.js_later(&script).await;
            page.slow_down(1).await;
            assert_eq!(told[1], true, "the page is blank");
            best = best.min(told[0].as_f64().expect("a time in ms"));
            leaves(page, "tap").await;
            page.outside().clear();
        }
        println!("blank and painted {best:.0} ms after the tap, on a device six times slower");
        assert!(best <= 100.0, "blank after {best} ms");
    });
}

#[journey]
fn back_shows_nothing_that_was_entered() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        to_first_question(page).await;
        for choice in ["choice-daily", "choice-stopped-or-more"] {
            page.wait_for("a question", &format!("return document.getElementById('{choice}')")).await;
            page.click(choice).await;
            page.click("continue").await;
        }
        page.wait_for("the third question", "return document.getElementById('choice-as-ordered')").await;
        page.click_away("quick-exit").await;
        leaves(page, "click").await;
        // Back to an earlier screen of the questionnaire, and once more.
        for time in ["once", "twice"] {
            page.back().await;
            // Without a network WebKit stays where it was, and nothing is left there.
            let fresh = "return !document.body || document.documentElement.dataset.explorer === 'started' && \
                         Boolean(document.getElementById('asker-1') ?? document.getElementById('door-find'))";
            page.wait_for(&format!("the page as it begins, or none, after Back {time}"), fresh).await;
            let entered = "return document.querySelectorAll('[id^=choice-], .answers').length";
            assert_eq!(page.js(entered).await, 0, "after Back {time}");
        }
    });
}

#[journey]
fn a_real_click_leaves() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        page.click_away("quick-exit").await;
        leaves(page, "click").await;
    });
}

#[journey]
fn without_script_the_link_leaves() {
    journey(async |_engine, page, _server| {
        let scriptless = Server::without_script().await;
        page.open(&scriptless.address("/")).await;
        page.click_away("quick-exit").await;
        leaves(page, "click without script").await;
    });
}

#[journey]
fn shift_three_times_leaves() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for _ in 0..2 {
            page.press(Key::Shift).await;
        }
        stays(page, "Shift twice").await;
        page.press(Key::Shift).await;
        leaves(page, "Shift three times").await;
    });
}

#[journey]
fn writing_capitals_does_not_leave() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for letter in ['a', 'b', 'c', 'd'] {
            page.press_with(Key::Shift, letter).await;
        }
        stays(page, "Shift with letters").await;
        // And a letter between two presses starts the count again.
        page.press(Key::Shift).await;
        page.press(Key::Shift).await;
        page.press_with(Key::Shift, 'a').await;
        stays(page, "two presses and a capital").await;
    });
}

#[journey]
fn escape_does_not_leave() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for _ in 0..3 {
            page.press(Key::Escape).await;
        }
        stays(page, "Escape three times").await;
    });
}
