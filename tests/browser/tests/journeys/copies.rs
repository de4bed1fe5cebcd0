//! People see and hear "Copied" only if something was copied.

use browser_journeys::{journey, make_link};
use serde_json::json;

/// A clipboard that works, one that refuses, and the missing clipboard of a page without HTTPS.
const CLIPBOARDS: [(&str, bool); 3] = [
    ("{ writeText: async text => { window.copied = text } }", true),
    ("{ writeText: async () => { throw new DOMException('no', 'NotAllowedError') } }", false),
    ("undefined", false),
];

#[journey]
fn copied_is_said_to_eyes_and_ears_and_only_if_it_was() {
    journey(async |_, page, server| {
        page.size(320, 640).await;
        for (clipboard, worked) in CLIPBOARDS {
            page.open_fresh(&server.address("/")).await;
            let set =
                format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }})");
            page.js(&set).await;
            make_link(page).await;
            assert!(!page.shows("#copied").await, "nothing was copied yet");
            for id in ["copy-link", "copy-text"] {
                page.let_a_moment_pass().await;
                page.js("window.copied = ''").await;
                page.click(id).await;
                page.wait_for("a word about it", "return document.getElementById('copied')").await;
                let seen = page.text("copied").await;
                assert_eq!(seen == "Copied.", worked, "{clipboard}, {id}: {seen}");
                assert_eq!(page.js("return document.getElementById('said').textContent").await, json!(seen));
                assert!(page.shows("#copied").await);
                let copied = page.js("return window.copied").await;
                let copied = copied.as_str().unwrap_or_default();
                assert_eq!(!copied.is_empty(), worked, "{clipboard}, {id}");
                if id == "copy-link" && worked {
                    assert_eq!(copied, page.text("link").await);
                }
            }
            // The message is about the copied link, not about what the page shows next.
            page.click("show-hospital").await;
            page.wait_for("the word to go", "return !document.getElementById('copied')").await;
        }
    });
}

/// For keyboard users, the button keeps the focus, so that they can press it again.
#[journey]
fn after_copying_the_focus_stays_with_the_button() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/")).await;
        make_link(page).await;
        page.js("document.getElementById('copy-text').focus()").await;
        page.press(thirtyfour::Key::Enter).await;
        page.wait_for("a word about it", "return document.getElementById('copied')").await;
        assert_eq!(page.js("return document.activeElement.id").await, "copy-text");
    });
}
