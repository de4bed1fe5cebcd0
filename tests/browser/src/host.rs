//! Real web servers with the site in one of their folders. Each is configured by the file that `site hosts` writes for it.

use crate::driver::Driver;
use crate::headers::Headers;
use crate::port;
use crate::server::dist;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A kind of server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostKind {
    /// Its own configuration includes our file.
    Nginx,
    /// It reads our file from the site's folder.
    Apache,
    /// One file configures everything.
    Caddy,
}

impl HostKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];

    /// The path of its program: from its variable, or where Debian installs it.
    fn program(self) -> PathBuf {
        let (variable, place) = match self {
            Self::Nginx => ("NGINX", "/usr/sbin/nginx"),
            Self::Apache => ("APACHE", "/usr/sbin/apache2"),
            Self::Caddy => ("CADDY", "/usr/bin/caddy"),
        };
        let program = std::env::var_os(variable).map_or_else(|| place.into(), PathBuf::from);
        assert!(
            program.is_file(),
            "{} is not there. Install the server, or name its program in {variable}.",
            program.display()
        );
        program
    }
}

/// A server that runs until it is dropped.
pub struct Host {
    port: u16,
    /// The site's path on the server. It starts and ends with a slash.
    place: &'static str,
    /// The folder with the site.
    site: PathBuf,
    /// The folder with all of the server's files. It is removed at the end.
    home: PathBuf,
    _driver: Driver,
}

/// A server's answer.
#[derive(Debug)]
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The body as sent, so it is compressed if the headers say so.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header. Fails if the header appears twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(it, _)| it.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} appears twice: {:?}", self.headers);
        value
    }
}

impl Host {
    /// Copies the site into a folder of a server and starts the server.
    pub fn start(kind: HostKind, place: &'static str) -> Self {
        Self::start_with(&dist(), kind, place)
    }

    /// Does the same with another site.
    pub fn start_with(from: &Path, kind: HostKind, place: &'static str) -> Self {
        let port = port::fresh().local_addr().expect("a bound socket has an address").port();
        let home = std::env::temp_dir().join(format!("host-{kind:?}-{}-{port}", std::process::id()));
        let www = home.join("www");
        let site = www.join(place.trim_matches('/'));
        copy(from, &site);
        written(&home);
        let file = home.join("told");
        let (text, arguments) = match kind {
            HostKind::Nginx => (nginx(&home, &site, place, port), vec!["-c", "told", "-e", "stderr", "-p"]),
            HostKind::Apache => (apache(&home, &www, port), vec!["-X", "-f", "told", "-d"]),
            HostKind::Caddy => (caddy(&home, &site, place, port), vec!["run", "--adapter", "caddyfile", "--config"]),
        };
        std::fs::write(&file, text).expect("a file can be written");
        let last = if kind == HostKind::Caddy { &file } else { &home };
        let arguments: Vec<_> = arguments.into_iter().map(String::from).chain([last.display().to_string()]).collect();
        let mut driver = Driver::start(&kind.program(), &arguments, &[]);
        driver.listening(port);
        Self { port, place, site, home, _driver: driver }
    }

    /// The full address of a path of the site. The path has no slash at its start.
    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.place)
    }

    /// The site's folder on the server.
    pub fn site(&self) -> &Path {
        &self.site
    }

    /// The headers that `_headers` sets for a path of the site, with lowercase names.
    pub fn told(path: &str) -> Vec<(String, String)> {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Headers::of(&dist()).for_path(path).map(owned).collect()
    }

    /// Requests a path with these accepted encodings and returns the answer.
    pub fn ask(&self, path: &str, encodings: &str) -> Answer {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n",
            self.port
        );
        let mut bytes = Vec::new();
        line.write_all(asked.as_bytes()).and_then(|()| line.read_to_end(&mut bytes)).expect("the server answers");
        let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").expect("headers end");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let answer = Answer { status, headers, body: bytes[end + 4..].to_vec() };
        let in_pieces = answer.header("transfer-encoding").is_some_and(|it| it.eq_ignore_ascii_case("chunked"));
        if in_pieces { Answer { body: joined(&answer.body), ..answer } } else { answer }
    }
}

/// Decodes a chunked body, in which each piece comes after its length.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|it| it == b"\r\n") {
        let length = str::from_utf8(&rest[..end]).ok().and_then(|it| usize::from_str_radix(it, 16).ok());
        let start = end + 2;
        let end = start + length.expect("a piece has a length");
        body.extend(&rest[start..end]);
        rest = &rest[end + 2..];
    }
    body
}

impl Drop for Host {
    fn drop(&mut self) {
        // The system removes whatever this leaves behind.
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for entry in std::fs::read_dir(from).expect("the site can be read").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to) } else { std::fs::copy(from, to).map(drop).expect("a file can be copied") }
    }
}

/// Runs the page writer to write its files for servers.
fn written(folder: &Path) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo).args(["run", "--quiet", "--package", "site", "--", "hosts"]).arg(folder).output();
    let done = done.expect("cargo runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// A server's file with these changes. Fails if a change does not apply.
fn changed(file: &Path, changes: &[(&str, String)]) -> String {
    let text = std::fs::read_to_string(file).expect("the file for the server is written");
    changes.iter().fold(text, |text, (old, new)| {
        assert!(text.contains(old), "{} has no {old}", file.display());
        text.replace(old, new)
    })
}

/// Makes the changes that the file tells owners to make: the site's location, and the folder in two lines.
fn nginx(home: &Path, site: &Path, place: &str, port: u16) -> String {
    let told = changed(
        &home.join("nginx.conf"),
        &[
            ("/srv/program-explorer/", format!("{}/", site.display())),
            ("location / { # FOLDER", format!("location {place} {{")),
            ("error_page 404 /404.html; # FOLDER", format!("error_page 404 {place}404.html;")),
        ],
    );
    let without_slash = place.trim_end_matches('/');
    let slash = if without_slash.is_empty() {
        String::new()
    } else {
        format!("location = {without_slash} {{ return 301 {place}; }}")
    };
    let home = home.display();
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|it| format!("{it}_temp_path {home}/{it};"));
    format!(
        "daemon off; master_process off; pid {home}/pid; events {{}}\n\
         http {{ include /etc/nginx/mime.types; access_log off; {} absolute_redirect off;\n\
         server {{ listen 127.0.0.1:{port}; {slash}\n{told}\n}} }}",
        temporary.concat()
    )
}

/// The file needs no changes. This adds only what every host has.
fn apache(home: &Path, www: &Path, port: u16) -> String {
    let modules = ["mpm_event", "authz_core", "mime", "dir", "alias", "rewrite", "headers", "deflate", "filter"];
    let modules = modules.map(|it| format!("LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so\n")).concat();
    let (home, www) = (home.display(), www.display());
    format!(
        "{modules}Listen 127.0.0.1:{port}\nServerName localhost\nPidFile {home}/pid\nErrorLog {home}/errors\n\
         <IfModule unixd_module>\nUser www-data\nGroup www-data\n</IfModule>\n\
         TypesConfig /etc/mime.types\nAddOutputFilterByType DEFLATE application/json text/css\n\
         DocumentRoot {www}\n<Directory {www}>\nAllowOverride FileInfo Indexes\nOptions FollowSymLinks\nRequire all granted\n</Directory>\n"
    )
}

/// Makes the changes that the file tells owners to make: the site's name and location, and the folder in one line.
fn caddy(home: &Path, site: &Path, place: &str, port: u16) -> String {
    let without_slash = place.trim_end_matches('/');
    let (slash, handle) = if without_slash.is_empty() {
        (String::new(), "handle {".to_owned())
    } else {
        (format!("redir {without_slash} {place}\n"), format!("handle_path {place}* {{"))
    };
    let told = changed(
        &home.join("Caddyfile"),
        &[
            ("/srv/program-explorer", site.display().to_string()),
            ("example.org {", format!("http://127.0.0.1:{port} {{\n{slash}")),
            ("handle { # FOLDER", handle),
        ],
    );
    format!("{{\n admin off\n auto_https off\n}}\n{told}")
}
