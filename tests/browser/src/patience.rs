//! How long a journey waits for what should come. It ends as soon as that is there, so a slow machine takes longer and fails no test.

use std::time::{Duration, Instant};

/// After this long, what has not come is taken for missing. Far more than a busy machine takes.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Whether something comes true, looked at again and again.
pub async fn in_time(is_there: impl AsyncFn() -> bool) -> bool {
    within(PATIENCE, is_there).await
}

/// The same with another time, where what does not come is no failure.
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
