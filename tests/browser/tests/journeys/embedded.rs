//! The explorer on someone else's page: it works there, stays in its frame, and tells that page only that it is ready, its height and its
//! view.

use browser_journeys::{
    Around, Engine, Fault, Page, Server, in_time, journey, nothing_urgent, send_in_every_way, to_outcome, walk,
};
use serde_json::{Value, json};
use std::time::Instant;
use thirtyfour::Key;

mod pages;

use pages::{Ends, PAGES, PLAIN, RECORDS, SAME_IDS, SCRIPTS, Stranger};

/// Opens someone else's page, with our script and this HTML at `{here}`. Returns the page and the explorer's site.
async fn open(page: &Page, html: &str, here: &str) -> (Around, Server) {
    let site = Server::with([("*", Fault::Framed)]).await;
    let script = format!("{RECORDS}<script src=\"{}\"></script>", site.address("/embed.js"));
    let around = Around::of(html.replace("{here}", &[&script, here].concat())).await;
    page.open(&around.address()).await;
    (around, site)
}

/// Opens someone else's page with only the explorer in a frame as wide as the window, and waits until it is ready.
pub async fn framed(page: &Page) -> (Around, Server) {
    let bare = "<!doctype html><html lang=en><title>Care</title><style>html { scrollbar-width: none } body { margin: 0 }</style><main>{here}</main>";
    let opened = open(page, bare, "<program-explorer lang=en></program-explorer>").await;
    is_ready(page, 1).await;
    opened
}

async fn is_ready(page: &Page, count: usize) {
    let script = format!("return sent.filter(([, data]) => data?.programExplorer === 'ready').length === {count}");
    page.wait_for("the explorer in its frame", &script).await;
    page.settle().await;
}

/// Checks the frame's height on the page, and that nothing scrolls inside it.
async fn fits(page: &Page, what: &str) {
    let frame = "const box = document.querySelector('program-explorer > div').shadowRoot.querySelector('iframe').getBoundingClientRect(); \
                 return [box.width, box.height]";
    let size = page.js(frame).await;
    assert!(size[0].as_f64() >= Some(300.0) && size[1].as_f64() >= Some(400.0), "{what}: {size}");
    page.in_frame(0, async || is_as_high_as_it_is(page).await).await;
}

async fn is_as_high_as_it_is(page: &Page) {
    let script = "return document.documentElement.scrollHeight <= innerHeight && document.body.offsetHeight > 400";
    page.wait_for("as high as what is in it", script).await;
}

/// Everything about a page that a guest could change: its globals, ids, styles, tags, text and address.
const SELF: &str = include_str!("embedded/self.js");

/// Goes by keyboard through the door to the questions, and on to a result. A script gives the answers in between. In WebKit without a
/// window manager, no window has the focus, and a frame gets keys only after a click in it.
async fn gives_a_result(page: &Page, what: &str) {
    if page.engine() == Engine::WebKit {
        // WebKit sends keys to a frame after a click in it. The click is not on the link itself, because the page may move the link between
        // press and release.
        page.find("screen-title").await.click().await.expect("the heading can be clicked");
    }
    page.js("document.getElementById('door-find').focus()").await;
    page.press(Key::Enter).await;
    page.wait_for("who asks", "return document.getElementById('asker-0')").await;
    page.answer("asker-0", &["line-opioid-yes", "line-tried-weekly-not-enough"]).await;
    assert!(page.text("screen-title").await.contains("IOP"), "{what}: an outcome");
    is_as_high_as_it_is(page).await;
}

/// Scrolls to the end of the frame and checks that its quick exit is visible and that nothing covers it.
async fn way_out_is_in_sight(page: &Page, frame: usize, what: &str) {
    let scroll = "window.scrolled = document.querySelectorAll('program-explorer > div, .mounted > div')[arguments[0]]; \
                  scrolled?.scrollIntoView({ block: 'end', behavior: 'instant' }); return Boolean(scrolled)";
    // This does not search shadow roots of the page.
    if page.js_with(scroll, vec![json!(frame)]).await != true {
        return;
    }
    let seen = async || {
        page.settle().await;
        let way_out = std::cell::OnceCell::new();
        page.in_frame(frame, async || {
            let script = "const b = document.getElementById('quick-exit').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]";
            drop(way_out.set(page.js(script).await));
        })
        .await;
        let script = "const [x, y] = arguments[0], b = scrolled.getBoundingClientRect(); \
                      const [wide, high] = [b.width / scrolled.offsetWidth, b.height / scrolled.offsetHeight]; \
                      return document.elementFromPoint(b.x + x * wide, b.y + y * high) === scrolled";
        page.js_with(script, vec![way_out.into_inner().unwrap_or_default()]).await == true
    };
    assert!(in_time(seen).await, "{what}: the way out is not in sight");
}

/// Opens a stranger's page without the explorer, and returns what it is like.
async fn alone(page: &Page, stranger: &Stranger) -> Value {
    let around = stranger.around(None).await;
    page.open(&around.address()).await;
    page.js(stranger.first).await;
    page.settle().await;
    page.js(SELF).await
}

#[journey]
fn on_hostile_pages_it_gives_a_result_by_keyboard_and_changes_nothing_around_it() {
    journey(async |_, page, _| {
        for stranger in &PAGES {
            let (what, start) = (stranger.what, Instant::now());
            let before = alone(page, stranger).await;
            let site = Server::with([("*", Fault::Framed)]).await;
            let around = stranger.around(Some(&site)).await;
            page.open(&around.address()).await;
            page.js(stranger.first).await;
            match stranger.ends {
                Ends::Link => {
                    let link =
                        "return document.querySelector('program-explorer > div').shadowRoot.querySelector('a')?.href";
                    page.wait_for("a link in its place", link).await;
                    assert_eq!(page.js(link).await, json!(site.address("/")), "{what}");
                }
                Ends::Result { frames } => {
                    is_ready(page, frames).await;
                    page.screenshot(&format!("embedded-{}", what.replace(|it: char| !it.is_alphanumeric(), "-"))).await;
                    for frame in 0..frames {
                        page.in_frame(frame, async || looks_like_itself(page, what).await).await;
                        way_out_is_in_sight(page, frame, what).await;
                    }
                    page.js("window.scrolled?.scrollIntoView({ block: 'start', behavior: 'instant' })").await;
                    page.in_frame(0, async || gives_a_result(page, what).await).await;
                    way_out_is_in_sight(page, 0, what).await;
                }
            }
            let after = page.js(SELF).await;
            for (at, part) in before.as_array().into_iter().flatten().enumerate() {
                let (had, has) = (part.as_array().expect("lists"), after[at].as_array().expect("lists"));
                let differs: Vec<_> = has
                    .iter()
                    .filter(|it| !had.contains(it))
                    .chain(had.iter().filter(|it| !has.contains(it)))
                    .collect();
                assert!(differs.is_empty(), "{what}: was added, or taken away: {differs:?}");
            }
            assert_eq!(page.address().await, around.address(), "{what}: the page's own address stays");
            let only_ours = "return heard.every(([kind]) => ['ready', 'height', 'view'].includes(kind) || kind === 'problem' && what.includes('lies'))";
            let only_ours = only_ours.replace("what", &json!(what).to_string());
            assert_eq!(page.js(&only_ours).await, true, "{what}: what it hears");
            assert_eq!(
                page.js(&format!("return Boolean({})", stranger.holds)).await,
                true,
                "{what}: {}",
                stranger.holds
            );
            println!("{what}: {:?}", start.elapsed());
        }
    });
}

/// The frame has its own text direction, fonts and color mode, the numbers to call and quick exit, and a note that someone else runs the
/// page around it.
async fn looks_like_itself(page: &Page, what: &str) {
    is_as_high_as_it_is(page).await;
    let inside = "const title = getComputedStyle(document.getElementById('screen-title')); \
        return [title.direction, title.fontStyle, parseFloat(title.fontSize) > 30, document.compatMode, getComputedStyle(document.body).letterSpacing, \
                title.writingMode]";
    assert_eq!(
        page.js(inside).await,
        json!(["ltr", "normal", true, "CSS1Compat", "normal", "horizontal-tb"]),
        "{what}"
    );
    assert!(page.shows("#quick-exit").await && page.shows("a[href='tel:988']").await, "{what}: the way out, and help");
    assert!(!page.shows("#pages").await && page.shows(".around").await, "{what}");
    let width = page.js("return [document.documentElement.scrollWidth <= innerWidth, innerWidth >= 300]").await;
    assert_eq!(width, json!([true, true]), "{what}: as wide as its frame");
}

#[journey]
fn no_answer_and_no_result_gets_out_of_the_frame() {
    journey(async |_, page, _| {
        let (around, site) = open(page, SAME_IDS, "<program-explorer lang=en></program-explorer>").await;
        is_ready(page, 1).await;
        let mark = site.mark();
        page.in_frame(0, async || {
            to_outcome(page, &["line-opioid-yes", "line-tried-weekly-not-enough"]).await;
            assert!(page.text("screen-title").await.contains("IOP"), "an outcome");
        })
        .await;
        page.settle().await;
        let sent = page.js("return sent").await;
        let sent = sent.as_array().expect("a list");
        let mut kinds: Vec<&str> = Vec::new();
        for message in sent {
            assert_eq!(message[0], json!(site.address("").trim_end_matches('/')), "from the frame");
            let data = message[1].as_object().expect("an object");
            assert!(data.keys().all(|key| key == "programExplorer" || key == "value"), "{data:?}");
            let (kind, value) =
                (data["programExplorer"].as_str().unwrap_or_default(), data.get("value").unwrap_or(&Value::Null));
            let is_right = match kind {
                "ready" => value.is_null(),
                "height" => value.as_u64().is_some_and(|height| height % 80 == 0),
                "view" => ["compare", "find", "week"].iter().any(|view| value == view),
                "place" => value.as_u64().is_some(),
                _ => false,
            };
            assert!(is_right, "{kind}: {value}");
            kinds.push(kind);
        }
        assert!(["ready", "height", "view"].iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
        let heard = page.js("return heard.map(([kind]) => kind)").await;
        assert!(heard.as_array().is_some_and(|heard| heard.iter().all(|kind| kind != "place")), "{heard}");
        assert_eq!(page.address().await, around.address(), "the page's own address stays");
        assert_eq!(site.requests_since(mark), [], "and nothing was asked for");
        fits(page, "at an outcome").await;
    });
}

/// The claim holds in a frame as on a page of its own, no matter what people tap first.
#[journey]
fn in_a_frame_of_another_site_nothing_is_asked_for_and_the_lock_stops_every_way_to_send() {
    journey(async |_engine, page, _| {
        let (_around, site) = framed(page).await;
        page.in_frame(0, async || {
            let mark = site.mark();
            walk(page).await;
            assert_eq!(site.requests_since(mark), [], "requests after the start");
            assert_eq!(send_in_every_way(page, &site).await, Vec::<String>::new(), "ways that got past the lock");
        })
        .await;
    });
}

#[journey]
fn quick_exit_in_a_frame_of_another_site_takes_the_whole_window() {
    journey(async |_, page, _| {
        let (_around, _site) = open(page, PLAIN, "<program-explorer></program-explorer>").await;
        is_ready(page, 1).await;
        // There is no network, so a server of ours takes the place of the neutral site.
        let neutral = Server::start().await;
        let there = neutral.address("/control.html");
        page.in_frame(0, async || {
            page.click("door-find").await;
            page.wait_for("who asks", "return document.getElementById('asker-0')").await;
            page.js_with("document.getElementById('quick-exit').href = arguments[0]", vec![json!(there)]).await;
            page.click_away("quick-exit").await;
        })
        .await;
        let is_whole = async || page.address().await == there;
        assert!(in_time(is_whole).await, "the page around it has gone with it: {}", page.address().await);
    });
}

#[journey]
fn several_stand_on_one_page_and_each_can_be_told_taken_away_and_opened_elsewhere() {
    journey(async |_, page, _| {
        let here = "<program-explorer lang=es view=week></program-explorer><div class=mounted></div>\
            <script>window.one = ProgramExplorer.mount(document.querySelector('.mounted'), { view: 'find', accent: '#5a2d82', programs: 'my-programs.json' })</script>";
        let (_around, site) = open(page, SCRIPTS, here).await;
        is_ready(page, 2).await;
        page.in_frame(0, async || {
            assert_eq!(page.js("return [document.documentElement.lang, location.hash]").await, json!(["es", "#/week"]));
        })
        .await;
        page.in_frame(1, async || {
            page.js("document.getElementById('asker-0').click()").await;
            nothing_urgent(page).await;
            assert_eq!(
                page.js("return getComputedStyle(document.documentElement).getPropertyValue('--accent')").await,
                "#5a2d82"
            );
        })
        .await;
        page.js("one.setLanguage('es')").await;
        page.in_frame(1, async || {
            page.wait_for("Spanish", "return document.documentElement.lang === 'es'").await;
            assert_eq!(
                page.js("return document.querySelector('[id^=none-]').checked").await,
                true,
                "nothing entered is lost"
            );
        })
        .await;
        let is_file = |path: &str| path.ends_with("programs.json") && !path.contains('?');
        let programs = site.log().into_iter().filter(|it| is_file(&it.path));
        let mut programs: Vec<String> = programs.map(|it| it.path).collect();
        programs.sort();
        assert_eq!(programs, ["/my-programs.json", "/programs.json"], "each has its own file");
        page.js("one.show('compare')").await;
        page.wait_for("the view", "return sent.some(([, data]) => data.value === 'compare')").await;
        page.js("one.destroy()").await;
        assert_eq!(page.js("return [document.querySelectorAll('.mounted > *').length, document.querySelectorAll('program-explorer > div').length]").await, json!([0, 1]));
    });
}

#[journey]
fn an_option_that_is_not_known_or_not_right_is_named_in_one_sentence_and_the_explorer_works_without_it() {
    journey(async |_, page, _| {
        let here = "<program-explorer lang=en-US view=result colour=red></program-explorer><div class=mounted></div><script>window.one = \
            ProgramExplorer.mount(document.querySelector('.mounted'), { language: 'fr', colour: 'red', programs: 'https://evil.example/a.json', \
            accent: '#ffff00', view: 'week' })</script>";
        let (_around, site) = open(page, PLAIN, here).await;
        is_ready(page, 2).await;
        let problems =
            "return sent.filter(([, data]) => data.programExplorer === 'problem').map(([, data]) => data.value)";
        let told = page.js(problems).await;
        let mut says: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|it| it["says"].as_str()).collect();
        says.sort_unstable();
        let wanted = [
            "\"accent\" #ffff00 has a contrast of",
            "\"colour\" is no option. Use language, view, programs, accent.",
            "\"language\" must be \"en\" or \"es\".",
            "\"programs\" must be the name of a file beside programs.json, such as \"downtown.json\".",
            "\"view\" must be \"compare\", \"find\" or \"week\".",
        ];
        assert_eq!(says.len(), wanted.len(), "{says:?}");
        assert!(says.iter().zip(wanted).all(|(says, wanted)| says.starts_with(wanted)), "{says:?}");
        page.in_frame(1, async || {
            assert_eq!(page.js("return [document.documentElement.lang, location.hash]").await, json!(["en", "#/week"]));
        })
        .await;
        assert!(
            !site.log().iter().any(|it| it.path.contains("evil") && it.path.ends_with(".json")),
            "{:?}",
            site.log()
        );
        // The same works later, and listeners on the element hear it.
        page.js("one.show('result')").await;
        let later = "return heard.filter(([kind, it]) => kind === 'problem' && it.option === 'view').length === 2";
        page.wait_for("what is wrong with it", later).await;
        let refused = "const say = work => { try { work(); return 'taken' } catch (error) { return error.name + ': ' + error.message } }; \
            return [say(() => ProgramExplorer.mount(null)), say(() => ProgramExplorer.mount(document.body, { onEvent: 1 }))]";
        let wanted = [
            "TypeError: program-explorer: mount needs an element, such as document.querySelector(\"#care\").",
            "TypeError: program-explorer: \"onEvent\" must be a function.",
        ];
        assert_eq!(page.js(refused).await, json!(wanted));
    });
}

#[journey]
fn a_site_that_names_nobody_cannot_be_shown_in_a_page_of_others() {
    journey(async |_, page, _| {
        let site = Server::start().await;
        let frame = format!("<iframe src=\"{}\"></iframe>", site.address("/embedded.html"));
        let around = Around::of(["<!doctype html>", RECORDS, &frame].concat()).await;
        page.open(&around.address()).await;
        page.settle().await;
        assert!(in_time(async || site.log().iter().any(|it| it.path == "/embedded.html")).await);
        page.settle().await;
        assert!(!site.log().iter().any(|it| it.path.ends_with(".wasm")), "the page was not opened: {:?}", site.log());
        assert_eq!(page.js("return sent.length").await, 0);
    });
}
