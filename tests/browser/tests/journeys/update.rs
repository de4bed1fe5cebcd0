//! A center puts a newer version over the old one, on a server that says what may be kept, with a browser that has kept it: what is the
//! center's own stays, and no page is made of two versions.

use browser_journeys::{Host, HostKind, Page, journey, journey_in_a_new_browser, to_asker};
use std::path::Path;

const HARBOR_LIGHT: &str = include_str!("../../../fixtures/centers/harbor-light.json");
const PAGES: [&str; 2] = ["index.html", "es/index.html"];

fn read(site: &Path, name: &str) -> String {
    std::fs::read_to_string(site.join(name)).expect("the file can be read")
}

/// Writes a page, and nothing small that says the old.
fn write(site: &Path, name: &str, text: &str) {
    std::fs::write(site.join(name), text).expect("the file can be written");
    for ending in ["br", "gz"] {
        let _ = std::fs::remove_file(site.join(format!("{name}.{ending}")));
    }
}

/// The name of the part whose name ends like this.
fn part(site: &Path, end: &str) -> String {
    let parts = std::fs::read_dir(site.join("parts")).expect("the site has parts").flatten();
    let name = parts.map(|it| it.file_name().display().to_string()).find(|it| it.ends_with(end));
    name.unwrap_or_else(|| panic!("no part ends with {end}"))
}

/// What the next release would be: another script, which says so, under another name, and pages that name it.
fn update(site: &Path) {
    let old = part(site, "-boot.js");
    let new = format!("0123456789abcdef{}", &old[16..]);
    let script = read(site, &format!("parts/{old}"));
    write(site, &format!("parts/{new}"), &format!("{script}\nwindow.release = 'next';"));
    for page in PAGES {
        write(site, page, &read(site, page).replace(&old, &new));
    }
}

/// The center's own name in the bar, and its own programs.
async fn is_the_centers(page: &Page, when: &str) {
    let name = "return getComputedStyle(document.querySelector('.site-name a'), '::after').content";
    assert_eq!(page.js(name).await, "\"Harbor Light\"", "{when}");
    let programs = "return document.getElementById('explorer').textContent.includes('Harbor Light')";
    page.wait_for("the center's programs", programs).await;
}

#[journey]
fn an_update_keeps_what_is_the_centers_and_a_kept_page_goes_on_with_its_own_parts() {
    journey_in_a_new_browser(async |_, page, _| {
        let host = Host::start(HostKind::Nginx, "/care/explorer/");
        let site = host.site();
        write(site, "programs.json", HARBOR_LIGHT);
        write(site, "center/center.css", ":root { --center-name: \"Harbor Light\"; }");
        let release = "return window.release ?? 'first'";
        page.open_started(&host.address("")).await;
        is_the_centers(page, "before").await;
        assert_eq!(page.js(release).await, "first");
        let kept = read(site, "index.html");
        update(site);
        // A page that is open works on.
        to_asker(page).await;
        page.open("about:blank").await;
        page.open_started(&host.address("")).await;
        is_the_centers(page, "after the update").await;
        assert_eq!(page.js(release).await, "next", "nobody gets the old page from what the browser kept");
        // A host or a browser that gives the old page all the same.
        write(site, "kept.html", &kept);
        page.open_started(&host.address("kept.html")).await;
        is_the_centers(page, "in an old page").await;
        assert_eq!(page.js(release).await, "first", "an old page has its own parts");
    });
}

/// Whether the link to the other language changed this page, and the language of the page.
const SPEAK: &str = "const link = document.querySelector('.to-language'); let changed; \
    window.addEventListener('click', event => { changed = event.defaultPrevented; event.preventDefault(); }, { once: true }); \
    link.click(); return [changed, document.documentElement.lang]";

#[journey]
fn in_the_middle_of_an_update_no_words_of_another_release_are_taken() {
    journey(async |_, page, _| {
        let host = Host::start(HostKind::Nginx, "/");
        page.open_started(&host.address("")).await;
        assert_eq!(page.js(SPEAK).await.to_string(), "[true,\"es\"]", "pages of one release change their words");
        let (site, wasm) = (host.site(), part(host.site(), "_bg.wasm"));
        write(
            site,
            "es/index.html",
            &read(site, "es/index.html").replace(&wasm, "0123456789abcdef-program-explorer_bg.wasm"),
        );
        page.open("about:blank").await;
        page.open_started(&host.address("")).await;
        assert_eq!(page.js(SPEAK).await.to_string(), "[false,\"en\"]", "words of another release were taken");
    });
}
