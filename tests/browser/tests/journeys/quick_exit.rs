//! Quick exit hides the page at once, and leaves.

use browser_journeys::{Engine, Page, Server, in_time, journey, nothing_urgent};
use serde_json::json;
use thirtyfour::Key;

/// The host that it leads to.
const NEUTRAL: &str = "www.weather.gov";

/// True if no text is visible.
const BLANK: &str = "!document.body || [...document.body.querySelectorAll('*')]\
    .every(e => !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !e.innerText?.trim())";

async fn leaves(page: &Page, how: &str) {
    let asked = async || !page.outside().asked_for(NEUTRAL).is_empty();
    assert!(in_time(asked).await, "{how}: the browser did not ask for {NEUTRAL}");
}

async fn stays(page: &Page, how: &str) {
    // The page hides itself before it leaves, in one step.
    page.settle().await;
    assert_eq!(page.js(&format!("return {BLANK}")).await, false, "{how}: the page was hidden");
    assert_eq!(page.outside().asked_for(NEUTRAL), Vec::<String>::new(), "{how}: the page left");
}

#[journey]
fn the_way_out_is_always_in_sight() {
    journey(async |_engine, page, server| {
        page.size(320, 600).await;
        page.open_started(&server.address("/")).await;
        let script = "const e = document.getElementById('quick-exit'), b = e.getBoundingClientRect(); \
                      const inside = b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight; \
                      const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2); \
                      return inside && b.height >= 24 && e.contains(top)";
        assert_eq!(page.js(script).await, true, "at 320 px, at the top");
        page.js("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
        assert_ne!(page.js("return scrollY").await, 0, "the page is long enough to scroll");
        page.screenshot("quick-exit-end").await;
        assert_eq!(page.js(script).await, true, "at 320 px, scrolled to the end");
    });
}

/// Taps, and records the order of events and whether the page is blank at each: after all listeners have run, when the page tells the
/// browser to leave (if the browser reports it), and in the very next frame that it paints. Then it records whether anything of the page is
/// left if the other site does not answer.
const TAP: &str = "const order = []; const note = when => order.push([when, BLANK]); \
    addEventListener('click', () => note('tapped'), { capture: true, once: true }); \
    addEventListener('click', () => note('heard'), { once: true }); \
    if (window.navigation) navigation.addEventListener('navigate', () => note('leaves'), { once: true }); \
    document.getElementById('quick-exit').click();";
const FRAMES: &str = "const done = arguments[0]; \
    requestAnimationFrame(() => { note('next frame'); requestAnimationFrame(() => setTimeout(() => { \
        order.push(['empty', !document.documentElement.hasChildNodes()]); done(order) })) })";

/// This also runs on a device that is six times slower, if the engine can simulate one.
#[journey]
fn a_tap_hides_the_page_before_anything_else_and_the_next_frame_is_blank() {
    journey(async |engine, page, server| {
        page.size(320, 640).await;
        page.open_started(&server.address("/")).await;
        let says_leaves = page.js("return Boolean(window.navigation)").await == true;
        let tap = TAP.replace("BLANK", BLANK);
        let mut wanted = vec![("tapped", false)];
        wanted.extend(says_leaves.then_some(("leaves", true)));
        wanted.push(("heard", true));
        if engine == Engine::WebKit {
            // The driver does not answer while a page unloads, so it cannot report what is drawn then.
            assert_eq!(page.js(&format!("{tap} return order")).await, json!(wanted));
            return leaves(page, "tap").await;
        }
        wanted.extend([("next frame", true), ("empty", true)]);
        let answers = page.outside().hold();
        let script = format!("{tap} {FRAMES}");
        let order = match engine {
            Engine::Chromium => page.js_slower(6, &script).await,
            _ => page.js_later(&script).await,
        };
        assert_eq!(order, json!(wanted), "what happens, and whether the page is blank by then");
        leaves(page, "tap").await;
        answers.open();
    });
}

/// Goes from the questionnaire's first screen to the third of its questions, which is the last place that it uses in the history.
async fn answer_some(page: &Page) {
    page.wait_for("who asks", "return document.getElementById('asker-0')").await;
    page.click("asker-0").await;
    nothing_urgent(page).await;
    for choice in [None, Some("line-drinks-yes"), Some("choice-daily")] {
        if let Some(choice) = choice {
            page.wait_for("a question", &format!("return document.getElementById('{choice}')")).await;
            page.click(choice).await;
        }
        page.js("document.getElementById('screen-title').dataset.left = 'yes'").await;
        page.click("continue").await;
        page.wait_for("the next", "return !document.getElementById('screen-title').dataset.left").await;
    }
}

/// No matter how far someone went through the views, Back leads to the page before this site and never to the site.
#[journey]
fn back_shows_nothing_of_this_site() {
    journey(async |engine, page, server| {
        // There is no network, so a server of ours takes the place of the neutral site.
        let neutral = Server::start().await;
        for way in [&["#/compare", "#/week", "#/find"][..], &["#/find"], &["#/week"], &[]] {
            page.open("about:blank").await;
            page.open(&server.address("/control.html")).await;
            page.open_started(&server.address("/")).await;
            for view in way {
                page.js(&format!(
                    "const link = document.createElement('a'); link.href = '{view}'; \
                    document.getElementById('main').append(link); link.click(); link.remove()"
                ))
                .await;
                page.wait_for(view, &format!("return location.hash === '{view}'")).await;
            }
            if way.last() == Some(&"#/find") {
                answer_some(page).await;
            }
            let there = neutral.address("/control.html");
            page.js_with("document.getElementById('quick-exit').href = arguments[0]", vec![json!(there)]).await;
            page.click_away("quick-exit").await;
            page.wait_for("the neutral site", &format!("return location.href === {}", json!(there))).await;
            page.back().await;
            let before = json!(server.address("/control.html"));
            // A browser that does not report how many history entries a page has may show the page in its initial state.
            let page_itself = match engine {
                Engine::WebKit => {
                    "document.querySelector('#door-find, #asker-0, #week-hours') && !document.querySelector('.outcome')"
                }
                _ => "false",
            };
            let says = format!("return location.href === {before} || {page_itself}");
            page.wait_for(&format!("what was there before, after {way:?}"), &says).await;
        }
    });
}

/// The app answers Back with a move of its own. While people leave, that would stop a slow browser on an empty page. The address is one of
/// this server, so that the record of moves can be read there.
#[journey]
fn nothing_else_moves_in_the_history_while_people_leave() {
    const RECORD: &str = "for (const kind of ['go', 'back', 'forward', 'pushState', 'replaceState']) { \
        const real = history[kind].bind(history); \
        history[kind] = (...how) => { sessionStorage.moves = `${sessionStorage.moves ?? ''}${kind} `; real(...how) } }";
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/#/find")).await;
        answer_some(page).await;
        page.js(RECORD).await;
        let there = json!(server.address("/control.html"));
        page.js_with("document.getElementById('quick-exit').href = arguments[0]", vec![there.clone()]).await;
        page.click_away("quick-exit").await;
        page.wait_for("the neutral site", &format!("return location.href === {there}")).await;
        assert_eq!(page.js("return sessionStorage.moves").await, "go pushState back ");
    });
}

/// This is another page of the same site, with one of our pages in a frame.
#[journey]
fn in_a_frame_it_takes_the_whole_window() {
    journey(async |_engine, page, server| {
        for how in ["tap", "Shift"] {
            page.open(&server.address("/control.html")).await;
            page.js(
                "document.body.append(Object.assign(document.createElement('iframe'), { src: '/worksheet.html' }))",
            )
            .await;
            let link = "return frames[0]?.document.getElementById('quick-exit')?.target";
            page.wait_for("the frame", link).await;
            assert_eq!(page.js(link).await, "_top", "without script too");
            let go = match how {
                "tap" => "inside.document.getElementById('quick-exit').click()",
                _ => {
                    "for (let nth = 0; nth < 3; nth++) for (const kind of ['keydown', 'keyup']) \
                      inside.document.body.dispatchEvent(new inside.KeyboardEvent(kind, { key: 'Shift', bubbles: true }))"
                }
            };
            let go =
                format!("const inside = frames[0]; {go}; return getComputedStyle(document.documentElement).display");
            assert_eq!(page.js(&go).await, "none", "{how}: the page around it is hidden at once");
            leaves(page, how).await;
            page.outside().clear();
        }
    });
}

/// Shift is part of something else here: a wheel that scrolls sideways, a tap that selects text, another key, another window.
#[journey]
fn shift_that_is_part_of_something_else_does_not_leave() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        let between = [
            "new WheelEvent('wheel', { bubbles: true, shiftKey: true })",
            "new PointerEvent('pointerdown', { bubbles: true, shiftKey: true })",
            "new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true })",
            "new Event('blur')",
        ];
        let press = |between: &str, more: &str| {
            format!(
                "for (let nth = 0; nth < 3; nth++) {{ \
                   document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Shift', bubbles: true {more} }})); {between} \
                   document.body.dispatchEvent(new KeyboardEvent('keyup', {{ key: 'Shift', bubbles: true {more} }})) }}"
            )
        };
        for event in between {
            page.js(&press(&format!("(document.querySelector('h1') ?? document).dispatchEvent({event});"), "")).await;
            page.js(&format!("window.dispatchEvent({event})")).await;
            stays(page, event).await;
        }
        for modifier in ["altKey", "ctrlKey", "metaKey"] {
            page.js(&press("", &format!(", {modifier}: true"))).await;
            stays(page, modifier).await;
        }
        page.js(&press("", "")).await;
        leaves(page, "Shift alone").await;
    });
}

#[journey]
fn a_real_click_leaves() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        page.click_away("quick-exit").await;
        leaves(page, "click").await;
    });
}

#[journey]
fn without_script_the_link_leaves() {
    journey(async |_engine, page, _server| {
        let scriptless = Server::without_script().await;
        page.open(&scriptless.address("/")).await;
        page.click_away("quick-exit").await;
        leaves(page, "click without script").await;
    });
}

#[journey]
fn shift_three_times_leaves() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for _ in 0..2 {
            page.press(Key::Shift).await;
        }
        stays(page, "Shift twice").await;
        page.press(Key::Shift).await;
        leaves(page, "Shift three times").await;
    });
}

#[journey]
fn writing_capitals_does_not_leave() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for letter in ['a', 'b', 'c', 'd'] {
            page.press_with(Key::Shift, letter).await;
        }
        stays(page, "Shift with letters").await;
        // A letter between two presses restarts the count.
        page.press(Key::Shift).await;
        page.press(Key::Shift).await;
        page.press_with(Key::Shift, 'a').await;
        stays(page, "two presses and a capital").await;
    });
}

#[journey]
fn escape_does_not_leave() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        for _ in 0..3 {
            page.press(Key::Escape).await;
        }
        stays(page, "Escape three times").await;
    });
}
