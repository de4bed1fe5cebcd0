//! The names that a browser looks up. A name server of our own records each lookup and answers that there is no such name.
//!
//! It needs its own network, or the browser would ask another name server. `cargo xtask test` runs the journeys in a network that reaches
//! only this machine and looks up names at 127.0.0.1.

use crate::journey::RUNTIME;
use crate::patience::in_time;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use tokio::net::UdpSocket;
use tokio::sync::OnceCell;

/// This variable is set if the journeys run in a network of their own.
const APART: &str = "JOURNEYS_APART";

/// The flags of an answer that says "there is no such name".
const NO_SUCH_NAME: [u8; 2] = [0x81, 0x83];
/// The length in bytes of a query's header: its id, its flags, and four counts.
const HEAD: usize = 12;

/// The name server of this network.
static NAMES: OnceCell<Names> = OnceCell::const_new();

/// The names that browsers asked the name server for.
pub struct Names {
    asked: Mutex<BTreeSet<String>>,
}

impl Names {
    /// The name server, with an empty record.
    pub(crate) async fn fresh() -> &'static Self {
        let names = NAMES.get_or_init(Self::start).await;
        names.asked().clear();
        names
    }

    async fn start() -> Self {
        assert!(
            std::env::var_os(APART).is_some(),
            "Which names a browser looks up can be seen only in a network of its own. `cargo xtask test --journey names` makes one."
        );
        let socket = UdpSocket::bind("127.0.0.1:53").await.expect("no other name server runs in this network");
        RUNTIME.spawn(async move {
            let mut question = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut question).await {
                let (Some((name, end)), Some(names)) = (name_in(&question[..length]), NAMES.get()) else { continue };
                names.asked().insert(name);
                let counts = [&question[4..6], &[0; 6]].concat();
                let answer = [&question[..2], &NO_SUCH_NAME, &counts, &question[HEAD..end]].concat();
                // If the browser has stopped listening, it does not need the answer.
                let _ = socket.send_to(&answer, from).await;
            }
        });
        Self { asked: Mutex::default() }
    }

    fn asked(&self) -> std::sync::MutexGuard<'_, BTreeSet<String>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names that were looked up so far. Browsers look up some of them for themselves.
    pub fn asked_for(&self) -> BTreeSet<String> {
        self.asked().clone()
    }

    /// Waits until a name is looked up, and returns whether it was.
    pub async fn came(&self, name: &str) -> bool {
        in_time(async || self.asked().contains(name)).await
    }
}

/// The name in a query, and where the query ends. `None` if it is not a query.
fn name_in(question: &[u8]) -> Option<(String, usize)> {
    let mut labels = Vec::new();
    let mut at = HEAD;
    loop {
        let length = usize::from(*question.get(at)?);
        at += 1;
        if length == 0 {
            // The type and class follow the name, two bytes each.
            return (at + 4 <= question.len()).then(|| (labels.join("."), at + 4));
        }
        labels.push(String::from_utf8_lossy(question.get(at..at + length)?).to_lowercase());
        at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::name_in;

    #[test]
    fn a_question_is_read_and_what_is_none_is_left() {
        let question = [&[0; 12][..], b"\x03www\x07Example\x03org\x00\x00\x01\x00\x01"].concat();
        assert_eq!(name_in(&question), Some(("www.example.org".to_owned(), question.len())));
        for shorter in 0..question.len() {
            assert_eq!(name_in(&question[..shorter]), None, "{shorter} bytes");
        }
    }
}
