//! The WordPress plugin, run by PHP: it saves valid settings, and a page in a theme shows the explorer with them.

use browser_journeys::{Around, Fault, Server, journey};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The plugin as in the release.
static PLUGIN: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("on-page");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo).args(["run", "--quiet", "--package", "site", "--", "on-page"]).arg(&folder).output();
    let done = done.expect("cargo runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    folder.join("program-explorer.php")
});

/// The output of PHP.
fn php(what: &str, said: &Value) -> String {
    let program = std::env::var_os("PHP").unwrap_or_else(|| "php".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/wordpress.php");
    let done = Command::new(program).arg(script).arg(&*PLUGIN).arg(what).arg(said.to_string()).output();
    let done = done.expect("PHP runs: install it, or name its program in PHP");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

#[journey(Chromium)]
fn the_plugin_keeps_settings_that_are_right_and_names_the_others() {
    let kept = |said| serde_json::from_str::<Value>(&php("kept", &said)).expect("JSON");
    let all = json!({ "lang": "es", "view": "week", "programs": "downtown.json", "accent": "#0B5e64" });
    let mut sent = all.clone();
    sent["address"] = json!(" https://care.example.com/explorer/index.html ");
    let mut wanted = all;
    wanted["address"] = json!("https://care.example.com/explorer/");
    assert_eq!(kept(sent), json!({ "kept": wanted, "errors": [] }));
    for (name, value) in [
        ("address", "javascript:alert(1)"),
        ("address", "http://care.example.com/"),
        ("address", "https://care.example.com/\" onload=\"x"),
        ("lang", "fr"),
        ("view", "find\n"),
        ("programs", "../secret.json"),
        ("accent", "red"),
        ("onEvent", "x"),
    ] {
        let answer = kept(json!({ name: value, "lang2": "" }));
        // Spaces around a value are not a mistake.
        if value.trim() != value {
            assert_eq!(answer, json!({ "kept": { name: value.trim() }, "errors": [] }));
            continue;
        }
        assert_eq!((&answer["kept"], answer["errors"].as_array().map(Vec::len)), (&json!({}), Some(1)), "{value}");
    }
    assert!(kept(json!({ "view": "all" }))["errors"][0].as_str().is_some_and(|it| it.contains("find")));
    let page = php("settings", &json!({ "address": "https://care.example.com/", "view": "find" }));
    for needed in ["value=\"https://care.example.com/\"", "<option value=\"find\" selected", "program_explorer[accent]"]
    {
        assert!(page.contains(needed), "{needed}: {page}");
    }
}

#[journey(Chromium)]
fn a_page_of_wordpress_shows_the_explorer_and_its_own_form_goes_on_working() {
    journey(async |_, page, _| {
        let site = Server::with([("*", Fault::Framed)]).await;
        let said = json!({
            "sent": { "address": site.address("/index.html"), "accent": "#7a2e4d" }, "lang": "es",
            "content": "[program_explorer view=\"find\"]",
        });
        let html = php("page", &said);
        assert!(html.contains("<program-explorer accent=\"#7a2e4d\" view=\"find\"><a href="), "{html}");
        assert!(
            html.contains("Abrir el Explorador"),
            "a link for browsers without script, in the language of the page"
        );
        let around = Around::of(html).await;
        page.open(&around.address()).await;
        let frame = "return document.querySelector('program-explorer > div')?.shadowRoot.querySelector('iframe').src";
        assert_eq!(page.js(frame).await, json!(site.address("/es/embedded.html?view=find&accent=%237a2e4d")));
        page.in_frame(0, async || {
            page.wait_for("started", "return document.documentElement.dataset.explorer === 'started'").await;
            assert!(page.text("screen-title").await.contains('¿'), "the questions, in Spanish");
        })
        .await;
        page.js(
            "document.querySelector('[name=email]').value = 'a'; document.querySelector('#contact button').click()",
        )
        .await;
        page.wait_for("the page's own form", "return location.search === '?email=a'").await;
    });
}

#[journey(Chromium)]
fn what_is_wrong_in_the_brackets_is_said_to_editors_alone() {
    let shown =
        |editor, sent: Value, content| php("page", &json!({ "sent": sent, "content": content, "editor": editor }));
    let site = json!({ "address": "https://care.example.com/" });
    let wrong = "[program_explorer viev=\"find\" lang=\"fr\"]";
    let [editor, visitor] = [true, false].map(|editor| shown(editor, site.clone(), wrong));
    assert!(editor.contains("&quot;viev&quot; is not known. Use lang, view,"), "{editor}");
    assert!(editor.contains("&quot;lang&quot; must be &quot;en&quot; or &quot;es&quot;."), "{editor}");
    assert!(!visitor.contains("viev") && visitor.contains("<program-explorer><a href="), "{visitor}");
    assert!(visitor.contains("<script src=\"https://care.example.com/embed.js\""), "{visitor}");
    let [editor, visitor] = [true, false].map(|editor| shown(editor, json!({}), "[program_explorer]"));
    assert!(editor.contains("its address is missing") && !visitor.contains("xplorer"), "{visitor}");
    let without = shown(false, site, "<p>Nothing here.</p>");
    assert!(!without.contains("<script"), "other pages get nothing");
}
