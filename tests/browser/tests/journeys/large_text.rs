//! Text at twice its size on a small phone, in the language with the longer words: no screen scrolls sideways, and nothing is cut.

use browser_journeys::{Page, Server, journey, nothing_urgent, to_outcome, to_week};

use crate::accessible::measured;
use crate::accessible::states::unfold;

/// Opens the Spanish page in a window of 320 px, with text of twice the size. The bar goes by the size that is set in the browser, which
/// no driver can set: journeys at 400 % are about it.
async fn open(page: &Page, server: &Server, fragment: &str) {
    page.size(320, 800).await;
    page.open_fresh(&server.address(&format!("/es/{fragment}"))).await;
    page.js("document.documentElement.style.fontSize = '200%'; document.querySelector('.bar').style.display = 'none'")
        .await;
}

/// Opens everything that is folded, and finds nothing that sticks out or is cut.
async fn fits(page: &Page, when: &str) {
    unfold(page).await;
    let found = measured(page, "cut", 0, "*").await;
    assert!(found.is_empty(), "{when}:\n{}", found.join("\n"));
}

/// If only the letters of the page grow, the bar wraps.
#[journey]
fn quick_exit_and_both_numbers_stay_on_the_screen() {
    journey(async |_, page, server| {
        for (folder, width) in [("/", 390), ("/es/", 390), ("/", 320), ("/es/", 320)] {
            page.size(width, 844).await;
            page.open_fresh(&server.address(folder)).await;
            page.js("document.documentElement.style.fontSize = '200%'").await;
            let cut = "return [...document.querySelectorAll('.bar a')] \
                .filter(it => it.getBoundingClientRect().right > innerWidth).map(it => it.textContent).join()";
            assert_eq!(page.js(cut).await, "", "{folder} at {width}");
        }
    });
}

async fn next(page: &Page, id: &str) {
    page.js("document.getElementById('screen-title')?.setAttribute('data-left', '')").await;
    page.click(id).await;
    let script = "const title = document.getElementById('screen-title'); return title && !('left' in title.dataset)";
    page.wait_for(&format!("the screen after #{id}"), script).await;
}

#[journey]
fn the_questions_and_their_outcome_fit() {
    journey(async |_, page, server| {
        open(page, server, "").await;
        fits(page, "home").await;
        next(page, "door-find").await;
        fits(page, "who asks").await;
        next(page, "asker-1").await;
        fits(page, "right now").await;
        nothing_urgent(page).await;
        next(page, "continue").await;
        page.click("continue").await;
        page.wait_for("the sentence", "return document.getElementById('asks-more')").await;
        fits(page, "boxes, with nothing chosen").await;
        page.click("line-drinks-yes").await;
        next(page, "continue").await;
        let first = "return document.querySelector('fieldset[id^=screen-] :is(#rest-none, [type=radio])')?.id ?? null";
        while let Some(choice) = page.js(first).await.as_str() {
            fits(page, choice).await;
            page.click(choice).await;
            next(page, "continue").await;
        }
        fits(page, "preferences").await;
        next(page, "skip").await;
        fits(page, "check").await;
        next(page, "see-outcome").await;
        fits(page, "an outcome").await;
        page.click("make-link").await;
        page.wait_for("the link", "return document.getElementById('link')").await;
        fits(page, "a link").await;
    });
}

#[journey]
fn other_outcomes_and_urgent_help_fit() {
    journey(async |_, page, server| {
        for chosen in [&["line-drinks-yes", "choice-daily", "line-past-yes"][..], &["rest-withheld", "choice-unknown"]]
        {
            open(page, server, "").await;
            to_outcome(page, chosen).await;
            fits(page, "an outcome").await;
        }
        open(page, server, "#/find").await;
        next(page, "asker-0").await;
        page.click("sign-took-too-much").await;
        next(page, "continue").await;
        fits(page, "urgent help").await;
    });
}

#[journey]
fn the_comparison_and_the_week_fit() {
    journey(async |_, page, server| {
        open(page, server, "#/compare").await;
        for id in ["show-day-treatment", "show-hospital", "add-programs", "show-program-e1"] {
            page.click(id).await;
        }
        fits(page, "the comparison").await;
        open(page, server, "").await;
        to_week(page).await;
        fits(page, "a week").await;
        page.click("plan").await;
        page.click("pattern-night-shift").await;
        page.click("busy-add").await;
        page.wait_for("the form", "return document.getElementById('busy-form')").await;
        fits(page, "the planner with its form").await;
        page.click("week-residential").await;
        page.wait_for("the stay", "return document.getElementById('stay')").await;
        fits(page, "a week that people live there").await;
    });
}
