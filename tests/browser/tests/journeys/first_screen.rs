//! What people came for is on the screen that they see first, and nothing that floats stands on words.

use crate::plan::open_planner;
use browser_journeys::{Page, Server, journey, to_outcome, to_outcome_of_another};
use serde_json::{Value, json};

/// The window of a phone, which has no scroll bar that takes room from the page.
async fn phone(page: &Page) {
    page.size(390, 844).await;
    let bar = page.js("return innerWidth - document.documentElement.clientWidth").await.as_u64().unwrap_or(0);
    page.size(390 + u32::try_from(bar).unwrap_or(0), 844).await;
}

/// The outcome of these answers, with a space between two, in a phone's window.
async fn outcome(page: &Page, server: &Server, folder: &str, chosen: &str) {
    page.open_fresh(&server.address(folder)).await;
    phone(page).await;
    to_outcome(page, &chosen.split(' ').collect::<Vec<_>>()).await;
}

/// Where the first number to call in the result ends, from the top of the page.
const ENDS: &str =
    "return Math.round(document.querySelector('#call a[href^=tel]').getBoundingClientRect().bottom + scrollY)";

/// The results that most people get, in a phone's window, which shows 844 px.
#[journey]
fn the_number_to_call_is_on_a_phones_first_screen_in_both_languages() {
    journey(async |_, page, server| {
        let (visits, iop) = ("", "line-left-care-yes");
        let (mood, day) = ("line-mind-most-days line-function-many-days choice-passing", "line-function-most-of-day");
        let (drinks, hospital) = ("line-drinks-yes choice-daily", "line-drinks-yes choice-daily line-past-yes");
        let today = "line-opioid-yes choice-daily line-birth-pregnant line-strong-yes";
        let mut below = Vec::new();
        for folder in ["/", "/es/"] {
            for chosen in [visits, iop, mood, day, drinks, hospital, today] {
                outcome(page, server, folder, chosen).await;
                let ends = page.js(ENDS).await.as_u64().unwrap_or(u64::MAX);
                if ends > 844 {
                    below.push(format!("{folder} {chosen:?}: {ends}"));
                }
            }
        }
        assert!(below.is_empty(), "the number ends below the first 844 px: {below:#?}");
    });
}

/// Open answers may bring something for today. Its name comes first, then the number to call, then what to do about it.
#[journey]
fn the_number_is_there_too_while_open_answers_may_bring_something_for_today() {
    journey(async |_, page, server| {
        let (unsure, fentanyl) = ("choice-unsure rest-unsure", "line-opioid-yes choice-daily rest-unsure");
        let mut below = Vec::new();
        for folder in ["/", "/es/"] {
            for chosen in [unsure, fentanyl] {
                page.open_fresh(&server.address(folder)).await;
                phone(page).await;
                to_outcome_of_another(page, &chosen.split(' ').collect::<Vec<_>>()).await;
                let names = "const first = document.querySelector('.first-step > p strong').textContent; \
                    return [...document.querySelectorAll('#first-maybe h3')].map(e => first.includes(e.textContent))";
                let names = page.js(names).await;
                let names = names.as_array().expect("names");
                assert!(!names.is_empty() && names.iter().all(|it| *it == true), "{folder} {chosen:?}: {names:?}");
                let ends = page.js(ENDS).await.as_u64().unwrap_or(u64::MAX);
                if ends > 844 {
                    below.push(format!("{folder} {chosen:?}: {ends}"));
                }
            }
        }
        assert!(below.is_empty(), "the number ends below the first 844 px: {below:#?}");
    });
}

/// With five levels possible, each has its house and its name in one row.
#[journey]
fn the_road_of_levels_is_one_row_on_a_phone() {
    journey(async |_, page, server| {
        for folder in ["/", "/es/"] {
            outcome(page, server, folder, "choice-unsure rest-unsure").await;
            let rows = "return [new Set([...document.querySelectorAll('.level-path li')].map(e => e.offsetTop)).size, \
                document.querySelectorAll('.level-path .marked').length]";
            assert_eq!(page.js(rows).await, json!([1, 5]), "{folder}: rows, and levels that are marked");
        }
    });
}

/// While times are entered beside it, the picture of the week stays where it is seen, all of it.
#[journey]
fn on_a_desktop_the_week_stays_beside_the_planner() {
    journey(async |_, page, server| {
        open_planner(page, server, (1280, 900)).await;
        page.click("pattern-nine-to-five").await;
        page.wait_for("times that fit", "return document.querySelector('.planner .card')").await;
        page.js("[...document.querySelectorAll('.planner .card')].at(-1).scrollIntoView({ block: 'end', behavior: 'instant' })").await;
        page.settle().await;
        let seen = "const bar = document.querySelector('.bar').getBoundingClientRect(); \
            const { top, bottom } = document.getElementById('week-picture').getBoundingClientRect(); \
            return [scrollY > 500, top >= bar.bottom, bottom <= innerHeight]";
        assert_eq!(page.js(seen).await, json!([true, true, true]), "scrolled, and the picture is whole");
    });
}

/// A screen of 1280 x 1024 px at 400 % zoom. On the way down a page, the way out stands on a strip of its own: from side to side, no words are there.
#[journey]
fn at_high_zoom_the_way_out_stands_on_no_words() {
    journey(async |_, page, server| {
        page.size(320, 256).await;
        for path in ["/", "/es/", "/privacy.html"] {
            page.open(&server.address(path)).await;
            for part in [0.0, 0.3, 1.0] {
                let on_the_strip = "scrollTo({ top: arguments[0] * document.documentElement.scrollHeight, behavior: 'instant' }); \
                    const { top, bottom } = document.getElementById('quick-exit').getBoundingClientRect(); \
                    const found = []; \
                    for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) \
                        for (let x = 2; x < document.documentElement.clientWidth; x += 6) found.push(document.elementFromPoint(x, y)); \
                    return [...new Set(found.filter(e => !e?.closest('.bar')).map(e => e?.id || e?.textContent.slice(0, 40)))]";
                assert_eq!(
                    page.js_with(on_the_strip, vec![json!(part)]).await,
                    json!([]),
                    "{path}: beside the way out"
                );
            }
            // At the end, all of the page is above it.
            let last = "const all = [...document.querySelectorAll('#footer p, #footer a, #footer summary')].filter(e => e.checkVisibility()); \
                return Math.max(...all.map(e => e.getBoundingClientRect().bottom)) <= document.getElementById('quick-exit').getBoundingClientRect().top";
            assert_eq!(page.js(last).await, Value::Bool(true), "{path}: the last words are above the way out");
        }
    });
}
