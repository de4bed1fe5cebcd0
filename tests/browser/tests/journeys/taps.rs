//! No accidental answers: a second tap, or a tap aimed at the previous screen, does nothing.

use browser_journeys::{Hand, Page, in_time, journey, to_week};
use serde_json::{Value, json};

/// Phones, and a computer with a mouse.
const PLACES: [(u32, u32, Hand); 5] = [
    (320, 568, Hand::Finger),
    (375, 667, Hand::Finger),
    (390, 844, Hand::Finger),
    (412, 915, Hand::Finger),
    (1366, 768, Hand::Mouse),
];

/// The time between the end of the first tap and the start of the second, in ms.
const GAPS: [u64; 5] = [60, 150, 300, 500, 700];

/// What the screen shows, and which choices are selected.
const SCREEN: &str = "[document.querySelector('.screen h1').textContent, \
    ...[...document.querySelectorAll('#explorer :checked')].map(e => e.id), document.querySelectorAll('#asks-more').length]";

/// What a person would tap on the open screen, in order: the first choice in each group without one, "none of these" for urgent signs, and
/// Continue.
const WAY_ON: &str = "const id = selector => document.querySelector(selector)?.id; \
    const open = [...document.querySelectorAll('.screen .choices')].filter(group => !group.querySelector(':checked')); \
    const first = group => group.querySelector('[id^=none-]') ?? group.querySelector('input'); \
    const on = id('.screen #asker-0') ?? id('.screen #see-outcome') ?? id('.screen #continue'); \
    return [...open.map(group => first(group).id), on].filter(Boolean)";

async fn way_on(page: &Page) -> Vec<String> {
    let ids = page.js(WAY_ON).await;
    ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn screen(page: &Page) -> Value {
    page.settle().await;
    page.js(&format!("return {SCREEN}")).await
}

/// Goes through the questionnaire to its outcome with `tap`. Returns the state of each screen before any tap on it.
async fn screens(page: &Page, address: &str, tap: impl AsyncFn(&str)) -> Vec<Value> {
    page.open_fresh(address).await;
    page.wait_for("who asks", "return document.getElementById('asker-0')").await;
    let mut seen = Vec::new();
    for _ in 0..40 {
        seen.push(screen(page).await);
        if page.shows(".outcome").await {
            return seen;
        }
        for id in way_on(page).await {
            tap(&id).await;
        }
    }
    panic!("no outcome after 40 screens: {seen:?}");
}

#[journey]
fn a_double_tap_is_one_tap() {
    journey(async |_engine, page, server| {
        let address = server.address("/#/find");
        let plain = screens(page, &address, async |id| page.press_as_listener(id).await).await;
        for (place, (width, height, hand)) in PLACES.into_iter().enumerate() {
            page.size(width, height).await;
            let count = std::cell::Cell::new(place);
            let double = async |id: &str| {
                // Over the runs, each screen gets each gap.
                count.set(count.get() + 1);
                page.double_tap(id, hand, GAPS[count.get() % GAPS.len()]).await;
            };
            let seen = screens(page, &address, double).await;
            assert_eq!(seen, plain, "{width}x{height}, {hand:?}");
        }
    });
}

/// The single taps that make up a double tap do count.
#[journey]
fn a_tap_after_a_moment_counts_and_so_does_one_elsewhere() {
    journey(async |_engine, page, server| {
        page.size(375, 667).await;
        page.open_started(&server.address("/#/find")).await;
        page.wait_a_moment().await;
        page.tap("asker-0", Hand::Finger).await;
        page.wait_for("what cannot wait", "return document.querySelector('.screen .choices input')").await;
        let boxes =
            page.js("return [...document.querySelectorAll('input[type=checkbox]')].slice(0, 2).map(e => e.id)").await;
        let boxes: Vec<_> = boxes.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        page.wait_a_moment().await;
        for id in &boxes {
            page.tap(id, Hand::Finger).await;
        }
        let checked = page.js("return [...document.querySelectorAll('#explorer :checked')].map(e => e.id)").await;
        assert_eq!(checked, json!(boxes), "two boxes, one right after the other");
        page.wait_a_moment().await;
        page.tap(boxes[0], Hand::Finger).await;
        let checked = page.js("return [...document.querySelectorAll('#explorer :checked')].map(e => e.id)").await;
        assert_eq!(checked, json!([boxes[1]]), "the same box again, after a moment");
    });
}

/// After a tap on Continue with nothing chosen, a sentence pushes the choices down, under the finger.
#[journey]
fn a_double_tap_with_nothing_chosen_chooses_nothing() {
    journey(async |_engine, page, server| {
        for (width, height, hand) in PLACES {
            page.size(width, height).await;
            page.open_fresh(&server.address("/#/find")).await;
            page.press_as_listener("asker-0").await;
            page.wait_for("what cannot wait", "return document.querySelector('.screen .choices input')").await;
            page.let_a_moment_pass().await;
            page.double_tap("continue", hand, 150).await;
            page.wait_for("the sentence", "return document.getElementById('asks-more')").await;
            let chosen = page.js("return document.querySelectorAll('#explorer :checked').length").await;
            assert_eq!(chosen, 0, "{width}x{height}: chosen unasked");
        }
    });
}

/// This covers doors, panels, the planner, making a link, and the other language. The second tap undoes nothing and does nothing more.
#[journey]
fn elsewhere_a_double_tap_is_one_tap_too() {
    journey(async |_engine, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        page.double_tap("door-week", Hand::Finger, 150).await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        page.let_a_moment_pass().await;
        page.double_tap("plan", Hand::Finger, 150).await;
        page.settle().await;
        assert_eq!(page.js("return document.getElementById('plan').ariaExpanded").await, "true", "the planner is open");
        let busy = page.js("return document.querySelectorAll('#busy li, #busy-title').length").await;
        assert_eq!(busy, 0, "nothing was entered in it");
        page.js("document.querySelector('#share > summary').id = 'share-summary'").await;
        page.double_tap("share-summary", Hand::Finger, 300).await;
        assert_eq!(page.js("return document.getElementById('share').open").await, true, "the panel is open");
        page.double_tap("make-link", Hand::Finger, 150).await;
        page.wait_for("the link", "return document.getElementById('link')").await;
        page.js("scrollTo(0, 0)").await;
        page.double_tap("in-es", Hand::Finger, 300).await;
        page.settle().await;
        assert_eq!(page.js("return document.documentElement.lang").await, "es", "in Spanish, and not back again");
    });
}

/// People who need a phone number or quick exit never have to wait.
#[journey]
fn numbers_and_the_way_out_count_at_once() {
    journey(async |_engine, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        // Records what the tap does, because there is no telephone.
        page.js("addEventListener('click', e => { if (e.target.closest('[href^=tel]')) { window.called = !e.defaultPrevented; e.preventDefault() } })")
            .await;
        page.js("document.querySelector('.crisis a').id = 'call-911'").await;
        page.press_as_listener("door-find").await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        page.tap("call-911", Hand::Finger).await;
        assert_eq!(page.js("return window.called").await, true, "911, right after a screen changed");
        page.press_as_listener("asker-0").await;
        page.wait_for("what cannot wait", "return document.querySelector('.screen .choices input')").await;
        page.tap("quick-exit", Hand::Finger).await;
        let asked = async || !page.outside().asked_for("www.weather.gov").is_empty();
        assert!(in_time(asked).await, "quick exit, right after a screen changed");
    });
}

/// Screen readers click without a pointer, and people press keys quickly.
#[journey]
fn listeners_and_keys_wait_for_nothing() {
    journey(async |_engine, page, server| {
        let begun = std::time::Instant::now();
        let seen = screens(page, &server.address("/#/find"), async |id| page.press_as_listener(id).await).await;
        assert!(seen.len() > 5, "a whole questionnaire, in {:?}", begun.elapsed());
    });
}

/// A busy phone may send the click of a tap late, and to whatever is under the finger by then.
#[journey]
fn a_click_on_what_was_not_pressed_does_nothing() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/#/find")).await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        page.let_a_moment_pass().await;
        let clicked_after_press_on = "const [pressed, clientX, done] = arguments; const send = (kind, on) => document.querySelector(on).dispatchEvent(\
              new (kind === 'click' ? MouseEvent : PointerEvent)(kind, { detail: 1, clientX, isPrimary: true, bubbles: true, cancelable: true })); \
            send('pointerdown', pressed); send('pointerup', pressed); send('click', '#asker-0'); \
            setTimeout(() => done(document.querySelectorAll('#sign-took-too-much').length))";
        // Each tap is at its own place, so that none is the second half of a double tap.
        for (pressed, place, goes_on) in [("#screen-title", 100, 0), ("#asker-1", 200, 0), ("#asker-0", 300, 1)] {
            let there = page.js_later_with(clicked_after_press_on, vec![json!(pressed), json!(place)]).await;
            assert_eq!(there, goes_on, "pressed on {pressed}, clicked on the first asker");
        }
    });
}

/// The browser repeats a key that is held down.
#[journey]
fn a_held_key_presses_once() {
    journey(async |engine, page, server| {
        page.open_started(&server.address("/#/find")).await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        let held = "const press = repeat => { const e = document.activeElement; \
              const goes = e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true })); \
              if (goes) e.click(); }; \
            document.getElementById('asker-0').focus(); press(false); \
            const done = arguments[0]; setTimeout(() => { document.getElementById('continue').focus(); press(true); press(true); \
              setTimeout(() => done(document.querySelectorAll('#asks-more').length)); })";
        assert_eq!(page.js_later(held).await, 0, "in {engine:?} a held Enter went on by itself");
    });
}

/// People draw on the week by finger, so a tap right after it opens must draw nothing.
#[journey(Chromium)]
fn a_tap_right_after_the_week_opened_draws_nothing() {
    journey(async |_engine, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        to_week(page).await;
        page.let_a_moment_pass().await;
        page.press_as_listener("plan").await;
        page.settle().await;
        page.js("location.hash = '#/find'").await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        page.js("history.back()").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        page.tap("week-picture", Hand::Finger).await;
        page.settle().await;
        assert!(!page.shows("#busy-title").await, "a busy time was drawn");
    });
}
