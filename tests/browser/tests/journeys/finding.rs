//! Finding a program among five hundred: the filters, how many programs are left, and which filter to drop if none is.

use crate::outcome::is_not_wider_than_the_screen;
use browser_journeys::{Fault, Page, Server, journey, to_outcome};
use serde_json::{Value, json};

/// A real center with `count` programs. Every tenth is for veterans, every fourth takes Medicaid, and every fifth does not say which
/// insurance it takes.
fn center(count: usize) -> String {
    const SYMBOLS: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";
    const LEVELS: [&str; 5] = ["outpatient", "intensive-outpatient", "day-treatment", "residential", "hospital"];
    let program = |at: usize| {
        let code: String = [SYMBOLS[at / 32], SYMBOLS[at % 32]].map(char::from).iter().collect();
        let session = json!({ "days": ["mon", "wed", "thu"], "from": format!("{:02}:00", 8 + at % 11),
            "to": format!("{:02}:00", 11 + at % 11), "activity": "group" });
        let mut program = json!({ "code": code, "name": format!("Program {at}"), "summary": "Groups, and a counselor of your own.",
            "level": LEVELS[at % 5], "address": format!("{at} Main Street, {}", ["Springfield", "Eugene", "Salem"][at % 3]),
            "tracks": [{ "name": "Usual", "online": at.is_multiple_of(7), "phases": [{ "sessions": [session] }] }] });
        if at.is_multiple_of(10) {
            program["only_for"] = json!(["veterans"]);
        }
        if !at.is_multiple_of(5) {
            program["insurance"] = if at.is_multiple_of(4) { json!(["Medicaid", "Aetna"]) } else { json!(["Aetna"]) };
        }
        program
    };
    let programs: Vec<Value> = (0..count).map(program).collect();
    let provider = json!({ "name": "Harbor Light", "sample": false, "phone": "555-0100" });
    json!({ "format": 1, "provider": provider, "programs": programs }).to_string()
}

/// Opens the home page of a center with `count` programs, and opens their list.
async fn open(page: &Page, folder: &str, count: usize) -> Server {
    let server = Server::with([("/programs.json", Fault::Body(center(count)))]).await;
    page.open_started(&server.address(folder)).await;
    page.js("document.getElementById('add-programs').open = true").await;
    server
}

/// Checks or unchecks the box with this text.
async fn tap(page: &Page, text: &str) {
    let script = "document.getElementById('find-among').open = true; \
        const box = [...document.querySelectorAll('.finder label')].find(e => e.textContent.includes(arguments[0])); \
        box.querySelector('input').click(); return box.textContent";
    page.js_with(script, vec![json!(text)]).await;
    page.settle().await;
}

/// The number after a filter.
async fn count(page: &Page, text: &str) -> u64 {
    let script = "const box = [...document.querySelectorAll('.finder label')].find(e => e.textContent.includes(arguments[0])); \
        return Number(/\\((\\d+)\\)$/.exec(box.textContent)[1])";
    page.js_with(script, vec![json!(text)]).await.as_u64().expect("a number")
}

async fn cards(page: &Page) -> Vec<String> {
    let names = page.js("return [...document.querySelectorAll('.programs .card h4')].map(e => e.textContent)").await;
    names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[journey]
fn of_five_hundred_programs_a_few_taps_leave_those_that_fit_and_each_count_is_true() {
    journey(async |_, page, _| {
        page.size(320, 700).await;
        let _server = open(page, "/", 500).await;
        assert_eq!(page.text("programs-left").await, "Programs: 500");
        assert_eq!(cards(page).await.len(), 12, "of many only some are shown at first");
        is_not_wider_than_the_screen(page).await;
        let medicaid = count(page, "Medicaid").await;
        tap(page, "Medicaid").await;
        let left = page.text("programs-left").await;
        assert_eq!((medicaid, left.as_str()), (100, "Programs: 100. To ask: 100"));
        let heard = page.js("return document.getElementById('said').textContent").await;
        assert_eq!(heard, json!(left), "and people who listen hear it");
        let eugene = count(page, "Eugene").await;
        tap(page, "Eugene").await;
        assert!(page.text("programs-left").await.starts_with(&format!("Programs: {eugene}. ")));
        page.screenshot("finding-320").await;
        page.click("more-programs").await;
        page.settle().await;
        assert_eq!(cards(page).await.len(), 24);
        let last = page.js("return document.activeElement.closest('.card').querySelector('h4').textContent").await;
        assert_eq!(last, json!(cards(page).await[11]), "the focus is right before those that came");
        page.click("clear-choices").await;
        page.settle().await;
        assert_eq!(page.text("programs-left").await, "Programs: 500");
        assert_eq!(page.js("return document.activeElement.id").await, "programs-left");
    });
}

#[journey]
fn a_result_shows_some_of_many_programs_at_first_and_more_at_a_tap() {
    journey(async |_, page, _| {
        page.size(390, 800).await;
        let _server = open(page, "/", 500).await;
        to_outcome(page, &["line-function-most-of-day"]).await;
        assert!(page.text("screen-title").await.starts_with("Day treatment"), "{}", page.text("screen-title").await);
        page.js("document.querySelector('.outcome details:has(.card)').open = true").await;
        let shown = "return [...document.querySelectorAll('.outcome .card h4')].map(e => e.textContent)";
        let first = page.js(shown).await;
        assert_eq!(first.as_array().map(Vec::len), Some(12), "of the hundred at this level");
        assert_eq!(page.text("result-more-programs").await, "Show more programs (88)");
        page.click("result-more-programs").await;
        page.settle().await;
        assert_eq!(page.js(shown).await.as_array().map(Vec::len), Some(24));
        let last = page.js("return document.activeElement.closest('.card').querySelector('h4').textContent").await;
        assert_eq!(last, first[11], "the focus is right before those that came");
    });
}

#[journey]
fn where_nothing_is_left_it_says_which_choice_to_take_back() {
    journey(async |_, page, _| {
        page.size(390, 800).await;
        // One of the eleven programs is only for veterans, and it is at the first level.
        let _server = open(page, "/es/", 11).await;
        tap(page, "veteranos").await;
        tap(page, "Medicaid").await;
        tap(page, "Salem").await;
        tap(page, "IOP").await;
        page.screenshot("finding-nothing").await;
        let says = page.text("nothing-left").await;
        assert!(says.contains("Quite una de sus opciones"), "{says}");
        is_not_wider_than_the_screen(page).await;
        let way = "return document.querySelector('#nothing-left button')?.textContent";
        let named = page.js(way).await.to_string();
        page.js("document.querySelector('#nothing-left button').click()").await;
        page.settle().await;
        assert!(!cards(page).await.is_empty(), "{named}");
        assert_eq!(page.js("return document.activeElement.id").await, "programs-left");
    });
}

#[journey]
fn a_center_with_a_few_programs_is_asked_nothing() {
    journey(async |_, page, _| {
        let _server = open(page, "/", 5).await;
        assert_eq!(cards(page).await.len(), 5);
        assert!(
            !page.shows("#find-among").await
                && !page.shows("#programs-left").await
                && !page.shows("#more-programs").await
        );
    });
}
