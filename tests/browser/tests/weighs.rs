//! A first visit weighs at most 120 KB, compressed as hosts compress.

use browser_journeys::{Engine, Server, block_on, journey_in};
use std::io::Write;

/// In bytes, brotli 11.
const LIMIT: usize = 120_000;

#[test]
fn a_first_visit_weighs_at_most_120_kb() {
    // The server's log says what a browser fetches; one engine is enough, and Chromium asks for the most.
    journey_in(&[Engine::Chromium], async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        let mut paths: Vec<_> = server.log().into_iter().filter(|r| r.status == 200).map(|r| r.path).collect();
        paths.sort();
        paths.dedup();
        assert!(paths.iter().any(|path| path.ends_with(".wasm")), "the app was fetched: {paths:?}");
        let mut weights: Vec<_> = paths.into_iter().map(|path| (brotli(&server.file(&path)), path)).collect();
        weights.sort_by(|one, other| other.cmp(one));
        let sum: usize = weights.iter().map(|(weight, _)| weight).sum();
        println!("\nA first visit, brotli 11, in bytes:");
        for (weight, path) in &weights {
            println!("{weight:>9}  {path}");
        }
        println!("{sum:>9}  in all, of {LIMIT}\n");
        assert!(sum <= LIMIT, "a first visit weighs {sum} bytes, {} too many: {weights:?}", sum - LIMIT);
    });
}

#[test]
fn every_file_a_first_visit_asks_for_is_there() {
    journey_in(&Engine::ALL, async |_engine, page, server| {
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
