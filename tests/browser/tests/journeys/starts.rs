//! If anything does not come, comes damaged, or is too new for the browser, the page says so within ten seconds.

use super::rest::PATIENT;
use browser_journeys::{Fault, Gate, Page, Server, gave_up, journey, to_asker};
use std::process::Command;

/// True if the page shows the message for when nothing has come after nine seconds, whatever the reason.
const LATE: &str = "const seen = name => getComputedStyle(page().querySelector('.status .' + name)).visibility; \
    return seen('late') === 'visible' && seen('waiting') === 'hidden'";

/// The page, or the page in the frame.
const PAGE: &str = "const page = () => frames[0]?.document ?? document;";

/// Checks that only the sentence for a late start is visible, and that the page is readable.
async fn says_that_it_is_late(page: &Page, when: &str) {
    assert!(page.comes_true(&[PAGE, LATE].concat()).await, "{when}: no word after all this time");
    let says = page.js(&format!("{PAGE} return page().querySelector('.status .late').innerText")).await;
    assert!(says.as_str().is_some_and(|says| says.contains("have not started yet")), "{when}: {says}");
    let rows = page.js(&format!("{PAGE} return page().querySelectorAll('#comparison tr').length")).await;
    assert!(rows.as_u64() > Some(8), "{when}: the page cannot be read");
}

/// The site's styles, with one second in place of nine.
fn soon(server: &Server) -> (String, Fault) {
    let text = |path: &str| String::from_utf8(server.file(path)).expect("pages and styles are text");
    let home = text("/");
    let name = home
        .split('"')
        .find(|part| part.starts_with("./parts/") && part.ends_with("-style.css"))
        .expect("the page names its styles");
    let styles = text(&name[1..]);
    assert_eq!(styles.matches(" 9s ").count(), 2, "one sentence goes and one comes after nine seconds");
    (name[1..].to_owned(), Fault::Body(styles.replace(" 9s ", " 1s ")))
}

#[journey]
fn a_script_that_does_not_come_or_cannot_be_read_is_told_at_once() {
    journey(async |_, page, _| {
        for (when, fault) in [
            ("missing", Fault::Missing),
            ("cut off", Fault::Truncated),
            ("too new for the browser", Fault::Body("let what = is << this;".into())),
            ("another page in its place", Fault::Body("<!doctype html><p>Please log in</p>".into())),
            ("one that stops", Fault::Body("missing.thing()".into())),
        ] {
            let broken = Server::with([("*-boot.js", fault)]).await;
            page.open(&broken.address("/")).await;
            gave_up(page).await;
            let status = page.text("explorer-status").await;
            assert!(status.contains("could not start here"), "{when}: {status}");
            assert!(page.shows("table#comparison").await, "{when}: the page cannot be read");
        }
    });
}

/// This uses a frame, because a driver waits for a page whose script is still loading, but not for its frames.
#[journey]
fn what_never_answers_is_told_and_may_still_come() {
    journey(async |_, page, server| {
        let (styles, soon) = soon(server);
        for file in ["*-boot.js", "*-program-explorer.js", "*_bg.wasm"] {
            let gate = Gate::shut();
            let held = Server::with([(file, Fault::Held(gate.clone())), (&styles, soon.clone())]).await;
            page.open(&held.address("/control.html")).await;
            page.js("document.body.append(Object.assign(document.createElement('iframe'), { src: '/', width: 390, height: 600 }))")
                .await;
            page.wait_for("the page", &format!("{PAGE} return Boolean(page().querySelector('.status .late'))")).await;
            says_that_it_is_late(page, file).await;
            gate.open();
            let started = format!("{PAGE} return page().documentElement.dataset.explorer === 'started'");
            page.wait_for("the start", &started).await;
            assert_ne!(page.js(&format!("{PAGE} {LATE}")).await, true, "{file}: the sentence goes when it has started");
        }
    });
}

/// This holds without quick exit's script too, and without any script.
#[journey]
fn without_any_script_it_is_told_too() {
    journey(async |_, page, server| {
        let (styles, soon) = soon(server);
        let no_script = Fault::Header("content-security-policy", "script-src 'none'".into());
        let scriptless = Server::with([("*", no_script), (&styles, soon)]).await;
        page.open(&scriptless.address("/")).await;
        says_that_it_is_late(page, "no script").await;
        let without_exit = Server::with([("*-exit.js", Fault::Missing)]).await;
        page.open_started(&without_exit.address("/")).await;
    });
}

/// The app does not wait for the provider's programs or the other language.
#[journey]
fn it_starts_without_programs_or_the_other_language_that_never_come() {
    journey(async |_, page, server| {
        let boot = String::from_utf8(server.file("*-boot.js")).expect("scripts are text");
        let patient = Fault::Body([PATIENT, &boot].concat());
        for file in ["/programs.json", "/es/"] {
            let held = Server::with([(file, Fault::Held(Gate::shut())), ("*-boot.js", patient.clone())]).await;
            page.open(&held.address("/")).await;
            let state = "(document.documentElement.dataset.explorer ?? null)";
            page.wait_for(file, &format!("return window.isPatient?.() && {state} === 'ready'")).await;
            page.js("lose()").await;
            page.started().await;
            assert!(page.shows("table#comparison").await);
            to_asker(page).await;
            page.open("about:blank").await;
        }
    });
}

/// The icon is in the page, so no step requests it, and the console shows no refused request.
#[journey]
fn no_step_asks_for_an_icon() {
    journey(async |_, page, server| {
        // This clears messages about other pages.
        page.console_errors().await;
        page.open_started(&server.address("/")).await;
        for fragment in ["#/find", "#/week", "#/compare", "#/find"] {
            page.js(&format!("location.hash = '{fragment}'")).await;
            page.settle().await;
        }
        let asked: Vec<_> = server.log().into_iter().filter(|it| it.path.contains("icon")).collect();
        assert_eq!(asked, [], "asked for an icon");
        if let Some(errors) = page.console_errors().await {
            assert_eq!(errors, Vec::<String>::new(), "on the console");
        }
    });
}

/// Before any script of the page runs, removes all functions that the oldest browsers that we promise do not have.
fn without_newer() -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../crates/xtask/npm/floor.mjs");
    let newer = Command::new("node").args([script, "--newer"]).output().expect("node runs");
    assert!(newer.status.success(), "{}", String::from_utf8_lossy(&newer.stderr));
    let newer = String::from_utf8(newer.stdout).expect("JSON is text");
    format!(
        "window.taken = 0; for (const [owner, member, isItsOwn] of {newer}) {{ try {{ \
           const of = member ? (isItsOwn || !window[owner]?.prototype ? window[owner] : window[owner].prototype) : window; \
           const name = member || owner; \
           const where = of === window.Window?.prototype && !(name in of) ? window : of; \
           if (where && Object.prototype.hasOwnProperty.call(where, name) && delete where[name]) window.taken += 1; \
         }} catch {{ }} }}"
    )
}

/// This covers home, a question, an outcome, the week, a link, and quick exit.
#[journey]
fn everything_works_without_what_is_younger_than_the_floor() {
    journey(async |_, page, server| {
        let exit = String::from_utf8(server.file("*-exit.js")).expect("scripts are text");
        let taken = [without_newer(), exit].concat();
        let old = Server::with([("*-exit.js", Fault::Body(taken))]).await;
        page.open_started(&old.address("/")).await;
        let taken = page.js("return [taken, typeof window.AbortSignal.timeout]").await;
        assert!(taken[0].as_u64() > Some(50), "{taken}");
        assert_eq!(taken[1], "undefined", "newer functions are gone: {taken}");
        let click = async |id: &str| page.js(&format!("document.getElementById('{id}').click()")).await;
        click("door-find").await;
        page.wait_for("who asks", "return document.getElementById('asker-0')").await;
        click("asker-0").await;
        for _ in 0..40 {
            page.settle().await;
            if page.js("return Boolean(document.querySelector('.outcome'))").await == true {
                break;
            }
            let go = "[...document.querySelectorAll('.screen .choices')].forEach(g => g.querySelector(':checked') ?? (g.querySelector('[id^=none-]') ?? g.querySelector('input')).click()); \
                      (document.getElementById('see-outcome') ?? document.getElementById('continue')).click()";
            page.js(go).await;
        }
        page.wait_for("the outcome", "return document.querySelector('.outcome')").await;
        assert_eq!(page.js("return typeof window.navigation").await, "undefined");
        for (step, wanted) in
            [("back", "#see-outcome"), ("forward", ".outcome"), ("back", "#see-outcome"), ("forward", ".outcome")]
        {
            page.js(&format!("history.{step}()")).await;
            page.wait_for(step, &format!("return document.querySelector('{wanted}')")).await;
        }
        page.js("document.querySelector('#share > summary').click()").await;
        page.settle().await;
        click("make-link").await;
        page.wait_for("the link", "return document.getElementById('link')").await;
        let link = page.text("link").await;
        page.js("location.hash = '#/week'").await;
        page.wait_for("the week", "return document.getElementById('week-hours')").await;
        page.open_fresh(&link).await;
        page.wait_for("what was shared", "return document.getElementById('link-shared')").await;
        click("quick-exit").await;
        let asked = async || !page.outside().asked_for("www.weather.gov").is_empty();
        assert!(browser_journeys::in_time(asked).await, "quick exit leaves");
    });
}
