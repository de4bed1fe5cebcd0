//! The app takes over from the static page without moving anything.

use browser_journeys::{Boxes, Engine, Fault, Page, Picture, Server, journey};

/// The widths of a phone, a larger phone and a desktop.
const WIDTHS: [u32; 3] = [320, 390, 1280];

/// WebKit blends the layers of a page with errors that vary from run to run: at most 15 pixels, by up to 87 of 255, at rounded corners and
/// slanted strokes. Text that appears, disappears or moves differs by more than 100. The other two engines are exact.
fn rounding(engine: Engine) -> u8 {
    if engine == Engine::WebKit { 96 } else { 0 }
}

/// A script that starts nothing and tells exit.js that it runs.
const RUNS: &str = "document.querySelector('script[data-wasm]').dataset.runs = ''";

/// What the page looks like at a width: at the top, and scrolled to the end.
struct Seen {
    boxes: Boxes,
    pictures: [Picture; 2],
}

async fn look(page: &Page, name: &str) -> Seen {
    // The caret and the focus belong to the person, not to the page. The text of the status line may change, and with it its own height,
    // but it may move nothing else.
    page.js("document.activeElement?.blur?.(); document.getElementById('explorer-status').style.opacity = 0; \
         scrollTo({ top: 0, behavior: 'instant' })")
        .await;
    let mut boxes = page.boxes().await;
    boxes.remove("explorer-status");
    let top = page.picture(&format!("{name}-top")).await;
    page.js("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
    let end = page.picture(&format!("{name}-end")).await;
    Seen { boxes, pictures: [top, end] }
}

#[journey]
fn the_app_moves_nothing_and_changes_no_pixel() {
    journey(async |engine, page, server| {
        let without_app = Server::with([("*-boot.js", Fault::Body(RUNS.into()))]).await;
        for width in WIDTHS {
            page.size(width, 900).await;
            page.open(&without_app.address("/")).await;
            let state = page.js("return document.documentElement.dataset.explorer ?? null").await;
            assert!(state.is_null(), "without boot.js the app must not start, or nothing is compared: {state}");
            let before = look(page, &format!("{width}-static")).await;
            page.open_started(&server.address("/")).await;
            // The part that loads after the start moves nothing either.
            page.wait_for("the rest", "return document.getElementById('share-tells')").await;
            let after = look(page, &format!("{width}-app")).await;

            for id in ["explorer", "quick-exit", "comparison", "door-compare"] {
                assert!(before.boxes.contains_key(id), "at {width} px the static page has no #{id}");
            }
            let moved: Vec<_> = before.boxes.iter().filter(|(id, place)| after.boxes.get(*id) != Some(place)).collect();
            let to = |id: &String| after.boxes.get(id).map_or("gone".into(), |place| format!("{place:?}"));
            let moved: Vec<_> = moved.iter().map(|(id, place)| format!("#{id} {place:?} -> {}", to(id))).collect();
            assert!(moved.is_empty(), "at {width} px the app moves {}", moved.join(", "));
            for (place, (one, other)) in ["top", "end"].iter().zip(before.pictures.iter().zip(&after.pictures)) {
                assert!(one.shows_something(), "at {width} px, {place}: the picture is empty");
                assert_eq!(one.difference(other, rounding(engine)), None, "at {width} px, {place} of the page");
            }
        }
    });
}

#[journey]
fn a_page_that_moves_would_be_seen() {
    journey(async |engine, page, server| {
        page.open_started(&server.address("/")).await;
        let before = look(page, "still").await;
        page.js("Object.assign(document.getElementById('explorer').style, { position: 'relative', top: '1px' })").await;
        let after = look(page, "moved").await;
        assert_ne!(before.boxes.get("explorer"), after.boxes.get("explorer"));
        assert!(
            before.pictures[0].difference(&after.pictures[0], rounding(engine)).is_some(),
            "a pixel's move changes the picture"
        );
    });
}

#[journey]
fn nothing_is_wider_than_the_page() {
    journey(async |_engine, page, server| {
        for width in WIDTHS {
            page.size(width, 900).await;
            page.open_started(&server.address("/")).await;
            let wide =
                page.js("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways by so many px");
        }
    });
}
