//! Sharing: the app makes a link only on request, the link contains only what the person checked, and it opens the same view again or says
//! why it cannot.

use browser_journeys::{Page, Picture, Server, journey, open_reasons, to_first_question, to_outcome};
use samples::check::with_check;
use serde_json::json;

/// The widths of a phone and a desktop.
const WIDTHS: [u32; 2] = [320, 1280];

/// Opens the panel and makes the link. Nothing of it gets into the address bar.
async fn make_link(page: &Page, server: &Server) -> String {
    let address = "return [location.href, history.length]";
    let before = page.js(address).await;
    if !page.shows("#share[open]").await {
        page.click("share").await;
    }
    assert!(!page.shows("#link").await, "no link before it is asked for");
    page.click("make-link").await;
    page.wait_for("the link", "return document.getElementById('link')").await;
    let link = page.text("link").await;
    assert!(link.starts_with(&server.address("/#/s/")), "{link}");
    assert_eq!(page.js(address).await, before, "making a link changes neither address nor history");
    link
}

async fn is_opened_by_link(page: &Page, says: &str) {
    assert!(page.text("link-shared").await.contains(says), "{}", page.text("link-shared").await);
    names_only_a_view(page, "opened").await;
}

/// Checks that the link's fragment is gone from the address bar, which may show only the open view.
async fn names_only_a_view(page: &Page, when: &str) {
    let address = page.address().await;
    let fragment = address.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
    assert!(["", "/compare", "/find", "/week"].contains(&fragment), "{when}: {address}");
}

/// The visible columns.
async fn columns(page: &Page) -> String {
    let script = "return [...document.querySelectorAll('#comparison thead th .name')] \
                  .filter(e => getComputedStyle(e.closest('th')).display !== 'none').map(e => e.textContent).join(', ')";
    page.js(script).await.as_str().unwrap_or_default().to_owned()
}

/// Checks that one or two sentences say why, and that the comparison is there and works.
async fn is_refused(page: &Page, when: &str, part: &str) {
    assert!(page.shows("#link-problem p").await, "{when}: nothing is said");
    let said =
        page.js("return [...document.querySelectorAll('#link-problem p')].map(e => e.textContent).join('|')").await;
    assert!(said.as_str().is_some_and(|said| said.contains(part) && !said.contains('|')), "{when}: {said}");
    let address = page.address().await;
    assert!(address.contains("#/s/"), "{when}: it stays in the address, to try again: {address}");
    assert_eq!(columns(page).await, "Outpatient, IOP, Inpatient", "{when}: nothing of the link is used");
    page.click("show-hospital").await;
    assert_eq!(columns(page).await, "Outpatient, IOP, Inpatient, Hospital", "{when}");
    page.click("close-link").await;
    page.wait_for("the banner to go", "return !document.getElementById('link-problem')").await;
    names_only_a_view(page, when).await;
}

/// Goes from the home page to an outcome of day treatment.
async fn come_to_an_outcome(page: &Page, address: &str) -> String {
    page.open_fresh(address).await;
    to_outcome(page, &["line-function-most-of-day"]).await;
    let level = page.text("screen-title").await;
    assert!(level.starts_with("Day treatment (PHP)"), "{level}");
    level
}

/// Goes to the first question, after answering who asks and "none of these".
async fn come_to_the_first_question(page: &Page, address: &str) -> String {
    page.open_fresh(address).await;
    to_first_question(page).await;
    page.text("screen-title").await
}

/// Pastes a link into the address bar of the open page, as a person would.
async fn paste(page: &Page, link: &str) {
    page.js_with("location.hash = new URL(arguments[0]).hash", vec![json!(link)]).await;
    page.wait_for("a word about the link", "return document.querySelector('.link-banner')").await;
}

/// Checks that the comparison is out of sight, and that a tap in the notice brings it below the bar, with the focus on its heading.
async fn leads_to_the_comparison(page: &Page) {
    let in_sight = "const title = document.getElementById('side-title').getBoundingClientRect(); \
                    const chosen = document.getElementById('beside-e1').getBoundingClientRect(); \
                    const bar = document.querySelector('.bar').getBoundingClientRect(); \
                    return title.top >= bar.bottom && title.bottom <= innerHeight / 2 && chosen.bottom <= innerHeight";
    assert_eq!(page.js(in_sight).await, false, "the comparison is further down");
    page.click("go-to-comparison").await;
    page.wait_for("the focus on its heading", "return document.activeElement.id === 'side-title'").await;
    page.wait_for("the comparison in sight", in_sight).await;
    names_only_a_view(page, "at the comparison").await;
}

#[journey]
fn a_link_opens_as_the_same_comparison() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        page.click("show-outpatient").await;
        page.click("show-hospital").await;
        page.click("add-programs").await;
        page.click("show-program-e1").await;
        // In the table, a program is next to its level. A link lists the levels first.
        let (shown, told) = ("IOP, Evening IOP, Inpatient, Hospital", "IOP, Inpatient, Hospital, Evening IOP");
        page.wait_for(shown, "return document.querySelector('#comparison thead th:nth-child(7)')").await;
        assert_eq!(columns(page).await, shown);
        page.click("share").await;
        let tells = page.text("share-tells").await;
        let named = format!("side by side: {told}");
        assert!(tells.contains(&named) && tells.contains("none of your answers"), "{tells}");
        let link = make_link(page, server).await;
        // The comparison has changed, so the old link is gone.
        page.click("show-day-treatment").await;
        page.wait_for("the link to go", "return !document.getElementById('link')").await;
        let languages = [
            (link.replace("/#", "/es/#"), "Muestra lo que comparó. No muestra sus respuestas.", "sugiri"),
            (link.clone(), "It shows what they compared. It does not show their answers.", "suggest"),
        ];
        for (link, says, suggests) in languages {
            page.size(390, 844).await;
            page.open_fresh(&link).await;
            is_opened_by_link(page, says).await;
            let said = page.text("link-shared").await;
            assert!(!said.contains(suggests), "nothing was suggested: {said}");
            leads_to_the_comparison(page).await;
        }
        page.size(1280, 900).await;
        page.open_fresh(&link).await;
        is_opened_by_link(page, "does not show their answers").await;
        assert_eq!(columns(page).await, shown);
        page.let_a_moment_pass().await;
        page.click("keep-link").await;
        page.wait_for("the banner to go", "return !document.getElementById('link-shared')").await;
        assert_eq!(columns(page).await, shown, "the comparison stays");
    });
}

#[journey]
fn a_link_from_an_outcome_tells_the_level_and_no_answers() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        let level = come_to_an_outcome(page, &server.address("/")).await;
        open_reasons(page).await;
        assert!(page.shows("#reason-most-of-day").await, "who answered sees why");
        let link = make_link(page, server).await;
        page.size(1280, 900).await;
        page.open_fresh(&link).await;
        is_opened_by_link(page, "does not show their answers").await;
        assert_eq!(page.text("screen-title").await, level);
        for answers in ["#your-answers", "[id^=reason-]", "#share", "#keep-link"] {
            assert!(!page.shows(answers).await, "{answers} of somebody who told none");
        }
    });
}

#[journey]
fn only_with_a_check_does_a_link_tell_the_answers() {
    journey(async |_, page, server| {
        page.size(1280, 900).await;
        let level = come_to_an_outcome(page, &server.address("/")).await;
        let silent = make_link(page, server).await;
        assert!(page.text("share-tells").await.contains("none of your answers"));
        page.click("tell-answers").await;
        let tells = "return !document.getElementById('share-tells').textContent.includes('none of your answers')";
        page.wait_for("what it tells", tells).await;
        let link = make_link(page, server).await;
        assert!(link.len() > silent.len(), "{link} holds more than {silent}");
        page.size(320, 900).await;
        page.open_fresh(&link).await;
        is_opened_by_link(page, "their answers, not yours").await;
        assert_eq!(page.text("screen-title").await, level);
        open_reasons(page).await;
        assert!(page.shows("#reason-most-of-day").await, "the reasons are there");
        page.click("your-answers").await;
        assert!(page.shows("#change-mind-and-days").await, "and the answers");
    });
}

#[journey]
fn a_link_from_a_week_opens_as_the_same_week() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/#/week")).await;
        page.click("other-weeks").await;
        page.click("week-m1-0-1").await;
        let chosen = "return document.getElementById('screen-title').textContent.includes('phase 2 of 3')";
        page.wait_for("the second phase", chosen).await;
        page.click("share").await;
        page.click("tell-week").await;
        let link = make_link(page, server).await;
        page.open_fresh(&link).await;
        is_opened_by_link(page, "Someone shared this with you.").await;
        page.wait_for("the second phase", chosen).await;
    });
}

/// The panel says that the link reveals which week is open.
#[journey]
fn a_link_from_the_week_that_was_there_at_first_opens_as_that_week() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/#/week")).await;
        let title = page.text("screen-title").await;
        page.click("share").await;
        assert!(!page.text("share-tells").await.contains("the week:"), "not unless it is asked for");
        page.click("tell-week").await;
        page.wait_for(
            "what it tells",
            "return document.getElementById('share-tells').textContent.includes('the week:')",
        )
        .await;
        let link = make_link(page, server).await;
        page.open_fresh(&link).await;
        is_opened_by_link(page, "Someone shared this with you.").await;
        assert!(page.shows("#week-hours").await, "the link opens as {:?}", page.text("screen-title").await);
        assert_eq!(page.text("screen-title").await, title);
        assert!(!page.text("link-shared").await.contains("suggested"), "a week comes without a result");
    });
}

#[journey]
fn a_link_that_cannot_be_read_says_so_and_the_comparison_works() {
    journey(async |_, page, server| {
        page.open_fresh(&server.address("/")).await;
        page.click("show-day-treatment").await;
        let link = make_link(page, server).await;
        let last = link.chars().last().expect("a link has characters");
        let other = if last == 'z' { 'y' } else { 'z' };
        let changed = format!("{}{other}", &link[..link.len() - 1]);
        let future = format!("{}{}", server.address("/"), with_check(&[31, 31, 31]));
        let unknown = format!("{}{}", server.address("/"), with_check(&[1, 0, 9, 0, 0]));
        let ways = [
            ("one character changed", changed.as_str(), "damaged"),
            ("cut short", &link[..link.len() - 1], "damaged"),
            ("cut to nothing", &server.address("/#/s/"), "damaged"),
            ("a future format", &future, "newer version"),
            ("an asker that is not there", &unknown, "does not know"),
        ];
        for ((when, address, part), width) in ways.into_iter().zip(WIDTHS.into_iter().cycle()) {
            page.size(width, 900).await;
            page.open_fresh(address).await;
            is_refused(page, &format!("{when} at {width} px"), part).await;
        }
    });
}

#[journey]
fn ones_own_answers_wait_while_a_link_is_looked_at() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        let level = come_to_an_outcome(page, &server.address("/")).await;
        page.click("share").await;
        page.click("tell-answers").await;
        let link = make_link(page, server).await;
        let question = come_to_the_first_question(page, &server.address("/")).await;
        paste(page, &link).await;
        is_opened_by_link(page, "their answers, not yours").await;
        assert_eq!(page.text("screen-title").await, level);
        page.click("beside-own").await;
        let beside = page.text("beside-own").await;
        assert!(beside.contains("Theirs: Day treatment") && beside.contains("Yours: no answer"), "{beside}");
        page.click("close-link").await;
        page.wait_for("the question again", "return document.getElementById('progress')").await;
        assert_eq!(page.text("screen-title").await, question, "the question is open as before");
        page.click("back").await;
        page.wait_for("the screen before", "return document.getElementById('none-body')").await;
        assert_eq!(page.js("return document.getElementById('none-body').checked").await, true, "answers are kept");
        page.size(1280, 900).await;
        // Opens the link again, and continues from there.
        paste(page, &link).await;
        page.let_a_moment_pass().await;
        page.click("keep-link").await;
        page.wait_for("the banner to go", "return !document.querySelector('.link-banner')").await;
        assert_eq!(page.text("screen-title").await, level);
        assert!(page.shows("#share").await, "it can be shared on");
    });
}

#[journey]
fn a_code_read_aloud_opens_and_a_misheard_group_is_named() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        page.click("show-hospital").await;
        make_link(page, server).await;
        let groups = "return [...document.querySelectorAll('#spoken li')].map(e => e.textContent)";
        let groups: Vec<String> = serde_json::from_value(page.js(groups).await).expect("groups");
        assert!(groups.len() > 3 && groups[0].len() == 5, "{groups:?}");
        page.open_fresh(&server.address("/")).await;
        page.click("enter-code").await;
        let says = async |part: &str| {
            let script = format!("return document.getElementById('heard-says').textContent.includes({})", json!(part));
            page.wait_for(part, &script).await;
        };
        for letter in groups[0].to_lowercase().chars() {
            page.click(&format!("letter-{letter}")).await;
        }
        says("All groups fit so far").await;
        // One letter was misheard, and the pad finds the wrong group.
        let second = groups[1].to_lowercase();
        let wrong = if second.starts_with('7') { '8' } else { '7' };
        for letter in [wrong].into_iter().chain(second.chars().skip(1)) {
            page.click(&format!("letter-{letter}")).await;
        }
        says("Group 2 does not fit").await;
        for _ in 0..5 {
            page.click("take-back").await;
        }
        says("All groups fit so far").await;
        for letter in groups[1..].concat().to_lowercase().chars() {
            page.click(&format!("letter-{letter}")).await;
        }
        says("The code is whole").await;
        page.click("open-code").await;
        is_opened_by_link(page, "Someone shared this with you.").await;
        assert_eq!(columns(page).await, "Outpatient, IOP, Inpatient, Hospital");
    });
}

#[journey(Chromium)]
fn the_code_to_scan_says_the_link() {
    // One engine is enough, because the app computes the path that all engines draw.
    journey(async |_, page, server| {
        page.size(390, 900).await;
        let _level = come_to_an_outcome(page, &server.address("/")).await;
        page.click("share").await;
        page.click("tell-answers").await;
        let link = make_link(page, server).await;
        page.js("document.getElementById('qr').scrollIntoView()").await;
        let picture = page.picture("qr").await;
        assert_eq!(scanned(&picture), [link]);
    });
}

/// The text that an independent QR reader finds in the picture.
fn scanned(picture: &Picture) -> Vec<String> {
    let (width, height) = picture.size();
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| picture.gray(x, y));
    let found = picture.detect_grids().into_iter().map(|grid| grid.decode().expect("a code that can be read").1);
    found.collect()
}

#[journey]
fn after_a_bad_link_back_still_leads_one_question_back() {
    journey(async |_, page, server| {
        let first = come_to_the_first_question(page, &server.address("/")).await;
        paste(page, &server.address("/#/s/damaged")).await;
        let choice = page.js("return document.querySelector('.choices input').id").await;
        page.click(choice.as_str().expect("a choice has an id")).await;
        page.click("continue").await;
        let next = format!("return document.getElementById('screen-title').innerText !== {}", json!(first));
        page.wait_for("the second question", &next).await;
        page.back().await;
        let same = format!("return document.getElementById('screen-title').innerText === {}", json!(first));
        page.wait_for("the first question again", &same).await;
    });
}

#[journey]
fn from_answers_that_a_link_told_back_leads_to_them_again() {
    journey(async |_, page, server| {
        let level = come_to_an_outcome(page, &server.address("/")).await;
        page.click("share").await;
        page.click("tell-answers").await;
        let link = make_link(page, server).await;
        page.open_fresh(&link).await;
        page.click("your-answers").await;
        page.click("change-mind-and-days").await;
        page.wait_for("the question", "return document.getElementById('line-function-most-of-day')").await;
        page.back().await;
        let same = format!("return document.getElementById('screen-title').innerText === {}", json!(level));
        page.wait_for("the outcome again", &same).await;
    });
}

#[journey]
fn copying_works_or_says_that_it_does_not() {
    journey(async |_, page, server| {
        page.size(320, 900).await;
        page.open_fresh(&server.address("/")).await;
        make_link(page, server).await;
        page.click("copy-link").await;
        let said = "return /^Copied\\.$|does not let us copy/.test(document.getElementById('said').textContent)";
        page.wait_for("a word about copying", said).await;
        assert_eq!(page.js("return document.documentElement.dataset.explorer").await, "started");
        page.click("show-hospital").await;
        assert_eq!(columns(page).await, "Outpatient, IOP, Inpatient, Hospital", "the app goes on");
    });
}
