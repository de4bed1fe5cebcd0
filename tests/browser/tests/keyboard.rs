//! Everything can be reached by keyboard, and is seen when it is.

use browser_journeys::journey;
use thirtyfour::Key;

/// The element that has the focus: its name, and whether anything lies over its middle.
const FOCUS: &str = "const e = document.activeElement, b = e.getBoundingClientRect(); \
    const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2); \
    return { name: e === document.body ? null : e.id || e.textContent.trim().slice(0, 30), \
             seen: Boolean(top) && (e.contains(top) || top.contains(e) || [...(e.labels ?? [])].some(l => l.contains(top))) }";

#[test]
fn what_has_the_focus_is_never_covered() {
    journey(async |_engine, page, server| {
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
            let focus = page.js(FOCUS).await;
            if let Some(name) = focus["name"].as_str() {
                assert_eq!(focus["seen"], true, "step {step}: {name:?} has the focus, but is covered or out of sight");
                reached.push(name.to_owned());
            }
        }
        for id in ["quick-exit", "door-compare", "door-find", "door-week"] {
            assert!(reached.iter().any(|name| name == id), "#{id} is not reached by Tab: {reached:?}");
        }
    });
}
