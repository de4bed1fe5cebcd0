//! One walk through the whole product, for the claims that must hold wherever a person goes.

use crate::page::Page;
use crate::server::Server;
use serde_json::json;

/// The doors of the home page and where each leads.
pub const DOORS: [(&str, &str); 3] = [("door-compare", "#/compare"), ("door-find", "#/find"), ("door-week", "#/week")];

/// From the home page, which is open and started, to the week, which is there.
pub async fn to_week(page: &Page) {
    page.click("door-week").await;
    page.wait_for("the week", "return document.getElementById('week-hours')").await;
}

/// From the home page, which is open, to the questionnaire's first screen.
pub async fn to_asker(page: &Page) {
    page.click("door-find").await;
    page.wait_for("who asks", "return document.getElementById('asker-0')").await;
}

/// On the screen of what cannot wait: none of these, in each group.
pub async fn nothing_urgent(page: &Page) {
    page.wait_for("what cannot wait", "return document.querySelector('[id^=none-]')").await;
    page.js("[...document.querySelectorAll('[id^=none-]')].map(e => e.id).forEach(id => document.getElementById(id).click())")
        .await;
}

/// From the home page, which is open and started, to the first screen of questions: the person asks for themselves, and nothing is urgent.
pub async fn to_first_question(page: &Page) {
    to_asker(page).await;
    page.click("asker-0").await;
    nothing_urgent(page).await;
    page.click("continue").await;
    page.wait_for("the first question", "return document.querySelector('fieldset[id^=screen-]')").await;
}

/// Walks from the home page, which is open and started, through everything that can be tapped.
pub async fn walk(page: &Page) {
    toggle_everything(page).await;
    for (door, fragment) in DOORS {
        page.click(door).await;
        page.wait_for(fragment, &format!("return location.hash === {}", json!(fragment))).await;
        toggle_everything(page).await;
        // Not by opening the address again: that would load the page once more, and start the app again.
        page.js("location.hash = ''").await;
        page.wait_for("the home page", &format!("return document.getElementById('{door}')?.checkVisibility()")).await;
    }
}

/// Opens every details, and turns every checkbox on the page that can be seen, there and back.
async fn toggle_everything(page: &Page) {
    let script = "const seen = e => e.checkVisibility({ visibilityProperty: true }); \
                  const all = selector => [...document.querySelectorAll(selector)].filter(seen).length; \
                  return [all('summary'), all('input[type=checkbox]')]";
    let counted = page.js(script).await;
    assert!(counted[0].as_u64() > Some(0), "a walk that opens nothing would prove nothing: {counted}");
    // By place and not by element: the app may draw an element again after each tap.
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

/// Opens the panel to take something along, makes a link there, and gives it.
pub async fn make_link(page: &Page) -> String {
    page.click("share").await;
    page.click("make-link").await;
    page.wait_for("the link", "return document.getElementById('link')").await;
    page.text("link").await
}

/// Opens the home page, shows hospital care beside the others, and makes a link of that.
pub async fn make_link_with_hospital(page: &Page, server: &Server) -> String {
    page.open_started(&server.address("/")).await;
    page.click("show-hospital").await;
    make_link(page).await
}

/// Opens the reasons of an outcome, which are closed at first.
pub async fn open_reasons(page: &Page) {
    page.js("document.getElementById('why-title').closest('summary').click()").await;
}
