//! A first visit weighs at most 143 KB in either language, compressed as hosts compress. After the start, while the person reads, the page
//! loads the rest of the app, the center's programs, and the page in the other language: at most 155 KB together.

use browser_journeys::{Engine, Fault, Gate, Server, block_on, journey};
use std::io::Write;

/// The limit for everything that people need to read the page and use the questions, in bytes, brotli 11.
const LIMIT: usize = 143_000;
/// The limit for what loads afterward, while the person reads.
const LIMIT_OF_THE_REST: usize = 155_000;
/// The end of the name of the file with the rest.
const REST: &str = "-rest.wasm";

/// The center's programs.
const PROGRAMS: &str = "/programs.json";

/// The pages with the explorer.
const HOMES: [&str; 2] = ["/", "/es/"];

#[journey(Chromium)]
fn a_first_visit_weighs_at_most_143_kb_and_what_comes_after_it_155() {
    for home in HOMES {
        weigh(home);
    }
}

fn weigh(home: &str) {
    // The server's log shows what a browser loads. One engine is enough, and Chromium loads the most.
    journey(async |_engine, page, server| {
        page.open("about:blank").await;
        let mark = server.mark();
        page.open_started(&server.address(home)).await;
        let asked = server.requests_since(mark).into_iter();
        let mut paths: Vec<_> = asked.filter(|request| request.status == 200).map(|request| request.path).collect();
        paths.sort();
        paths.dedup();
        let mut weights: Vec<_> = paths.into_iter().map(|path| (brotli(&server.file(&path)), path)).collect();
        weights.sort_by(|one, other| other.cmp(one));
        let is_later = |path: &str| path.ends_with(REST) || path == PROGRAMS || HOMES.contains(&path) && path != home;
        let (later, first): (Vec<_>, Vec<_>) = weights.into_iter().partition(|(_, path)| is_later(path));
        assert!(first.iter().any(|(_, path)| path.ends_with(".wasm")), "the app was fetched: {first:?}");
        assert_eq!(later.len(), 3, "the rest, the programs and the other language were fetched: {later:?}");
        for (what, weights, limit) in [("A first visit", first, LIMIT), ("What comes then", later, LIMIT_OF_THE_REST)] {
            let sum = weights.iter().map(|(weight, _)| weight).sum::<usize>();
            println!("\n{what}, {home}, brotli 11, in bytes:");
            for (weight, path) in &weights {
                println!("{weight:>9}  {path}");
            }
            println!("{sum:>9}  of {limit}");
            assert!(sum <= limit, "{what}, {home}: {sum} bytes, {} too many: {weights:?}", sum.saturating_sub(limit));
        }
    });
}

/// What the page must have before it requests the rest.
const FIRST: [&str; 2] = [WASM, "*-program-explorer.js"];
const WASM: &str = "*_bg.wasm";

#[journey]
fn the_rest_is_asked_for_only_when_all_else_was_answered() {
    for slow in FIRST {
        journey(async |engine, page, _| {
            // The log is in the order of answers, so requests made in the meantime come first.
            let gate = Gate::shut();
            let server = Server::with([(slow, Fault::Held(gate.clone()))]).await;
            // This does not open the page through the driver, which in some engines waits until everything has loaded.
            page.open(&server.address("/control.html")).await;
            page.js("location.href = '/'").await;
            for other in FIRST.into_iter().filter(|other| *other != slow) {
                server.answered(other).await;
            }
            // Everything that the page has requested so far comes before this in the log. In WebKit a page keeps loading until its glue is
            // there, and the driver runs no script before that.
            if engine != Engine::WebKit || slow == WASM {
                page.js_later("const done = arguments[0]; fetch('robots.txt').then(() => done(0))").await;
            }
            gate.open();
            page.started().await;
            let log = server.log();
            let place = |ending: &str| log.iter().position(|request| request.path.ends_with(ending));
            let rest = place(REST).expect("the page requests the rest");
            for before in ["_bg.wasm", "-boot.js"] {
                assert!(
                    place(before).is_some_and(|it| it < rest),
                    "{slow} late: {before} comes before the rest: {log:?}"
                );
            }
        });
    }
}

#[journey]
fn every_file_a_first_visit_asks_for_is_there() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        let missing: Vec<_> = server.log().into_iter().filter(|request| request.status != 200).collect();
        assert!(missing.is_empty(), "asked for, but not there: {missing:?}");
        let mut paths: Vec<_> = server.log().into_iter().map(|request| request.path).collect();
        let all = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(all, paths.len(), "something was fetched twice: {:?}", server.log());
    });
}

#[test]
fn a_weight_is_the_compressed_one() {
    block_on(async {
        let server = Server::start().await;
        let page = server.file("/");
        assert!(brotli(&page) < page.len() / 2, "text shrinks by more than half");
    });
}

fn brotli(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).expect("writing to memory");
    writer.into_inner().len()
}
