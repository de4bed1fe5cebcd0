//! The single file: the whole explorer, opened from a USB stick in a folder with a space in its name, without a network or a server. The
//! server of these journeys only waits for requests that should never come.

use browser_journeys::{PROGRAMS, Page, Server, in_time, journey, send_in_every_way, to_outcome, walk};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The name of the file.
const NAME: &str = "/program-explorer.html";
const STATE: &str = "return document.documentElement.dataset.explorer ?? null";
const FAILED: &str = "return document.documentElement.dataset.explorer === 'failed'";

/// A file on a USB stick, which is removed when this is dropped.
pub(crate) struct Stick(PathBuf);

impl Stick {
    pub(crate) fn with(text: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("single file {}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join("to keep.html"), text));
        written.unwrap_or_else(|reason| panic!("{} cannot be written: {reason}", folder.display()));
        Self(folder)
    }

    pub(crate) fn address(&self) -> String {
        format!("file://{}/to%20keep.html", self.0.display()).replace(' ', "%20")
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        // The system removes whatever this leaves behind.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The file as it was built, without an owner's own programs and address, so that those cannot change a test.
pub(crate) fn built(server: &Server) -> String {
    let file = String::from_utf8(server.file(NAME)).expect("the file is text");
    let with_programs = changed(&file, "programs", |_| PROGRAMS.replace('<', "\\u003c"));
    changed(&with_programs, "site", |_| String::new())
}

/// The file with a change to the content of the script with this id.
fn changed(file: &str, id: &str, change: impl Fn(&str) -> String) -> String {
    let start = file.find(&format!("<script id=\"{id}\"")).expect("the script is there");
    let start = start + file[start..].find('>').expect("its tag ends") + 1;
    let end = start + file[start..].find('<').expect("it ends");
    [&file[..start], &change(&file[start..end]), &file[end..]].concat()
}

/// Checks that the comparison, the crisis lines and quick exit are visible with styles, and that no link is dead.
async fn is_readable(page: &Page, when: &str) {
    for selector in ["table#comparison", "header.bar a[href='tel:988']", "a#quick-exit[href^='https://']"] {
        assert!(page.shows(selector).await, "{when}: {selector} cannot be seen");
    }
    let styled = "return getComputedStyle(document.querySelector('.bar')).position";
    assert_eq!(page.js(styled).await, "sticky", "{when}: the styles apply");
    let dead = "const leads = a => /^(tel|sms|https):/.test(a) || a.startsWith('#/') || document.getElementById(a.slice(1)); \
                return [...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(a => !a || !leads(a))";
    assert_eq!(page.js(dead).await, serde_json::json!([]), "{when}: links that lead nowhere");
}

/// Checks that there are no links to pages or another language, because only a site with an address has those.
async fn leads_to_no_page_beside_it(page: &Page, when: &str) {
    for link in ["#explorer-status a", ".to-language"] {
        let beside = format!("{link}:not([href^='https://'])");
        assert!(!page.shows(&beside).await, "{when}: {link} leads to a page beside the file");
    }
}

/// Opens a file that does not start, and checks that it is still readable.
async fn fails_with_a_sentence(page: &Page, when: &str, file: &str) {
    let stick = Stick::with(file);
    page.open(&stick.address()).await;
    page.wait_for(&format!("the app to give up ({when})"), FAILED).await;
    let says = page.text("explorer-status").await;
    assert!(says.starts_with("The questions could not start here.") && says.ends_with('.'), "{when}: {says:?}");
    leads_to_no_page_beside_it(page, when).await;
    is_readable(page, when).await;
}

/// Checks that the page reached neither the server nor any outside host. The browser's own requests do not count.
fn nobody_was_asked(page: &Page, server: &Server) {
    assert_eq!(server.log(), [], "the server was asked");
    let mut asked = page.outside().asked_for("");
    asked.retain(|line| !["mozilla", "firefox", "google"].iter().any(|own| line.contains(own)));
    assert_eq!(asked, Vec::<String>::new(), "the internet was asked");
}

#[journey]
fn the_whole_journey_needs_no_network() {
    journey(async |_, page, server| {
        let stick = Stick::with(&built(server));
        // This clears what earlier tests left in this browser.
        let _before = page.console_errors().await;
        page.open_started(&stick.address()).await;
        let listen = "window.refused = []; document.addEventListener('securitypolicyviolation', \
                      event => refused.push(`${event.violatedDirective} ${event.blockedURI}`))";
        page.js(listen).await;
        page.screenshot("single-file").await;
        is_readable(page, "started").await;
        walk(page).await;
        to_outcome(page, &[]).await;
        let outcome = page.text("screen-title").await;
        // To the other language and back.
        page.click("in-es").await;
        page.wait_for("Spanish", "return document.documentElement.lang === 'es'").await;
        assert_ne!(page.text("screen-title").await, outcome, "the outcome in Spanish");
        for (selector, says) in [("#explorer-status", "Nada de lo que"), ("#said", "español"), ("title", "atención")]
        {
            let said = page.js(&format!("return document.querySelector('{selector}').textContent")).await;
            assert!(said.as_str().unwrap_or_default().contains(says), "{selector} in Spanish: {said}");
        }
        assert!(page.shows("#in-en").await, "the way back can be seen");
        page.click("in-en").await;
        page.wait_for("English", "return document.documentElement.lang === 'en'").await;
        assert_eq!(page.text("screen-title").await, outcome, "the same outcome, in English");
        // This needs the rest of the app.
        page.js("location.hash = '#/week'").await;
        page.wait_for("the week", "return document.getElementById('plan')").await;
        page.click("plan").await;
        page.wait_for("the planner", "return document.getElementById('life')").await;
        page.click("pattern-night-shift").await;
        page.wait_for("the best weeks", "return document.getElementById('best')?.innerText.includes('hours')").await;
        // Nothing that people can share reveals where the file is.
        page.click("share").await;
        page.click("make-link").await;
        let says_where = "return /file:|single file|to.*keep\\.html/.test(document.body.innerText)";
        assert_eq!(page.js(says_where).await, false, "the page says where the file is");
        assert_eq!(page.js("return refused").await, serde_json::json!([]), "what the policy refused on the way");
        if let Some(errors) = page.console_errors().await {
            assert_eq!(errors, Vec::<String>::new());
        }
        assert_eq!(page.js(STATE).await, "started", "nothing stopped on the way");
        nobody_was_asked(page, server);
    });
}

#[journey]
fn no_way_to_send_gets_out_of_the_file() {
    journey(async |_, page, server| {
        let stick = Stick::with(&built(server));
        page.open_started(&stick.address()).await;
        assert_eq!(send_in_every_way(page, server).await, Vec::<String>::new(), "ways that got out of the file");
        nobody_was_asked(page, server);
    });
}

/// As above, but without the lock, so the file's own policy must be enough.
#[journey]
fn no_way_to_send_gets_out_of_a_file_that_does_not_start() {
    journey(async |_, page, server| {
        let stick = Stick::with(&changed(&built(server), "wasm", |_| String::new()));
        page.open(&stick.address()).await;
        page.wait_for("the app to give up", FAILED).await;
        assert_eq!(send_in_every_way(page, server).await, Vec::<String>::new(), "ways that got out of the file");
        nobody_was_asked(page, server);
    });
}

/// This gives the two tests above their worth.
#[journey]
fn without_the_policy_a_file_can_send() {
    journey(async |engine, page, server| {
        let stick =
            Stick::with("<!doctype html><html lang=en><meta charset=utf-8><title>Control</title><h1>Control</h1>");
        page.open(&stick.address()).await;
        send_in_every_way(page, server).await;
        for way in ["beacon", "fetch", "frame", "image", "script", "style"] {
            let sent = format!("/sent-by-{way}?secret");
            let came = async || server.log().iter().any(|request| request.path == sent);
            assert!(in_time(came).await, "{engine:?}: {way} did not get through, only {:?}", server.log());
        }
        assert!(!page.outside().asked_for("outside.example").is_empty(), "another host is seen too");
    });
}

#[journey]
fn half_an_app_leaves_the_page_readable() {
    journey(async |_, page, server| {
        let file = changed(&built(server), "wasm", |text| text[..text.len() / 2].to_string());
        fails_with_a_sentence(page, "half of the WASM", &file).await;
    });
}

#[journey]
fn one_changed_letter_in_the_app_leaves_the_page_readable() {
    journey(async |_, page, server| {
        let file = changed(&built(server), "wasm", |text| {
            // The cut is in the data at the end, where browsers do not notice it.
            let (start, end) = text.split_at(text.len() / 100 * 98);
            let letter = if end.starts_with('A') { "B" } else { "A" };
            [start, letter, &end[1..]].concat()
        });
        fails_with_a_sentence(page, "a changed letter", &file).await;
    });
}

#[journey]
fn a_file_that_was_cut_off_in_the_app_leaves_the_page_readable() {
    journey(async |_, page, server| {
        let file = built(server);
        let place = |id: &str| file.find(&format!("id=\"{id}\"")).expect("the single file has both parts of the app");
        fails_with_a_sentence(page, "half of the first part", &file[..place("wasm").midpoint(place("rest"))]).await;
    });
}

#[journey]
fn a_file_that_was_cut_off_in_the_other_language_works_in_its_own() {
    journey(async |_, page, server| {
        let file = built(server);
        let template = file.rfind("<template").expect("the other language is there");
        for end in [template, (template + file.len()) / 2, file.len() - 200] {
            let stick = Stick::with(&file[..file.floor_char_boundary(end)]);
            page.open_started(&stick.address()).await;
            leads_to_no_page_beside_it(page, &format!("cut at {end}")).await;
            is_readable(page, "cut off").await;
        }
    });
}

#[journey]
fn without_the_rest_the_week_says_so() {
    journey(async |_, page, server| {
        let stick = Stick::with(&changed(&built(server), "rest", |text| text[..text.len() / 2].to_string()));
        page.open_started(&stick.address()).await;
        page.click("door-week").await;
        let says = "return document.getElementById('week-waits')?.textContent.includes('could not be loaded')";
        page.wait_for("the sentence on the week", says).await;
    });
}

#[journey]
fn without_script_the_file_is_whole() {
    journey(async |_, page, server| {
        let file = built(server);
        let (before, after) = file.split_once("; script-src ").expect("the policy is there");
        let (_, after) = after.split_once(';').expect("the policy continues");
        let stick = Stick::with(&format!("{before}; script-src 'none';{after}"));
        page.open(&stick.address()).await;
        is_readable(page, "no script").await;
        assert_eq!(page.js(STATE).await, serde_json::Value::Null, "a script ran");
        assert!(page.text("explorer-status").await.starts_with("You can read this page now."));
        leads_to_no_page_beside_it(page, "no script").await;
    });
}

#[journey]
fn quick_exit_leaves_the_file() {
    journey(async |_, page, server| {
        let stick = Stick::with(&built(server));
        page.open_started(&stick.address()).await;
        page.click_away("quick-exit").await;
        let asked = async || !page.outside().asked_for("www.weather.gov").is_empty();
        assert!(in_time(asked).await, "the browser did not ask for the neutral site");
    });
}

/// If the site's address is known, links lead there, in the current language.
#[journey]
fn a_link_made_in_the_file_leads_to_the_site() {
    journey(async |_, page, server| {
        let stick = Stick::with(&changed(&built(server), "site", |_| "https://care.test/levels/".into()));
        page.open_started(&stick.address()).await;
        page.click("share").await;
        page.click("make-link").await;
        let made = page.text("link").await;
        assert!(made.starts_with("https://care.test/levels/#/s/"), "{made}");
        page.click("in-es").await;
        let spanish =
            "return document.getElementById('link')?.textContent.startsWith('https://care.test/levels/es/#/s/')";
        page.wait_for("the link in Spanish", spanish).await;
    });
}

/// Changes that the owner makes in the file by hand take effect.
#[journey]
fn programs_can_be_changed_in_the_file() {
    journey(async |_, page, server| {
        let mine = |text: &str| text.replace("Evening IOP", "Our own evenings");
        let stick = Stick::with(&changed(&built(server), "programs", mine));
        page.open_started(&stick.address()).await;
        let shown = "return document.getElementById('explorer').textContent.includes('Our own evenings')";
        page.wait_for("the changed program", shown).await;
        let broken = Stick::with(&changed(&built(server), "programs", |text| text[..text.len() / 2].into()));
        page.open_started(&broken.address()).await;
        page.wait_for("what is wrong", "return document.querySelector('#program-problems li')").await;
    });
}
