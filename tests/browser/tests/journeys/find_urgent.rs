//! Urgent signs come first: the page shows help before and instead of a level, and each sign has its own first step.

use browser_journeys::{Page, journey};
use serde_json::json;

use super::find::{SCREEN, answer, answer_all, begin, count, is_chosen, says, tap, to_next};

/// A sign that needs help at once.
const SIGN: &str = "sign-took-too-much";

/// The words that could name a level.
const LEVELS: [&str; 6] = ["outpatient", "iop", "day treatment", "inpatient", "residential", "hospital"];

/// The levels that the page names anywhere.
async fn levels_named(page: &Page) -> Vec<&'static str> {
    let text = page.js("return document.body.innerText.toLowerCase()").await;
    let text = text.as_str().expect("the page has a text").to_owned();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let text = format!(" {} ", words.join(" "));
    LEVELS.into_iter().filter(|level| text.contains(&format!(" {level} "))).collect()
}

/// Checks that help is visible before everything else on the screen, with a number to tap.
async fn helps(page: &Page, selector: &str) {
    assert!(page.shows(selector).await, "{selector} is not there");
    let script = "const help = document.querySelector(arguments[0]); const call = help.querySelector('a[href^=\"tel:\"]'); \
                  const title = document.getElementById('screen-title'); \
                  return call?.checkVisibility() && call.offsetHeight >= 24 && \
                    (help.contains(title) || Boolean(help.compareDocumentPosition(title) & 4))";
    assert_eq!(
        page.js_with(script, vec![json!(selector)]).await,
        true,
        "{selector} has no number to tap, or comes late"
    );
}

#[journey]
fn what_cannot_wait_comes_first_and_no_level_stands_beside_it() {
    journey(async |_engine, page, server| {
        begin(page, server, 0).await;
        answer(page, server, SIGN).await;
        says(page, "screen-title", "Get help now").await;
        helps(page, ".urgent").await;
        says(page, "explorer", "Do not drive yourself").await;
        says(page, "safety-first", "we will be here").await;
        assert_eq!(levels_named(page).await, Vec::<&str>::new(), "levels beside urgent help");
        // This uses an attribute, because the oldest browsers do not support `:has`.
        let is_hidden = "return document.getElementById('pages').hidden";
        assert_eq!(page.js(is_hidden).await, true, "the list of pages");
        page.click("in-es").await;
        page.wait_for("Spanish", "return document.documentElement.lang === 'es'").await;
        page.wait_for("the list of pages in Spanish to be hidden", is_hidden).await;
        page.click("in-en").await;
        tap(page, server, "go-on").await;
        assert_eq!(page.js(is_hidden).await, false, "the list of pages is back");
        says(page, "kind-word", "Thank you").await;
        answer_all(page, server, &[], "none", async || helps(page, ".help-now").await).await;
        helps(page, ".help-now").await;
        tap(page, server, "skip").await;
        helps(page, ".help-now").await;
        tap(page, server, "see-outcome").await;
        helps(page, ".urgent").await;
        says(page, "screen-title", "Get help now").await;
        assert!(!page.shows(".level-path, .marked, .next-steps").await, "a level stands beside urgent help");
        assert_eq!(levels_named(page).await, Vec::<&str>::new(), "levels on the outcome beside urgent help");

        tap(page, server, "change-right-now").await;
        assert!(is_chosen(page, SIGN).await, "what was checked is still checked");
        page.click("none-body").await;
        assert!(!is_chosen(page, SIGN).await, "none of these, and one of them");
        tap(page, server, "continue").await;
        assert!(!page.shows(".help-now").await, "the help goes with its reason");
        tap(page, server, "see-outcome").await;
        assert!(page.shows(".level-path").await, "the level is back");
        assert!(levels_named(page).await.contains(&"outpatient"), "a named level would have been seen above");
    });
}

#[journey]
fn nobody_who_flees_is_told_not_to_drive() {
    journey(async |_engine, page, server| {
        begin(page, server, 0).await;
        answer(page, server, "sign-being-hurt").await;
        helps(page, ".urgent").await;
        says(page, "explorer", "1-800-799-7233").await;
        assert!(!page.shows(".do-not-drive").await, "driving off may be the way out");
        // A second sign adds its own first step and its own help line.
        tap(page, server, "change-right-now").await;
        page.click("sign-seizure").await;
        tap(page, server, "continue").await;
        assert_eq!(count(page, ".sign-help").await, 2);
        assert_eq!(count(page, ".do-not-drive").await, 1, "only beside the seizure");
    });
}

/// The link to change it is on every screen, even on the screen that it leads to.
#[journey]
fn the_answer_that_cannot_wait_is_changed_from_any_screen() {
    journey(async |_engine, page, server| {
        let mut wrong = Vec::new();
        for view in ["a question", "#/compare", "#/week"] {
            begin(page, server, 0).await;
            answer(page, server, SIGN).await;
            tap(page, server, "go-on").await;
            if view.starts_with('#') {
                page.js_with("location.hash = arguments[0]", vec![json!(view)]).await;
                page.wait_for(view, &format!("return !({SCREEN})")).await;
            }
            helps(page, ".help-now").await;
            let change = async || page.click_text("Change this answer").await;
            to_next(page, server, &format!("the change from {view}"), change).await;
            // A history event may arrive a moment later.
            let frames = "requestAnimationFrame(() => requestAnimationFrame(() => done(0)))";
            page.js_later(&format!("const done = arguments[0]; setTimeout(() => {frames})")).await;
            if !is_chosen(page, SIGN).await {
                wrong.push(format!("from {view} to {:?}", page.text("screen-title").await));
            }
        }
        assert!(wrong.is_empty(), "the change leads elsewhere: {}", wrong.join(", "));
    });
}
