//! Strangers' pages that are hostile to what they embed, and what must hold on each.

use browser_journeys::{Around, Server};

/// A page with the explorer in it.
pub struct Stranger {
    /// How it is hostile.
    pub what: &'static str,
    /// The whole page. `{here}` is replaced by our script and the element, `{script}` by only the script, `{records}` by the code that
    /// listens to it, and `{site}` by the address of the explorer's site.
    pub html: &'static str,
    /// Its headers.
    pub headers: &'static [(&'static str, &'static str)],
    /// A script that runs after it opens.
    pub first: &'static str,
    /// How it must end.
    pub ends: Ends,
    /// A script expression that must be true on the page at the end.
    pub holds: &'static str,
}

/// How the explorer must end up on a page.
pub enum Ends {
    /// It works in this many frames.
    #[allow(missing_docs)]
    Result { frames: usize },
    /// The page does not allow frames, so a link replaces the explorer.
    Link,
}

impl Stranger {
    const fn of(what: &'static str, html: &'static str) -> Self {
        Self { what, html, headers: &[], first: "", ends: Ends::Result { frames: 1 }, holds: "true" }
    }

    const fn with_headers(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    const fn first(self, first: &'static str) -> Self {
        Self { first, ..self }
    }

    const fn ends(self, ends: Ends) -> Self {
        Self { ends, ..self }
    }

    const fn holds(self, holds: &'static str) -> Self {
        Self { holds, ..self }
    }

    /// Serves the page, with the explorer of this site or without the explorer.
    pub async fn around(&self, site: Option<&Server>) -> Around {
        let address = site.map_or_else(|| "/none".to_owned(), |site| site.address(""));
        let script = site.map_or_else(String::new, |_| "<script src=\"{site}/embed.js\"></script>".into());
        let element = if site.is_some() { "<program-explorer></program-explorer>" } else { "" };
        let filled = |text: &str| {
            let here = ["{script}", element].concat();
            text.replace("{here}", &here)
                .replace("{script}", &[RECORDS, &script].concat())
                .replace("{records}", RECORDS)
                .replace("{site}", address.trim_end_matches('/'))
        };
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (*name, filled(value))).collect();
        Around::with(filled(self.html), &headers).await
    }
}

/// Records every message that the page gets and every event that it hears.
pub const RECORDS: &str = "<script nonce=\"x\">window.sent = []; window.heard = []; \
    window.addEventListener('message', e => sent.push([e.origin, e.data]), true); \
    for (const kind of ['ready', 'height', 'view', 'problem']) \
        window.addEventListener('explorer-' + kind, e => heard.push([kind, e.detail ?? null]), true)</script>";

/// The plainest page there is.
pub const PLAIN: &str = "<html><body bgcolor=red text=lime><table width=100%><tr><td>{here}</table>";

/// A page with our own ids, and styles for them.
pub const SAME_IDS: &str = "<!doctype html><title>Same</title><style>h1 { font-size: 99px; color: red } .bar, .card, #screen-title { display: none } \
    html { font-size: 4px }</style><h1 id=screen-title class=card>Ours</h1><div id=explorer class=bar>Ours</div>{here}<footer id=footer></footer>";

/// A page that adds properties to every text and list.
pub const SCRIPTS: &str = "<!doctype html><title>Scripts</title><script>String.prototype.extra = () => 1; Array.prototype.extra = 2; \
    const site = 'taken', mount = 'taken', script = 'taken'</script>{here}";

pub const PAGES: [Stranger; 22] = [
    Stranger::of("no doctype", PLAIN),
    Stranger::of(
        "an old doctype, and everything unset",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\"><html><head><title>Old</title><style>* { all: unset !important }</style>\
         </head><body>{here}</body></html>",
    ),
    Stranger::of(
        "frames are hidden",
        "<!doctype html><title>Hidden</title><style>iframe, div, program-explorer { display: none !important; visibility: hidden !important; \
         height: 0 !important; max-width: 0 !important; opacity: 0 !important }</style><main>{here}</main>",
    ),
    Stranger::of("the same ids, and styles for them", SAME_IDS),
    Stranger::of(
        "from right to left, in an old XHTML",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html dir=\"rtl\">\
         <head><title>Right</title></head><body style=\"letter-spacing: 9px; font: italic 30px cursive\">{here}</body></html>",
    ),
    Stranger::of("a script that adds to every text and takes names", SCRIPTS),
    Stranger::of(
        "in a column without room, with an address of its own",
        "<!doctype html><title>Narrow</title><base href=\"https://elsewhere.example/deep/\"><style>body { display: flex } .side { flex: 1 0 60% }\
         .main { flex: 1; min-width: 320px }</style><div class=side>Side</div><div class=main>{here}</div>",
    ),
    Stranger::of(
        "it scrolls inside, under a bar",
        "<!doctype html><title>Inside</title><style>body { margin: 0; height: 100vh; overflow: hidden } main { height: 100vh; overflow: auto }\
         nav { position: fixed; inset: 0 0 auto; height: 80px; z-index: 999; background: gold }</style><nav>Menu</nav><main><p style=\"height: 300px\">\
         Text</p>{here}</main>",
    ),
    Stranger::of(
        "everything is moved away, cut, deaf and slow",
        "<!doctype html><title>Cut</title><style>main * { pointer-events: none !important; contain: strict !important; clip-path: inset(50%) !important; \
         position: absolute !important; left: -9999px !important; transition: all 9s !important; animation: gone 1s infinite !important; \
         content-visibility: hidden !important; filter: blur(9px) } @keyframes gone { to { opacity: 0; scale: 0 } }</style><main>{here}</main>",
    ),
    Stranger::of(
        "zoomed, scaled and in perspective",
        "<!doctype html><title>Zoomed</title><style>html { font-size: 62.5%; zoom: 1.1 } body { zoom: .9; perspective: 900px } *, ::before { box-sizing: \
         border-box; line-height: .5 } main { width: 900px; transform: scale(.8); transform-origin: 0 0 }</style><main>{here}</main>",
    ),
    Stranger::of(
        "its lines run down the page, in an old set of letters and capitals",
        "<!doctype html><meta charset=windows-1252><html lang=es-MX><title>Down</title><style>html { writing-mode: vertical-rl; text-transform: uppercase; \
         text-orientation: upright }</style><main style=\"height: 90vh\">{here}</main>",
    )
    .holds("document.querySelector('program-explorer > div').shadowRoot.firstChild.title.endsWith('vea por d\\u00f3nde empezar')"),
    Stranger::of(
        "true XHTML",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>True</title></head><body><main>{here}</main></body></html>",
    )
    .with_headers(&[("content-type", "application/xhtml+xml")]),
    Stranger::of(
        "a strict policy of its own",
        "<!doctype html><title>Strict</title><main>{here}</main>",
    )
    .with_headers(&[
        (
            "content-security-policy",
            "default-src 'none'; script-src {site} 'nonce-x'; frame-src {site}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'",
        ),
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("permissions-policy", "clipboard-write=(), fullscreen=()"),
    ]),
    Stranger::of("a policy that lets no frame in", "<!doctype html><title>No frames</title><main>{here}</main>")
        .with_headers(&[("content-security-policy", "frame-src 'none'")])
        .ends(Ends::Link),
    Stranger::of("shut in a sandbox itself", "<!doctype html><title>Sandbox</title><main>{here}</main>")
        .with_headers(&[("content-security-policy", "sandbox allow-scripts")])
        .ends(Ends::Link),
    Stranger::of(
        "in a form of the page",
        "<!doctype html><title>Form</title><script>window.submits = 0</script><form id=contact onsubmit=\"submits += 1; return false\" \
         onreset=\"submits += 100\"><input name=name value=Ann><fieldset><label>{here}</label></fieldset><button>Send</button></form>",
    )
    .holds(
        "submits === 0 && (document.querySelector('#contact button').click(), submits === 1) && \
         [...new FormData(document.getElementById('contact')).keys()].join() === 'name'",
    ),
    Stranger::of(
        "in a shadow root of the page",
        "<!doctype html><title>Shadow</title><care-page></care-page><script>customElements.define('care-page', class extends HTMLElement { \
         connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<style>* { display: none; font-size: 3px !important }</style>\
         <program-explorer lang=en></program-explorer>' } })</script>{script}",
    ),
    Stranger::of(
        "closed at first, and behind a tab",
        "<!doctype html><title>Closed</title><details id=care><summary>Care</summary>{here}</details><div id=tab hidden>\
         <program-explorer lang=es view=compare></program-explorer></div>",
    )
    .first("document.getElementById('care').open = true; document.getElementById('tab').hidden = false")
    .ends(Ends::Result { frames: 2 }),
    Stranger::of(
        "a script builds it, moves it, takes it out and puts it back",
        "<!doctype html><title>Moved</title><main id=one></main><main id=other></main>{script}<script>const it = document.createElement('program-explorer'); \
         const one = document.getElementById('one'), other = document.getElementById('other'); it.lang = 'en'; one.append(it); other.append(it); it.remove(); \
         one.append(it); document.addEventListener('DOMContentLoaded', () => { other.append(it); it.lang = 'es'; it.removeAttribute('lang'); it.lang = 'en'; \
         one.prepend(it) })</script>",
    )
    .holds("document.querySelectorAll('program-explorer > div').length === 1 && other.childElementCount === 0"),
    Stranger::of(
        "functions of the browser are replaced, and every object has one thing more",
        "<!doctype html><title>Replaced</title><script>Object.prototype.extra = 'more'; window.calls = 0; \
         for (const name of ['addEventListener', 'requestAnimationFrame', 'setTimeout']) { const own = window[name]; \
         window[name] = function (...all) { calls += 1; return own.apply(this, all) } } window.fetch = window.open = window.name = undefined</script><main>{here}</main>",
    )
    .holds("calls > 0"),
    Stranger::of(
        "all names are taken, and our script comes late, and twice",
        "<!doctype html><title>Names</title><script>var $ = 1, _ = 2, React = 3, jQuery = 4, gloo = 5, wasm_bindgen = 6, explorer = 7</script>\
         <a id=ProgramExplorer name=ProgramExplorer></a><img name=currentScript alt=\"\"><p id=words></p><p id=said></p><program-explorer lang=en>\
         </program-explorer>{records}<script>for (const more of ['', '?ver=2']) { const late = document.createElement('script'); \
         late.src = '{site}/embed.js' + more; document.head.append(late) }</script>",
    )
    .holds("[$, _, React, jQuery, gloo, wasm_bindgen, explorer].join() === '1,2,3,4,5,6,7' && document.querySelectorAll('program-explorer > div').length === 1"),
    Stranger::of(
        "it lies to both sides in our own words",
        "<!doctype html><title>Lies</title><main>{here}</main><iframe srcdoc=\"<script>setInterval(() => parent.postMessage({ programExplorer: 'exit', value: \
         'https://elsewhere.example/' }, '*'), 50)</script>\"></iframe><script>setInterval(() => { for (const [programExplorer, value] of [['height', 7], \
         ['exit', 'https://elsewhere.example/'], ['place', 1e9], ['seen', { from: 1e9, to: 2e9 }], ['options', { view: 'javascript:alert(1)', language: '<img>', accent: 'red', 'on<b>': 1 }], ['options', 'view'], [null], ['__proto__', {}]]) { \
         window.postMessage({ programExplorer, value }, '*'); \
         document.querySelector('program-explorer > div')?.shadowRoot.firstChild.contentWindow?.postMessage(programExplorer ? { programExplorer, value } : 'text', '*') \
         } }, 400)</script>",
    ),
];
