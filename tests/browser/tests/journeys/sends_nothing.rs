//! After it has loaded, the page sends nothing.

use browser_journeys::{in_time, journey, send_in_every_way, send_without_policy, walk, ways_to_send};

#[journey]
fn a_walk_through_everything_asks_for_nothing() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        let mark = server.mark();
        walk(page).await;
        assert_eq!(server.requests_since(mark), [], "requests after the start");
    });
}

#[journey]
fn the_lock_stops_every_way_to_send() {
    journey(async |_engine, page, server| {
        page.open_started(&server.address("/")).await;
        assert_eq!(send_in_every_way(page, server).await, Vec::<String>::new(), "ways that got past the lock");
        assert_eq!(page.outside().asked_for("outside.example"), Vec::<String>::new(), "reached another host");
    });
}

/// This gives the two tests above their worth: without the lock, the same requests do reach the server.
#[journey]
fn without_the_lock_every_way_gets_through() {
    journey(async |engine, page, server| {
        page.open(&server.address("/control.html")).await;
        let through = send_without_policy(page, server).await;
        let mut expected = ways_to_send(engine);
        expected.sort_unstable();
        assert_eq!(through, expected, "ways that reached the server");
        let outside = async || !page.outside().asked_for("outside.example/sent-by-fetch").is_empty();
        assert!(in_time(outside).await, "another host is seen too: {:?}", page.outside().asked_for(""));
    });
}
