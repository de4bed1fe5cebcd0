//! "Check my programs": the page reads a file from the device, names each mistake and corrects slips, and the whole site shows the
//! programs.

use crate::outcome::is_not_wider_than_the_screen;
use browser_journeys::{Page, journey};
use serde_json::json;

/// A center as complex as a real one, without any mistake.
pub const HARBOR_LIGHT: &str = include_str!("../../../fixtures/centers/harbor-light.json");

/// All text, including closed panels.
const ALL: &str = "return document.getElementById('explorer').textContent";

/// Chooses a file with this text, as if it were on the device.
pub async fn choose(page: &Page, name: &str, text: &str) {
    let script = "const [name, text] = arguments; const held = new DataTransfer(); held.items.add(new File([text], name)); \
        const input = document.getElementById('programs-file'); input.files = held.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    page.js_with(script, vec![json!(name), json!(text)]).await;
    page.wait_for(
        "what came of the file",
        &format!("return document.getElementById('checked-title')?.textContent === '{name}'"),
    )
    .await;
    page.settle().await;
}

#[journey]
fn each_mistake_in_a_file_is_named_and_the_mended_one_has_none() {
    journey(async |_, page, server| {
        page.size(320, 700).await;
        page.open_started(&server.address("/#/check-programs")).await;
        let broken =
            HARBOR_LIGHT.replacen("\"intensive-outpatient\"", "\"IOP\"", 1).replacen("\"08:30\"", "\"8:30am\"", 1);
        let mark = server.mark();
        choose(page, "mine.json", &broken).await;
        assert_eq!(page.js("return document.activeElement.id").await, "checked-title");
        let said = page.text("explorer").await;
        for says in [
            "Mistakes: 2",
            "Programs that can be shown: 3",
            "programs[1] \"Teen IOP\", level",
            "Did you mean",
            "Until then this program is not shown",
        ] {
            assert!(said.contains(says), "{says}: {said}");
        }
        is_not_wider_than_the_screen(page).await;
        page.screenshot("check-programs-320").await;
        // The link leads to the file only at the moment of the click.
        let read = "const done = arguments[0], link = document.getElementById('save-mended'); \
            link.addEventListener('click', event => event.preventDefault()); link.click(); \
            done([link.download, link.href.slice(0, 5)])";
        assert_eq!(page.js_later(read).await, json!(["programs.json", "blob:"]));
        assert_eq!(server.requests_since(mark), [], "nothing was asked for or sent");
        choose(page, "whole.json", HARBOR_LIGHT).await;
        let said = page.text("explorer").await;
        assert!(
            said.contains("Programs that can be shown: 5. Mistakes: 0.") && !page.shows("#save-mended").await,
            "{said}"
        );
    });
}

#[journey]
fn the_whole_site_shows_the_file_until_it_is_put_away() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/es/#/check-programs")).await;
        choose(page, "mine.json", HARBOR_LIGHT).await;
        page.js("location.hash = '#/compare'").await;
        page.wait_for("the home page", "return document.getElementById('add-programs')").await;
        let said = page.js(ALL).await.to_string();
        assert!(said.contains("Usted ve mine.json") && said.contains("Harbor Light Recovery"), "{said}");
        page.js("location.hash = '#/check-programs'").await;
        page.wait_for("the check", "return document.getElementById('file-away')").await;
        page.click("file-away").await;
        page.wait_for("the site's own", "return !document.getElementById('file-away')").await;
        assert_eq!(page.js("return document.activeElement.id").await, "screen-title");
        page.js("location.hash = '#/compare'").await;
        page.wait_for("the home page", "return document.getElementById('add-programs')").await;
        assert!(!page.js(ALL).await.to_string().contains("Harbor Light Recovery"));
    });
}

#[journey]
fn a_file_that_is_no_json_is_told_apart_from_an_empty_one() {
    journey(async |_, page, server| {
        page.open_started(&server.address("/#/check-programs")).await;
        for (name, text, says) in [
            ("a.json", "", "programs.json is empty"),
            ("b.json", "{ \"format\": 1,, }", "not valid JSON"),
            ("c.json", "<!doctype html>", "sent a web page"),
        ] {
            choose(page, name, text).await;
            let said = page.text("explorer").await;
            assert!(said.contains(says), "{name}: {said}");
        }
    });
}
