//! Ways in which a page could send something, all tried on purpose.

use crate::engine::Engine;
use crate::page::Page;
use crate::patience::in_time;
use crate::server::Server;
use serde_json::json;

/// Each way asks for `/sent-by-<way>?secret` of the server, and of a host outside.
const WAYS_TO_SEND: [&str; 11] =
    ["fetch", "xhr", "beacon", "socket", "events", "image", "style", "script", "frame", "prefetch", "worker"];

/// The ways that an engine knows. Prefetching is not switched on in WebKitGTK.
pub fn ways_to_send(engine: Engine) -> Vec<&'static str> {
    WAYS_TO_SEND.into_iter().filter(|way| engine != Engine::WebKit || *way != "prefetch").collect()
}

/// Somebody whom no page of ours should ever talk to.
const OUTSIDE: &str = "http://outside.example";

/// Tries every way from within the page, then gives those that got through to the server.
///
/// Nothing announces a request that does not come. So a page without any policy sends the same afterward, from a window and to a server
/// of its own: when all of that has come, what the page sent before it has come too.
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

/// Tries every way from within a page that has no policy, then gives those that reached the server in time. (What came in a frame asks
/// for more.)
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

/// What came to the server after a mark: ways by their names, anything else by its path.
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
