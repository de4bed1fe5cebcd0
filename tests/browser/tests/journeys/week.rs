//! The week: a level's typical week or a program's own, as a picture, a list, and hours compared with the level.

use browser_journeys::{Page, journey, to_asker, to_outcome, to_week};
use serde_json::json;

/// The widths of a phone and a desktop.
const WIDTHS: [u32; 2] = [320, 1280];

async fn open_week(page: &Page, address: &str) {
    page.open_fresh(address).await;
    to_week(page).await;
}

/// Chooses another week, and waits until its title is above it.
async fn choose(page: &Page, id: &str, title: &str) {
    if !page.shows("#other-weeks[open]").await {
        page.click("other-weeks").await;
    }
    page.click(id).await;
    let script = format!("return document.getElementById('screen-title').textContent.includes({})", json!(title));
    page.wait_for(title, &script).await;
}

async fn says(page: &Page, id: &str, parts: &[&str]) {
    let text = page.text(id).await;
    assert!(parts.iter().all(|part| text.contains(part)), "#{id} should say {parts:?}: {text:?}");
}

#[journey]
fn the_door_leads_to_the_typical_week_as_picture_and_list() {
    journey(async |_, page, server| {
        page.size(WIDTHS[0], 900).await;
        open_week(page, &server.address("/")).await;
        for width in WIDTHS {
            page.size(width, 900).await;
            page.settle().await;
            says(page, "screen-title", &["typical week", "(IOP)"]).await;
            says(page, "week-hours", &["9 hours", "3 days", "4 of 7 evenings"]).await;
            let script = "const list = document.querySelector('.week-list'); \
                          const days = e => e.closest('section').querySelector('h2').innerText.split(/, | and /).length; \
                          const timed = [...list.querySelectorAll('li.treatment')].filter(e => e.innerText.includes(' to ')); \
                          const sum = list => list.reduce((one, other) => one + other, 0); \
                          const picture = document.querySelector('.week-picture').getBoundingClientRect(); \
                          return { days: sum([...list.querySelectorAll('section h2')].map(days)), entries: sum(timed.map(days)), \
                            blocks: document.querySelectorAll('.week-picture rect.treatment').length, \
                            words: [...document.querySelectorAll('.week-picture .word')].map(e => e.textContent), \
                            free: list.innerText.includes('Free days: '), \
                            fits: document.querySelector('.week-picture').checkVisibility() && picture.left >= 0 && picture.right <= innerWidth && picture.height > 60, \
                            hidden: document.querySelector('.week-picture').getAttribute('aria-hidden') }";
            let seen = page.js(script).await;
            assert_eq!(seen["days"], 3, "{seen}");
            assert!(seen["entries"].as_u64() >= Some(3), "the list has times: {seen}");
            assert_eq!(seen["entries"], seen["blocks"], "list and picture show the same");
            assert_eq!((&seen["free"], &seen["fits"]), (&json!(true), &json!(true)), "at {width} px: {seen}");
            let words = seen["words"].as_array().expect("words");
            let said = |word| words.iter().filter(|it| *it == word).count();
            assert_eq!((said("treatment"), said("free") >= 7), (3, true), "the picture says what is what: {seen}");
            assert_eq!(seen["hidden"], "true", "who listens has the list");
            assert!(!page.shows("#below-level").await, "a typical week is not below its level");
        }
    });
}

#[journey]
fn a_week_below_its_level_says_so_and_a_later_phase_does_not() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        open_week(page, &server.address("/")).await;
        choose(page, "week-m1-0-0", "phase 1 of 3").await;
        says(page, "week-hours", &["6.2 hours"]).await;
        says(page, "below-level", &["6.2 hours", "starts at 9"]).await;
        page.size(1280, 900).await;
        choose(page, "week-m1-0-1", "phase 2 of 3").await;
        says(page, "week-hours", &["4.5 hours"]).await;
        assert!(!page.shows("#below-level").await, "later phases are meant to be less");
    });
}

#[journey]
fn hours_count_treatment_and_not_meals() {
    journey(async |_, page, server| {
        page.size(1280, 900).await;
        open_week(page, &server.address("/")).await;
        choose(page, "week-e1-0-0", "Evening IOP").await;
        says(page, "week-hours", &["10.5 hours"]).await;
        assert!(!page.shows("#below-level").await, "10.5 hours are an IOP");
        page.size(320, 900).await;
        choose(page, "week-c2-0-0", "Hospital day program").await;
        says(page, "week-hours", &["18.3 hours"]).await;
        choose(page, "week-residential", "residential").await;
        says(page, "week-hours", &["You sleep", "There"]).await;
    });
}

#[journey]
fn after_an_outcome_the_week_is_the_suggested_levels() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        to_outcome(page, &["line-function-most-of-day"]).await;
        says(page, "screen-title", &["Day treatment (PHP) looks like the place to start"]).await;
        page.js("location.hash = '#/week'").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        says(page, "screen-title", &["typical week", "Day treatment (PHP)"]).await;
        page.size(1280, 900).await;
        page.back().await;
        page.wait_for("the outcome", "return document.getElementById('see-week')").await;
        page.click("see-week").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        says(page, "screen-title", &["typical week", "Day treatment (PHP)"]).await;
        assert_eq!(page.js("return location.hash").await, "#/week");
    });
}

#[journey]
fn before_the_answers_settle_the_week_is_an_iops() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_started(&server.address("/")).await;
        to_asker(page).await;
        page.click("asker-0").await;
        page.js("location.hash = '#/week'").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        says(page, "screen-title", &["(IOP)"]).await;
    });
}

#[journey]
fn a_week_that_people_live_there_says_what_it_means_for_their_life_and_leads_to_a_week_at_home() {
    journey(async |_, page, server| {
        page.size(390, 900).await;
        open_week(page, &server.address("/")).await;
        page.click("plan").await;
        page.wait_for("the planner", "return document.getElementById('life')").await;
        page.click("pattern-nine-to-five").await;
        for (week, title, children, after) in [
            ("week-hospital", "Hospital", "With someone else", "Book it before you leave."),
            ("week-residential", "residential", "With someone else", "Plan it from the first day."),
            ("week-r1-0-0", "28-day", "No children can stay", "Plan it from the first day."),
        ] {
            choose(page, week, title).await;
            assert!(
                !page.shows("#plan, #life, #best, .busy-time, .handle, [aria-label=\"The week\"]").await,
                "{title}"
            );
            let order = "return document.querySelector('.week-list').compareDocumentPosition(document.getElementById('stay')) \
                === Node.DOCUMENT_POSITION_FOLLOWING && document.querySelectorAll('.key li').length === 2";
            assert_eq!(page.js(order).await, true, "{title}: the hours, then what they mean");
            says(page, "stay", &["Ask about leave", "up to 12 weeks of unpaid leave", children, after]).await;
        }
        assert!(!page.text("stay").await.contains("is the person in care"), "the person is asking");
        page.click("after-day-treatment").await;
        page.wait_for("the week has the focus", "return document.activeElement?.id === 'week-shown'").await;
        says(page, "screen-title", &["typical week", "Day treatment (PHP)"]).await;
        says(page, "busy", &["Work: Mon, Tue, Wed, Thu, Fri, 9 am to 5 pm"]).await;
    });
}
