//! The explorer on somebody else's page: it works there, stays in its frame, and tells that page nothing but ready, height and view.

use browser_journeys::{Around, Fault, Page, Server, in_time, journey, nothing_urgent};
use serde_json::{Value, json};

/// Pages of others, each with the explorer at `{here}`, and something that would break what is not kept apart.
const PAGES: [(&str, &str); 8] = [
    ("no doctype", "<html><body bgcolor=red text=lime><table width=100%><tr><td>{here}</table>"),
    (
        "an old doctype, and everything unset",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\"><html><head><title>Old</title><style>* { all: unset !important }</style>\
         </head><body>{here}</body></html>",
    ),
    (
        "frames are hidden",
        "<!doctype html><title>Hidden</title><style>iframe, div, program-explorer { display: none !important; visibility: hidden !important; \
         height: 0 !important; opacity: 0 !important }</style><main>{here}</main>",
    ),
    (
        "the same ids, and styles for them",
        "<!doctype html><title>Same</title><style>h1 { font-size: 99px; color: red } .bar, .card, #screen-title { display: none } \
         html { font-size: 4px }</style><h1 id=screen-title class=card>Ours</h1><div id=explorer class=bar>Ours</div>{here}<footer id=footer></footer>",
    ),
    (
        "from right to left, in XHTML",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html dir=\"rtl\">\
         <head><title>Right</title></head><body style=\"letter-spacing: 9px; font: italic 30px cursive\">{here}</body></html>",
    ),
    (
        "a script that adds to every text and takes names",
        "<!doctype html><title>Scripts</title><script>String.prototype.extra = () => 1; Array.prototype.extra = 2; \
         const site = 'taken', mount = 'taken', script = 'taken'</script>{here}",
    ),
    (
        "in a column without room, with an address of its own",
        "<!doctype html><title>Narrow</title><base href=\"https://elsewhere.example/deep/\"><style>body { display: flex } .side { flex: 1 0 60% }\
         .main { flex: 1; min-width: 320px }</style><div class=side>Side</div><div class=main>{here}</div>",
    ),
    (
        "it scrolls inside, under a bar",
        "<!doctype html><title>Inside</title><style>body { margin: 0; height: 100vh; overflow: hidden } main { height: 100vh; overflow: auto }\
         nav { position: fixed; inset: 0 0 auto; height: 80px; z-index: 999; background: gold }</style><nav>Menu</nav><main><p style=\"height: 300px\">\
         Text</p>{here}</main>",
    ),
];

/// Everything that the page is ever sent, and every event that it hears.
const RECORDS: &str = "<script>window.sent = []; window.heard = []; addEventListener('message', e => sent.push([e.origin, e.data]), true); \
    for (const kind of ['ready', 'height', 'view']) \
        addEventListener('explorer-' + kind, e => heard.push([kind, e.detail ?? null]), true)</script>";

/// A page of others with what stands at `{here}`, the explorer's site, and the page open.
async fn open(page: &Page, html: &str, here: &str) -> (Around, Server) {
    let site = Server::with([("*", Fault::Framed)]).await;
    let script = format!("{RECORDS}<script src=\"{}\"></script>", site.address("/embed.js"));
    let around = Around::of(html.replace("{here}", &[&script, here].concat())).await;
    page.open(&around.address()).await;
    (around, site)
}

async fn is_ready(page: &Page, count: usize) {
    let script = format!("return sent.filter(([, data]) => data.programExplorer === 'ready').length === {count}");
    page.wait_for("the explorer in its frame", &script).await;
    page.settle().await;
}

/// The height of the frame on the page, and whether something scrolls in it.
async fn fits(page: &Page, what: &str) {
    let frame = "const box = document.querySelector('program-explorer > div').shadowRoot.querySelector('iframe').getBoundingClientRect(); \
                 return [box.width, box.height]";
    let size = page.js(frame).await;
    assert!(size[0].as_f64() >= Some(300.0) && size[1].as_f64() >= Some(400.0), "{what}: {size}");
    page.in_frame(0, async || {
        page.wait_for("as high as what is in it", "return document.documentElement.scrollHeight <= innerHeight").await;
    })
    .await;
}

#[journey]
fn on_hostile_pages_it_starts_looks_like_itself_and_changes_nothing_around_it() {
    journey(async |_, page, _| {
        for (what, html) in PAGES {
            let look = "const body = getComputedStyle(document.body); \
                        return [body.color, body.fontSize, document.title, document.styleSheets.length, document.body.id, history.length]";
            let alone = Around::of(html.replace("{here}", "")).await;
            page.open(&alone.address()).await;
            let before = page.js(look).await;
            let (_around, _site) = open(page, html, "<program-explorer lang=en></program-explorer>").await;
            is_ready(page, 1).await;
            page.screenshot(&format!("embedded-{}", what.split(' ').next_back().unwrap_or_default())).await;
            let after = page.js(look).await;
            for at in 0..5 {
                assert_eq!(after[at], before[at], "{what}: {at}");
            }
            fits(page, what).await;
            page.in_frame(0, async || {
                let inside = "const title = getComputedStyle(document.getElementById('screen-title')); \
                    return [title.direction, title.fontStyle, parseFloat(title.fontSize) > 30, document.compatMode, getComputedStyle(document.body).letterSpacing]";
                assert_eq!(page.js(inside).await, json!(["ltr", "normal", true, "CSS1Compat", "normal"]), "{what}");
                assert!(page.shows("#quick-exit").await && page.shows("a[href='tel:988']").await, "{what}: the way out, and help");
                assert!(!page.shows("#pages").await && page.text("main").await.contains("run by others"), "{what}");
            })
            .await;
        }
    });
}

#[journey]
fn no_answer_and_no_result_gets_out_of_the_frame() {
    journey(async |_, page, _| {
        let (around, site) = open(page, PAGES[3].1, "<program-explorer lang=en></program-explorer>").await;
        is_ready(page, 1).await;
        let mark = site.mark();
        page.in_frame(0, async || {
            page.click("door-find").await;
            page.wait_for("who asks", "return document.getElementById('asker-0')").await;
            page.answer(&["line-opioid-yes", "line-function-many-days"]).await;
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

#[journey]
fn quick_exit_in_a_frame_of_another_site_takes_the_whole_window() {
    journey(async |_, page, _| {
        let (_around, _site) = open(page, PAGES[0].1, "<program-explorer></program-explorer>").await;
        is_ready(page, 1).await;
        // Without a network the neutral site is one of ours that can be reached.
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
            <script>window.one = ProgramExplorer.mount(document.querySelector('.mounted'), { view: 'find', accent: '#5a2d82' })</script>";
        let (_around, _site) = open(page, PAGES[5].1, here).await;
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
        page.js("one.show('compare')").await;
        page.wait_for("the view", "return sent.some(([, data]) => data.value === 'compare')").await;
        page.js("one.destroy()").await;
        assert_eq!(page.js("return [document.querySelectorAll('.mounted > *').length, document.querySelectorAll('program-explorer > div').length]").await, json!([0, 1]));
    });
}

#[journey]
fn an_option_that_is_not_known_or_not_right_is_refused_in_one_sentence() {
    journey(async |_, page, _| {
        let (_around, _site) = open(page, PAGES[0].1, "<p class=mounted></p>").await;
        for (options, says) in [
            (
                "{ colour: 'red' }",
                "program-explorer: \"colour\" is no option. Use language, view, programs, accent, onEvent.",
            ),
            ("{ language: 'fr' }", "program-explorer: \"language\" must be \"en\" or \"es\"."),
            ("{ view: 'result' }", "program-explorer: \"view\" must be \"compare\", \"find\" or \"week\"."),
            (
                "{ programs: 'https://evil.example/a.json' }",
                "program-explorer: \"programs\" must be the name of a file",
            ),
            ("{ accent: 'red; }' }", "program-explorer: \"accent\" must be a color"),
            ("{ toString: 1 }", "program-explorer: \"toString\" is no option."),
        ] {
            let script = format!(
                "try {{ ProgramExplorer.mount(document.querySelector('.mounted'), {options}) }} catch (error) {{ return error.message }}"
            );
            let said = page.js(&script).await;
            assert!(said.as_str().is_some_and(|said| said.starts_with(says)), "{options}: {said}");
        }
        assert_eq!(
            page.js("return document.querySelectorAll('.mounted > *').length").await,
            0,
            "nothing is shown then"
        );
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
