//! People can use the site however they see, read or point: axe-core finds nothing on any page or screen, in light, dark and forced colors;
//! people can space and enlarge the text; targets are large enough.

use browser_journeys::{Look, Page, Server, journey};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::time::Instant;

mod axe;
pub mod states;

use axe::{Rules, barriers};
use states::{each, unfold};

/// The widths of a phone and a desktop.
const WIDTHS: [u32; 2] = [320, 1280];

/// The problems, and where each one was found. The report lists each problem once.
#[derive(Default)]
struct Found(RefCell<Vec<(String, String)>>, Cell<usize>);

impl Found {
    /// Whether to check this one more closely, which is true every third time.
    fn in_turn(&self) -> bool {
        self.1.replace(self.1.get() + 1).is_multiple_of(3)
    }

    fn add(&self, where_: &str, found: Vec<String>) {
        self.0.borrow_mut().extend(found.into_iter().map(|it| (it, where_.to_owned())));
    }

    fn nothing(self) {
        let mut all = self.0.into_inner();
        all.sort();
        let count = all.len();
        let mut lines: Vec<String> = Vec::new();
        for same in all.chunk_by(|one, other| one.0 == other.0) {
            lines.push(format!("{}\n    {} times, first: {}", same[0].0, same.len(), same[0].1));
        }
        assert!(lines.is_empty(), "{count} found:\n{}", lines.join("\n"));
    }
}

/// Checks all of axe's rules in light colors (on a desktop only those on layout, because only those can differ there), the rules on colors
/// in dark colors, and the drawn colors in forced colors. To save time, two out of three pages are checked in dark colors only on a phone,
/// and in forced colors only on a desktop. Every third page, such as the home page, is checked in full, with all rules on a desktop too.
async fn in_every_look(page: &Page, when: &str, found: &Found) {
    unfold(page).await;
    let whole = found.in_turn();
    for width in WIDTHS {
        page.size(width, 900).await;
        for look in [Look::Light, Look::Dark, Look::Forced] {
            if !whole && look == [Look::Dark, Look::Forced][usize::from(width == WIDTHS[0])] {
                continue;
            }
            page.look(look).await;
            let all = if whole || width == WIDTHS[0] { Rules::All } else { Rules::Layout };
            found.add(&format!("{when}, {width} px, {look:?}"), in_this_look(page, look, all).await);
        }
    }
}

async fn in_this_look(page: &Page, look: Look, in_light: Rules) -> Vec<String> {
    match look {
        Look::Light => barriers(page, in_light).await,
        Look::Dark => barriers(page, Rules::Colors).await,
        Look::Forced => measured(page, "pale", 0, "*").await,
    }
}

/// Opens every page of both languages.
async fn each_page(page: &Page, server: &Server, look: impl AsyncFn(&str)) {
    for name in server.pages() {
        page.open(&server.address(&format!("/{name}"))).await;
        look(&format!("/{name}")).await;
    }
}

#[journey(Chromium)]
fn axe_finds_no_barrier_on_any_page() {
    journey(async |_, page, server| {
        let (found, start) = (Found::default(), Instant::now());
        each_page(page, server, async |when: &str| in_every_look(page, when, &found).await).await;
        println!("axe on every page: {:?}", start.elapsed());
        found.nothing();
    });
}

#[journey(Chromium)]
fn axe_finds_no_barrier_on_any_screen() {
    journey(async |_, page, server| {
        let (found, start) = (Found::default(), Instant::now());
        each(page, server, &async |when: &str| in_every_look(page, when, &found).await).await;
        println!("axe on every screen: {:?}", start.elapsed());
        found.nothing();
    });
}

/// The spacing that WCAG 1.4.12 requires pages to support.
const SPACED: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
                       p { margin-block-end: 2em !important }'); \
    document.adoptedStyleSheets = arguments[0] ? [sheet] : []";

const MEASURE: &str = include_str!("accessible/measure.js");

pub async fn measured(page: &Page, what: &str, least: u32, which: &str) -> Vec<String> {
    let found = page.js_with(MEASURE, vec![json!(what), json!(least), json!(which)]).await;
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Checks the page as it is, with more space between lines, words and letters, and at 400 % zoom.
async fn nothing_is_cut(page: &Page, when: &str, found: &Found) {
    unfold(page).await;
    // A window of 1280 x 1024 at 400 % is the same as one of 320 x 256.
    for (width, height) in [(320, 900), (320, 256), (1280, 900)] {
        page.size(width, height).await;
        for spaced in [false, true] {
            page.js_with(SPACED, vec![json!(spaced)]).await;
            let how = if spaced { "spaced" } else { "as it is" };
            found.add(&format!("{when}, {width} x {height}, {how}"), measured(page, "cut", 0, "*").await);
        }
        page.js_with(SPACED, vec![json!(false)]).await;
    }
}

/// Targets are at least 24 px everywhere, and the explorer's controls are at least 44 px on a phone. Links to sources are exempt from the
/// 44 px.
async fn all_can_be_hit(page: &Page, when: &str, found: &Found) {
    unfold(page).await;
    for (width, finger) in [(1280, false), (320, false), (320, true)] {
        page.size(width, 900).await;
        page.by_finger(finger).await;
        let how = format!("{when}, {width} px, {}", if finger { "by finger" } else { "by mouse" });
        found.add(&how, measured(page, "small", 24, "*").await);
        if finger {
            found.add(&how, measured(page, "small", 44, "#explorer :not(.sources a), #quick-exit").await);
        }
    }
    page.by_finger(false).await;
}

async fn whole_and_hit(page: &Page, when: &str, found: &Found) {
    nothing_is_cut(page, when, found).await;
    all_can_be_hit(page, when, found).await;
}

#[journey(Chromium)]
fn nothing_is_cut_and_all_can_be_hit_on_every_page() {
    journey(async |_, page, server| {
        let (found, start) = (Found::default(), Instant::now());
        each_page(page, server, async |when: &str| whole_and_hit(page, when, &found).await).await;
        println!("spacing, zoom and sizes on every page: {:?}", start.elapsed());
        found.nothing();
    });
}

#[journey(Chromium)]
fn nothing_is_cut_and_all_can_be_hit_on_every_screen() {
    journey(async |_, page, server| {
        let (found, start) = (Found::default(), Instant::now());
        each(page, server, &async |when: &str| whole_and_hit(page, when, &found).await).await;
        println!("spacing, zoom and sizes on every screen: {:?}", start.elapsed());
        found.nothing();
    });
}

/// This gives the tests above their worth: each of them finds something that is broken on purpose.
#[journey(Chromium)]
fn what_keeps_people_out_would_be_seen() {
    journey(async |_, page, server| {
        let finds = async |script: &str, look: Option<Look>, (what, least): (&str, u32), word: &str| {
            page.open(&server.address("/privacy.html")).await;
            page.size(320, 900).await;
            page.look(look.unwrap_or(Look::Light)).await;
            page.js(script).await;
            let found = match look {
                Some(look) => in_this_look(page, look, Rules::All).await,
                None => measured(page, what, least, "*").await,
            };
            assert!(found.iter().any(|it| it.contains(word)), "{script}: {word:?} is not in {found:?}");
        };
        let axe = ("", 0);
        let unnamed = "document.querySelector('main').append(document.createElement('input'))";
        finds(unnamed, Some(Look::Light), axe, "label:").await;
        finds("document.documentElement.lang = ''", Some(Look::Light), axe, "html-has-lang").await;
        finds("document.querySelector('h1').style.color = '#444'", Some(Look::Dark), axe, "color-contrast").await;
        let own = "Object.assign(document.querySelector('h1').style, { forcedColorAdjust: 'none', color: '#ddd' })";
        finds(own, Some(Look::Forced), axe, "a contrast of").await;
        finds("document.querySelector('h1').style.minInlineSize = '400px'", None, ("cut", 0), "sideways by").await;
        let low = "Object.assign(document.querySelector('h1').style, { blockSize: '10px', overflow: 'hidden' })";
        finds(low, None, ("cut", 0), "is cut by").await;
        let fits = "const e = document.querySelector('h1'); e.textContent = 'Two words'; \
                    Object.assign(e.style, { whiteSpace: 'nowrap', inlineSize: 'max-content', overflow: 'hidden' }); \
                    e.style.inlineSize = `${Math.ceil(e.getBoundingClientRect().width)}px`";
        finds(&format!("{fits}; {}", SPACED.replace("arguments[0]", "true")), None, ("cut", 0), "is cut by").await;
        assert_eq!(page.js_with(SPACED, vec![json!(false)]).await, Value::Null);
        assert_eq!(measured(page, "cut", 0, "*").await, Vec::<String>::new(), "without more space it fits");
        let thin = "Object.assign(document.querySelector('#quick-exit').style, { minBlockSize: 0, blockSize: '20px' })";
        finds(thin, None, ("small", 24), "x 20.0 px").await;
        finds(&thin.replace("20px", "30px"), None, ("small", 44), "x 30.0 px").await;
    });
}
