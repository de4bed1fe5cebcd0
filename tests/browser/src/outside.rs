//! The browsers' only way to the internet: a proxy that notes who was asked for, and refuses.
//!
//! So the journeys are the same with and without a network, and nothing that a page would send escapes unseen.

use crate::fault::Gate;
use crate::journey::RUNTIME;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The proxy, until dropped.
pub struct Outside {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    /// Holds every answer, if there is one.
    gate: Arc<Mutex<Option<Gate>>>,
    task: JoinHandle<()>,
}

impl Outside {
    /// Starts on a free port.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("a bound socket has an address");
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let notes = Arc::clone(&asked);
        let gate = Arc::<Mutex<Option<Gate>>>::default();
        let held = Arc::clone(&gate);
        let task = RUNTIME.spawn(async move {
            // A connection that fails is the browser's affair; the next one may work.
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

    /// What was asked for so far, as first lines of requests, such as `CONNECT www.weather.gov:443 HTTP/1.1`. Some of
    /// it is the browser's own doing: ask for a host by name.
    pub fn asked_for(&self, host: &str) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|line| line.contains(host)).cloned().collect()
    }

    /// Holds all answers from here on until the gate is open: meanwhile a page that leaves the site stands there as it left.
    pub fn hold(&self) -> Gate {
        let gate = Gate::shut();
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Some(gate.clone());
        gate
    }

    /// Forgets what was asked for, and holds nothing any more.
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
        // As on a slow line: an onlooker sees what is on the page until the other site answers.
        None => tokio::time::sleep(Duration::from_millis(500)).await,
    }
    // Whether the browser still listens does not matter: the question is what counts.
    let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
}
