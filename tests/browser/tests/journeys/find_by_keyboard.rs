//! People can get from the door to the outcome without a pointer, with Tab, Space, Enter and the arrow keys.

use crate::embedded::framed;
use browser_journeys::{Page, Server, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

/// More presses of Tab than any screen on the way needs.
const MOST_TABS: usize = 60;

/// Presses Tab until the focus is on the element with this id.
async fn tab_to(page: &Page, id: &str) {
    let mut passed = Vec::new();
    for _ in 0..MOST_TABS {
        if has_focus(page, id).await {
            return;
        }
        passed.push(page.js("return document.activeElement.id || document.activeElement.tagName").await);
        page.press(Key::Tab).await;
    }
    panic!("Tab never reaches #{id}; it passed: {}", Value::from(passed));
}

async fn has_focus(page: &Page, id: &str) -> bool {
    page.js_with("return document.activeElement.id === arguments[0]", vec![json!(id)]).await == true
}

/// Waits until the element with this id is chosen and has the focus.
async fn is_chosen(page: &Page, id: &str) {
    let script = format!("const e = document.getElementById('{id}'); return e.checked && document.activeElement === e");
    page.wait_for(&format!("#{id} to be chosen, with the focus"), &script).await;
}

/// Goes to the element with this id, presses a key there, and waits until the heading of the next screen has the focus.
async fn leave_by(page: &Page, id: &str, key: Key) {
    page.js("document.getElementById('screen-title').dataset.left = 'yes'").await;
    tab_to(page, id).await;
    page.press(key).await;
    let fresh = "const title = document.getElementById('screen-title'); \
                 return title && !title.dataset.left && document.activeElement === title";
    page.wait_for(&format!("the screen after #{id}, its heading with the focus"), fresh).await;
}

/// Goes from the home page to the first screen of questions.
async fn begin(page: &Page, server: &Server) {
    page.size(320, 640).await;
    page.open_started(&server.address("/")).await;
    begin_here(page).await;
}

/// Does the same from the open home page.
async fn begin_here(page: &Page) {
    leave_by(page, "door-find", Key::Enter).await;
    leave_by(page, "asker-0", Key::Space).await;
    for group in ["none-body", "none-birth", "none-mind", "none-others"] {
        tab_to(page, group).await;
        page.press(Key::Space).await;
        is_chosen(page, group).await;
    }
    leave_by(page, "continue", Key::Enter).await;
}

/// Goes from the first screen of questions to the outcome.
async fn answer_by_keyboard(page: &Page) {
    tab_to(page, "line-drinks-yes").await;
    page.press(Key::Space).await;
    is_chosen(page, "line-drinks-yes").await;
    // Enter on a box continues, so people do not have to look for the Continue button.
    leave_by(page, "line-drinks-yes", Key::Enter).await;
    // The arrow keys move the choice back and forth, and the app keeps up.
    tab_to(page, "choice-some").await;
    page.press(Key::Space).await;
    is_chosen(page, "choice-some").await;
    for (key, id) in [(Key::Down, "choice-most-days"), (Key::Down, "choice-daily"), (Key::Up, "choice-most-days")] {
        page.press(key).await;
        is_chosen(page, id).await;
    }
    leave_by(page, "choice-most-days", Key::Enter).await;
    let mut shown = 0;
    loop {
        let first = "return document.querySelector('fieldset[id^=screen-] :is(#rest-none, [type=radio])')?.id ?? null";
        let Some(first) = page.js(first).await.as_str().map(str::to_owned) else { break };
        tab_to(page, &first).await;
        page.press(Key::Space).await;
        is_chosen(page, &first).await;
        leave_by(page, "continue", if shown % 2 == 0 { Key::Enter } else { Key::Space }).await;
        shown += 1;
        assert!(shown < 14, "the questions do not end");
    }
    assert!(shown > 4, "only {shown} screens came");
    leave_by(page, "skip", Key::Enter).await;
    assert!(
        page.text("explorer").await.contains("on 5 to 7 days a week, and I am well"),
        "what the arrow keys chose was not taken"
    );
    leave_by(page, "see-outcome", Key::Enter).await;
    assert!(page.text("screen-title").await.starts_with("Outpatient care"));
}

#[journey]
fn the_questionnaire_is_answered_without_a_pointer() {
    journey(async |_engine, page, server| {
        begin(page, server).await;
        answer_by_keyboard(page).await;

        // People open a `<details>` element by its summary, which has no id of its own.
        page.js("document.querySelector('#your-answers > summary').id = 'summary'").await;
        tab_to(page, "summary").await;
        page.press(Key::Enter).await;
        page.wait_for("the answers", "return document.getElementById('your-answers').open").await;
        leave_by(page, "change-alcohol", Key::Enter).await;
        tab_to(page, "choice-most-days").await;
        is_chosen(page, "choice-most-days").await;
    });
}

/// WebKit's window never has the focus here, so no key reaches a frame in it.
#[journey(Chromium, Firefox)]
fn in_a_frame_of_another_site_the_questionnaire_is_answered_without_a_pointer() {
    journey(async |_engine, page, _| {
        let (_around, _site) = framed(page).await;
        page.in_frame(0, async || {
            begin_here(page).await;
            answer_by_keyboard(page).await;
        })
        .await;
    });
}

#[journey]
fn the_sentence_about_what_is_missing_leads_to_the_first_choice() {
    journey(async |_engine, page, server| {
        begin(page, server).await;
        tab_to(page, "continue").await;
        page.press(Key::Enter).await;
        page.wait_for("the focus on it", "return document.activeElement.id === 'asks-more'").await;
        page.press(Key::Tab).await;
        page.press(Key::Enter).await;
        page.wait_for("the focus on the first line", "return document.activeElement.id === 'line-drinks-yes'").await;
        assert_eq!(page.address().await, server.address("/#/find"));
    });
}
