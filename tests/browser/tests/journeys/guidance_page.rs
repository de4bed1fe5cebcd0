//! "How the suggestion is made" is complete without script: it has as many questions and rules as `content/`, at any width.

use browser_journeys::{Server, journey};
use std::path::Path;

/// How many tables of this name a file of `content/` has.
fn count(file: &str, table: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|reason| panic!("{}: {reason}", path.display()));
    text.lines().filter(|line| line.trim() == format!("[[{table}]]")).count()
}

#[journey]
fn the_whole_policy_is_one_link_away_and_readable_without_script() {
    journey(async |_, page, _| {
        let scriptless = Server::without_script().await;
        page.open(&scriptless.address("/")).await;
        let link =
            page.js("return document.querySelector('footer a[href=\"how-the-suggestion-is-made.html\"]')?.href").await;
        let link = link.as_str().expect("the footer links to the page");
        page.open(link).await;
        let seen = [
            ("[id^=question-]", count("questions.toml", "question")),
            ("[id^=sign-]", count("questions.toml", "urgent")),
            ("[id^=preference-]", count("questions.toml", "preference")),
            ("tr[id^=rule-]", count("rules.toml", "rule")),
        ];
        for width in [1280, 320] {
            page.size(width, 800).await;
            for (selector, wanted) in seen {
                let script = format!(
                    "return [...document.querySelectorAll('{selector}')].filter(e => e.checkVisibility() && e.innerText.trim().length > 20).length"
                );
                assert_eq!(page.js(&script).await, wanted, "{selector} at {width} px");
            }
            let beyond = page.js("return document.documentElement.scrollWidth - innerWidth").await;
            assert!(beyond.as_i64().is_some_and(|beyond| beyond <= 0), "{beyond} px beyond {width}");
        }
        let fetched = scriptless.log();
        assert!(fetched.iter().all(|request| request.status == 200), "{fetched:?}");
        let styled = fetched.iter().any(|request| request.path.ends_with("guidance.css"));
        assert!(styled, "the page has its own styles: {fetched:?}");
    });
}
