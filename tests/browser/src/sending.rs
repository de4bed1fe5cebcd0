//! Ways in which a page could send something, all tried on purpose.

use crate::page::Page;
use crate::server::Server;
use serde_json::json;
use std::time::Duration;

/// Each way asks for `/sent-by-<way>?secret` of the server, and of a host outside.
pub const WAYS_TO_SEND: [&str; 11] =
    ["fetch", "xhr", "beacon", "socket", "events", "image", "style", "script", "frame", "prefetch", "worker"];

/// Tries every way from within the page, then gives those that got through to the server.
pub async fn send_in_every_way(page: &Page, server: &Server) -> Vec<String> {
    let mark = server.mark();
    page.js_with(include_str!("sending.js"), vec![json!(WAYS_TO_SEND), json!(server.address(""))]).await;
    // Nothing announces a request that does not come. On the control page the slowest takes a tenth of this.
    tokio::time::sleep(Duration::from_millis(1500)).await;
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
