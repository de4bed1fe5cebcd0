//! Runs a journey, which is a closure, in the engine of the current test.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::names::Names;
use crate::page::Page;
use crate::server::Server;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// One runtime for all tests, because a browser session outlives a single test.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("the async runtime starts")
});

/// The running browsers of each engine that no journey uses now. Later journeys reuse them, because WebKit takes seconds to start.
static IDLE: [Mutex<Vec<Arc<Browser>>>; Engine::ALL.len()] = [const { Mutex::new(Vec::new()) }; Engine::ALL.len()];

thread_local! {
    /// The engine of the test that runs on this thread.
    static ENGINE: Cell<Option<Engine>> = const { Cell::new(None) };
}

/// Runs the journeys of a function in an engine. `#[journey]` writes a test for each engine that calls this.
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

/// Runs the closure with its own server and a page without history from our site, in the engine of the calling test.
pub fn journey(walk: impl AsyncFn(Engine, &Page, &Server)) {
    let engine = engine_of_the_test();
    let waiting = idle(engine).pop();
    let browser = waiting.unwrap_or_else(|| started(engine));
    walk_with(Arc::clone(&browser), walk);
    idle(engine).push(browser);
}

/// Does the same in a new browser, which starts and ends with the journey. Its profile has nothing from earlier journeys, such as a cached
/// page, and no later journey uses it.
pub fn journey_in_a_new_browser(walk: impl AsyncFn(Engine, &Page, &Server)) {
    walk_with(started(engine_of_the_test()), walk);
}

/// Does the same in a new browser without a proxy. The browser looks up names itself, and every lookup gets the answer that there is no
/// such name.
pub fn journey_that_looks_up_names(walk: impl AsyncFn(Engine, &Page, &Server, &Names)) {
    // All browsers here ask the same name server, so two such journeys at once would see each other's lookups.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let engine = engine_of_the_test();
    RUNTIME.block_on(async {
        let names = Names::fresh().await;
        let page = Page::fresh(Arc::new(Browser::start_without_proxy(engine).await)).await;
        let server = Server::start().await;
        walk(engine, &page, &server, names).await;
    });
}

fn engine_of_the_test() -> Engine {
    ENGINE.get().expect("a test with a journey needs `#[journey]`, not `#[test]`")
}

fn idle(engine: Engine) -> MutexGuard<'static, Vec<Arc<Browser>>> {
    IDLE[engine as usize].lock().unwrap_or_else(PoisonError::into_inner)
}

fn started(engine: Engine) -> Arc<Browser> {
    Arc::new(RUNTIME.block_on(Browser::start(engine)))
}

/// Runs the journey. After a failure, the browser ends with it, and the next journey gets another.
fn walk_with(browser: Arc<Browser>, walk: impl AsyncFn(Engine, &Page, &Server)) {
    let walked = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            let page = Page::fresh(Arc::clone(&browser)).await;
            let server = Server::start().await;
            walk(browser.engine, &page, &server).await;
        });
    }));
    if let Err(reason) = walked {
        keep_a_picture(browser);
        resume_unwind(reason);
    }
}

/// After a failure, saves a screenshot if a folder for screenshots is set.
fn keep_a_picture(browser: Arc<Browser>) {
    let engine = browser.engine;
    let test = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let picture = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async { Page::of(browser).screenshot(&format!("failed-{test}")).await })
    }));
    if picture.is_err() {
        eprintln!("{engine:?} gave no screenshot of the failure.");
    }
}

/// Runs a test that needs a server but no browser.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}
