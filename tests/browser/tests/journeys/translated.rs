//! The browser translates the page. Whatever changes after that, each number and name on the screen matches the state.

use browser_journeys::{Page, journey, journey_in_a_new_browser};
use serde_json::json;

/// Does what Chrome's translator does to a page: it replaces each text with two elements of its own that have other words. Here the words
/// stay the same, so that the test can compare them. New texts are translated a moment after they appear.
const TRANSLATOR: &str = "
    const translate = () => {
        const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT), texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('script, [data-theirs]')) continue;
            const make = () => Object.assign(document.createElementNS(text.parentElement.namespaceURI, 'font'), {});
            const [outer, inner] = [make(), make()];
            outer.setAttribute('data-theirs', '');
            inner.append(text.data);
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    document.documentElement.classList.add('translated-ltr');
    translate();
    new MutationObserver(translate).observe(document.getElementById('main'), { childList: true, subtree: true, characterData: true });
";

/// All steps. A step is the id of an element to click. `>` opens the panel with that name, `=` sets a slider, `#` opens a view, and `~`
/// continues to the screen with that element.
const STEPS: &[&str] = &[
    // The comparison and its boxes.
    "show-day-treatment",
    "show-outpatient",
    "only-differences",
    "only-differences",
    "in-es",
    "in-en",
    ">add-programs",
    // The week: levels, the planner, and busy times that are added and removed.
    "#/week",
    ">other-weeks",
    "week-hospital",
    "week-outpatient",
    "plan",
    "busy-add",
    "busy-keep",
    "busy-tue",
    "=from-hour:6",
    "=to-hour:9",
    "=from-minute:20",
    "busy-keep",
    "pattern-nine-to-five",
    "pattern-school-run",
    "busy-remove-1",
    "busy-remove-0",
    "in-es",
    "in-en",
    "week-residential",
    "week-intensive-outpatient",
    // Saving and sharing, and a code.
    ">share",
    "make-link",
    ">enter-code",
    "letter-1",
    "letter-0",
    "letter-m",
    "letter-b",
    "letter-m",
    "take-back",
    // The questions: nothing chosen, a sign, no sign, an answer, Back.
    "#/find",
    "asker-1",
    "continue",
    "first",
    "continue",
    "first",
    "continue",
    "first",
    "continue",
    "back",
    "in-es",
    "in-en",
    "continue",
    "first",
    "continue",
    "first",
    "continue",
    // All answers, with a change to one of them.
    "~see-outcome",
    "in-es",
    "in-en",
    "change-which",
    "rest-none",
    "continue",
    "~see-outcome",
    // The outcome, its panels, saving and sharing it, and its week.
    "see-outcome",
    ">your-answers",
    "in-es",
    "in-en",
    ">share",
    "tell-answers",
    "make-link",
    "start-again",
    "show-program-w1",
    "see-week",
    "#/find",
    // Another outcome on the same screen.
    "change-mind-and-days",
    "line-function-most-of-day",
    "continue",
    "~see-outcome",
    "see-outcome",
    "start-again",
    "start-again",
];

const DO: &str = "
    const [step] = arguments, id = step.replace(/^[>=#]/, ''), of = name => document.getElementById(name);
    if (step[0] === '#') return location.hash = step, true;
    if (step[0] === '=') {
        const [name, value] = id.split(':'), slider = of(name);
        if (!slider) return false;
        slider.value = value;
        return slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const open = [...document.querySelectorAll('.screen .choices')].flatMap(group => group.querySelector(':checked') ? [] : [group.querySelector('[id^=none-]') ?? group.querySelector('input')]);
    if (step === 'first') return open.forEach(box => box.click()), open.length > 0;
    const what = step[0] === '>' ? of(id)?.querySelector('summary') : of(id);
    what?.click();
    return Boolean(what);
";

/// What is on the screen, in texts and input fields.
const SEEN: &str = "const words = e => e.textContent.replace(/\\s+/g, ' ').trim(); \
    return [words(document.getElementById('explorer')), ...[...document.querySelectorAll('#explorer :checked')].map(e => e.id)].join('|')";

/// Answers the screens up to the one with this element, and returns whether it came.
async fn go_on_to(page: &Page, id: &str) -> bool {
    for _ in 0..40 {
        page.settle().await;
        if page.js(&format!("return Boolean(document.getElementById('{id}'))")).await == true {
            return true;
        }
        for step in ["first", "continue"] {
            page.js_with(DO, vec![json!(step)]).await;
        }
    }
    false
}

async fn walked(page: &Page, address: &str, is_translated: bool) -> Vec<(String, String)> {
    page.open_fresh(address).await;
    if is_translated {
        page.js(TRANSLATOR).await;
    }
    let mut seen = Vec::new();
    for step in STEPS {
        let done = match step.strip_prefix('~') {
            Some(id) => go_on_to(page, id).await,
            None => page.js_with(DO, vec![json!(step)]).await == true,
        };
        page.settle().await;
        assert_eq!(
            page.js("return document.documentElement.dataset.explorer").await,
            "started",
            "it stopped at {step}"
        );
        let after = page.js(SEEN).await.as_str().unwrap_or_default().to_owned();
        seen.push((format!("{step} ({done})"), after));
    }
    let theirs = page.js("return document.querySelectorAll('#explorer [data-theirs]').length > 10").await;
    assert_eq!(theirs, is_translated, "the page is translated all the way");
    seen
}

// A script makes the taps: `random_journeys.rs` explains the history of a reused browser.
#[journey]
fn everything_that_changes_is_seen_on_a_translated_page() {
    journey_in_a_new_browser(async |_engine, page, server| {
        let address = server.address("/");
        let plain = walked(page, &address, false).await;
        let done = plain.iter().filter(|(step, _)| step.ends_with("(true)")).count();
        assert!(
            done * 10 > plain.len() * 9,
            "what is done is there to be done: {:?}",
            plain.iter().map(|it| &it.0).collect::<Vec<_>>()
        );
        for (translated, plain) in walked(page, &address, true).await.iter().zip(&plain) {
            assert_eq!(translated, plain, "at {}", plain.0);
        }
    });
}

/// When the app redraws everything once, open panels stay open and the focus stays in place.
#[journey]
fn a_translation_closes_nothing_and_keeps_the_focus() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        page.js("document.querySelector('#add-programs > summary').click()").await;
        page.js(TRANSLATOR).await;
        page.js("const box = document.getElementById('show-hospital'); box.focus(); box.click()").await;
        page.settle().await;
        assert_eq!(page.js("return document.activeElement.id").await, "show-hospital");
        assert_eq!(page.js("return document.getElementById('show-hospital').checked").await, true);
        assert_eq!(page.js("return document.getElementById('add-programs').open").await, true);
    });
}
