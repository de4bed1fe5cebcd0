//! A walk through the whole product, for claims that must hold wherever a person goes.

use crate::page::Page;
use crate::server::Server;
use serde_json::json;

/// The doors of the home page and where each leads.
pub const DOORS: [(&str, &str); 3] = [("door-compare", "#/compare"), ("door-find", "#/find"), ("door-week", "#/week")];

/// Goes from the open, started home page to the week, and waits for it.
pub async fn to_week(page: &Page) {
    page.click("door-week").await;
    page.wait_for("the week", "return document.getElementById('week-hours')").await;
}

/// Goes from the open home page to the questionnaire's first screen.
pub async fn to_asker(page: &Page) {
    page.click("door-find").await;
    page.wait_for("who asks", "return document.getElementById('asker-0')").await;
}

/// Goes from the open home page to the outcome of these answers, as [`Page::answer`] gives them. Returns the number of screens with questions.
pub async fn to_outcome(page: &Page, chosen: &[&str]) -> u64 {
    to_asker(page).await;
    page.answer("asker-0", chosen).await
}

/// Does the same for someone whom the person cares about, so all words say "they".
pub async fn to_outcome_of_another(page: &Page, chosen: &[&str]) -> u64 {
    to_asker(page).await;
    page.answer("asker-1", chosen).await
}

/// Chooses "none of these" in each group on the screen of urgent questions.
pub async fn nothing_urgent(page: &Page) {
    page.wait_for("what cannot wait", "return document.querySelector('[id^=none-]')").await;
    page.js("[...document.querySelectorAll('[id^=none-]')].map(e => e.id).forEach(id => document.getElementById(id).click())")
        .await;
}

/// Goes from the open, started home page to the first screen of questions. The person asks for themselves, and nothing is urgent.
pub async fn to_first_question(page: &Page) {
    to_asker(page).await;
    page.click("asker-0").await;
    nothing_urgent(page).await;
    page.click("continue").await;
    page.wait_for("the first question", "return document.querySelector('fieldset[id^=screen-]')").await;
}

/// Starts at the open, started home page and taps everything that a person can tap.
pub async fn walk(page: &Page) {
    toggle_everything(page).await;
    for (door, fragment) in DOORS {
        page.click(door).await;
        page.wait_for(fragment, &format!("return location.hash === {}", json!(fragment))).await;
        toggle_everything(page).await;
        // This does not open the address again, which would reload the page and restart the app.
        page.js("location.hash = ''").await;
        page.wait_for("the home page", &format!("return document.getElementById('{door}')?.checkVisibility()")).await;
    }
}

/// Opens every `<details>` element, and turns every visible checkbox on and off again.
async fn toggle_everything(page: &Page) {
    let script = "const seen = e => e.checkVisibility({ visibilityProperty: true }); \
                  const all = selector => [...document.querySelectorAll(selector)].filter(seen).length; \
                  return [all('summary'), all('input[type=checkbox]')]";
    let counted = page.js(script).await;
    assert!(counted[0].as_u64() > Some(0), "a walk that opens nothing would prove nothing: {counted}");
    // This finds elements by position, because the app may redraw an element after each tap.
    let tap = "const seen = e => e.checkVisibility({ visibilityProperty: true }); \
               const element = [...document.querySelectorAll(arguments[0])].filter(seen)[arguments[1]]; \
               if (element) element.click(); \
               return Boolean(element)";
    for (selector, count) in [("summary", &counted[0]), ("input[type=checkbox]", &counted[1])] {
        for place in 0..count.as_u64().unwrap_or(0) {
            for _ in 0..2 {
                page.js_with(tap, vec![json!(selector), json!(place)]).await;
            }
        }
    }
}

/// Opens the panel for saving and sharing, makes a link there, and returns it.
pub async fn make_link(page: &Page) -> String {
    page.click("share").await;
    page.click("make-link").await;
    page.wait_for("the link", "return document.getElementById('link')").await;
    page.text("link").await
}

/// Opens the home page, adds hospital care to the comparison, and makes a link to that.
pub async fn make_link_with_hospital(page: &Page, server: &Server) -> String {
    page.open_started(&server.address("/")).await;
    page.click("show-hospital").await;
    make_link(page).await
}

/// Opens the reasons of an outcome. They are closed at first.
pub async fn open_reasons(page: &Page) {
    page.wait_for("the reasons", "return document.getElementById('why-title')").await;
    page.js("document.getElementById('why-title').closest('summary').click()").await;
}
