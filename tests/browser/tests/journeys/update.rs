//! A center copies a newer version over the old one. The server says what browsers may cache, and the browser has it in its cache. The
//! center's own files stay, and no page mixes two versions.

use browser_journeys::{Host, HostKind, Page, dist, journey, journey_in_a_new_browser, to_asker};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

const HARBOR_LIGHT: &str = include_str!("../../../fixtures/centers/harbor-light.json");
const PAGES: [&str; 2] = ["index.html", "es/index.html"];

fn read(site: &Path, name: &str) -> String {
    std::fs::read_to_string(site.join(name)).expect("the file can be read")
}

/// Writes a page, and removes its compressed copies, which have the old content.
fn write(site: &Path, name: &str, text: &str) {
    std::fs::write(site.join(name), text).expect("the file can be written");
    for ending in ["br", "gz"] {
        let _ = std::fs::remove_file(site.join(format!("{name}.{ending}")));
    }
}

/// The part whose name has this ending.
fn part(site: &Path, end: &str) -> String {
    let parts = std::fs::read_dir(site.join("parts")).expect("the site has parts").flatten();
    let name = parts.map(|it| it.file_name().display().to_string()).find(|it| it.ends_with(end));
    name.unwrap_or_else(|| panic!("no part ends with {end}"))
}

/// The site of the previous release, from its archive, if `BEFORE_DIST` is set. Otherwise the test makes up the next release.
fn before() -> Option<PathBuf> {
    std::env::var_os("BEFORE_DIST").map(PathBuf::from)
}

/// Files by name, in the guide's order for copying: parts come before the pages that name them.
type Files = BTreeMap<(bool, String), Vec<u8>>;

fn add(files: &mut Files, name: String, bytes: Vec<u8>) {
    files.insert((!name.starts_with("parts/"), name), bytes);
}

/// The files of the next release: either a real build, or one script under a new name and the pages that name it.
fn next(site: &Path) -> Files {
    let mut files = Files::new();
    if before().is_some() {
        gather(&dist(), "", &mut files);
        return files;
    }
    let old = part(site, "-boot.js");
    let new = format!("0123456789abcdef{}", &old[16..]);
    let script = format!("{}\nwindow.release = 'next';", read(site, &format!("parts/{old}")));
    add(&mut files, format!("parts/{new}"), script.into());
    for page in PAGES {
        add(&mut files, page.to_owned(), read(site, page).replace(&old, &new).into());
    }
    files
}

/// Collects all files except the owner's, because no archive has those in its site.
fn gather(folder: &Path, before: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("the site can be read").flatten() {
        let name = format!("{before}{}", entry.file_name().display());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else if name != "programs.json" && !name.starts_with("center/") {
            add(files, name, std::fs::read(entry.path()).expect("the file can be read"));
        }
    }
}

/// Copies the files over the old ones, slowly, as over a network. Each file is replaced in one step.
fn bring(site: &Path, files: Files) {
    /// The pause between two files.
    const PAUSE: Duration = Duration::from_millis(25);
    for ((_, name), bytes) in files {
        let (path, beside) = (site.join(&name), site.join(".next"));
        if before().is_none() {
            // No compressed copy still has the old content.
            for ending in ["br", "gz"] {
                let _ = std::fs::remove_file(site.join(format!("{name}.{ending}")));
            }
        }
        std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, &path)).expect("the file can be written");
        thread::sleep(PAUSE);
    }
}

/// The files that a page names in `parts/`.
fn parts_of(html: &str) -> impl Iterator<Item = &str> {
    html.split("parts/").skip(1).filter_map(|rest| rest.split(['"', ' ', '>', '<']).next())
}

/// Reads pages and everything that they name, over and over, until `done`. Returns the number of pages and whatever was missing.
fn visitors(host: &Host, done: &AtomicBool) -> (usize, Vec<String>) {
    let (mut pages, mut missing) = (0, Vec::new());
    let place = "/care/explorer/";
    while !done.load(Ordering::Relaxed) {
        for page in PAGES {
            let answer = host.ask(&format!("{place}{page}"), "identity");
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let all: Vec<_> = parts_of(&html).map(|part| format!("{place}parts/{part}")).collect();
            assert!(answer.status == 200 && all.len() >= 5, "{page}: {}, {all:?}", answer.status);
            missing.extend(all.into_iter().filter(|part| host.ask(part, "identity").status != 200));
            pages += 1;
        }
    }
    (pages, missing)
}

/// The release that a page runs: the names of its script and of both parts of the app.
const RELEASE: &str = "const { src, dataset } = document.querySelector('script[data-wasm]'); \
    return [src, dataset.wasm, dataset.rest].map(name => name.split('/').pop()).join()";

/// Checks that the bar has the center's own name, and that its own programs are there.
async fn is_the_centers(page: &Page, when: &str) {
    let name = "return getComputedStyle(document.querySelector('.site-name a'), '::after').content";
    assert_eq!(page.js(name).await, "\"Harbor Light\"", "{when}");
    let programs = "return document.getElementById('explorer').textContent.includes('Harbor Light')";
    page.wait_for("the center's programs", programs).await;
}

#[journey]
fn an_update_under_load_keeps_what_is_the_centers_and_no_page_is_made_of_two_releases() {
    journey_in_a_new_browser(async |_, page, _| {
        let host = Arc::new(Host::start_with(&before().unwrap_or_else(dist), HostKind::Nginx, "/care/explorer/"));
        let site = host.site().to_owned();
        write(&site, "programs.json", HARBOR_LIGHT);
        write(&site, "center/center.css", ":root { --center-name: \"Harbor Light\"; }");
        page.open_started(&host.address("")).await;
        is_the_centers(page, "before").await;
        let first = page.js(RELEASE).await;
        let kept = read(&site, "index.html");
        let files = next(&site);
        let done = Arc::new(AtomicBool::new(false));
        let load = [(); 2].map(|()| {
            let (host, done) = (host.clone(), done.clone());
            thread::spawn(move || visitors(&host, &done))
        });
        let copying = thread::spawn(move || bring(&site, files));
        // An open page keeps working, and visitors during the update get a complete page.
        to_asker(page).await;
        let mut seen = vec![first.clone()];
        let mut is_last = false;
        while !is_last {
            is_last = copying.is_finished();
            page.open_fresh(&host.address("")).await;
            is_the_centers(page, "in the middle of the update").await;
            seen.push(page.js(RELEASE).await);
        }
        copying.join().expect("everything was copied");
        done.store(true, Ordering::Relaxed);
        for (pages, missing) in load.map(|it| it.join().expect("every page was there")) {
            assert!(pages > 0 && missing.is_empty(), "of {pages} pages, missing: {missing:?}");
        }
        seen.dedup();
        assert_eq!(
            seen.len(),
            2,
            "the old, then the new, and nobody gets the old from what the browser kept: {seen:?}"
        );
        // Here a host or a browser still serves the old page.
        write(host.site(), "kept.html", &kept);
        page.open_started(&host.address("kept.html")).await;
        is_the_centers(page, "in an old page").await;
        assert_eq!(page.js(RELEASE).await, first, "an old page has its own parts");
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
