//! Walks a closure in the engine whose turn it is.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::names::Names;
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

/// Walks the closure with a page that has no history of ours and a server of its own, in the engine of the test that calls it.
pub fn journey(walk: impl AsyncFn(Engine, &Page, &Server)) {
    let engine = engine_of_the_test();
    walk_with(&mut shared(engine), engine, walk);
}

/// The same in a browser of its own, which starts and ends with the journey: its profile holds nothing that an earlier one left, such as
/// a cached page, and no later one needs it.
pub fn journey_in_a_new_browser(walk: impl AsyncFn(Engine, &Page, &Server)) {
    let engine = engine_of_the_test();
    // The other one waits: two at once would disturb each other.
    let _shared = shared(engine);
    walk_with(&mut None, engine, walk);
}

/// The same in a browser of its own that has no proxy: it looks names up itself, and is told that there are none.
pub fn journey_that_looks_up_names(walk: impl AsyncFn(Engine, &Page, &Server, &Names)) {
    let engine = engine_of_the_test();
    let _shared = shared(engine);
    RUNTIME.block_on(async {
        let names = Names::fresh().await;
        let page = Page::fresh(Arc::new(Browser::start_without_proxy(engine).await)).await;
        let server = Server::start().await;
        walk(engine, &page, &server, names).await;
    });
}

fn engine_of_the_test() -> Engine {
    ENGINE.get().expect("a test that walks a journey is marked `#[journey]`, not `#[test]`")
}

fn shared(engine: Engine) -> MutexGuard<'static, Option<Arc<Browser>>> {
    BROWSERS[engine as usize].lock().unwrap_or_else(PoisonError::into_inner)
}

fn walk_with(browser: &mut Option<Arc<Browser>>, engine: Engine, walk: impl AsyncFn(Engine, &Page, &Server)) {
    let walked = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            let page = Page::fresh(running(browser, engine).await).await;
            let server = Server::start().await;
            walk(engine, &page, &server).await;
        });
    }));
    if let Err(reason) = walked {
        // A new browser for the next.
        if let Some(browser) = browser.take() {
            keep_a_picture(browser);
        }
        resume_unwind(reason);
    }
}

async fn running(browser: &mut Option<Arc<Browser>>, engine: Engine) -> Arc<Browser> {
    if let Some(browser) = browser {
        return Arc::clone(browser);
    }
    Arc::clone(browser.insert(Arc::new(Browser::start(engine).await)))
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
