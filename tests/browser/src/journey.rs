//! Walks a closure in the engine whose turn it is.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::server::Server;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// One runtime for all tests, since sessions outlive single ones.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("the async runtime starts")
});

/// The browser of each engine, once started, for the journeys to come: WebKit takes seconds to start. Held during a journey: two at once
/// would disturb each other.
static BROWSERS: [Mutex<Option<Arc<Browser>>>; Engine::ALL.len()] = [const { Mutex::new(None) }; Engine::ALL.len()];

thread_local! {
    /// The engine of the test that runs on this thread.
    static ENGINE: Cell<Option<Engine>> = const { Cell::new(None) };
}

/// Runs the journeys of a function in an engine. `#[journey]` writes a test that does so for each engine.
pub fn walk_in(engine: Engine, function: fn()) {
    let is_selected = Engine::selected().contains(&engine);
    assert!(
        is_selected,
        "ENGINES does not name {engine:?}. Leave its tests out by name: `-- --skip ::{}`",
        engine.name()
    );
    ENGINE.set(Some(engine));
    function();
}

/// As [`journey`], in a browser that was started for it: its profile holds nothing that an earlier journey left, such as a cached page.
pub fn journey_in_a_new_browser(walk: impl AsyncFn(Engine, &Page, &Server)) {
    *lock_browser().1 = None;
    journey(walk);
}

/// Walks the closure with a page that has no history of ours and a server of its own, in the engine of the test that calls it.
pub fn journey(walk: impl AsyncFn(Engine, &Page, &Server)) {
    let (engine, mut browser) = lock_browser();
    let once = |browser: &mut Option<Arc<Browser>>| {
        catch_unwind(AssertUnwindSafe(|| {
            RUNTIME.block_on(async {
                let page = Page::fresh(running(browser, engine).await).await;
                let server = Server::start().await;
                walk(engine, &page, &server).await;
            });
        }))
    };
    let mut walked = once(&mut browser);
    // WebKitGTK dies of its own now and then: then the journey says nothing about the page.
    if walked.is_err() && has_died(&mut browser) {
        eprintln!("{engine:?} ITSELF HAS DIED on the way. The journey is walked once more, in a new one.");
        walked = once(&mut browser);
    }
    if let Err(reason) = walked {
        // A new browser for the next.
        if let Some(browser) = browser.take() {
            keep_a_picture(browser);
        }
        drop(browser);
        resume_unwind(reason);
    }
}

/// The engine of the test that calls it, and its browser if one runs.
fn lock_browser() -> (Engine, MutexGuard<'static, Option<Arc<Browser>>>) {
    let engine = ENGINE.get().expect("a test that walks a journey is marked `#[journey]`, not `#[test]`");
    (engine, BROWSERS[engine as usize].lock().unwrap_or_else(PoisonError::into_inner))
}

async fn running(browser: &mut Option<Arc<Browser>>, engine: Engine) -> Arc<Browser> {
    if let Some(browser) = browser {
        return Arc::clone(browser);
    }
    Arc::clone(browser.insert(Arc::new(Browser::start(engine).await)))
}

/// Whether the browser no longer answers its driver. Then it is let go, so that another is started.
fn has_died(browser: &mut Option<Arc<Browser>>) -> bool {
    let is_dead = browser.as_ref().is_some_and(|browser| RUNTIME.block_on(browser.session.windows()).is_err());
    if is_dead {
        *browser = None;
    }
    is_dead
}

/// After a failure: a picture of what was seen, if a folder for pictures is named.
fn keep_a_picture(browser: Arc<Browser>) {
    let engine = browser.engine;
    let test = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let picture = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async { Page::of(browser).screenshot(&format!("failed-{test}")).await })
    }));
    if picture.is_err() {
        eprintln!("{engine:?} gives no picture of what it showed when it failed.");
    }
}

/// Runs something that needs a server, but no browser.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}
