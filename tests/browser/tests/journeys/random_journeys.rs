//! Whatever people tap in any order, the app keeps working, the page makes no requests, and the address shows only the view.

use crate::embedded::framed;
use browser_journeys::{journey, journey_in_a_new_browser};
use serde_json::{Value, json};
use std::time::Instant;

/// The number of runs in each engine. Each run has a number of journeys, each with a number of taps. Runs are short, because a browser
/// stops a long script.
const RUNS: u64 = 40;
const JOURNEYS: u64 = 5;
const TAPS: u64 = 10;

/// Random taps may miss a part of the app, and a browser under load takes other paths. Then more runs follow, up to this many in all.
const MOST_RUNS: u64 = 160;

const TAP: &str = include_str!("random_journeys/tap.js");

/// Ids that show that the journeys got far: answers, a busy time, a link, the other language.
const FAR: [&str; 4] = ["continue", "busy-keep", "make-link", "in-es"];

// This needs a new browser. Chromium keeps 50 history entries, and drops those without a user gesture before older ones with a gesture,
// here those of earlier journeys. Then one step back would leave the page.
#[journey]
fn hundreds_of_random_journeys_ask_for_nothing() {
    journey_in_a_new_browser(async |engine, page, server| {
        // A phone-sized screen has less to draw after each of the thousands of taps.
        page.size(390, 844).await;
        page.open_started(&server.address("/")).await;
        let (mark, start) = (server.mark(), Instant::now());
        let (mut tapped, mut lost) = (Vec::<String>::new(), 0);
        let mut runs = 0;
        let count = |tapped: &[String]| FAR.map(|id| tapped.iter().filter(|it| *it == id).count());
        while runs < RUNS || (runs < MOST_RUNS && count(&tapped).contains(&0)) {
            runs += 1;
            let told = page.js_later_with(TAP, vec![json!(runs), json!(JOURNEYS), json!(TAPS)]).await;
            assert!(told["tapped"].is_array(), "with the seed {runs}: {told}");
            lost += told["lost"].as_u64().unwrap_or_default();
            tapped.extend(told["tapped"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        assert_eq!(server.requests_since(mark), [], "requests after the start");
        let counts = count(&tapped);
        println!(
            "{engine:?}: {} journeys in {:?}, {lost} steps back left out; runs with a tap on {FAR:?}: {counts:?}",
            runs * JOURNEYS,
            start.elapsed()
        );
        assert!(!counts.contains(&0), "runs with a tap on {FAR:?}: {counts:?}");
    });
}

/// The same holds on someone else's page, which hears only what it may hear.
#[journey]
fn random_journeys_in_a_frame_ask_for_nothing_and_tell_nothing() {
    journey_in_a_new_browser(async |_engine, page, _| {
        let (_around, site) = framed(page).await;
        page.in_frame(0, async || {
            let mark = site.mark();
            let mut tapped = 0;
            for run in 0..4 {
                let told = page.js_later_with(TAP, vec![json!(RUNS + run), json!(JOURNEYS), json!(TAPS)]).await;
                tapped +=
                    told["tapped"].as_array().unwrap_or_else(|| panic!("with the seed {}: {told}", RUNS + run)).len();
            }
            assert!(tapped > 50, "only {tapped} things were tapped");
            assert_eq!(site.requests_since(mark), [], "requests after the start");
        })
        .await;
        // In engines whose window has the focus here, the page also hears where the focus went.
        let kinds = "return [...new Set(sent.map(([, { programExplorer: kind, value }]) => kind === 'view' ? `${kind} ${value}` : kind))] \
            .filter(kind => kind !== 'place').sort()";
        assert_eq!(page.js(kinds).await, json!(["height", "ready", "view compare", "view find", "view week"]));
    });
}
