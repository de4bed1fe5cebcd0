//! Walks a closure in every selected engine, and names the one in which it failed.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::server::Server;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// One runtime for the whole test file, since sessions outlive single tests.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("the async runtime starts")
});

/// Held during a journey: two at once would share a browser, and disturb each other's clocks.
static TURN: Mutex<()> = Mutex::new(());

/// Browsers that are running, to be used by the file's next journey: WebKit takes seconds to start.
static RUNNING: Mutex<Vec<Arc<Browser>>> = Mutex::new(Vec::new());

/// Walks the closure in each selected engine, one after the other, with a page that has no history of ours and a server
/// of its own. Fails after the last one, with what went wrong in each.
pub fn journey(walk: impl AsyncFn(Engine, &Page, &Server)) {
    journey_in(&Engine::ALL, walk);
}

/// As [`journey`], for a claim that only some engines can prove.
pub fn journey_in(engines: &[Engine], walk: impl AsyncFn(Engine, &Page, &Server)) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut failures = Vec::new();
    for engine in Engine::selected().into_iter().filter(|engine| engines.contains(engine)) {
        let once = || {
            catch_unwind(AssertUnwindSafe(|| {
                RUNTIME.block_on(async {
                    let page = Page::fresh(running(engine).await).await;
                    let server = Server::start().await;
                    walk(engine, &page, &server).await;
                });
            }))
        };
        let mut walked = once();
        if walked.is_err() && has_died(engine) {
            eprintln!("{engine:?} itself died on the way. The journey is walked once more, in a new one.");
            walked = once();
        }
        if let Err(reason) = walked {
            keep_a_picture(engine);
            failures.push(format!("in {engine:?}: {}", words(reason.as_ref())));
        }
    }
    assert!(failures.is_empty(), "the journey failed\n{}", failures.join("\n"));
}

/// Runs something that needs a server, but no browser.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

async fn running(engine: Engine) -> Arc<Browser> {
    let found = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).iter().find(|b| b.engine == engine).cloned();
    if let Some(browser) = found {
        return browser;
    }
    let browser = Arc::new(Browser::start(engine).await);
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&browser));
    browser
}

/// Whether the browser no longer answers: then the journey says nothing about the page. It is forgotten, so that the next
/// journey starts another.
fn has_died(engine: Engine) -> bool {
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    let place = running.iter().position(|browser| browser.engine == engine);
    let dead = place.filter(|at| RUNTIME.block_on(running[*at].session.windows()).is_err());
    dead.map(|at| running.swap_remove(at)).is_some()
}

/// After a failure: a picture of what was seen, if a folder for pictures is named, and a new browser for the next.
fn keep_a_picture(engine: Engine) {
    let browser = {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let place = running.iter().position(|browser| browser.engine == engine);
        place.map(|place| running.swap_remove(place))
    };
    if let Some(browser) = browser {
        let test = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let picture = catch_unwind(AssertUnwindSafe(|| {
            RUNTIME.block_on(async { Page::of(browser).screenshot(&format!("failed-{test}")).await })
        }));
        if picture.is_err() {
            eprintln!("{engine:?} gives no picture of what it showed when it failed.");
        }
    }
}

fn words(reason: &(dyn Any + Send)) -> &str {
    let text = reason.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| reason.downcast_ref::<&str>().copied()).unwrap_or("it panicked without words")
}
