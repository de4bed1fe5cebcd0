//! Everything can be reached by keyboard, and is seen when it is.

use browser_journeys::{Engine, journey};
use thirtyfour::Key;

/// Makes `e` the element that has the focus, and `seen` whether any part of it is in sight and not covered.
const FOCUS: &str = "const e = document.activeElement, b = e.getBoundingClientRect(); \
    const at = (x, y) => document.elementFromPoint(b.x + b.width * x, b.y + b.height * y); \
    const its = top => top && (e.contains(top) || [...(e.labels ?? [])].some(l => l.contains(top))); \
    const seen = e === document.body || [.1, .3, .5, .7, .9].some(y => its(at(.1, y)) || its(at(.5, y)));";

#[journey]
fn what_has_the_focus_is_never_covered() {
    journey(async |engine, page, server| {
        page.size(320, 600).await;
        page.open_started(&server.address("/")).await;
        let mut reached = Vec::new();
        // Down, and up again: on the way up the bar at the top is in the way.
        for step in 0..60 {
            if step < 30 {
                page.press(Key::Tab).await
            } else {
                page.press_with(Key::Shift, '\u{E004}').await
            }
            // Engines scroll to what has the focus a moment later. Without a window manager WebKit's window never has
            // the focus of the screen, and so `:focus` never applies: there, only the order is tested.
            let seen = engine == Engine::WebKit || page.comes_true(&format!("{FOCUS} return seen")).await;
            let name = page.js(&format!("{FOCUS} return e.id || e.textContent.trim().slice(0, 30)")).await;
            assert!(seen, "step {step}: {name} has the focus, but is covered or out of sight");
            reached.extend(name.as_str().map(str::to_owned));
        }
        for id in ["quick-exit", "door-compare", "door-find", "door-week"] {
            assert!(reached.iter().any(|name| name == id), "#{id} is not reached by Tab: {reached:?}");
        }
    });
}
