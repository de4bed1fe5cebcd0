//! The app can only use the parts of the browser that are on a list. The build compares the glue with this list.

use wasm_parts::audit::{ALLOWED, audit};

/// Glue as wasm-bindgen writes it, with `body` in the part that calls the browser.
fn glue(body: &str) -> String {
    format!(
        "export function start() {{ fetch(1); }}\nfunction __wbg_get_imports() {{\n    const import0 = {{\n        \
         __wbg_x_4f1baf9a00be3c74: function(arg0) {{\n            {body}\n        }},\n    }};\n}}\n\
         async function __wbg_load() {{ fetch(2); }}\n"
    )
}

const SMALL: &str = "# A list.\nconst import0 function arg0\nchecked";

#[test]
fn what_is_on_the_list_passes_and_what_stands_outside_of_the_imports_does_not_count() {
    assert_eq!(audit(&glue("arg0.checked"), SMALL), Ok(()));
}

#[test]
fn anything_else_stops_the_build_by_name() {
    for (body, name) in [
        ("arg0.checked; fetch(arg0)", "fetch"),
        ("arg0.checked; arg0.cookie = arg0", "cookie"),
        ("arg0.checked; const $x = arg0", "$x"),
        ("arg0.checked; navigator['sendBeacon'](arg0)", "navigator sendBeacon"),
    ] {
        let said = audit(&glue(body), SMALL).unwrap_err();
        assert!(said.contains(&format!("names in the browser: {name}.")), "{said}");
    }
}

#[test]
fn a_list_that_allows_too_much_stops_the_build() {
    let said = audit(&glue("arg0"), SMALL).unwrap_err();
    assert!(said.contains("not name any more: checked."), "{said}");
}

#[test]
fn glue_that_looks_otherwise_stops_the_build() {
    assert!(audit("export function start() {}", SMALL).is_err());
}

#[test]
fn nothing_that_sends_or_keeps_is_on_the_list() {
    let words: Vec<_> = ALLOWED.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    assert!(words.len() > 50);
    let forbidden = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "WebTransport",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "Worker",
        "SharedWorker",
        "serviceWorker",
        "importScripts",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "cookie",
        "cookieStore",
        "open",
        "assign",
        "replace",
        "href",
        "src",
        "srcset",
        "action",
        "submit",
        "Image",
        "Audio",
        "eval",
        "Function",
        "BroadcastChannel",
        "postMessage",
        "name",
    ];
    for name in forbidden {
        assert!(!words.contains(&name), "{name}");
    }
}
