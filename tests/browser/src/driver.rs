//! A process that never outlives the test that started it, however the test ends.

use crate::on_disk::files_with;
use crate::patience::PATIENCE;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Starts the program, then waits until its own input closes. The kernel closes it even if the test is killed. Then this script ends the
/// whole process group, politely at first, and removes the folder that the processes wrote to.
const GUARD: &str = r#"
scratch=$1; shift
"$@" 2>"$scratch/log" </dev/null &
trap '' TERM
cat >/dev/null
kill -TERM -$$
sleep 0.3
rm -rf -- "$scratch"
kill -KILL -$$
"#;

/// This styles the window around a page, not the page.
const SMALL_BARS: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-size: 1px; }";

/// A scroll bar that fades out during a screenshot must not look like a change of the page.
const FIXED_BARS: &str = "[Settings]\ngtk-overlay-scrolling=false\n";

/// A running driver, with its own home folder.
pub(crate) struct Driver {
    name: String,
    guard: Child,
    scratch: PathBuf,
}

impl Driver {
    /// Starts a program with `settings` added to its environment.
    ///
    /// WebKit's toolbar would keep its window from being narrower than 447 px. The style file that this writes makes the toolbar small.
    pub(crate) fn start(program: &Path, arguments: &[String], settings: &[(&str, String)]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let scratch = std::env::temp_dir().join(format!("journeys-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&scratch)
            .unwrap_or_else(|reason| panic!("{} cannot be made: {reason}", scratch.display()));
        let settings_of_windows = scratch.join("gtk-3.0");
        let written = std::fs::create_dir_all(&settings_of_windows)
            .and_then(|()| std::fs::write(settings_of_windows.join("gtk.css"), SMALL_BARS))
            .and_then(|()| std::fs::write(settings_of_windows.join("settings.ini"), FIXED_BARS));
        written.unwrap_or_else(|reason| panic!("{} cannot be written: {reason}", settings_of_windows.display()));
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(&scratch)
            .arg(program)
            .args(arguments)
            // A browser stores everything here, so each start has a fresh profile.
            .envs(["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"].map(|key| (key, &scratch)))
            .env_remove("http_proxy")
            .env_remove("https_proxy")
            .envs(settings.iter().map(|(key, value)| (key, value)))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|reason| panic!("`sh` does not start: {reason}"));
        Self { name: program.display().to_string(), guard, scratch }
    }

    /// Waits until the driver listens on its port.
    pub(crate) fn listening(&mut self, port: u16) {
        let end = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > end {
                panic!("{} was started but does not listen on port {port} in a minute. {}", self.name, self.said());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.drain();
    }

    /// The first line that the driver writes to its output.
    pub(crate) fn first_line(&mut self) -> String {
        let mut line = Vec::new();
        let output = self.guard.stdout.as_mut().expect("the output is piped");
        let mut byte = [0];
        while output.read(&mut byte).is_ok_and(|length| length == 1) && byte != *b"\n" {
            line.extend(byte);
        }
        self.drain();
        String::from_utf8_lossy(&line).into_owned()
    }

    /// The last lines of the driver's error output.
    pub(crate) fn said(&self) -> String {
        let log = std::fs::read_to_string(self.scratch.join("log")).unwrap_or_default();
        let lines: Vec<_> = log.lines().rev().take(5).collect();
        let lines: Vec<_> = lines.into_iter().rev().collect();
        if lines.is_empty() { "It said nothing.".into() } else { format!("It said:\n{}", lines.join("\n")) }
    }

    /// The files with the mark that the driver and its browser have written so far.
    pub(crate) fn files_with(&self, mark: &str) -> Vec<PathBuf> {
        files_with(&self.scratch, mark)
    }

    /// Reads and discards the output, so that a full pipe never blocks the driver.
    fn drain(&mut self) {
        if let Some(output) = self.guard.stdout.take() {
            std::thread::spawn(move || discard(output));
        }
    }
}

fn discard(mut output: ChildStdout) {
    // An error means that the driver is gone, so nothing is left to read.
    let _ = std::io::copy(&mut output, &mut std::io::sink());
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}
