//! Tries every way in which a page could send something.

use crate::engine::Engine;
use crate::page::Page;
use crate::patience::in_time;
use crate::server::Server;
use serde_json::json;

/// Each way requests `/sent-by-<way>?secret` from the server and from an outside host.
const WAYS_TO_SEND: [&str; 11] =
    ["fetch", "xhr", "beacon", "socket", "events", "image", "style", "script", "frame", "prefetch", "worker"];

/// The ways that an engine supports. WebKitGTK has prefetching turned off.
pub fn ways_to_send(engine: Engine) -> Vec<&'static str> {
    WAYS_TO_SEND.into_iter().filter(|way| engine != Engine::WebKit || *way != "prefetch").collect()
}

/// A host that no page of ours should ever contact.
const OUTSIDE: &str = "http://outside.example";

/// Tries every way from within the page, then returns those that reached the server.
///
/// A request that never comes cannot be waited for. So a page without a content security policy then sends the same from its own window to
/// its own server. When all of that has arrived, whatever the first page sent has arrived too.
pub async fn send_in_every_way(page: &Page, server: &Server) -> Vec<String> {
    let mark = server.mark();
    send(page, &[&server.address(""), OUTSIDE]).await;
    let control = Server::start().await;
    page.beside(&control.address("/control.html"), async || {
        send(page, &[&control.address("")]).await;
        let all = ways_to_send(page.engine()).len();
        let all_came =
            in_time(async || came(&control, 0).iter().filter(|way| !way.starts_with('/')).count() == all).await;
        assert!(all_came, "without a policy only these ways got through: {:?}", came(&control, 0));
    })
    .await;
    came(server, mark)
}

/// Tries every way from within a page without a policy, then returns those that reached the server in time. (A frame that loads makes
/// further requests.)
pub async fn send_without_policy(page: &Page, server: &Server) -> Vec<String> {
    let mark = server.mark();
    send(page, &[&server.address(""), OUTSIDE]).await;
    let ways = || came(server, mark).into_iter().filter(|way| !way.starts_with('/'));
    let all = ways_to_send(page.engine()).len();
    in_time(async || ways().count() == all).await;
    ways().collect()
}

async fn send(page: &Page, hosts: &[&str]) {
    let ways = ways_to_send(page.engine());
    page.js_with(include_str!("sending.js"), vec![json!(ways), json!(hosts)]).await;
}

/// The requests that the server got after a mark: the name of each way, and the path of anything else.
fn came(server: &Server, mark: usize) -> Vec<String> {
    let mut ways: Vec<String> = server
        .requests_since(mark)
        .into_iter()
        .map(|request| {
            let path = request.path.as_str();
            path.strip_prefix("/sent-by-").and_then(|way| way.strip_suffix("?secret")).unwrap_or(path).to_owned()
        })
        .filter(|way| way != "/favicon.ico")
        .collect();
    ways.sort();
    ways.dedup();
    ways
}
