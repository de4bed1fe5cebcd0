//! How long a journey waits for something to happen. The wait ends as soon as it happens, so a slow machine takes longer but fails no test.

use std::time::{Duration, Instant};

/// After this time, a journey stops waiting. This is far more than a busy machine needs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The pause between two checks.
const PAUSE: Duration = Duration::from_millis(25);

/// Checks repeatedly whether something is true, and returns whether it became true in time.
pub async fn in_time(is_there: impl AsyncFn() -> bool) -> bool {
    within(PATIENCE, is_there).await
}

/// Does the same with another time limit.
pub(crate) async fn within(time: Duration, is_there: impl AsyncFn() -> bool) -> bool {
    let end = Instant::now() + time;
    loop {
        if is_there().await {
            return true;
        }
        if Instant::now() > end {
            return false;
        }
        tokio::time::sleep(PAUSE).await;
    }
}
