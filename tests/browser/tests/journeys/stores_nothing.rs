//! Nothing that a person enters is stored on the device or shown in the address bar.

use browser_journeys::{Page, journey, journey_in_a_new_browser, to_first_question, to_outcome, to_week, walk};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Lists everything that a page has stored, by kind of storage. `null` if the engine does not tell.
const KEPT: &str = "const done = arguments[0]; (async () => ({ \
    cookies: document.cookie ? [document.cookie] : [], \
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), \
    databases: indexedDB.databases ? (await indexedDB.databases()).map(d => d.name) : null, \
    caches: 'caches' in window ? await caches.keys() : null, \
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).map(w => w.scope) : null, \
    state: history.state === null ? [] : [JSON.stringify(history.state)], \
    name: window.name ? [window.name] : [], \
  }))().then(done, reason => done({ failed: String(reason) }))";

async fn kept(page: &Page) -> Vec<String> {
    let kept = page.js_later(KEPT).await;
    let Value::Object(places) = &kept else { panic!("the script gives an object: {kept}") };
    assert!(places.contains_key("local"), "the script looked everywhere: {kept}");
    let full = places.iter().filter(|(_, things)| !matches!(things, Value::Null) && **things != json!([]));
    full.map(|(place, things)| format!("{place}: {things}")).collect()
}

#[journey]
fn after_a_walk_nothing_is_kept() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        walk(page).await;
        assert_eq!(kept(page).await, Vec::<String>::new(), "kept on this device");
    });
}

#[journey]
fn what_a_page_keeps_would_be_seen() {
    journey(async |_engine, page, server| {
        page.open(&server.address("/control.html")).await;
        let keep = "const done = arguments[0]; document.cookie = 'mark=1'; localStorage.mark = 1; sessionStorage.mark = 1; \
                    history.replaceState('mark', ''); window.name = 'mark'; \
                    const open = indexedDB.open('mark'); open.onsuccess = () => { open.result.close(); \
                    caches.open('mark').then(() => done(true), () => done(true)); }; open.onerror = () => done(false)";
        assert_eq!(page.js_later(keep).await, json!(true));
        let kept = kept(page).await.join(" ");
        for place in ["cookies", "local", "session", "databases", "caches", "state", "name"] {
            assert!(kept.contains(&format!("{place}:")), "{place} is not seen in {kept}");
        }
        // Later journeys use this browser again.
        page.js("document.cookie = 'mark=; max-age=0'; window.name = ''").await;
    });
}

/// The boxes and sliders that are not at their default.
const DIFFER: &str = "[...document.querySelectorAll('input')] \
    .filter(it => it.checked !== it.defaultChecked || it.type === 'range' && it.value !== it.defaultValue).map(it => it.id)";

/// Chooses by a script, which then looks at all choices before anything else can run in the page.
async fn differ_right_after_choosing(page: &Page, id: &str) -> Value {
    page.wait_for(id, &format!("return document.getElementById('{id}')")).await;
    page.js(&format!("document.getElementById('{id}').click(); return {DIFFER}")).await
}

/// Firefox writes what differs from the default, at any moment that it likes. On a slow device that was before the app had drawn.
#[journey]
fn what_is_chosen_is_the_default_before_anything_else_runs() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/")).await;
        for id in ["show-hospital", "show-outpatient", "show-hospital"] {
            assert_eq!(differ_right_after_choosing(page, id).await, json!([]), "{id} in the comparison");
        }
        to_first_question(page).await;
        for id in ["line-calming-yes", "rest-none", "line-calming-yes"] {
            assert_eq!(differ_right_after_choosing(page, id).await, json!([]), "{id}, a box");
        }
        page.click("continue").await;
        for id in ["choice-stopped", "choice-unknown", "choice-stopped"] {
            assert_eq!(differ_right_after_choosing(page, id).await, json!([]), "{id}, one of several");
        }
        page.open_fresh(&server.address("/#/week")).await;
        page.click("plan").await;
        page.click("busy-add").await;
        page.wait_for("the form", "return document.getElementById('from-hour')").await;
        let slide = "const slider = document.getElementById('from-hour'); slider.value = 3; \
                     slider.dispatchEvent(new Event('input', { bubbles: true }));";
        assert_eq!(page.js(&format!("{slide} return {DIFFER}")).await, json!([]), "a slider");
    });
}

/// How long browsers take to save what is open.
pub const WRITTEN: Duration = Duration::from_secs(6);

// WebKit's test browser keeps no profile, so it can prove nothing here.
#[journey(Chromium, Firefox)]
fn nothing_that_was_entered_is_written_to_the_browsers_profile() {
    journey_in_a_new_browser(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        to_outcome(page, &["line-calming-yes", "choice-stopped", "line-mind-daily-help"]).await;
        page.js("document.querySelector('#share > summary').click()").await;
        page.click("tell-answers").await;
        page.click("make-link").await;
        page.wait_for("the link", "return document.getElementById('link')").await;
        let link = page.text("link").await;
        let (_, answers) = link.split_once("#/s/").expect("a link to share");
        tokio::time::sleep(WRITTEN).await;
        for mark in [answers, "choice-stopped", "line-mind-daily-help"] {
            assert_eq!(page.files_with(mark), Vec::<String>::new(), "{mark} is on the disk");
        }
        // This also checks while the answer is on the screen.
        page.click("start-again").await;
        tokio::time::sleep(WRITTEN).await;
        page.click("start-again").await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        page.click("asker-0").await;
        page.wait_for("what cannot wait", "return document.getElementById('sign-took-too-much')").await;
        page.click("sign-took-too-much").await;
        tokio::time::sleep(WRITTEN).await;
        assert_eq!(page.files_with("sign-took-too-much"), Vec::<String>::new());
        // A page that leaves the link in its address does store it, as the page says. This proves that the search can find something.
        page.open("about:blank").await;
        page.open(&server.address(&format!("/control.html#/s/{answers}"))).await;
        let end = Instant::now() + Duration::from_secs(120);
        while page.files_with(answers).is_empty() {
            assert!(Instant::now() < end, "an opened link is not found in the profile: the search is blind");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

// The minutes are unusual, so that nothing else looks like them. Firefox would store a slider by its id.
#[journey(Chromium, Firefox)]
fn no_busy_time_is_written_to_the_browsers_profile() {
    journey_in_a_new_browser(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        to_week(page).await;
        page.click("plan").await;
        page.click("busy-add").await;
        page.click("busy-tue").await;
        for (id, value) in [("from-hour", 3), ("from-minute", 17), ("to-hour", 4), ("to-minute", 49)] {
            page.slide(id, value).await;
        }
        // Checks both while it is in the form and after it is kept.
        for keep in [false, true] {
            if keep {
                page.click("busy-keep").await;
                let kept = "return document.getElementById('busy')?.innerText.includes('3:17 am to 4:49 am')";
                page.wait_for("the busy time", kept).await;
            }
            tokio::time::sleep(WRITTEN).await;
            for mark in ["from-minute", "3:17 am"] {
                assert_eq!(page.files_with(mark), Vec::<String>::new(), "{mark} is on the disk");
            }
        }
    });
}

#[journey(Firefox)]
fn what_a_form_holds_would_be_seen_in_the_profile() {
    journey_in_a_new_browser(async |_engine, page, server| {
        page.open(&server.address("/control.html")).await;
        page.js("document.body.innerHTML = '<input type=checkbox id=mark-that-is-checked>'").await;
        page.click("mark-that-is-checked").await;
        let end = Instant::now() + Duration::from_secs(120);
        while page.files_with("mark-that-is-checked").is_empty() {
            assert!(Instant::now() < end, "a checked box is not found in the profile: the search is blind");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

#[journey]
fn the_address_bar_never_has_a_query_and_only_names_the_view() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        // The tab keeps every address that it had, so this checks the page after each door.
        for (door, fragment) in browser_journeys::DOORS {
            page.click(door).await;
            page.wait_for(fragment, &format!("return location.hash === {}", json!(fragment))).await;
            assert_eq!(page.address().await, server.address(&format!("/{fragment}")));
            page.js("location.hash = ''").await;
            page.wait_for(door, &format!("return document.getElementById('{door}')?.checkVisibility()")).await;
        }
    });
}
