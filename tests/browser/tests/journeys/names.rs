//! The browser looks up no other site's name until someone follows a link to it. The links on a page can reveal the answers. On pages
//! without TLS and in files, Firefox looks up the hosts of all links ahead of a click, unless the page forbids it.

use crate::single_file::{Stick, built};
use browser_journeys::{Names, Page, Server, journey, journey_that_looks_up_names, walk};
use std::collections::BTreeSet;

/// The hosts that the site's pages link to.
fn linked_hosts(server: &Server) -> BTreeSet<String> {
    let pages = server.pages().into_iter().map(|page| String::from_utf8_lossy(&server.file(&page)).into_owned());
    let hosts_in = |page: String| {
        let links = page.split("href=\"https://").skip(1).map(|link| {
            let end = link.find(['/', '"', '?', '#']).unwrap_or(link.len());
            link[..end].to_lowercase()
        });
        links.collect::<Vec<_>>()
    };
    pages.flat_map(hosts_in).collect()
}

/// Adds an element that makes the browser look up a host ahead of a click: a hint for Chromium, a link for Firefox.
const LOOK_UP: &str = "const add = (parent, name, values) => parent.append(Object.assign(document.createElement(name), values)); \
    add(document.head, 'link', { rel: 'dns-prefetch', href: '//control.example' }); \
    add(document.body, 'a', { href: 'http://control.example/', textContent: 'control' });";

/// A lookup that never happens cannot be waited for. So a second page without a policy looks up a name at the end. When that lookup
/// arrives, all earlier ones have arrived too.
async fn only_what_is_asked_for(page: &Page, server: &Server, names: &Names) {
    page.beside(&server.address("/control.html"), async || {
        page.js(LOOK_UP).await;
        assert!(names.came("control.example").await, "no name is seen that this engine looks up");
    })
    .await;
    let linked = linked_hosts(server);
    assert!(linked.len() > 10, "the pages link to other sites: {linked:?}");
    let asked: Vec<_> = names.asked_for().intersection(&linked).cloned().collect();
    assert_eq!(asked, Vec::<String>::new(), "names that were looked up ahead of any click");
}

// In such a network, WebKit's test browser looks up no names at all, not even that of a picture, so it can prove nothing here.
#[journey(Chromium, Firefox)]
fn no_walk_looks_up_a_name() {
    journey_that_looks_up_names(async |_engine, page, server, names| {
        page.open_started(&server.address("/")).await;
        walk(page).await;
        for name in server.pages() {
            page.open(&server.address(&format!("/{name}"))).await;
        }
        only_what_is_asked_for(page, server, names).await;
    });
}

/// A file has no host and no headers, but Firefox looks up its links' hosts there too.
#[journey(Chromium, Firefox)]
fn the_single_file_looks_up_no_name() {
    journey_that_looks_up_names(async |_engine, page, server, names| {
        let stick = Stick::with(&built(server));
        page.open_started(&stick.address()).await;
        walk(page).await;
        only_what_is_asked_for(page, server, names).await;
    });
}
