//! Whatever breaks, the comparison and the crisis lines stay readable, and one sentence says what is wrong.

use browser_journeys::{
    Fault, Gate, Page, Server, gave_up, journey, journey_in_a_new_browser, stop_at_click, to_asker,
};

/// Checks that the comparison, the crisis lines and quick exit are visible and readable.
async fn is_readable(page: &Page, when: &str) {
    for selector in ["table#comparison", "header.bar a[href='tel:988']", "a#quick-exit[href^='https://']"] {
        assert!(page.shows(selector).await, "{when}: {selector} cannot be seen");
    }
    let words = "const table = document.getElementById('comparison'); \
                 const seen = [...table.querySelectorAll('tbody tr')].filter(row => row.checkVisibility()); \
                 return seen.filter(row => row.innerText.trim().length > 20).length";
    let rows = page.js(words).await.as_u64().unwrap_or(0);
    assert!(rows >= 8, "{when}: the comparison shows {rows} rows with words");
}

/// Checks that the status line shows one sentence.
async fn says_what_is_wrong(page: &Page, when: &str) {
    let script = "return document.getElementById('explorer-status')?.innerText?.trim()";
    page.wait_for(&format!("a sentence ({when})"), script).await;
    let sentence = page.text("explorer-status").await;
    let clear = sentence.ends_with('.') && (20..300).contains(&sentence.len()) && !sentence.contains("Error");
    assert!(clear, "{when}: no clear sentence: {sentence:?}");
}

async fn fails_with_a_sentence(page: &Page, when: &str, pattern: &str, fault: Fault) {
    let broken = Server::with([(pattern, fault)]).await;
    page.open(&broken.address("/")).await;
    gave_up(page).await;
    says_what_is_wrong(page, when).await;
    is_readable(page, when).await;
}

#[journey]
fn a_missing_app_leaves_the_page_readable() {
    journey(async |_, page, _| fails_with_a_sentence(page, "WASM missing", "*.wasm", Fault::Missing).await);
}

#[journey]
fn half_an_app_leaves_the_page_readable() {
    journey(async |_, page, _| fails_with_a_sentence(page, "WASM truncated", "*.wasm", Fault::Truncated).await);
}

#[journey]
fn one_turned_bit_in_the_app_leaves_the_page_readable() {
    journey(async |_, page, _| fails_with_a_sentence(page, "WASM with a turned bit", "*.wasm", Fault::Flipped).await);
}

#[journey(Chromium, Firefox)]
fn a_policy_without_webassembly_leaves_the_page_readable() {
    let policy = || Fault::Header("content-security-policy", "script-src 'self'".into());
    // WebKit compiles it anyway.
    journey(async |_, page, _| {
        fails_with_a_sentence(page, "WASM refused", "*", policy()).await;
    });
}

#[journey]
fn a_page_that_was_cut_off_does_not_start_and_stays_readable() {
    journey(async |_, page, _| fails_with_a_sentence(page, "page truncated", "/", Fault::Truncated).await);
}

/// In a frame that may only run scripts, the app cannot be loaded. When WebKitGTK 2.50.6 leaves a page with such a policy, it crashes on a
/// null pointer and breaks the next journey too.
#[journey]
fn a_sandbox_leaves_the_page_readable() {
    journey_in_a_new_browser(async |_, page, _| {
        let policy = Fault::Header("content-security-policy", "sandbox allow-scripts".into());
        let sandboxed = Server::with([("*", policy)]).await;
        page.open(&sandboxed.address("/")).await;
        says_what_is_wrong(page, "sandbox").await;
        is_readable(page, "sandbox").await;
        assert_ne!(page.js("return document.documentElement.dataset.explorer ?? null").await, "started");
    });
}

/// The app should never crash while people use it. Here the browser makes it fail once, in the middle of the questions.
#[journey]
fn an_app_that_stops_on_the_way_gives_the_page_back() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/")).await;
        to_asker(page).await;
        stop_at_click(page, "asker-0").await;
        says_what_is_wrong(page, "a stop on the way").await;
        is_readable(page, "a stop on the way").await;
        assert!(!page.shows("[id^=none-], #asker-0").await, "nothing of the questions is left");
    });
}

/// Some hosts do not know the file type. Then the page either works anyway or says that it cannot.
#[journey]
fn an_app_of_the_wrong_type_works_or_says_why_not() {
    journey(async |_, page, _| {
        let broken = Server::with([("*.wasm", Fault::WrongType)]).await;
        page.open(&broken.address("/")).await;
        page.wait_for("an end", "return document.documentElement.dataset.explorer").await;
        page.wait_for("an end", "return /started|failed/.test(document.documentElement.dataset.explorer)").await;
        if page.js("return document.documentElement.dataset.explorer").await == "failed" {
            says_what_is_wrong(page, "WASM of the wrong type").await;
        }
        is_readable(page, "WASM of the wrong type").await;
    });
}

#[journey]
fn a_late_app_leaves_the_page_readable_until_it_comes() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let late = Server::with([("*.wasm", Fault::Held(gate.clone()))]).await;
        page.open(&late.address("/")).await;
        let state = page.js("return document.documentElement.dataset.explorer ?? null").await;
        assert_ne!(state, "started", "the app cannot have come yet");
        is_readable(page, "WASM late").await;
        gate.open();
        page.started().await;
        is_readable(page, "WASM come late").await;
    });
}

/// Checks that the app starts, compares the levels, and says what is wrong with the file: briefly for visitors, and in detail for the
/// owner, in a closed list at the end.
async fn works_without_programs(page: &Page, when: &str, fault: Fault) {
    let broken = Server::with([("/programs.json", fault)]).await;
    page.open_started(&broken.address("/")).await;
    is_readable(page, when).await;
    page.click("door-compare").await;
    page.wait_for("the comparison", "return location.hash === '#/compare'").await;
    assert!(page.shows("table#comparison").await, "{when}: the comparison opens");
    assert!(page.shows("#programs-in-part").await, "{when}: no word to visitors");
    assert!(!page.shows("#program-problems li").await, "{when}: the list is for the owner");
    page.click("program-problems").await;
    assert!(page.shows("#program-problems li").await, "{when}: no word about what is wrong");
    let said = page.text("program-problems").await;
    let last = page.js("return [...document.querySelectorAll('#program-problems li')].pop().textContent").await;
    let sentence = last.as_str().unwrap_or_default();
    let clear = said.contains("programs.json") && sentence.contains('.') && sentence.len() > 40;
    assert!(clear, "{when}: no clear sentence: {said:?}");
}

#[journey]
fn missing_programs_leave_the_explorer_working() {
    journey(async |_, page, _| works_without_programs(page, "programs.json missing", Fault::Missing).await);
}

#[journey]
fn half_a_list_of_programs_leaves_the_explorer_working() {
    journey(async |_, page, _| works_without_programs(page, "programs.json truncated", Fault::Truncated).await);
}

#[journey]
fn programs_that_make_no_sense_leave_the_explorer_working() {
    for (when, text) in [
        (
            "an unknown level",
            r#"{"format":1,"provider":{"name":"A"},"programs":[{"code":"a","name":"B","level":"spa","summary":"C.","tracks":[]}]}"#,
        ),
        ("not an object", "[1, 2]"),
        ("an unknown key", r#"{"format":1,"provider":{"name":"A"},"programs":[],"color":"red"}"#),
    ] {
        journey(async |_, page, _| works_without_programs(page, when, Fault::Body(text.into())).await);
    }
}

#[journey]
fn without_script_the_page_is_whole() {
    journey(async |_, page, _| {
        let scriptless = Server::without_script().await;
        page.open(&scriptless.address("/")).await;
        is_readable(page, "no script").await;
        let state = page.js("return document.documentElement.dataset.explorer ?? null").await;
        assert!(state != "started" && state != "failed", "a script ran: {state}");
        says_what_is_wrong(page, "no script").await;
        let fetched = scriptless.log();
        assert!(fetched.iter().all(|r| !r.path.ends_with(".wasm")), "nothing can ask for the app: {fetched:?}");
        let away = page.js("return document.getElementById('quick-exit').href").await;
        assert_eq!(away, "https://www.weather.gov/");
    });
}

#[journey]
fn without_script_every_page_is_whole() {
    journey(async |_, page, _| {
        let scriptless = Server::without_script().await;
        let mut titles = Vec::new();
        let mut wrong = Vec::new();
        for name in scriptless.pages() {
            page.open(&scriptless.address(&format!("/{name}"))).await;
            // The list of pages opens with a tap, even without script.
            let script = "document.querySelector('#pages > summary')?.click(); const seen = selector => [...document.querySelectorAll(selector)].filter(e => \
                            e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.innerText.trim()); \
                          return { title: document.title, headings: seen('h1').length, words: seen('main')[0]?.innerText.length ?? 0, \
                            911: seen('header.bar a[href=\"tel:911\"]').length, 988: seen('header.bar a[href=\"tel:988\"]').length, \
                            exit: seen('a#quick-exit[href=\"https://www.weather.gov/\"]').length, \
                            pages: new Set(seen('#pages a').map(e => e.getAttribute('href'))).size, \
                            loading: /\\bloading\\b|please wait/i.test(document.body.innerText), ran: 'explorer' in document.documentElement.dataset }";
            let seen = page.js(script).await;
            let number = |key: &str| seen[key].as_u64().unwrap_or_default();
            let has_one = ["headings", "911", "988", "exit"].iter().all(|key| number(key) == 1);
            let is_whole =
                // An owner's own page may be short.
                has_one && number("words") > 100 && number("pages") as usize >= scriptless.pages().len() / 2 - 1;
            let title = seen["title"].as_str().unwrap_or_default().to_owned();
            if !is_whole
                || seen["loading"] != false
                || seen["ran"] != false
                || title.is_empty()
                || titles.contains(&title)
            {
                wrong.push(format!("{name}: {seen}"));
            }
            titles.push(title);
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}
