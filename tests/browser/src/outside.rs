//! The browsers' only way to the internet: a proxy that records and refuses every request.
//!
//! The journeys therefore run the same with and without a network, and the proxy sees everything that a page tries to send.

use crate::fault::Gate;
use crate::journey::RUNTIME;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The proxy, which runs until it is dropped.
pub struct Outside {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    /// If this is a gate, it holds every answer.
    gate: Arc<Mutex<Option<Gate>>>,
    task: JoinHandle<()>,
}

impl Outside {
    /// Starts the proxy on a free port.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("a bound socket has an address");
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let notes = Arc::clone(&asked);
        let gate = Arc::<Mutex<Option<Gate>>>::default();
        let held = Arc::clone(&gate);
        let task = RUNTIME.spawn(async move {
            // A failed connection does not matter here. The next one may work.
            while let Ok((stream, _)) = listener.accept().await {
                RUNTIME.spawn(refuse(stream, Arc::clone(&notes), Arc::clone(&held)));
            }
        });
        Self { address, asked, gate, task }
    }

    /// Host and port, for the browser's settings.
    pub(crate) fn address(&self) -> String {
        self.address.to_string()
    }

    /// The first lines of the requests for a host so far, such as `CONNECT www.weather.gov:443 HTTP/1.1`. Browsers also make requests of
    /// their own, so name the host.
    pub fn asked_for(&self, host: &str) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|line| line.contains(host)).cloned().collect()
    }

    /// Holds all answers from now on until the gate opens. Until then, a page that leaves the site stays on the screen as it was.
    pub fn hold(&self) -> Gate {
        let gate = Gate::shut();
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Some(gate.clone());
        gate
    }

    /// Clears the record and stops holding answers.
    pub fn clear(&self) {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let Some(gate) = self.gate.lock().unwrap_or_else(PoisonError::into_inner).take() {
            gate.open();
        }
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn refuse(mut stream: TcpStream, notes: Arc<Mutex<Vec<String>>>, held: Arc<Mutex<Option<Gate>>>) {
    let mut head = vec![0; 4096];
    let Ok(length) = stream.read(&mut head).await else { return };
    let head = String::from_utf8_lossy(&head[..length]);
    if let Some(line) = head.lines().next() {
        notes.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
    }
    let gate = held.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match gate {
        Some(gate) => gate.passed().await,
        // This acts like a slow line: an onlooker sees the page until the other site answers.
        None => tokio::time::sleep(Duration::from_millis(500)).await,
    }
    // It does not matter whether the browser still listens. Only the request counts.
    let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
}
