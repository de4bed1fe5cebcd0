//! People can reach everything by keyboard, and see what has the focus.

use browser_journeys::{Engine, journey};
use thirtyfour::Key;

/// Sets `e` to the focused element, and `seen` to whether any part of it (its middle in a low window) is visible and not covered.
const FOCUS: &str = "const e = document.activeElement, b = e.getBoundingClientRect(); \
    const at = (x, y) => document.elementFromPoint(b.x + b.width * x, b.y + b.height * y); \
    const its = top => top && (e.contains(top) || [...(e.labels ?? [])].some(l => l.contains(top))); \
    const seen = e === document.body || (innerHeight < 400 ? [.5] : [.1, .3, .5, .7, .9]).some(y => its(at(.1, y)) || its(at(.5, y)));";

#[journey]
fn what_has_the_focus_is_never_covered() {
    journey(async |engine, page, server| {
        // The lower window is a screen at 400 %. There, quick exit floats above the page.
        for (height, tabs) in [(600, 30), (256, 45)] {
            page.size(320, height).await;
            page.open_fresh(&server.address("/")).await;
            let mut reached = Vec::new();
            // Down and up again, because on the way up, the bar at the top can cover the focus.
            for step in 0..2 * tabs {
                if step < tabs {
                    page.press(Key::Tab).await
                } else {
                    page.press_with(Key::Shift, '\u{E004}').await
                }
                // Engines scroll to the focused element a moment later. Without a window manager, WebKit's window never has the focus, so
                // `:focus` never applies. There, this tests only the order.
                let seen = engine == Engine::WebKit || page.comes_true(&format!("{FOCUS} return seen")).await;
                let name = page.js(&format!("{FOCUS} return e.id || e.textContent.trim().slice(0, 30)")).await;
                assert!(seen, "{height} px, step {step}: {name} has the focus, but is covered or out of sight");
                reached.extend(name.as_str().map(str::to_owned));
            }
            for id in ["quick-exit", "door-compare", "door-find", "door-week"] {
                assert!(reached.iter().any(|name| name == id), "#{id} is not reached by Tab: {reached:?}");
            }
        }
    });
}
