//! Every screen of the explorer, in all its states.

use crate::checks_programs::{HARBOR_LIGHT, choose};
use crate::embedded::framed;
use browser_journeys::{Fault, Page, Server, gave_up, nothing_urgent, to_week};

/// Goes through all of them and calls `look` on each.
pub async fn each(page: &Page, server: &Server, look: &impl AsyncFn(&str)) {
    let home = server.address("/");
    fresh(page, &home).await;
    look("home").await;
    questions(page, look).await;
    let link = shared(page, look).await;
    range(page, &home, look).await;
    urgent(page, &home, look).await;
    for (address, when) in [(link.as_str(), "a link's banner"), (&format!("{home}#/s/"), "a damaged link")] {
        fresh(page, address).await;
        page.wait_for(when, "return document.querySelector('.link-banner')").await;
        look(when).await;
    }
    compared(page, &home, look).await;
    planned(page, &home, look).await;
    checked(page, &home, look).await;
    embedded(page, look).await;
    let broken = Server::with([("*.wasm", Fault::Missing)]).await;
    page.open(&broken.address("/")).await;
    gave_up(page).await;
    look("the app could not start").await;
}

async fn fresh(page: &Page, address: &str) {
    page.open_fresh(address).await;
}

/// Clicks the element that leads to another screen, and waits for that screen.
async fn next(page: &Page, id: &str) {
    page.js("document.getElementById('screen-title')?.setAttribute('data-left', '')").await;
    page.click(id).await;
    let script = "const title = document.getElementById('screen-title'); return title && !('left' in title.dataset)";
    page.wait_for(&format!("the screen after #{id}"), script).await;
}

async fn first_choice(page: &Page) -> Option<String> {
    let script = "return document.querySelector('fieldset[id^=screen-] :is(#rest-none, [type=radio])')?.id ?? null";
    page.js(script).await.as_str().map(str::to_owned)
}

/// Goes through the questionnaire with the mildest answers, up to its outcome.
async fn questions(page: &Page, look: &impl AsyncFn(&str)) {
    next(page, "door-find").await;
    look("who asks").await;
    next(page, "asker-1").await;
    look("right now").await;
    nothing_urgent(page).await;
    next(page, "continue").await;
    look("a screen of boxes").await;
    page.click("continue").await;
    page.wait_for("the sentence", "return document.getElementById('asks-more')").await;
    look("a screen with nothing chosen").await;
    page.click("line-drinks-yes").await;
    next(page, "continue").await;
    look("a screen of radios").await;
    while let Some(choice) = first_choice(page).await {
        page.click(&choice).await;
        next(page, "continue").await;
    }
    look("preferences").await;
    page.click("hours-evenings").await;
    next(page, "continue").await;
    look("check").await;
    next(page, "see-outcome").await;
    look("an outcome that is settled").await;
}

/// Makes a link to share the current screen.
async fn shared(page: &Page, look: &impl AsyncFn(&str)) -> String {
    if !page.shows("#share[open]").await {
        page.js("document.querySelector('#share > summary').click()").await;
    }
    page.click("tell-answers").await;
    page.click("make-link").await;
    page.wait_for("the link", "return document.getElementById('link')").await;
    look("the share panel with a link").await;
    page.text("link").await
}

async fn range(page: &Page, home: &str, look: &impl AsyncFn(&str)) {
    fresh(page, home).await;
    next(page, "door-find").await;
    page.answer("asker-0", &["rest-withheld", "choice-unknown"]).await;
    look("an outcome that is a range").await;
}

async fn urgent(page: &Page, home: &str, look: &impl AsyncFn(&str)) {
    fresh(page, home).await;
    next(page, "door-find").await;
    next(page, "asker-0").await;
    page.click("sign-took-too-much").await;
    next(page, "continue").await;
    look("urgent").await;
    next(page, "go-on").await;
    look("a question below the help that cannot wait").await;
}

async fn compared(page: &Page, home: &str, look: &impl AsyncFn(&str)) {
    fresh(page, &format!("{home}#/compare")).await;
    for id in ["show-day-treatment", "show-hospital", "add-programs", "show-program-e1", "show-program-c2"] {
        page.click(id).await;
    }
    let columns = "return document.querySelectorAll('#comparison thead th').length === 8";
    page.wait_for("two programs", columns).await;
    look("a comparison with programs").await;
}

async fn planned(page: &Page, home: &str, look: &impl AsyncFn(&str)) {
    fresh(page, home).await;
    to_week(page).await;
    look("week").await;
    page.click("plan").await;
    page.click("busy-add").await;
    page.wait_for("the form", "return document.getElementById('busy-form')").await;
    look("the planner with its form").await;
    page.click("busy-keep").await;
    page.wait_for("the problem", "return document.getElementById('busy-problem')").await;
    look("the planner with a problem").await;
    for id in ["busy-mon", "busy-tue", "busy-wed", "busy-thu", "busy-fri"] {
        page.click(id).await;
    }
    page.slide("to-hour", 22).await;
    page.click("busy-keep").await;
    page.wait_for("what would have to change", "return document.getElementById('nothing-fits')").await;
    look("the planner where nothing fits").await;
    page.click("plan").await;
    if !page.shows("#other-weeks[open]").await {
        page.js("document.querySelector('#other-weeks > summary').click()").await;
    }
    page.click("week-e1-0-0").await;
    page.wait_for("the calendar", "return document.getElementById('calendar')").await;
    if !page.shows("#calendar[open]").await {
        page.js("document.querySelector('#calendar > summary').click()").await;
    }
    page.click("start-2").await;
    page.wait_for("free dates", "return document.getElementById('free-dates')").await;
    look("a program's week with its calendar panel").await;
}

/// Shows the site owner's page that checks a file, first without a file, then with a file that has an invalid level.
async fn checked(page: &Page, home: &str, look: &impl AsyncFn(&str)) {
    fresh(page, &format!("{home}#/check-programs")).await;
    look("the check of programs").await;
    choose(page, "mine.json", &HARBOR_LIGHT.replacen("\"intensive-outpatient\"", "\"IOP\"", 1)).await;
    look("the check of a file with a mistake").await;
}

/// Shows the first screen and a question in a frame on someone else's page.
async fn embedded(page: &Page, look: &impl AsyncFn(&str)) {
    let (_around, _site) = framed(page).await;
    page.in_frame(0, async || {
        look("in a frame").await;
        next(page, "door-find").await;
        look("in a frame, who asks").await;
    })
    .await;
}

/// Opens everything that is folded, because axe does not check hidden parts.
pub async fn unfold(page: &Page) {
    // Scrolls to the top, because anything under the bar is covered and would be reported.
    page.js("for (const e of document.querySelectorAll('details')) e.open = true; scrollTo(0, 0)").await;
    // The app may draw more after something opens.
    page.js_later("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(0)))").await;
}
