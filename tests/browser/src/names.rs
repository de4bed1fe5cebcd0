//! The names that a browser looks up: a name server of the journey's own, which notes each and knows none.
//!
//! It needs a machine of its own, or the browser would ask another one: `cargo xtask test` runs the journeys in a network in which nothing
//! but itself can be reached, and in which names are asked of 127.0.0.1.

use crate::journey::RUNTIME;
use crate::patience::in_time;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use tokio::net::UdpSocket;
use tokio::sync::OnceCell;

/// Set where the journeys run in a network of their own.
const APART: &str = "JOURNEYS_APART";

/// The flags of an answer that says "there is no such name".
const NO_SUCH_NAME: [u8; 2] = [0x81, 0x83];
/// The length of a question's head: its number, flags, and four counts.
const HEAD: usize = 12;

/// The name server of this network.
static NAMES: OnceCell<Names> = OnceCell::const_new();

/// What was asked of the name server.
pub struct Names {
    asked: Mutex<BTreeSet<String>>,
}

impl Names {
    /// The name server, which has been asked for nothing yet.
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
        let socket = UdpSocket::bind("127.0.0.1:53").await.expect("nobody else answers for names in this network");
        RUNTIME.spawn(async move {
            let mut question = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut question).await {
                let (Some((name, end)), Some(names)) = (name_in(&question[..length]), NAMES.get()) else { continue };
                names.asked().insert(name);
                let counts = [&question[4..6], &[0; 6]].concat();
                let answer = [&question[..2], &NO_SUCH_NAME, &counts, &question[HEAD..end]].concat();
                // A browser that does not listen any more asks no further.
                let _ = socket.send_to(&answer, from).await;
            }
        });
        Self { asked: Mutex::default() }
    }

    fn asked(&self) -> std::sync::MutexGuard<'_, BTreeSet<String>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names that were looked up so far. Some are the browser's own doing.
    pub fn asked_for(&self) -> BTreeSet<String> {
        self.asked().clone()
    }

    /// Waits until a name was looked up, and says whether it was.
    pub async fn came(&self, name: &str) -> bool {
        in_time(async || self.asked().contains(name)).await
    }
}

/// The name in a question, and where the question ends. `None` for what is no question.
fn name_in(question: &[u8]) -> Option<(String, usize)> {
    let mut labels = Vec::new();
    let mut at = HEAD;
    loop {
        let length = usize::from(*question.get(at)?);
        at += 1;
        if length == 0 {
            // Kind and class follow the name, two bytes each.
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
