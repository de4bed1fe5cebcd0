//! What a person does and sees on a page.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::outside::Outside;
use crate::patience::{PATIENCE, in_time, within};
use crate::picture::Picture;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, WebDriver, WebElement};

/// The x, y, width and height in the page of every element with an id, in CSS pixels, to half a pixel.
pub type Boxes = BTreeMap<String, [f64; 4]>;

/// The page that is open in a browser. An action that fails makes the test fail with a sentence.
pub struct Page {
    browser: Arc<Browser>,
}

impl Page {
    /// The page that the browser shows now.
    pub(crate) fn of(browser: Arc<Browser>) -> Self {
        Self { browser }
    }

    /// An empty page in a single window, 1280 px wide, without cookies.
    pub(crate) async fn fresh(browser: Arc<Browser>) -> Self {
        let page = Self::of(browser);
        let windows = must("list the windows", page.session().windows().await);
        for window in windows.iter().skip(1) {
            must("go to a window", page.session().switch_to_window(window.clone()).await);
            must("close a window", page.session().close_window().await);
        }
        must("go to the first window", page.session().switch_to_window(windows[0].clone()).await);
        // The page of the last journey may still be leaving for an address that nothing answers. Firefox then reports that address's error.
        let is_empty = async || page.session().goto("about:blank").await.is_ok();
        assert!(in_time(is_empty).await, "no empty page opens");
        page.browser.outside().clear();
        page.plain_look().await;
        page.size(1280, 900).await;
        page
    }

    pub(crate) fn session(&self) -> &WebDriver {
        &self.browser.session
    }

    pub(crate) fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The engine that shows the page.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// The proxy, which records what the browser asks of the internet.
    pub fn outside(&self) -> &Outside {
        self.browser.outside()
    }

    /// Opens an address and waits until it has loaded.
    pub async fn open(&self, address: &str) {
        must(&format!("open {address}"), self.session().goto(address).await);
    }

    /// Waits until the app has taken over.
    pub async fn started(&self) {
        let script = "return document.documentElement.dataset.explorer === 'started'";
        self.wait_for("the app to start", script).await;
        self.keep_errors().await;
    }

    /// Opens an address and waits until the app has taken over.
    pub async fn open_started(&self, address: &str) {
        self.open(address).await;
        self.started().await;
    }

    /// Does the same in a new page, as a stranger would who opens this address in a new tab.
    pub async fn open_fresh(&self, address: &str) {
        self.open("about:blank").await;
        self.open_started(address).await;
    }

    /// Waits until a script returns something true and the screen is whole: its first frame has only what people see first. If that does not
    /// happen, fails and prints what the page shows.
    pub async fn wait_for(&self, what: &str, script: &str) {
        let whole = "return !document.querySelector('#explorer .later')";
        if !self.comes_true(script).await || !self.comes_true(whole).await {
            let seen = "return { state: document.documentElement.dataset.explorer ?? null, \
                        status: document.getElementById('explorer-status')?.textContent ?? null, \
                        address: location.href, heading: document.querySelector('h1')?.textContent ?? null, \
                        focus: document.activeElement?.id ?? null, errors: console.error.kept ?? null }";
            let seen = self.js(seen).await;
            let console = self.console_errors().await.unwrap_or_default();
            panic!("{what} never came; the page shows: {seen}; the console says {console:?}");
        }
    }

    /// Whether a script returns something true in the end. An error while the page is changing counts as not yet.
    pub async fn comes_true(&self, script: &str) -> bool {
        self.comes_true_within(script, PATIENCE).await
    }

    async fn comes_true_within(&self, script: &str, time: Duration) -> bool {
        let is_true = async || self.session().execute(script, Vec::new()).await.is_ok_and(|it| truthy(it.json()));
        within(time, is_true).await
    }

    /// Lets the browser finish its pending work, up to the next frame.
    pub async fn settle(&self) {
        let frames = "requestAnimationFrame(() => requestAnimationFrame(() => done(0)))";
        self.js_later(&format!("const done = arguments[0]; setTimeout(() => {frames})")).await;
    }

    /// Runs a script in the page and returns its result.
    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new()).await
    }

    /// Runs a script with arguments.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        must(&format!("run {script:?}"), self.session().execute(script, arguments).await).json().clone()
    }

    /// Runs a script that ends by calling its last argument.
    pub async fn js_later(&self, script: &str) -> Value {
        self.js_later_with(script, Vec::new()).await
    }

    /// Runs a script with arguments that ends by calling its last argument.
    pub async fn js_later_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        must(&format!("run {script:?}"), self.session().execute_async(script, arguments).await).json().clone()
    }

    /// The element with an id.
    pub async fn find(&self, id: &str) -> WebElement {
        must(&format!("find #{id}"), self.session().find(By::Id(id)).await)
    }

    /// Scrolls to the element with an id and clicks it, as a person would. Nothing may cover it. If a pointer would have to wait for a
    /// moment, this presses a key instead, which never has to wait.
    pub async fn click(&self, id: &str) {
        let script = "document.getElementById(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.js_with(script, vec![json!(id)]).await;
        self.settle().await;
        self.press_or_click(&format!("#{id}"), self.find(id).await).await;
    }

    /// Clicks the element with an id, which leads away from the site. These tests have no internet, so in Firefox the click fails with an
    /// error page. [`Page::outside`] records where the browser tried to go.
    pub async fn click_away(&self, id: &str) {
        let element = self.find(id).await;
        if let Err(reason) = element.click().await {
            assert!(reason.to_string().contains("about:neterror"), "cannot click #{id}: {reason}");
        }
    }

    /// Clicks the first visible button, link, label or summary with exactly this text.
    pub async fn click_text(&self, text: &str) {
        let words = json!(text);
        self.settle().await;
        let script = "const same = e => e.textContent.replace(/\\s+/g, ' ').trim() === arguments[0]; \
                      const all = [...document.querySelectorAll('button, a, label, summary')]; \
                      return all.find(e => same(e) && e.checkVisibility({ visibilityProperty: true })) ?? null;";
        let found = must("look for a text", self.session().execute(script, vec![words]).await);
        let element = found.element().unwrap_or_else(|_| panic!("nothing to click has the text {text:?}"));
        must("scroll to it", element.scroll_into_view().await);
        self.press_or_click(&format!("{text:?}"), element).await;
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        let keys = self
            .session()
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .key_down(key.clone())
            .key_up(key);
        must("press a key", keys.perform().await);
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: char) {
        let keys = self.session().action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        let keys = keys.key_down(held.clone()).key_down(key).key_up(key).key_up(held);
        must("press two keys", keys.perform().await);
    }

    /// Presses the mouse on the element with an id, drags it and lets go. Positions go from 0 to 1 across and down the element.
    pub async fn drag(&self, id: &str, from: (f64, f64), to: (f64, f64)) {
        self.let_a_moment_pass().await;
        let around = self.to_the_middle(id).await;
        let ((x, y), (to_x, to_y)) = (around.place(from), around.place(to));
        // The mouse stops halfway, because some engines ignore a drag in one step.
        let (half_x, half_y) = ((x + to_x) / 2, (y + to_y) / 2);
        let hand = self.session().action_chain().move_to(x, y).click_and_hold().move_to(half_x, half_y);
        must("drag", hand.move_to(to_x, to_y).release().perform().await);
    }

    /// Moves the slider with an id to a value.
    pub async fn slide(&self, id: &str, value: u16) {
        self.wait_for(&format!("#{id}"), &format!("return document.getElementById('{id}') !== null")).await;
        let script = "const e = document.getElementById(arguments[0]); e.value = arguments[1]; \
                      e.dispatchEvent(new Event('input', { bubbles: true })); return e.valueAsNumber === arguments[1]";
        assert_eq!(self.js_with(script, vec![json!(id), json!(value)]).await, true, "#{id} goes up to {value}");
    }

    /// Opens an address in a new window, does something there, and comes back to this one.
    pub async fn beside(&self, address: &str, work: impl AsyncFnOnce()) {
        let here = must("name the window", self.session().window().await);
        let there = must("open a window", self.session().new_tab().await);
        must("go to it", self.session().switch_to_window(there).await);
        self.open(address).await;
        work().await;
        must("close it", self.session().close_window().await);
        must("go back", self.session().switch_to_window(here).await);
    }

    /// Does something in the explorer's frame at this position on someone else's page, and comes back to that page. The frame is scrolled
    /// into view first, because some browsers do not draw a frame that is far out of sight.
    pub async fn in_frame(&self, place: usize, work: impl AsyncFnOnce()) {
        // The frame may be in a shadow root of the page.
        let script = "const all = root => [...root.querySelectorAll('*')].flatMap(e => \
                          e.matches('program-explorer > div, .mounted > div') ? [e.shadowRoot.firstChild] : e.shadowRoot ? all(e.shadowRoot) : []); \
                      const frame = all(document)[arguments[0]], { top, bottom } = frame.getBoundingClientRect(); \
                      if (top > innerHeight - 100 || bottom < 100) frame.scrollIntoView({ block: 'start', behavior: 'instant' }); \
                      return frame";
        let found = must("find the frame", self.session().execute(script, vec![json!(place)]).await);
        let frame = must("find the frame", found.element());
        must("go into the frame", frame.enter_frame().await);
        work().await;
        must("go back to the page", self.session().enter_default_frame().await);
    }

    /// Goes back with the browser's own button.
    pub async fn back(&self) {
        must("go back", self.session().back().await);
    }

    /// Answers the questionnaire from its first screen to its outcome. `asker` is the id of who asks. Nothing urgent is true. On each screen,
    /// this picks the choices with these ids; if there are none, it picks "none of these" or the first choice. Returns the number of screens
    /// with questions.
    ///
    /// This is for journeys about what comes after the questions. One script clicks everything, as a screen reader does. The journeys in
    /// `find.rs` tap.
    pub async fn answer(&self, asker: &str, chosen: &[&str]) -> u64 {
        self.click(asker).await;
        self.wait_for("what cannot wait", "return document.querySelector('[id^=none-]')").await;
        let screens = self.js_later_with(include_str!("answer.js"), vec![json!(chosen)]).await;
        screens.as_u64().unwrap_or_else(|| panic!("no outcome of {chosen:?}: {screens}"))
    }

    /// The visible text of the element with an id.
    pub async fn text(&self, id: &str) -> String {
        must(&format!("read #{id}"), self.find(id).await.text().await)
    }

    /// Whether an element with this selector exists and is not hidden. It may be scrolled out of sight.
    pub async fn shows(&self, selector: &str) -> bool {
        let script = "return [...document.querySelectorAll(arguments[0])].some(e => \
                      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.offsetHeight > 0)";
        truthy(&self.js_with(script, vec![json!(selector)]).await)
    }

    /// The address in the address bar.
    pub async fn address(&self) -> String {
        must("read the address", self.session().current_url().await).to_string()
    }

    /// The boxes of all elements with an id.
    pub async fn boxes(&self) -> Boxes {
        let script = "const half = n => Math.round(n * 2) / 2; \
                      return Object.fromEntries([...document.querySelectorAll('[id]')].map(e => { \
                        const b = e.getBoundingClientRect(); \
                        return [e.id, [b.x + scrollX, b.y + scrollY, b.width, b.height].map(half)] }))";
        let boxes = self.js(script).await;
        serde_json::from_value(boxes).expect("the script gives four numbers for each id")
    }

    /// Saves a screenshot of the window for people to look at, if `SHOTS` names a folder.
    pub async fn screenshot(&self, name: &str) {
        if std::env::var_os("SHOTS").is_some() {
            self.picture(name).await;
        }
    }

    /// A screenshot of the window. If `SHOTS` names a folder, this also saves it there as `<engine>-<name>.png`.
    pub async fn picture(&self, name: &str) -> Picture {
        let png = self.still().await;
        if let Some(folder) = std::env::var_os("SHOTS").map(PathBuf::from) {
            let file = folder.join(format!("{:?}-{name}.png", self.engine()).to_lowercase());
            let kept = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &png));
            kept.unwrap_or_else(|reason| panic!("{} cannot be written: {reason}", file.display()));
        }
        Picture::decode(&png)
    }

    /// A screenshot of a page that no longer changes. WebKit returns its last frame, which may be older than a script's last change, or
    /// black if there was no frame yet. In WebKit this repeats until two in a row are the same and show something.
    async fn still(&self) -> Vec<u8> {
        self.settle().await;
        if self.engine() == Engine::WebKit {
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
        let mut png = must("take a screenshot", self.session().screenshot_as_png().await);
        if self.engine() == Engine::WebKit {
            for _ in 0..15 {
                tokio::time::sleep(Duration::from_millis(150)).await;
                let next = must("take a screenshot", self.session().screenshot_as_png().await);
                let drawn = Picture::decode(&next).shows_something();
                let at_rest = next == png && drawn;
                if !drawn {
                    self.nudge().await;
                }
                png = next;
                if at_rest {
                    break;
                }
            }
        }
        png
    }

    /// Makes the window a little taller and then as before, so that it is drawn again. A window that shrinks before its first frame stays
    /// black.
    async fn nudge(&self) {
        let now = must("read the size", self.session().get_window_rect().await);
        for more in [8, 0] {
            let size = [now.width, now.height + more].map(|n| u32::try_from(n).unwrap_or(1));
            must("set the size", self.session().set_window_rect(0, 0, size[0], size[1]).await);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// The names of the files in the browser's profile that contain the mark.
    pub fn files_with(&self, mark: &str) -> Vec<String> {
        self.browser.files_with(mark).iter().map(|path| path.display().to_string()).collect()
    }

    /// Makes the page this wide and this tall, in CSS pixels.
    pub async fn size(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                let sent = self.session().cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await;
                must("set the size", sent);
            }
            Engine::Firefox => {
                let window = must("name the window", self.session().window().await).to_string();
                let size = json!({ "context": window, "viewport": { "width": width, "height": height } });
                self.browser.bidi("browsingContext.setViewport", size).await;
            }
            // The size is that of the window, including its bars, so this asks again for the missing part.
            Engine::WebKit => {
                for _ in 0..10 {
                    let inner = self.js("return [innerWidth, innerHeight]").await;
                    let now = must("read the size", self.session().get_window_rect().await);
                    let more = |wanted: u32, place: usize| i64::from(wanted) - inner[place].as_i64().unwrap_or(0);
                    let (more_width, more_height) = (more(width, 0), more(height, 1));
                    if (more_width, more_height) == (0, 0) {
                        break;
                    }
                    let size =
                        [now.width + more_width, now.height + more_height].map(|n| u32::try_from(n).unwrap_or(1));
                    must("set the size", self.session().set_window_rect(0, 0, size[0], size[1]).await);
                    let settled = format!("return innerWidth === {width} && innerHeight === {height}");
                    self.comes_true_within(&settled, Duration::from_millis(500)).await;
                }
            }
        }
        let settled = format!("return innerWidth === {width}");
        let same = self.comes_true(&settled).await;
        assert!(same, "the page should be {width} px wide, but is {}", self.js("return innerWidth").await);
    }
}

fn truthy(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0
}

/// The driver's answer. An error fails the test.
pub(crate) fn must<T>(what: &str, result: WebDriverResult<T>) -> T {
    result.unwrap_or_else(|reason| {
        let reason = reason.to_string();
        // The rest is about the driver's own code.
        panic!("cannot {what}: {}", reason.split("Stacktrace:").next().unwrap_or(&reason).trim())
    })
}
