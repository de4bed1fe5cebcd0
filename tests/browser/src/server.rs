//! Serves the site the way a static host does, logs requests, and breaks single files on request.

use crate::fault::{Fault, matches};
use crate::headers::Headers;
use crate::journey::RUNTIME;
use crate::patience::in_time;
use crate::port;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// One request that reached the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Such as `GET`.
    pub method: String,
    /// Path and query, as sent.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
}

/// A page that is not part of the site and has no policy. Deliberate requests from it must go through, or the tests that expect none prove
/// nothing.
const CONTROL: (&str, &str) =
    ("/control.html", "<!doctype html><html lang=en><meta charset=utf-8><title>Control</title><h1>Control</h1>");

/// The server sends these in place of the owner's programs, so that those cannot change a test.
pub const PROGRAMS: &str = include_str!("../../fixtures/programs.json");

/// HTML files that people do not open as pages of this site: the single-file explorer, whose own policy would clash with the site's; the
/// page for missing addresses; and the home pages for a frame on someone else's page.
const NO_PAGES: [&str; 4] = ["program-explorer.html", "404.html", "embedded.html", "es/embedded.html"];

/// The site on a free port of this machine. It is served until this is dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    task: JoinHandle<()>,
}

struct Site {
    dist: PathBuf,
    headers: Headers,
    faults: Vec<(String, Fault)>,
    log: Mutex<Vec<Request>>,
}

impl Server {
    /// Serves the site as it was built.
    pub async fn start() -> Self {
        Self::with([]).await
    }

    /// Serves the site with a policy that blocks all scripts. WebDriver cannot turn off scripts in every engine; for the page, this is the
    /// same.
    pub async fn without_script() -> Self {
        Self::with([("*", Fault::Header("content-security-policy", "script-src 'none'".into()))]).await
    }

    /// Serves the site with faults: a path (one `*` matches anything), and what happens to the matching files.
    pub async fn with<const N: usize>(faults: [(&str, Fault); N]) -> Self {
        let dist = dist();
        let headers = Headers::of(&dist);
        let faults = faults.into_iter().map(|(pattern, fault)| (pattern.to_owned(), fault));
        // These come first, so that a test's own fault applies on top.
        let own = [("/programs.json", PROGRAMS), ("/center/center.css", "")];
        let own = own.map(|(path, text)| (path.to_owned(), Fault::Body(text.into())));
        let faults = own.into_iter().chain(faults).collect();
        let site = Arc::new(Site { dist, headers, faults, log: Mutex::default() });
        let listener = port::fresh();
        let address = listener.local_addr().expect("a bound socket has an address");
        listener.set_nonblocking(true).expect("a socket can be nonblocking");
        let listener = TcpListener::from_std(listener).expect("tokio accepts a bound socket");
        let router = Router::new().fallback(answer).with_state(Arc::clone(&site));
        let task = RUNTIME.spawn(async move {
            axum::serve(listener, router).await.expect("the test server serves until it is dropped");
        });
        Self { address, site, task }
    }

    /// The full address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Every request so far, in order.
    pub fn log(&self) -> Vec<Request> {
        self.site.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of requests so far, for [`Server::requests_since`].
    pub fn mark(&self) -> usize {
        self.log().len()
    }

    /// The requests after a mark.
    pub fn requests_since(&self, mark: usize) -> Vec<Request> {
        self.log().split_off(mark)
    }

    /// Waits until the server has answered a request whose path matches the pattern (one `*` matches anything).
    pub async fn answered(&self, pattern: &str) {
        let is_there = async || self.log().iter().any(|request| matches(pattern, &request.path));
        assert!(in_time(is_there).await, "nobody asked for {pattern}: {:?}", self.log());
    }

    /// The names of all pages of the site in both languages, the home page first.
    pub fn pages(&self) -> Vec<String> {
        let of = |language: &'static str| {
            let folder = std::fs::read_dir(self.site.dist.join(language)).expect("the site's folder can be read");
            let names = folder.flatten().map(move |entry| [language, &*entry.file_name().to_string_lossy()].concat());
            names.filter(|name| name.ends_with(".html") && !NO_PAGES.contains(&&**name))
        };
        let mut names: Vec<_> = of("").chain(of("es/")).collect();
        names.sort_by_key(|name| (name != "index.html", name.clone()));
        assert_eq!(names.len(), written(), "not all pages are there: {names:?}");
        names
    }

    /// Reads a file of the site as it was built: the file of a path, or the part that matches a pattern.
    pub fn file(&self, pattern: &str) -> Vec<u8> {
        let parts = std::fs::read_dir(self.site.dist.join("parts")).into_iter().flatten().flatten();
        let mut parts = parts.map(|part| format!("/parts/{}", part.file_name().display()));
        let path = parts.find(|path| matches(pattern, path)).unwrap_or_else(|| pattern.to_owned());
        let file = self.site.find(&path).unwrap_or_else(|| panic!("The site has no {pattern}."));
        std::fs::read(&file).unwrap_or_else(|reason| panic!("{}: {reason}", file.display()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Site {
    /// The file for a path, if there is one. Nothing outside the folder is ever served.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let inside = path.trim_start_matches('/');
        if inside.split('/').any(|part| part == "..") {
            return None;
        }
        let file = self.dist.join(inside);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        file.is_file().then_some(file)
    }
}

/// The folder to serve.
pub fn dist() -> PathBuf {
    let dist = std::env::var_os("SITE_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "There is no site in {}. Build it with `cargo xtask dist`, or name its folder in SITE_DIST.",
        dist.display()
    );
    dist
}

/// How many pages there should be: one for each text in `content/`, and the home page in each language.
fn written() -> usize {
    let texts = |language: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(language).join("pages");
        std::fs::read_dir(&folder).unwrap_or_else(|reason| panic!("{}: {reason}", folder.display())).count()
    };
    ["en", "es"].map(|language| texts(language) + 1).iter().sum()
}

async fn answer(State(site): State<Arc<Site>>, method: Method, uri: Uri) -> Response {
    let response = respond(&site, uri.path()).await;
    let path = uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string);
    let request = Request { method: method.to_string(), path, status: response.status().as_u16() };
    site.log.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    response
}

async fn respond(site: &Site, path: &str) -> Response {
    if path == CONTROL.0 {
        return reply(StatusCode::OK, "text/html; charset=utf-8", CONTROL.1.into());
    }
    let faults: Vec<_> = site.faults.iter().filter(|(pattern, _)| matches(pattern, path)).map(|(_, f)| f).collect();
    let missing = faults.iter().any(|fault| matches!(fault, Fault::Missing));
    let found = site.find(path).filter(|_| !missing);
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    // Most hosts send this page for a missing file.
    let Some(file) = found.or_else(|| site.find("404.html").filter(|_| !missing)) else {
        return reply(status, "text/plain; charset=utf-8", "There is no such page.".into());
    };
    let mut bytes = std::fs::read(&file).unwrap_or_else(|reason| panic!("{}: {reason}", file.display()));
    let mut content_type = content_type(&file);
    let mut extra = Vec::new();
    let mut is_framed = false;
    for fault in faults {
        match fault {
            Fault::Missing => {}
            Fault::Truncated => bytes.truncate(bytes.len() / 2),
            Fault::Flipped => {
                let middle = bytes.len() / 2;
                bytes[middle] ^= 1;
            }
            Fault::WrongType => content_type = "text/plain; charset=utf-8",
            Fault::Held(gate) => gate.passed().await,
            Fault::Body(text) => bytes = text.clone().into_bytes(),
            Fault::Framed => is_framed = true,
            Fault::Header(name, value) => extra.push((*name, value.as_str())),
        }
    }
    let mut response = reply(status, content_type, bytes);
    for (name, value) in site.headers.for_path(path).chain(extra) {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap_or_else(|_| panic!("invalid header name: {name}"));
        let value = if is_framed { framed(name.as_str(), value) } else { value.to_owned() };
        let value = HeaderValue::from_str(&value).unwrap_or_else(|_| panic!("invalid header value: {value}"));
        // This adds a header and replaces none, because a browser obeys both of two policies.
        response.headers_mut().append(name, value);
    }
    response
}

/// A header as `crates/site/src/hosts/` writes it if sites on this machine may embed the explorer.
fn framed(name: &str, value: &str) -> String {
    match name {
        "cross-origin-resource-policy" => "cross-origin".into(),
        _ => value.replace("frame-ancestors 'self'", "frame-ancestors 'self' http://127.0.0.1:*"),
    }
}

fn reply(status: StatusCode, content_type: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/vnd.microsoft.icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
