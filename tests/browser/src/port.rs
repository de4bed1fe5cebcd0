//! Ports for the servers of the journeys.

use std::net::TcpListener;
use std::sync::atomic::{AtomicU16, Ordering};

/// Below the range from which systems assign free ports.
const FIRST: u16 = 20_000;

/// A listener on a port that no other server of this process has or had. Browsers cache the parts of the site permanently, by address. If a
/// port came back, a browser would use an intact part from the earlier server in place of one that the later server breaks on purpose.
pub(crate) fn fresh() -> TcpListener {
    static NEXT: AtomicU16 = AtomicU16::new(FIRST);
    let listeners = std::iter::repeat_with(|| TcpListener::bind(("127.0.0.1", NEXT.fetch_add(1, Ordering::Relaxed))));
    listeners.flatten().next().expect("a free port on 127.0.0.1")
}

#[cfg(test)]
mod tests {
    use super::fresh;

    #[test]
    fn no_port_comes_twice() {
        let port = || fresh().local_addr().expect("a bound socket has an address").port();
        let mut ports = [(); 50].map(|()| port());
        ports.sort_unstable();
        assert!(ports.windows(2).all(|two| two[0] < two[1]), "{ports:?}");
    }
}
