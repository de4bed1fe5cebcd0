//! The first frame of a new screen has only what people see first, so that a tap does not wait for the rest. The rest comes one frame
//! later, and nothing that was there moves, is replaced, or loses the focus.

use browser_journeys::{Page, journey, to_first_question, to_outcome};
use serde_json::{Value, json};

/// Clicks what leads to a new screen. Returns how many parts of it were left for later; how many are two frames after; what moved or was
/// replaced in between, among what people could see; and what has the focus.
const AFTER: &str = "const [id, done] = arguments; \
    const later = () => document.querySelectorAll('#explorer .later').length; \
    const place = it => Math.round(it.getBoundingClientRect().top); \
    const frame = () => new Promise(go => requestAnimationFrame(() => setTimeout(go))); \
    const isSeen = it => place(it) < innerHeight; \
    const look = async () => { \
        const before = document.querySelector('.screen'); \
        document.getElementById(id).click(); \
        for (let tries = 0; before.isConnected && tries < 1000; tries++) await Promise.resolve(); \
        const left = later(); \
        scrollTo(0, 0); \
        const all = [...document.querySelectorAll('#explorer .screen :not(.later, .later *)')].filter(isSeen); \
        const places = all.map(place); \
        await frame(); \
        await frame(); \
        scrollTo(0, 0); \
        const moved = all.filter((it, at) => !it.isConnected || place(it) !== places[at]); \
        return [left, later(), moved.map(it => it.outerHTML.slice(0, 80)), document.activeElement.id]; \
    }; \
    look().then(done, error => done(String(error)))";

async fn after(page: &Page, id: &str) -> Value {
    page.js_later_with(AFTER, vec![json!(id)]).await
}

#[journey]
fn what_people_do_not_see_first_comes_one_frame_after_the_screen_and_moves_nothing() {
    let whole_soon = json!([1, 0, [], "screen-title"]);
    journey(async |_, page, server| {
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        to_first_question(page).await;
        page.js("document.querySelector('fieldset[id^=screen-] input').click()").await;
        page.settle().await;
        assert_eq!(after(page, "continue").await, whole_soon, "a question");
        page.open_fresh(&server.address("/")).await;
        to_outcome(page, &["line-function-most-of-day"]).await;
        page.click("back").await;
        page.wait_for("the answers", "return document.getElementById('see-outcome')").await;
        assert_eq!(after(page, "see-outcome").await, whole_soon, "the outcome");
        assert!(page.js("return document.querySelectorAll('.reasons > li').length > 0").await == true, "its reasons");
    });
}
