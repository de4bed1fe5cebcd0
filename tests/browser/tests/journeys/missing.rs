//! A missing address, as most hosts answer it: one page in both languages, which repairs a link that lost its `#`.

use browser_journeys::{Page, Server, journey, make_link_with_hospital};

/// Checks the page for a missing address in both languages, and returns the links on it.
async fn is_missing(page: &Page, server: &Server, path: &str) {
    let mark = server.mark();
    page.open(&server.address(path)).await;
    let first = server.requests_since(mark);
    assert_eq!(first.first().map(|request| request.status), Some(404), "{path}: {first:?}");
    for (language, heading) in [("en", "This page is not here"), ("es", "Esta página no está aquí")] {
        let script = format!(
            "const of = document.querySelector('section[lang={language}]'); \
             return of?.checkVisibility() ? of.querySelector('h1, h2').textContent : null"
        );
        assert_eq!(page.js(&script).await, heading, "{path}, {language}");
    }
    let styled = "return getComputedStyle(document.querySelector('.bar')).position === 'sticky'";
    page.wait_for("the styles", styled).await;
}

const OPEN: &str = "a[data-open]";

#[journey]
fn an_address_that_is_not_there_is_told_in_both_languages_and_leads_home() {
    journey(async |_, page, server| {
        page.size(320, 640).await;
        for path in ["/nothing-here", "/nothing-here.html", "/es/nada", "/a/b/c/d.html", "/stories/", "/s/"] {
            is_missing(page, server, path).await;
            assert!(!page.shows(OPEN).await, "{path}: there is no link to open");
            assert!(page.shows("a[href='tel:911']").await && page.shows("#quick-exit").await, "{path}");
            let wide = page.js("return document.documentElement.scrollWidth > innerWidth").await;
            assert_eq!(wide, false, "{path}: wider than a small phone");
        }
        for (home, language) in [("/", "en"), ("/es/", "es")] {
            is_missing(page, server, "/es/nada").await;
            page.click_text(if language == "en" { "Go to the home page" } else { "Ir al inicio" }).await;
            page.started().await;
            assert_eq!(page.address().await, server.address(home));
            assert_eq!(page.js("return document.documentElement.lang").await, language);
        }
    });
}

/// Mail programs write `%23` for `#`, or leave it out.
#[journey]
fn a_link_that_lost_its_number_sign_is_helped() {
    journey(async |_, page, server| {
        page.size(390, 844).await;
        let link = make_link_with_hospital(page, server).await;
        let body = link.split_once("#/s/").expect("a link of ours").1.to_owned();
        let shouted = body.to_uppercase();
        for path in [
            format!("/s/{body}"),
            format!("/%23/s/{body}"),
            format!("/index.html%23/s/{body}"),
            format!("/%2523%2Fs%2F{body}"),
            format!("/es/S/{shouted}."),
            format!("/s/{body}?utm_source=mail"),
        ] {
            for (text, language) in
                [("Open the link that you were sent", "en"), ("Abrir el enlace que le enviaron", "es")]
            {
                is_missing(page, server, &path).await;
                page.click_text(text).await;
                page.started().await;
                page.wait_for(&path, "return document.getElementById('link-shared')").await;
                assert_eq!(page.js("return document.documentElement.lang").await, language, "{path}");
                let shown = "return getComputedStyle(document.querySelector('#comparison thead [data-level=hospital]')).display";
                assert_ne!(page.js(shown).await, "none", "{path}: what the link tells is shown");
            }
        }
    });
}
