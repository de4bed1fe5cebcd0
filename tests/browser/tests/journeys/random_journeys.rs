//! Whatever is tapped, in whatever order: the app goes on, nothing is asked for, and nothing but the view stands in the address.

use browser_journeys::journey;
use serde_json::{Value, json};
use std::time::Instant;

/// In each engine: so many runs of so many journeys of so many taps. One run must end before a browser gives a script up.
const RUNS: u64 = 10;
const JOURNEYS: u64 = 20;
const TAPS: u64 = 10;

const TAP: &str = include_str!("random_journeys/tap.js");

/// What shows that the journeys came far: answers, a busy time, a link, the other language.
const FAR: [&str; 4] = ["continue", "busy-keep", "make-link", "in-es"];

#[journey]
fn hundreds_of_random_journeys_ask_for_nothing() {
    journey(async |engine, page, server| {
        page.open_started(&server.address("/")).await;
        let (mark, start) = (server.mark(), Instant::now());
        let (mut tapped, mut lost) = (Vec::<String>::new(), 0);
        for seed in 1..=RUNS {
            let told = page.js_later_with(TAP, vec![json!(seed), json!(JOURNEYS), json!(TAPS)]).await;
            assert!(told["tapped"].is_array(), "with the seed {seed}: {told}");
            lost += told["lost"].as_u64().unwrap_or_default();
            tapped.extend(told["tapped"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        assert_eq!(server.requests_since(mark), [], "requests after the start");
        let counts = FAR.map(|id| tapped.iter().filter(|it| *it == id).count());
        println!(
            "{engine:?}: {} journeys in {:?}, {lost} steps back left out; runs with a tap on {FAR:?}: {counts:?}",
            RUNS * JOURNEYS,
            start.elapsed()
        );
        assert!(!counts.contains(&0), "runs with a tap on {FAR:?}: {counts:?}");
    });
}
