//! A running browser: its driver, its session, and its way to the internet.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::outside::Outside;
use crate::patience::PATIENCE;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use thirtyfour::{Capabilities, WebDriver};
use tokio_tungstenite::tungstenite::Message;

/// A running browser with a fresh profile. Its processes end when it is dropped, or when the test ends.
pub struct Browser {
    pub(crate) engine: Engine,
    pub(crate) session: WebDriver,
    outside: Outside,
    // This field is last, so that the session is dropped before its driver ends.
    processes: Vec<Driver>,
}

impl Browser {
    /// Starts the engine's driver on a free port, and opens a session.
    pub(crate) async fn start(engine: Engine) -> Self {
        let outside = Outside::start().await;
        let proxy = Some(outside.address());
        Self::start_with(engine, outside, proxy).await
    }

    /// Does the same without a proxy, so that the browser itself looks up names and connects to hosts.
    pub(crate) async fn start_without_proxy(engine: Engine) -> Self {
        Self::start_with(engine, Outside::start().await, None).await
    }

    async fn start_with(engine: Engine, outside: Outside, proxy: Option<String>) -> Self {
        let mut processes = Vec::new();
        let mut settings = Vec::new();
        if let Some(screen) = engine.screen() {
            let size = ["-displayfd", "1", "-screen", "0", "1600x1300x24", "-nolisten", "tcp"].map(String::from);
            let mut screen = Driver::start(&screen, &size, &[]);
            settings.push(("DISPLAY", format!(":{}", screen.first_line())));
            processes.push(screen);
            // These are variables because WebKit would speak TLS to a proxy that a capability names.
            for (kind, proxy) in ["http_proxy", "https_proxy"].into_iter().zip(proxy.iter().cycle()) {
                settings.push((kind, format!("http://{proxy}")));
            }
            settings.push(("no_proxy", "127.0.0.1".into()));
            // Without a graphics card, WebKit would simulate one, and each journey would take a fifth more processor time.
            settings.push(("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()));
            // WebKit's last compiler optimizes for hours of use. No journey lasts long enough to gain from it, and it takes a quarter of
            // the processor time.
            settings.push(("JSC_useOMGJIT", "0".into()));
        }
        let [port, second] = free_ports();
        let mut arguments = vec![format!("--port={port}")];
        if engine == Engine::Firefox {
            // The default port is always the same, so the second of two runs on one machine would fail.
            arguments.push(format!("--websocket-port={second}"));
        }
        let mut driver = Driver::start(&engine.driver(), &arguments, &settings);
        driver.listening(port);
        let wanted = Capabilities::from(wanted(engine, proxy.as_deref()));
        let session = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.unwrap_or_else(|reason| {
            panic!(
                "{engine:?} does not start: {reason}. Its driver is {}. {}",
                engine.driver().display(),
                driver.said()
            )
        });
        processes.push(driver);
        Self { engine, session, outside, processes }
    }

    /// The proxy, which refuses and records what the browser asks of the internet.
    pub fn outside(&self) -> &Outside {
        &self.outside
    }

    /// The files of the browser's profile that contain the mark.
    pub(crate) fn files_with(&self, mark: &str) -> Vec<PathBuf> {
        self.processes.iter().flat_map(|process| process.files_with(mark)).collect()
    }

    /// Sends one command of WebDriver BiDi, for what the older protocol cannot do. (The crate's own BiDi client needs a TLS library, even
    /// for a connection within this machine.)
    pub(crate) async fn bidi(&self, method: &str, params: Value) {
        let address = self.session.handle().capabilities().get("webSocketUrl").and_then(Value::as_str);
        let address = address.unwrap_or_else(|| panic!("{:?} does not support WebDriver BiDi", self.engine));
        answer(address, &[(method, params)]).await;
    }

    /// Sends commands directly to the page in Chromium and returns the answer to the last one. The driver does not answer while a page
    /// unloads. Settings made by the commands end with the connection.
    pub(crate) async fn devtools(&self, commands: &[(&str, Value)]) -> Value {
        let options = self.session.handle().capabilities().get("goog:chromeOptions");
        let host = options.and_then(|it| it["debuggerAddress"].as_str()).expect("Chromium says where it listens");
        let page = self.session.window().await.expect("the window has a name");
        answer(&format!("ws://{host}/devtools/page/{page}"), commands).await
    }
}

/// Sends commands over a new connection and returns the answer to the last one.
async fn answer(address: &str, commands: &[(&str, Value)]) -> Value {
    let (mut socket, _) = tokio_tungstenite::connect_async(address).await.expect("the browser's connection opens");
    let mut last = Value::Null;
    for (id, (method, params)) in commands.iter().enumerate() {
        let command = json!({ "id": id, "method": method, "params": params }).to_string();
        socket.send(Message::text(command)).await.expect("the command is sent");
        last = loop {
            let message = tokio::time::timeout(PATIENCE, socket.next()).await;
            let Ok(Some(Ok(message))) = message else { panic!("{method}: no answer") };
            let answer: Value =
                message.to_text().ok().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            if answer["id"] == id {
                assert_eq!(answer.get("error"), None, "{method}: {answer}");
                break answer;
            }
        };
    }
    last
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session ends with the driver. Closing it properly could wait for a browser that hangs. This fails only if the session was
        // already dropped.
        let _ = self.session.clone().leak();
    }
}

/// The capabilities to request.
fn wanted(engine: Engine, proxy: Option<&str>) -> Map<String, Value> {
    let browser = engine.browser();
    // In all three engines, addresses of this machine bypass the proxy.
    let proxy = proxy.map_or_else(
        || json!({ "proxyType": "direct" }),
        |proxy| json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy }),
    );
    let wanted = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "proxy": proxy,
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": { "binary": browser, "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage",
            ] },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "proxy": proxy,
            "webSocketUrl": true,
            "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": {
                // As on a person's own device, Firefox saves what is open, here every second. This holds even after three minutes without
                // input. By default Firefox would then save only once an hour, and a search of its files would find nothing.
                "browser.sessionstore.resume_from_crash": true, "browser.sessionstore.interval": 1000,
                "browser.sessionstore.interval.idle": 1000,
                // On a busy machine, this panel could open in the next journey, after a file is saved, and take its key presses.
                "browser.download.alwaysOpenPanel": false,
            } },
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        }),
    };
    let Value::Object(mut wanted) = wanted else { return Map::new() };
    wanted.insert("timeouts".into(), json!({ "script": PATIENCE.as_millis() as u64 }));
    wanted
}

/// Two ports that were just free.
fn free_ports() -> [u16; 2] {
    // Both sockets stay open until both ports are known, so that the ports differ.
    let listeners = [(); 2].map(|()| std::net::TcpListener::bind("127.0.0.1:0").expect("a free port on 127.0.0.1"));
    listeners.map(|listener| listener.local_addr().expect("a bound socket has an address").port())
}
