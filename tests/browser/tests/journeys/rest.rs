//! The part that loads after the start, with the week and its planner, may come late, damaged or not at all. Everything else works, and the
//! page still gets locked.

use browser_journeys::{
    Fault, Gate, Page, Server, gave_up, journey, send_in_every_way, stop_at_click, to_asker, to_outcome, to_week, walk,
};

/// The file that loads after the start.
const REST: &str = "*-rest.wasm";

const STATE: &str = "return document.documentElement.dataset.explorer ?? null";
const READY: &str = "return document.documentElement.dataset.explorer === 'ready'";
const COMING: &str = "return document.getElementById('week-waits')?.textContent.includes('still loading')";

const DISABLED: &str = "return document.getElementById('only-differences').disabled";

/// Checks that the comparison and the questions work up to the outcome, that the week says what is wrong, and that the page can make no
/// more requests.
async fn all_but_the_week_works(page: &Page, server: &Server, when: &str) {
    assert_eq!(send_in_every_way(page, server).await, Vec::<String>::new(), "{when}: ways that got past the lock");
    let says = page.text("link-waits").await;
    assert!(says.contains("could not be loaded") && says.contains("load the page again"), "{when}: home says {says:?}");
    assert_eq!(page.js(DISABLED).await, true, "{when}: a box that does nothing cannot be checked");
    panels_say_what_is_missing(page, when).await;
    walk(page).await;
    to_outcome(page, &[]).await;
    says_what_is_missing(page, when).await;
    assert_eq!(page.js(STATE).await, "started", "{when}: nothing stopped on the way");
    let status = page.text("explorer-status").await;
    assert!(status.starts_with("Nothing you enter leaves this page."), "{when}: {status}");
}

async fn says_what_is_missing(page: &Page, when: &str) {
    page.js("location.hash = '#/week'").await;
    let script = "return document.getElementById('week-waits')?.textContent.includes('could not be loaded')";
    page.wait_for("the sentence on the week", script).await;
    let says = page.text("week-waits").await;
    assert!(says.contains("load the page again") && says.ends_with('.'), "{when}: no clear sentence: {says:?}");
    assert!(page.shows("#screen-title, header.bar a[href='tel:988']").await, "{when}: the screen has its heading");
}

/// Checks that the panels for saving and sharing also say so when they open.
async fn panels_say_what_is_missing(page: &Page, when: &str) {
    for id in ["share", "enter-code"] {
        page.js(&format!("document.querySelector('#{id} > summary').click()")).await;
        let says = page.text(id).await;
        assert!(says.contains("could not be loaded"), "{when}: #{id} says {says:?}");
    }
}

async fn all_but_the_week_works_with(page: &Page, when: &str, fault: Fault) {
    let broken = Server::with([(REST, fault)]).await;
    page.open_started(&broken.address("/")).await;
    all_but_the_week_works(page, &broken, when).await;
}

/// Goes before a script. Timers of several seconds then wait until the test calls `lose()`. (WebKit's driver waits for a minute by the same
/// clock.)
pub const PATIENT: &str = "{ const soon = setTimeout, waits = []; \
    window.setTimeout = (call, ms, ...more) => ms > 2000 && ms < 30000 ? waits.push(call) : soon(call, ms, ...more); \
    Object.defineProperty(XMLHttpRequest.prototype, 'timeout', { set(ms) { if (ms > 2000 && ms < 30000) waits.push(() => this.abort()) } }); \
    window.isPatient = () => waits.length > 0; \
    window.lose = () => waits.splice(0).forEach(call => call()) }";

/// A server that holds the rest back until the gate opens. Until then the page waits, even on a slow machine.
async fn without_rest_until(gate: &Gate) -> Server {
    let boot = String::from_utf8(Server::start().await.file("*-boot.js")).expect("scripts are text");
    let patient = Fault::Body([PATIENT, &boot].concat());
    Server::with([(REST, Fault::Held(gate.clone())), ("*-boot.js", patient)]).await
}

/// Opens the home page, which works while the gate holds the rest back.
async fn opened_before_the_rest(page: &Page, gate: &Gate) -> Server {
    let late = without_rest_until(gate).await;
    page.open(&late.address("/")).await;
    page.wait_for("the start", READY).await;
    late
}

#[journey]
fn without_the_rest_all_but_the_week_works() {
    journey(async |_, page, _| all_but_the_week_works_with(page, "the rest is missing", Fault::Missing).await);
}

#[journey]
fn with_one_turned_bit_in_the_rest_all_but_the_week_works() {
    journey(async |_, page, _| all_but_the_week_works_with(page, "a turned bit in the rest", Fault::Flipped).await);
}

#[journey]
fn with_half_of_the_rest_all_but_the_week_works() {
    journey(async |_, page, _| all_but_the_week_works_with(page, "half of the rest", Fault::Truncated).await);
}

/// Some hosts do not know the file type.
#[journey]
fn a_rest_of_the_wrong_type_works() {
    journey(async |_, page, _| {
        let broken = Server::with([(REST, Fault::WrongType)]).await;
        page.open_started(&broken.address("/")).await;
        to_week(page).await;
    });
}

/// Nobody waits forever for the lock.
#[journey]
fn a_rest_that_does_not_come_is_given_up_and_the_page_is_locked() {
    journey(async |_, page, _| {
        let late = opened_before_the_rest(page, &Gate::shut()).await;
        page.click("door-week").await;
        page.wait_for("the waiting sentence", COMING).await;
        assert!(!page.shows(".status .started").await, "the page promises nothing before it is locked");
        page.js("lose()").await;
        page.started().await;
        says_what_is_missing(page, "the rest is too late").await;
        page.js("location.hash = ''").await;
        page.wait_for("the home page", "return document.getElementById('door-find')?.checkVisibility()").await;
        all_but_the_week_works(page, &late, "the rest is too late").await;
    });
}

#[journey]
fn a_week_that_was_opened_too_early_comes_by_itself() {
    journey(async |_, page, _| {
        let is_focused = "return document.activeElement?.id";
        // First by its address, with the focus nowhere, then by its door, which moves the focus to the heading.
        for (fragment, focused) in [("#/week", ""), ("", "screen-title")] {
            let gate = Gate::shut();
            let late = without_rest_until(&gate).await;
            page.open(&late.address(&format!("/{fragment}"))).await;
            page.wait_for("the start", READY).await;
            if fragment.is_empty() {
                page.click("door-week").await;
            }
            page.wait_for("the waiting sentence", COMING).await;
            assert_eq!(page.js(STATE).await, "ready");
            assert!(!page.shows(".status > *").await, "neither waiting for the questions nor locked");
            gate.open();
            page.started().await;
            page.wait_for("the week", "return document.getElementById('week-hours')").await;
            assert!(!page.shows("#week-waits").await);
            assert_eq!(page.js(is_focused).await, focused, "the focus stays where it was");
            page.click("plan").await;
            page.wait_for("the planner", "return document.getElementById('life-title')").await;
        }
    });
}

/// On the screen that waits for the week, Back leads to the screen before it, as the week's own Back does.
#[journey]
fn back_from_a_week_that_is_still_to_come_leads_where_one_came_from() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let _late = opened_before_the_rest(page, &gate).await;
        to_asker(page).await;
        page.click("asker-0").await;
        page.wait_for("what cannot wait", "return document.querySelector('[id^=none-]')").await;
        for is_waiting in [true, false] {
            page.js("location.hash = '#/week'").await;
            if is_waiting {
                page.wait_for("the waiting sentence", COMING).await;
            } else {
                gate.open();
                page.wait_for("the week", "return document.getElementById('week-hours')").await;
            }
            page.click("back").await;
            page.wait_for("what cannot wait, again", "return document.querySelector('[id^=none-]')").await;
        }
    });
}

#[journey]
fn a_panel_that_was_opened_too_early_stays_open() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let _late = opened_before_the_rest(page, &gate).await;
        page.js("document.querySelector('#share > summary').click()").await;
        assert!(page.text("share").await.contains("still loading"));
        gate.open();
        page.started().await;
        page.wait_for("what a link will tell", "return document.getElementById('share-tells')?.checkVisibility()")
            .await;
        assert!(!page.text("share").await.contains("still loading"));
    });
}

/// A box that needs the rest stays checked until the rest is there. Then the rows disappear, and screen readers announce how many are left.
#[journey]
fn only_differences_that_was_checked_too_early_comes_by_itself_and_is_announced() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let _late = opened_before_the_rest(page, &gate).await;
        let rows = "return document.querySelectorAll('#comparison tr:not(.group)').length";
        let before = page.js(rows).await.as_u64();
        // These levels have the same text in many rows.
        for id in ["show-outpatient", "show-residential", "show-day-treatment", "only-differences"] {
            page.click(id).await;
        }
        assert_eq!(page.js(rows).await.as_u64(), before, "it waits");
        gate.open();
        page.started().await;
        page.wait_for(
            "the number of rows, said",
            "return /^\\d+ rows shown$/.test(document.getElementById('said').textContent)",
        )
        .await;
        assert!(page.js(rows).await.as_u64() < before, "rows that agree are gone");
        assert_eq!(page.js("return document.getElementById('only-differences').checked").await, true);
    });
}

/// The static page is as people left it when they come back, and the app's own page takes it over in that state.
#[journey]
fn what_was_done_at_home_is_kept_on_the_way_to_a_question_and_back() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let _late = opened_before_the_rest(page, &gate).await;
        page.click("show-hospital").await;
        page.js("document.querySelector('#sources-hours-per-week > summary').click()").await;
        to_asker(page).await;
        let kept = "const { checked } = document.getElementById('show-hospital') ?? {}; \
                    return checked === true && document.getElementById('sources-hours-per-week').open";
        for is_there in [false, true] {
            page.js("location.hash = ''").await;
            page.wait_for("the home page, as it was", kept).await;
            assert_eq!(page.js("return Boolean(document.getElementById('share-tells'))").await, is_there);
            gate.open();
            page.started().await;
        }
        page.wait_for("the app's own", "return document.getElementById('share-tells')").await;
        page.wait_for("all as it was", kept).await;
    });
}

/// While the rest loads, everything else works.
#[journey]
fn the_questions_do_not_wait_for_the_rest() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let _late = opened_before_the_rest(page, &gate).await;
        to_outcome(page, &[]).await;
        assert_eq!(page.js(STATE).await, "ready", "the outcome came before the rest");
        let outcome = page.text("screen-title").await;
        gate.open();
        page.started().await;
        assert_eq!(page.text("screen-title").await, outcome, "nothing changes when the rest comes");
    });
}

/// Replaces all functions of the rest that the first part calls with functions that crash. They are in the last slots of its table. It
/// replaces all of them because nothing tells which one is the week.
const STOPS: &str = "
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = async (bytes, imports) => {
        const made = await real(bytes, imports);
        const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 2, 127, 127, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        const { f } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code))).exports;
        const tables = Object.values(imports._ ?? {}).filter((it) => it instanceof WebAssembly.Table && it.get(1) instanceof Function);
        window.stopRest = (doors) => { for (const table of tables) for (let back = 1; back <= doors; back++) table.set(table.length - back, f) };
        return made;
    };
";

#[journey]
fn a_stop_in_the_rest_gives_the_page_back() {
    journey(async |_, page, server| {
        let boot = [STOPS.as_bytes(), &server.file("*-boot.js")].concat();
        let stops = Fault::Body(String::from_utf8(boot).expect("scripts are text"));
        let broken = Server::with([("*-boot.js", stops)]).await;
        page.open_started(&broken.address("/")).await;
        to_asker(page).await;
        let split_points = include_str!("../../../../crates/wasm-parts/src/split.txt")
            .lines()
            .filter(|line| line.starts_with("split-point "))
            .count();
        page.js(&format!("stopRest({split_points}); location.hash = '#/week'")).await;
        gives_the_page_back(page).await;
        assert_eq!(send_in_every_way(page, &broken).await, Vec::<String>::new(), "ways that got past the lock");
    });
}

#[journey]
fn a_stop_before_the_rest_is_there_gives_the_page_back_and_locks_it() {
    journey(async |_, page, _| {
        let gate = Gate::shut();
        let late = opened_before_the_rest(page, &gate).await;
        to_asker(page).await;
        stop_at_click(page, "asker-0").await;
        gives_the_page_back(page).await;
        gate.open();
        let locked = "return document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length === 2";
        page.wait_for("the lock", locked).await;
        assert_eq!(send_in_every_way(page, &late).await, Vec::<String>::new(), "ways that got past the lock");
        assert_eq!(page.js(STATE).await, "failed", "the rest changes nothing any more");
    });
}

/// Goes before a script. The clock then says that inserting a node takes long, so Yew yields to the browser after each drawing that inserts
/// one. This counts those turns, and the turns in which the page had no screen.
const SLOW: &str = "{ const now = Date.now, put = Node.prototype.insertBefore, soon = setTimeout; \
    let ahead = 0; \
    window.turns = [0, 0]; \
    Date.now = () => now() + ahead; \
    Node.prototype.insertBefore = function (...nodes) { ahead += 20; return put.apply(this, nodes); }; \
    window.setTimeout = (call, ms, ...more) => { \
        if (ms === 0) window.turns[document.querySelector('#explorer h1') ? 0 : 1]++; \
        return soon(call, ms, ...more); } }";

#[journey]
fn a_screen_stands_in_the_page_all_the_time_on_a_device_that_draws_slowly() {
    journey(async |_, page, server| {
        let boot = String::from_utf8(server.file("*-boot.js")).expect("scripts are text");
        let slow = || ("*-boot.js", Fault::Body([SLOW, &boot].concat()));
        let whole = Server::with([slow()]).await;
        let broken = Server::with([slow(), (REST, Fault::Missing)]).await;
        for (server, path) in
            [(&whole, "/"), (&whole, "/#/find"), (&whole, "/#/s/AAAAA"), (&broken, "/"), (&broken, "/#/s/AAAAA")]
        {
            page.open_fresh(&server.address(path)).await;
            let turns = page.js("return window.turns").await;
            assert!(turns[0].as_u64() > Some(0), "{path}: Yew gave no turn: {turns}");
            assert_eq!(turns[1], 0, "{path}: an empty page");
        }
        page.open_fresh(&broken.address("/")).await;
        page.click("door-week").await;
        says_what_is_missing(page, "tapped at once").await;
    });
}

/// Checks that after the app crashes, the static page is back and says so.
async fn gives_the_page_back(page: &Page) {
    gave_up(page).await;
    assert!(page.shows("table#comparison").await, "the static page is back");
    assert!(!page.shows("#asker-0").await, "nothing of the questions is left");
    let status = page.text("explorer-status").await;
    assert!(status.contains("could not start here"), "{status}");
}
