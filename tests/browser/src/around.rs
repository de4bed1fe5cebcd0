//! Someone else's page, on its own origin, that embeds the explorer.

use crate::journey::RUNTIME;
use crate::port;
use axum::Router;
use axum::body::Body;
use axum::http::header;
use axum::response::Response;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// One page on a free port of this machine. It is served until this is dropped.
pub struct Around {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Around {
    /// Serves this HTML at every path, without a content security policy.
    pub async fn of(html: String) -> Self {
        Self::with(html, &[]).await
    }

    /// Does the same with these headers, each a name and its value. A header may set a type other than HTML.
    pub async fn with(html: String, headers: &[(&str, String)]) -> Self {
        let listener = port::fresh();
        let address = listener.local_addr().expect("a bound socket has an address");
        listener.set_nonblocking(true).expect("a socket can be nonblocking");
        let listener = TcpListener::from_std(listener).expect("tokio accepts a bound socket");
        let headers: Vec<_> = headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let router = Router::new().fallback(move || std::future::ready(answer(&html, &headers)));
        let task = RUNTIME.spawn(async move {
            axum::serve(listener, router).await.expect("the test server serves until it is dropped");
        });
        Self { address, task }
    }

    /// The full address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// Sets no character set, because a page may name one in its head.
fn answer(html: &str, headers: &[(String, String)]) -> Response {
    let is_typed = headers.iter().any(|(name, _)| name == header::CONTENT_TYPE.as_str());
    let html_type = (!is_typed).then_some((header::CONTENT_TYPE.as_str(), "text/html"));
    let all = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(html_type);
    let response = all.fold(Response::builder(), |response, (name, value)| response.header(name, value));
    response.body(Body::from(html.to_owned())).expect("the headers are valid")
}

impl Drop for Around {
    fn drop(&mut self) {
        self.task.abort();
    }
}
