//! On paper: closed parts are printed in full or left out in full, and the date and the guidance's version are there.

use browser_journeys::{Page, Server, journey, make_link, to_outcome};
use serde_json::json;

/// Only one engine can show a page as it prints. So this turns each print rule into a screen rule, as a browser does when it prints, and
/// vice versa.
const PRINT: &str = "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) { \
      const text = rule.media?.mediaText ?? ''; \
      if (/print/.test(text)) rule.media.mediaText = 'all'; else if (/screen/.test(text)) rule.media.mediaText = 'not all'; \
    } \
    return [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule.media?.mediaText === 'all').length";

async fn print(page: &Page) {
    assert_ne!(page.js(PRINT).await, 0, "there are rules for paper");
    page.settle().await;
}

/// Panels that print only in part: the heading without the content.
const HALF: &str = "const seen = e => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && e.offsetHeight > 0; \
    return [...document.querySelectorAll('#explorer details')].filter(it => seen(it.querySelector('summary')) && \
      ![...it.children].slice(1).some(seen)).map(it => it.id || it.textContent.slice(0, 40))";

/// List items of which only the bullet prints.
const EMPTY: &str = "return [...document.querySelectorAll('#explorer li')].filter(e => e.offsetHeight > 0 && !e.innerText.trim() && \
    !e.querySelector('svg')).map(e => e.id || e.outerHTML.slice(0, 80))";

/// This also works for drawings, which have no layout height.
async fn is_seen(page: &Page, selector: &str) -> bool {
    let script = "const e = document.querySelector(arguments[0]); return Boolean(e?.checkVisibility()) && e.getBoundingClientRect().height > 0";
    page.js_with(script, vec![json!(selector)]).await == true
}

async fn outcome(page: &Page, server: &Server, folder: &str, answers: &[&str]) {
    page.size(800, 1100).await;
    page.open_fresh(&server.address(folder)).await;
    to_outcome(page, answers).await;
}

async fn nothing_is_half(page: &Page, what: &str) {
    assert_eq!(page.js(HALF).await, json!([]), "{what}: headings with nothing under them");
    assert_eq!(page.js(EMPTY).await, json!([]), "{what}: points with nothing after them");
}

async fn says_day_and_version(page: &Page) {
    assert!(page.shows(".on-paper").await, "day and version are not printed");
    let says = page.js("return document.querySelector('.on-paper').textContent").await;
    let says = says.as_str().unwrap_or_default();
    let year = page.js("return new Date().getFullYear()").await.to_string();
    let version = says.split("version ").nth(1).unwrap_or_default();
    assert!(says.contains(&year) && version.starts_with(|it: char| it.is_ascii_digit()), "{says}");
}

#[journey]
fn a_printed_result_is_whole() {
    journey(async |_, page, server| {
        outcome(page, server, "/", &["line-function-most-of-day"]).await;
        assert!(!page.shows(".on-paper").await, "not on the screen");
        let closed = page.js("return document.querySelectorAll('.outcome details:not([open])').length").await;
        assert!(closed.as_u64() > Some(1), "there is something to open: {closed}");
        print(page).await;
        nothing_is_half(page, "the result").await;
        says_day_and_version(page).await;
        assert!(page.shows("#screen-title").await && page.shows("[id^=reason-]").await, "level and reasons");
        assert!(page.shows("#call-script").await && page.shows("#call a[href^='tel:']").await, "what to do next");
        assert!(
            !page.shows("#explorer button, #share, #quick-exit, #pages, #back").await,
            "what is only for the screen"
        );
    });
}

/// A doctor's office, a glove box, a bag: two sheets go along.
#[journey(Chromium)]
fn a_printed_result_is_two_sheets_in_both_languages() {
    journey(async |_, page, server| {
        let many =
            "line-drinks-yes choice-daily line-opioid-yes line-mind-most-days choice-passing line-function-many-days";
        let open = "line-drinks-yes choice-unknown rest-unsure";
        for (folder, chosen) in
            [("/", many), ("/es/", many), ("/es/", ""), ("/es/", open), ("/es/", "line-left-care-yes")]
        {
            outcome(page, server, folder, &chosen.split(' ').collect::<Vec<_>>()).await;
            page.wait_for("the rest", "return document.getElementById('programs-title')").await;
            for (name, size) in [("Letter", (21.59, 27.94)), ("A4", (21.0, 29.7))] {
                assert_eq!(page.sheets(size).await, 2, "{folder} {chosen:?} on {name}");
            }
        }
    });
}

/// The outcome is a range: the open questions are a list of buttons, and 988 is a button of its own.
#[journey]
fn a_printed_range_says_what_is_open_and_its_numbers_can_be_read() {
    journey(async |_, page, server| {
        outcome(page, server, "/", &["choice-unsure", "rest-unsure"]).await;
        let open = page.js("return document.querySelectorAll('[id^=open-]').length").await;
        assert!(open.as_u64() > Some(1), "there is something open: {open}");
        print(page).await;
        nothing_is_half(page, "the range").await;
        assert!(page.shows("[id^=open-]").await, "what is open is printed");
        let black = "return [...document.querySelectorAll('.ways .call')].map(e => getComputedStyle(e)).every(it => \
            it.color === 'rgb(0, 0, 0)' && it.backgroundColor === 'rgba(0, 0, 0, 0)')";
        assert!(page.shows(".ways .call").await && page.js(black).await == true, "the number is white");
        says_day_and_version(page).await;
    });
}

/// After people make a link, its QR code and its code are the reason to print.
#[journey]
fn print_this_page_prints_the_link_its_square_and_its_code() {
    journey(async |_, page, server| {
        outcome(page, server, "/", &["line-function-most-of-day"]).await;
        make_link(page).await;
        page.js("window.printed = 0; window.print = () => { window.printed += 1 }").await;
        page.click("print-page").await;
        assert_eq!(page.js("return window.printed").await, 1, "the browser is asked to print");
        print(page).await;
        for part in ["#link", "#qr", "#spoken li", "#screen-title"] {
            assert!(is_seen(page, part).await, "{part} is not printed");
        }
        assert!(!page.shows("#explorer button, #tell-answers").await, "what is only for the screen");
        says_day_and_version(page).await;
    });
}

#[journey]
fn a_printed_comparison_and_week_have_no_heading_without_its_part() {
    journey(async |_, page, server| {
        page.size(1100, 800).await;
        page.open_started(&server.address("/")).await;
        page.click("show-day-treatment").await;
        print(page).await;
        nothing_is_half(page, "the comparison").await;
        says_day_and_version(page).await;
        assert!(page.shows("#comparison thead [data-level=day-treatment]").await, "the fourth column");
        page.open_fresh(&server.address("/#/week")).await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        page.click("other-weeks").await;
        page.click("week-e1-0-0").await;
        page.wait_for("its steps", "return document.getElementById('steps')").await;
        print(page).await;
        nothing_is_half(page, "the week").await;
        says_day_and_version(page).await;
        assert!(is_seen(page, "#week-picture").await && page.shows("#week-shown li").await, "picture and list");
    });
}
