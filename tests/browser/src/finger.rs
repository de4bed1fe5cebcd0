//! A finger on the page. A finger, a mouse and a pen send the app the same events, but only a finger scrolls.

use crate::page::{Page, must};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::{Key, WebElement};

/// The number of steps in a movement. A finger that jumps in one step counts as a tap.
const STRETCHES: i64 = 6;
/// How long each step takes, in ms. A finger that lifts while it moves makes the page keep scrolling.
const STRETCH: u64 = 40;

/// Lets a journey control the clocks that a page reads: its own clock and that of its events. The journey can set them ahead, or stop them
/// during a double tap, so that the gap between the two presses is exact even on a slow machine.
const CLOCK: &str = include_str!("clock.js");

/// The pointer that taps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A finger on the screen.
    Finger,
    /// A mouse.
    Mouse,
}

impl Page {
    /// Puts a finger on the element with an id, moves it, rests and lifts it. Positions go from 0 to 1 across and down the element. The
    /// same position twice is a tap. (The crate's own actions have no finger.)
    pub async fn swipe(&self, id: &str, from: (f64, f64), to: (f64, f64)) {
        self.let_a_moment_pass().await;
        let around = self.to_the_middle(id).await;
        let ((x, y), (to_x, to_y)) = (around.place(from), around.place(to));
        let step = |x: i64, y: i64, ms: u64| json!({ "type": "pointerMove", "x": x, "y": y, "duration": ms });
        let mut steps = vec![step(x, y, 0), json!({ "type": "pointerDown", "button": 0 })];
        if (x, y) != (to_x, to_y) {
            let part = |from: i64, to: i64, nth: i64| from + (to - from) * nth / STRETCHES;
            steps.extend((1..=STRETCHES).map(|nth| step(part(x, to_x, nth), part(y, to_y, nth), STRETCH)));
            steps.push(json!({ "type": "pause", "duration": 4 * STRETCH }));
        }
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        self.act(
            json!([{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": steps }]),
        )
        .await;
    }

    /// Taps the middle of the element with an id, or of its label.
    pub async fn tap(&self, id: &str, hand: Hand) {
        self.taps(id, hand, &[]).await;
    }

    /// Taps it twice in the same place, `gap` ms apart, then lets a moment pass.
    pub async fn double_tap(&self, id: &str, hand: Hand, gap: u64) {
        self.let_a_moment_pass().await;
        self.js(&format!("{CLOCK} clock.hold({gap})")).await;
        self.taps(id, hand, &[gap]).await;
        self.js("clock.letGo(); window.tappedAt = performance.now()").await;
        self.let_a_moment_pass().await;
    }

    async fn taps(&self, id: &str, hand: Hand, gaps: &[u64]) {
        let script = "const e = document.getElementById(arguments[0]); const seen = e.labels?.[0] ?? e; \
                      const at = () => seen.getBoundingClientRect(), { top, bottom } = at(); \
                      if (top < 90 || bottom > innerHeight) seen.scrollIntoView({ block: 'center', behavior: 'instant' }); \
                      const b = at(); return [b.x + b.width / 2, b.y + b.height / 2].map(Math.round)";
        let place = self.js_with(script, vec![json!(id)]).await;
        let tap = [
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pause", "duration": STRETCH }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        let mut steps = vec![json!({ "type": "pointerMove", "x": place[0], "y": place[1], "duration": 0 })];
        steps.extend(tap.clone());
        for gap in gaps {
            steps.push(json!({ "type": "pause", "duration": gap }));
            steps.extend(tap.clone());
        }
        let kind = if hand == Hand::Finger { "touch" } else { "mouse" };
        self.act(json!([{ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": steps }]))
            .await;
    }

    /// Scrolls the element with an id to the middle of the window, and returns its position there.
    pub(crate) async fn to_the_middle(&self, id: &str) -> Sides {
        let script = "const e = document.getElementById(arguments[0]); e.scrollIntoView({ block: 'center', behavior: 'instant' }); \
                      const b = e.getBoundingClientRect(); return [b.left, b.top, b.width, b.height]";
        let around = self.js_with(script, vec![json!(id)]).await;
        Sides([0, 1, 2, 3].map(|side| around[side].as_f64().unwrap_or_default()))
    }

    /// Clicks the element with an id as a screen reader does, without a pointer or a key.
    pub async fn press_as_listener(&self, id: &str) {
        self.js_with("document.getElementById(arguments[0]).click()", vec![json!(id)]).await;
    }

    /// Presses an element by key if a pointer would have to wait; otherwise clicks it. Find the element after [`Page::settle`]: the app may
    /// still be reacting to the last step, and may then take the focus and redraw the element.
    pub(crate) async fn press_or_click(&self, name: &str, element: WebElement) {
        let takes_keys = "const e = arguments[0].querySelector(':scope > summary') ?? arguments[0]; e.focus({ preventScroll: true }); \
                          return document.activeElement === e && (/radio|checkbox/.test(e.type) ? ' ' : '\\r')";
        if self.moments_left().await > 0.0
            && let Ok(focused) = self.session().execute(takes_keys, vec![must(name, element.to_json())]).await
            && let Some(key) = focused.json().as_str()
        {
            return self.press(if key == " " { Key::Space } else { Key::Enter }).await;
        }
        self.let_a_moment_pass().await;
        self.js("window.tappedAt = performance.now()").await;
        must(&format!("click {name}"), element.click().await);
    }

    /// For how many more ms the page ignores a pointer, or takes its tap for the second of a double tap: see `static/tap.js`. The time
    /// starts when a journey first sees a screen, and again when the screen comes back.
    async fn moments_left(&self) -> f64 {
        let script = "const screen = document.querySelector('#explorer .screen'), now = performance.now(), never = -1e6; \
            if (screen) screen.seenAt ??= !window.watch && screen.querySelector('.doors') && !screen.querySelector('.link-banner') ? never : now; \
            if (!window.watch) { \
                const comes = ({ addedNodes }) => addedNodes.forEach(node => node.matches?.('.screen, #explorer') && (window.cameAt = performance.now())); \
                window.watch = new MutationObserver(records => records.forEach(comes)); \
                window.watch.observe(document.body, { childList: true, subtree: true }); \
            } \
            return Math.max(screen?.seenAt ?? never, window.cameAt ?? never, window.tappedAt ?? never) + 900 - now";
        self.js(script).await.as_f64().unwrap_or_default()
    }

    /// Sets the clock of the page ahead to when a pointer counts again. Waiting for that would add minutes to the journeys. The clock runs
    /// on from there, so taps keep their real length.
    pub async fn let_a_moment_pass(&self) {
        let left = self.moments_left().await;
        if left > 0.0 {
            self.js(&format!("{CLOCK} clock.ahead += {left}")).await;
        }
    }

    /// Waits until the page accepts a pointer again.
    pub async fn wait_a_moment(&self) {
        tokio::time::sleep(Duration::from_millis(self.moments_left().await.max(0.0) as u64)).await;
    }

    async fn act(&self, actions: Value) {
        let handle = self.session().handle();
        must("move a finger", handle.cmd(Command::PerformActions(Actions::from(actions))).await);
        must("lift it", handle.cmd(Command::ReleaseActions).await);
    }
}

/// Left, top, width and height of an element in the window.
pub(crate) struct Sides([f64; 4]);

impl Sides {
    /// A point in it, from 0 to 1 across and down.
    pub(crate) fn place(&self, (along, down): (f64, f64)) -> (i64, i64) {
        let Self([left, top, width, height]) = self;
        ((left + along * width) as i64, (top + down * height) as i64)
    }
}
