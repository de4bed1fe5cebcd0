//! The single file, as `site` writes it: it fetches nothing, its policy covers everything that runs, and no link is dead. The tests in
//! `tests/browser/tests/journeys/single_file.rs` try it in a browser.
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::language::Language;
use sha2::{Digest, Sha256};

/// Short texts in place of the files of a finished site.
const FILES: [(&str, &str); 8] = [
    (
        "index.html",
        "<link rel=\"stylesheet\" href=\"./style-1.css\"><script data-rest=\"./a-rest.wasm\" data-wasm=\"./a.wasm\">",
    ),
    ("style-1.css", "p{color:red}\n"),
    ("center/center.css", "p{color:blue}\n"),
    ("exit.js", "leave({site}, `{nothing}`);\n"),
    ("start.js", "start();\n"),
    ("programs.json", "{\"name\":\"</script><b>\"}"),
    ("a.wasm", "first part"),
    ("a-rest.wasm", "the rest"),
];

const EXAMPLE: &str = "https://example.org/";
const ADDRESS: &str = "https://care.test/levels/";

/// Makes the file of a site at this address, with one of its files changed.
fn made(name: &str, address: &str, changed: (&str, &str)) -> Result<String, Output> {
    let dist = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dist);
    std::fs::create_dir_all(dist.join("center")).unwrap();
    for (name, text) in FILES {
        std::fs::write(dist.join(name), if name == changed.0 { changed.1 } else { text }).unwrap();
    }
    let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
    let done = site.arg("single").args([&dist, &dist.join("start.js")]).env("SITE_ADDRESS", address).output().unwrap();
    if !done.status.success() {
        return Err(done);
    }
    Ok(std::fs::read_to_string(dist.join("program-explorer.html")).unwrap())
}

fn file(name: &str, address: &str) -> String {
    made(name, address, ("", "")).unwrap()
}

/// Every element with this name: its attributes and its content.
fn elements<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let start = format!("<{name}");
    let parts = html.split(&start).skip(1).filter(|part| part.starts_with([' ', '>']));
    let parts = parts.map(|part| part.split_once('>').unwrap());
    parts.map(|(attributes, text)| (attributes, text.split(&format!("</{name}>")).next().unwrap())).collect()
}

/// The quoted text after each occurrence of this name.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn by_id<'a>(html: &'a str, id: &str) -> (&'a str, &'a str) {
    let all = elements(html, "script").into_iter();
    let mut found = all.filter(|(attributes, _)| attributes.contains(&format!(" id=\"{id}\"")));
    found.next().unwrap_or_else(|| panic!("no script #{id}"))
}

#[test]
fn every_script_and_style_of_the_file_is_in_its_policy_and_nothing_else_is() {
    let html = file("single", EXAMPLE);
    // All scripts except data, which browsers do not run.
    let is_data = |attributes: &str| {
        ["text/plain", "application/json", "application/octet-stream"].iter().any(|kind| attributes.contains(kind))
    };
    let scripts: Vec<_> =
        elements(&html, "script").into_iter().filter(|(attributes, _)| !is_data(attributes)).collect();
    let styles = elements(&html, "style");
    assert_eq!((scripts.len(), styles.len()), (2, 1));
    assert!(scripts[1].0.contains("type=\"module\"") && scripts[1].1.contains("start();"));
    let hash = |(_, text): &(&str, &str)| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(&scripts[0]),
        hash(&scripts[1]),
        hash(&styles[0])
    );
    assert!(
        html.contains(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />")),
        "{policy}"
    );
    assert!(html.find("Content-Security-Policy").unwrap() < html.find("<script").unwrap(), "the policy comes first");
    // The policy would refuse attributes that contain a script or a style.
    for (tag, _) in html.split('<').filter_map(|part| part.split_once('>')) {
        let mut words = tag.split_whitespace();
        assert!(!words.any(|word| word.starts_with("style=") || word.starts_with("on") && word.contains('=')), "{tag}");
    }
}

#[test]
fn nothing_in_the_file_is_outside_of_it_and_every_link_leads_somewhere() {
    for (name, address) in [("single-links", EXAMPLE), ("single-links-with-address", ADDRESS)] {
        let html = file(name, address);
        for name in ["src", "srcset", "action", "poster", "data"] {
            assert_eq!(attributes(&html, name), Vec::<&str>::new(), "{name}");
        }
        let links = elements(&html, "link");
        assert!(links.len() == 1 && attributes(links[0].0, "href")[0].starts_with("data:image/svg+xml,"));
        let ids: BTreeSet<_> = attributes(&html, "id").into_iter().collect();
        let mut outside = 0;
        for link in elements(&html, "a").iter().map(|(tag, _)| attributes(tag, "href")[0]) {
            let leads = match link.strip_prefix('#') {
                Some(view) if view.starts_with('/') => ["/compare", "/find", "/week"].contains(&view),
                Some(id) => ids.contains(id),
                None => ["tel:", "sms:", "https://"].iter().any(|start| link.starts_with(start)),
            };
            assert!(leads && !link.contains("example.org"), "{link} leads nowhere");
            outside += usize::from(link.starts_with("https://"));
        }
        assert!(outside > 10, "quick exit and sources are there");
    }
}

#[test]
fn a_site_without_an_address_has_no_page_in_the_file_and_one_with_it_has_them_all() {
    let (without, with) = (file("single-pages", EXAMPLE), file("single-pages-with-address", ADDRESS));
    assert!(!without.contains(".html\"") && !without.contains("id=\"pages\"") && by_id(&without, "site").1.is_empty());
    assert_eq!(by_id(&with, "site").1, ADDRESS);
    for language in Language::ALL {
        let place = [ADDRESS, language.folder()].concat();
        for page in ["worksheet", "privacy", "what-is-an-iop"] {
            assert!(with.contains(&format!("href=\"{place}{page}.html\"")), "{place}{page}");
        }
        // Until the app has started, this link leads to the page in the other language. If there is no such page, the link is hidden.
        let code = language.code();
        let tag = |html| {
            elements(html, "a").into_iter().find(|(tag, _)| tag.contains(&format!("id=\"in-{code}\""))).unwrap().0
        };
        assert!(tag(&with).contains(&format!("href=\"{place}\"")) && !tag(&with).contains("hidden"), "{}", tag(&with));
        assert!(tag(&without).contains("hidden"), "{}", tag(&without));
    }
}

#[test]
fn both_languages_are_in_the_file_with_all_their_words() {
    let html = file("single-languages", EXAMPLE);
    let (english, rest) = html.split_once("<template").unwrap();
    let (spanish, after) = rest.split_once("</template>").unwrap();
    assert!(english.contains("<html lang=\"en\">") && spanish.starts_with(" lang=\"es\""));
    assert!(!after.contains("<template") && after.trim() == "</body>\n</html>", "the template stands last: {after}");
    for (language, part) in [(Language::English, english), (Language::Spanish, spanish)] {
        assert_eq!(by_id(part, "words").1, language.all_words());
        for id in ["main", "explorer", "explorer-status", "footer", "quick-exit", "comparison"] {
            assert_eq!(part.matches(&format!(" id=\"{id}\"")).count(), 1, "{id} in {language:?}");
        }
        assert!(part.contains(language.home_page_title()) && part.contains(language.status_failed()));
    }
}

#[test]
fn the_app_and_the_programs_come_out_as_they_went_in() {
    let html = file("single-parts", EXAMPLE);
    // The check value, calculated as its authors do: with 64-bit numbers, truncated to 32 bits.
    let sum =
        |text: &str| text.bytes().fold(2_166_136_261_u64, |sum, byte| (sum ^ u64::from(byte)) * 16_777_619 % (1 << 32));
    for (id, part) in [("wasm", "first part"), ("rest", "the rest")] {
        let (attributes, text) = by_id(&html, id);
        assert_eq!(STANDARD.decode(text).unwrap(), part.as_bytes());
        assert!(attributes.contains(&format!("data-sum=\"{}\"", sum(text))), "{attributes}");
    }
    let programs: serde_json::Value = serde_json::from_str(by_id(&html, "programs").1).unwrap();
    assert_eq!(programs["name"], "</script><b>");
    // The braces in a script are not mistaken for placeholders.
    assert!(html.contains("leave({site}, `{nothing}`);"));
}

#[test]
fn what_would_end_its_element_stops_the_build_with_a_sentence() {
    for (name, text) in [
        ("start.js", "say('</SCRIPT>')"),
        ("exit.js", "say('<!--')"),
        ("style-1.css", "/*</style>*/"),
        ("start.js", "say()\r\n"),
    ] {
        let said = made("single-bad", EXAMPLE, (name, text)).unwrap_err();
        let said = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(said.contains("cannot stand in the single file"), "{name}: {said}");
    }
}
