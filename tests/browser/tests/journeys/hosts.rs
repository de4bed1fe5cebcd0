//! Real servers, with the site at the root and in a folder: each sends the headers of the table, compressed files to browsers that accept
//! them, and the site's own page for missing files, and the explorer starts.

use browser_journeys::{Host, HostKind, journey};
use std::io::Read;

/// The paths of the site on them.
const PLACES: [&str; 2] = ["/", "/care/explorer/"];

/// Checks the headers that are the same on every page.
fn has_headers(host: &Host, path: &str, when: &str) {
    let answer = host.ask(path, "identity");
    let told = Host::told("/");
    assert!(told.len() > 5, "{told:?}");
    for (name, value) in told {
        assert_eq!(answer.header(&name), Some(value.as_str()), "{when}: {path}: {name}");
    }
    assert_eq!(answer.header("cache-control"), Some("no-cache"), "{when}: {path}");
}

fn unpacked(encoding: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    match encoding {
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut bytes).map(drop),
        "gzip" => flate2::read::GzDecoder::new(body).read_to_end(&mut bytes).map(drop),
        other => panic!("{other} is not an expected encoding"),
    }
    .expect("what was sent can be unpacked");
    bytes
}

/// Checks that pages and parts come compressed, complete and with their type, and that browsers cache parts but revalidate pages.
fn sends_small(kind: HostKind, host: &Host, place: &str) {
    let parts = std::fs::read_dir(host.site().join("parts")).expect("the site has parts");
    let parts = parts.flatten().map(|it| format!("parts/{}", it.file_name().display()));
    let parts: Vec<_> = parts.filter(|it| !it.ends_with(".br") && !it.ends_with(".gz")).collect();
    assert!(parts.len() > 5, "{parts:?}");
    // nginx needs an extra module for Brotli.
    let encodings: &[&str] = if kind == HostKind::Nginx { &["gzip"] } else { &["br", "gzip"] };
    for name in parts.iter().map(String::as_str).chain(["index.html", "es/index.html", "privacy.html"]) {
        let file = std::fs::read(host.site().join(name)).expect("the file is there");
        // For a folder, the server sends its page.
        let path = [place, name.strip_suffix("index.html").unwrap_or(name)].concat();
        for encoding in encodings {
            let answer = host.ask(&path, encoding);
            assert_eq!((answer.status, answer.header("content-encoding")), (200, Some(*encoding)), "{kind:?}: {path}");
            assert!(unpacked(encoding, &answer.body) == file, "{kind:?}: {path} as {encoding} is another file");
            assert!(
                answer.header("vary").is_some_and(|it| it.eq_ignore_ascii_case("accept-encoding")),
                "{kind:?}: {path}"
            );
            let is_part = name.starts_with("parts/");
            let kept = Host::told(&format!("/{name}")).into_iter().find(|(name, _)| name == "cache-control");
            let kept = kept.map_or("no-cache".to_owned(), |(_, value)| value);
            assert_eq!(kept.contains("immutable"), is_part, "{name}: {kept}");
            assert_eq!(answer.header("cache-control"), Some(kept.as_str()), "{kind:?}: {path}");
            let types: &[&str] = match name.rsplit('.').next() {
                Some("wasm") => &["application/wasm"],
                Some("js") => &["text/javascript", "application/javascript"],
                Some("css") => &["text/css"],
                _ => &["text/html"],
            };
            let sent = answer.header("content-type").unwrap_or_default().split(';').next().unwrap_or_default();
            assert!(types.contains(&sent), "{kind:?}: {path} comes as {sent}");
        }
        let plain = host.ask(&path, "identity");
        assert!(plain.header("content-encoding").is_none() && plain.body == file, "{kind:?}: {path} as it is");
    }
}

/// Checks that the server sends what an owner changes on the host, compressed or not.
fn sends_what_an_owner_wrote(kind: HostKind, host: &Host, place: &str) {
    let text = format!("{{\"format\":1,\"comment\":\"{}\"}}", "changed ".repeat(300));
    std::fs::write(host.site().join("programs.json"), &text).expect("the owner may write");
    let path = [place, "programs.json"].concat();
    has_headers(host, &path, &format!("{kind:?}"));
    assert_eq!(host.ask(&path, "identity").body, text.as_bytes(), "{kind:?}");
    assert_eq!(host.ask(&path, "gzip").header("content-encoding"), Some("gzip"), "{kind:?}");
}

fn says_what_is_missing(kind: HostKind, host: &Host, place: &str) {
    let page = std::fs::read(host.site().join("404.html")).expect("the site has a page for it");
    for path in ["nothing", "nothing.html", "es/nothing/there.html", "parts/0-boot.js", "parts/"] {
        let path = [place, path].concat();
        let answer = host.ask(&path, "identity");
        // The server never lists the files of a folder.
        let is_expected = answer.status == 404 || answer.status == 403 && path.ends_with('/');
        assert!(is_expected, "{kind:?}: {path} answers {}", answer.status);
        assert!(answer.status == 403 || answer.body == page, "{kind:?}: {path} shows another page");
        if answer.status == 404 {
            has_headers(host, &path, &format!("{kind:?}"));
        }
    }
    for without_slash in [place.trim_end_matches('/'), &[place, "es"].concat()] {
        if !without_slash.is_empty() {
            let answer = host.ask(without_slash, "identity");
            let leads = answer.header("location").unwrap_or_default();
            assert!(
                (301..=308).contains(&answer.status) && leads.ends_with(&format!("{without_slash}/")),
                "{kind:?}: {answer:?}"
            );
        }
    }
}

/// Checks that the single file has its own policy and downloads under its name.
fn hands_out_the_single_file(kind: HostKind, host: &Host, place: &str) {
    for encoding in ["identity", "gzip"] {
        let answer = host.ask(&[place, "program-explorer.html"].concat(), encoding);
        assert_eq!((answer.status, answer.header("content-security-policy")), (200, None), "{kind:?}");
        let saved = Some("attachment; filename=\"program-explorer.html\"");
        assert_eq!(answer.header("content-disposition"), saved, "{kind:?}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{kind:?}");
    }
}

fn works_on(kind: HostKind) {
    for place in PLACES {
        journey(async |_, page, _| {
            let host = Host::start(kind, place);
            has_headers(&host, place, &format!("{kind:?}"));
            sends_small(kind, &host, place);
            says_what_is_missing(kind, &host, place);
            hands_out_the_single_file(kind, &host, place);
            page.open_started(&host.address("")).await;
            page.click("in-es").await;
            page.wait_for("the other language", "return document.documentElement.lang === 'es'").await;
            sends_what_an_owner_wrote(kind, &host, place);
        });
    }
}

#[journey(Chromium)]
fn the_site_works_on_nginx() {
    works_on(HostKind::Nginx);
}

#[journey(Chromium)]
fn the_site_works_on_apache() {
    works_on(HostKind::Apache);
}

#[journey(Chromium)]
fn the_site_works_on_caddy() {
    works_on(HostKind::Caddy);
}
