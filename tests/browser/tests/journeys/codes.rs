//! People can type or paste a code, with spaces and capitals, and correct a single group.

use browser_journeys::{Page, Server, journey, make_link, make_link_with_hospital};
use serde_json::json;
use thirtyfour::Key;

/// Makes a code that shows the comparison with hospital care, opens the pad on a new page, and returns the groups of the code.
async fn pad(page: &Page, server: &Server) -> Vec<String> {
    page.size(390, 844).await;
    make_link_with_hospital(page, server).await;
    let groups = page.js("return [...document.querySelectorAll('#spoken li')].map(e => e.textContent)").await;
    open_pad(page, server).await;
    let groups: Vec<String> = serde_json::from_value(groups).expect("groups");
    assert!(groups.len() > 3 && groups.iter().all(|group| *group == group.to_uppercase()), "{groups:?}");
    groups
}

async fn open_pad(page: &Page, server: &Server) {
    page.open_fresh(&server.address("/")).await;
    // After opening the pad by mouse, people can type without another click.
    page.let_a_moment_pass().await;
    page.click("enter-code").await;
    page.wait_for("the pad", "return document.getElementById('letter-0')?.checkVisibility()").await;
    page.wait_for("the focus in it", "return document.activeElement.closest('#enter-code')").await;
}

async fn says(page: &Page, part: &str) {
    let script = format!("return document.getElementById('heard-says').textContent.includes({})", json!(part));
    page.wait_for(part, &script).await;
}

async fn heard(page: &Page) -> String {
    let heard = page.js("return [...document.querySelectorAll('#heard li')].map(e => e.textContent).join(' ')").await;
    heard.as_str().unwrap_or_default().to_owned()
}

/// Pastes text from another program, with the event that a browser sends to the page.
async fn paste(page: &Page, text: &str) {
    let script = "const event = new Event('paste', { bubbles: true, cancelable: true }); \
                  Object.defineProperty(event, 'clipboardData', { value: { getData: () => arguments[0] } }); \
                  const focused = document.activeElement, is_in = focused.closest('#enter-code') !== null; \
                  focused.dispatchEvent(event); return is_in";
    assert_eq!(page.js_with(script, vec![json!(text)]).await, true, "the pad has the focus");
}

async fn is_open(page: &Page) {
    page.wait_for("what the code tells", "return document.getElementById('link-shared')").await;
    let shown = "return getComputedStyle(document.querySelector('#comparison thead [data-level=hospital]')).display";
    assert_ne!(page.js(shown).await, "none");
}

#[journey]
fn a_code_is_typed_with_blanks_and_capitals_and_enter_opens_it() {
    journey(async |_, page, server| {
        let groups = pad(page, server).await;
        // The pad is opened by mouse, then a letter has the focus. A space must not press that letter or close the panel.
        for (how, code) in [("capitals", groups.join(" ")), ("small letters", groups.join("  ").to_lowercase())] {
            open_pad(page, server).await;
            if how == "small letters" {
                page.js("document.getElementById('letter-k').focus()").await;
            }
            page.types(&code[..code.len() - 3]).await;
            says(page, "All groups fit so far").await;
            page.press(Key::Enter).await;
            page.settle().await;
            assert!(page.shows("#enter-code[open] #letter-0").await, "{how}: the panel stays open");
            let before = heard(page).await;
            let wanted: String = code[..code.len() - 3].to_uppercase().split_whitespace().collect();
            let is_pressed = how == "small letters";
            assert_eq!(before.replace(' ', ""), [wanted.as_str(), if is_pressed { "K" } else { "" }].concat(), "{how}");
            if is_pressed {
                page.press(Key::Backspace).await;
            }
            page.types(&code[code.len() - 3..]).await;
            says(page, "The code is whole").await;
            page.press(Key::Enter).await;
            is_open(page).await;
        }
    });
}

#[journey]
fn a_code_is_pasted_as_it_was_written_down_and_so_is_a_link() {
    journey(async |_, page, server| {
        let groups = pad(page, server).await;
        let code = groups.join(" ");
        let letters = groups.concat().replace('0', "o").replace('1', "l");
        for text in
            [code.clone(), format!("\r\n {}\t", code.to_lowercase()), groups.join("-"), groups.join("\u{a0}"), letters]
        {
            open_pad(page, server).await;
            paste(page, &text).await;
            says(page, "The code is whole").await;
            page.click("open-code").await;
            is_open(page).await;
        }
        let link = make_link(page).await;
        open_pad(page, server).await;
        paste(page, &format!("Here it is: <{link}>.")).await;
        is_open(page).await;
    });
}

#[journey]
fn one_group_is_entered_again_alone() {
    journey(async |_, page, server| {
        let mut groups = pad(page, server).await;
        let right = std::mem::replace(&mut groups[1], "77777".into());
        page.types(&groups.join(" ")).await;
        says(page, "Group 2 does not fit").await;
        assert!(page.shows("#heard li.wrong").await, "it is marked");
        page.click("code-again").await;
        page.wait_for("its place", "return document.querySelectorAll('#heard li')[1].textContent === '…'").await;
        let others: Vec<_> = groups.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, it)| it.as_str()).collect();
        assert_eq!(heard(page).await.replace("… ", ""), others.join(" "), "the others stay");
        // Types on the pad, as on a phone.
        for letter in right.to_lowercase().chars() {
            page.click(&format!("letter-{letter}")).await;
        }
        says(page, "The code is whole").await;
        page.click("open-code").await;
        is_open(page).await;
    });
}
