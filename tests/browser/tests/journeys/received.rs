//! A link opens even in the form in which mail and chat programs leave it, and the app never ignores one silently.

use browser_journeys::{Fault, Page, Server, journey, make_link_with_hospital};
use serde_json::json;

/// Follows a link from a message, as a browser does after people tap or copy it.
async fn follow(page: &Page, server: &Server, address: &str) {
    page.open(&server.address("/control.html")).await;
    let script =
        "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link); link.click()";
    page.js_with(script, vec![json!(address)]).await;
    page.wait_for(address, "return location.pathname !== '/control.html'").await;
    page.started().await;
    page.wait_for(address, "return document.querySelector('#link-shared, #link-problem')").await;
}

/// Makes a link to the comparison with hospital care, and returns the part after `#/s/`.
async fn made(page: &Page, server: &Server) -> String {
    let link = make_link_with_hospital(page, server).await;
    link.split_once("#/s/").expect("a link of ours").1.to_owned()
}

#[journey]
fn what_mail_and_chat_put_around_a_link_does_not_keep_it_shut() {
    journey(async |_, page, server| {
        page.size(390, 844).await;
        let body = made(page, server).await;
        let (first, second) = body.split_at(7);
        let shouted = body.to_uppercase();
        for came in [
            format!("/#/s/{body}."),
            format!("/#/s/{body})."),
            format!("/#/s/{body}>"),
            format!("/#/s/{body}\u{201d}"),
            format!("/#/s/{body}?utm_source=mail&utm_medium=x"),
            format!("/#/s/{body}&fbclid=IwAR0abc"),
            format!("/?utm_source=mail#/s/{body}"),
            format!("/#%2Fs%2F{body}"),
            format!("/#%23/s/{body}"),
            format!("/?/s/{body}"),
            format!("/#/S/{shouted}"),
            format!("/#(/s/{body})"),
            format!("/#/s/{first}\r\n{second}"),
            format!("/#/s/{first}%0D%0A{second}"),
            format!("/#/s/{first} {second} "),
            format!("/index.html#/s/{body}&amp;x=1"),
            format!("/es/#/s/{body},"),
        ] {
            follow(page, server, &server.address(&came)).await;
            assert!(page.shows("#link-shared").await, "{came:?} is not opened");
            let shown =
                "return getComputedStyle(document.querySelector('#comparison thead [data-level=hospital]')).display";
            assert_ne!(page.js(shown).await, "none", "{came:?}: what the link tells is shown");
            let address = page.address().await;
            assert!(address.ends_with("#/compare"), "{came:?}: the link has left the address: {address}");
        }
    });
}

/// The app responds to anything that looks like our link, and leaves it in the address so that people can check it.
#[journey]
fn what_cannot_be_read_of_a_link_is_said() {
    journey(async |_, page, server| {
        let body = made(page, server).await;
        let short = &body[..body.len() - 1];
        for came in [format!("/#/s/{short}."), format!("/#%2Fs%2F{short}"), format!("/#/S/{short}"), "/#/s/".into()] {
            follow(page, server, &server.address(&came)).await;
            assert!(page.shows("#link-problem p").await, "{came:?}: nothing is said");
            let address = page.address().await;
            assert!(address.ends_with(came.trim_start_matches('/')), "{came:?} is still there to try again: {address}");
        }
    });
}

/// On a poor line, a part of the page may fail. The link then stays in the address, and opens after a reload.
#[journey]
fn a_link_outlives_a_page_of_which_a_part_did_not_come() {
    journey(async |_, page, server| {
        let body = made(page, server).await;
        let poor = Server::with([("*-rest.wasm", Fault::Missing)]).await;
        page.open_fresh(&poor.address(&format!("/#/s/{body}"))).await;
        assert!(page.text("link-waits").await.contains("did not load"), "{}", page.text("link-waits").await);
        let address = page.address().await;
        assert!(address.ends_with(&format!("/#/s/{body}")), "{address}");
        // The connection is back.
        follow(page, server, &server.address(&address[address.find("/#").unwrap_or_default()..])).await;
        assert!(page.shows("#link-shared").await, "it opens");
    });
}
