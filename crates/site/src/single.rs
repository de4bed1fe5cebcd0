//! The whole explorer as one HTML file that needs no network. It contains everything that the site would fetch, and its policy allows no
//! requests from the start. It is made from a finished site, because scripts and styles are minified last.

use std::error::Error;
use std::path::Path;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use explorer_content::words::Phrases;
use explorer_core::language::Language;
use program_explorer::browser::SITE;
use sha2::{Digest, Sha256};

use crate::file::{bytes, text};
use crate::frame::{Frame, Others, PageList};
use crate::page::{ICON, escaped};
use crate::settings::Settings;
use crate::{home, pages, template};

/// The name of the file. It does not mention care, because people keep it on devices that they share.
const NAME: &str = "program-explorer.html";

/// The frame around everything, and the parts of the body of a page.
const TEMPLATE: &str = include_str!("single.html");
const SITE_TEMPLATE: &str = include_str!("../../../index.html");

/// Until the app has started, the link to the other language leads nowhere, and the site's styles would show it.
const STYLE: &str = ".to-language[hidden]{display:none}";

/// Writes the file into the site. `script` is what starts the app, joined to one script.
pub fn write(dist: &Path, script: &Path) -> Result<(), Box<dyn Error>> {
    let settings = Settings::read()?;
    let [wasm, rest, style] = template::parts(&text(&dist.join("index.html"))?, dist)?;
    let own = text(&dist.join("center/center.css"))?;
    let style = inline([&text(&style)?, own.as_str(), STYLE].concat(), "style")?;
    let exit = inline(text(&dist.join("exit.js"))?, "script")?;
    let start = inline(text(script)?, "script")?;
    let (wasm, rest) = (STANDARD.encode(bytes(&wasm)?), STANDARD.encode(bytes(&rest)?));
    let mut there = String::new();
    for language in Language::ALL.into_iter().filter(|language| *language != Language::default()) {
        let (code, title) = (language.code(), escaped(language.home_page_title()));
        let body = body(language, &settings)?;
        there += &format!("<template lang=\"{code}\" title=\"{title}\">{body}</template>");
    }
    let language = Language::default();
    let html = filled(
        TEMPLATE,
        &[
            ("policy", policy(&[&exit, &start], &style)),
            ("title", escaped(language.home_page_title())),
            ("description", escaped(language.home_page_description())),
            ("icon", ICON.clone()),
            ("style", style),
            ("exit", exit),
            ("start", start),
            ("here", body(language, &settings)?),
            ("site", SITE.into()),
            ("address", settings.address.clone().unwrap_or_default()),
            // In JSON, < occurs only inside a string.
            ("programs", text(&dist.join("programs.json"))?.replace('<', "\\u003c")),
            ("wasm-sum", sum(&wasm).to_string()),
            ("wasm", wasm),
            ("rest-sum", sum(&rest).to_string()),
            ("rest", rest),
            ("there", there),
        ],
    )?;
    Ok(std::fs::write(dist.join(NAME), html)?)
}

/// The body of the page with the explorer, as in `index.html`, but with links that work from anywhere.
fn body(language: Language, settings: &Settings) -> Result<String, Box<dyn Error>> {
    let place = |language: Language| Some([settings.address.as_ref()?, language.folder()].concat());
    let (others, list) = match place(language) {
        Some(place) => (Others::At(place.clone()), pages::list_from_elsewhere(language, settings, &place)?),
        None => (Others::Nowhere, PageList::default()),
    };
    let elsewhere = Language::ALL.into_iter().filter(|other| *other != language);
    let elsewhere = elsewhere.map(|other| (other, place(other).unwrap_or_else(|| "#main".into()))).collect();
    let home = home(language, &others)?;
    let (pages, here) = (Rc::new(list), String::new());
    let frame = Frame { language, has_explorer: true, others, pages, here, elsewhere };
    let (_, body) = SITE_TEMPLATE.split_once("<body>").ok_or("index.html has no <body>.")?;
    let (body, _) = body.split_once("</body>").ok_or("index.html has no </body>.")?;
    Ok(home.html(body.trim(), &frame))
}

/// What the browser may do with the file: run these scripts and the WASM, use this style, show pictures that stand in it.
fn policy(scripts: &[&str], style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let scripts: Vec<_> = scripts.iter().copied().map(hash).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        scripts.join(" "),
        hash(style)
    )
}

/// The check value of a text (FNV-1a), as `single.js` reckons it.
fn sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A script or style that can stand in an element of that name. Where browsers begin or end one is a matter of letters alone.
fn inline(text: String, element: &str) -> Result<String, String> {
    let lower = text.to_lowercase();
    if lower.contains(&format!("</{element}")) || lower.contains("<!--") || text.contains('\r') {
        return Err(format!(
            "A {element} cannot stand in the single file, since it has </{element}, <!-- or a return in it."
        ));
    }
    Ok(text)
}

/// The template with each `{name}` in it filled in. What is filled in is not looked through: it is full of braces.
fn filled(template: &str, parts: &[(&str, String)]) -> Result<String, String> {
    let mut pieces = template.split('{');
    let mut html = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        let (name, after) = piece.split_once('}').unwrap_or((piece, ""));
        let (_, part) =
            parts.iter().find(|(known, _)| *known == name).ok_or_else(|| format!("single.html: {{{name}}}?"))?;
        html.extend([part, after]);
    }
    Ok(html)
}
