//! Somebody else's page on an origin of its own, to put the explorer into.

use crate::journey::RUNTIME;
use axum::Router;
use axum::response::Html;
use std::net::SocketAddr;
use tokio::task::JoinHandle;

/// One page on a free port of this machine, until dropped. It has no policy.
pub struct Around {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Around {
    /// Serves this HTML at every path.
    pub async fn of(html: String) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("a bound socket has an address");
        let router = Router::new().fallback(move || std::future::ready(Html(html.clone())));
        let task = RUNTIME.spawn(async move {
            axum::serve(listener, router).await.expect("the test server serves until it is dropped");
        });
        Self { address, task }
    }

    /// The whole address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        self.task.abort();
    }
}
