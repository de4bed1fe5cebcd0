//! What a visit leaves on the device: the site's address in places that the browser keeps, and never an answer. The privacy page shows
//! these places in a table, which is made from the file that this test checks.

use browser_journeys::{Engine, Page, journey, journey_in_a_new_browser, to_outcome};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::stores_nothing::WRITTEN;

/// What the privacy page says.
const TOLD: &str = include_str!("../../../../content/left-behind.toml");

/// The ids of the chosen answers, as they are in the page.
const ANSWERS: [&str; 3] = ["choice-stopped", "line-calming-yes", "line-mind-daily-help"];

/// What people call the place of a file in a browser's profile.
fn place(engine: Engine, file: &str) -> &'static str {
    let has = |names: &[&str]| names.iter().any(|name| file.contains(name));
    match engine {
        Engine::Chromium if has(&["/History", "/Top Sites", "/Favicons", "/Visited Links", "/Shortcuts"]) => "history",
        Engine::Firefox if has(&["/places.sqlite", "/favicons.sqlite"]) => "history",
        Engine::Chromium if has(&["/Sessions/"]) => "tabs",
        Engine::Firefox if has(&["/sessionstore"]) => "tabs",
        Engine::Chromium if has(&["/Cache/", "/Code Cache/", "Cache/"]) => "copies",
        Engine::Firefox if has(&["/cache2/", "/startupCache/"]) => "copies",
        _ => "settings",
    }
}

/// The places that the privacy page lists for this engine and moment.
fn told(engine: Engine, moment: &str) -> BTreeSet<String> {
    let (_, of_engine) =
        TOLD.split_once(&format!("[{}]\n", format!("{engine:?}").to_lowercase())).expect("the engine is listed");
    let line =
        of_engine.lines().find_map(|line| line.strip_prefix(&format!("{moment} = ["))).expect("the moment is listed");
    line.split('"').skip(1).step_by(2).map(String::from).collect()
}

/// Checks what the browser has written so far against the privacy page.
async fn holds_at_most(page: &Page, engine: Engine, site: &str, moment: &str) {
    tokio::time::sleep(WRITTEN).await;
    for answer in ANSWERS {
        assert_eq!(page.files_with(answer), Vec::<String>::new(), "{moment}: {answer} is on the disk");
    }
    let files = page.files_with(site);
    let found: BTreeSet<String> = files.iter().map(|file| place(engine, file).into()).collect();
    println!("{engine:?}, {moment}: {found:?}");
    let told = told(engine, moment);
    assert!(found.is_subset(&told), "{moment}: told is {told:?}, and the address stands in {files:#?}");
}

// WebKit's test browser keeps no profile, so it can prove nothing here.
#[journey(Chromium, Firefox)]
fn the_address_is_left_where_the_privacy_page_says_and_no_answer_anywhere() {
    journey_in_a_new_browser(async |engine, page, server| {
        let site = server.address("");
        page.beside(&server.address("/"), async || {
            page.started().await;
            to_outcome(page, &ANSWERS).await;
            holds_at_most(page, engine, &site, "visit").await;
            page.click_away("quick-exit").await;
            holds_at_most(page, engine, &site, "exit").await;
        })
        .await;
        holds_at_most(page, engine, &site, "closed").await;
        // This proves that the search works: in the end it finds the address in the history.
        let end = Instant::now() + Duration::from_secs(120);
        while !page.files_with(&site).iter().any(|file| place(engine, file) == "history") {
            assert!(Instant::now() < end, "the history does not have the address: the search is blind");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}
