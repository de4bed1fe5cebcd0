//! Runs commands, and prints what each step does and how long it takes.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Success, or one sentence that says what went wrong.
pub type Result<T = ()> = std::result::Result<T, String>;

/// The checkout, and the folders where its commands find their tools.
pub struct Workspace {
    /// The folder of the top `Cargo.toml`.
    pub root: PathBuf,
    /// The folder of a center's own files, which override ours. `None` for the tests of the project.
    pub center: Option<PathBuf>,
    path: Vec<PathBuf>,
}

/// The variables that set another target folder.
const TARGET_FOLDERS: [&str; 2] = ["CARGO_BUILD_TARGET_DIR", "CARGO_TARGET_DIR"];

/// The variable that tells the build where a center's own files are.
const CENTER: &str = "SITE_CENTER";

impl Workspace {
    /// The checkout that this program was started in.
    pub fn here() -> Result<Workspace> {
        // Cargo sets this when it runs the program, so it is right even in a moved or copied checkout.
        let own = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("Start this with `cargo xtask`.")?;
        let root = Path::new(&own).ancestors().nth(2).ok_or("xtask is outside the project.")?.to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let named = std::env::var_os(CENTER).map(PathBuf::from);
        let center = named.or_else(|| Some(root.join("center")).filter(|folder| folder.is_dir()));
        let center = center.filter(|folder| !folder.as_os_str().is_empty());
        Ok(Workspace { root, center, path: std::env::split_paths(&path).collect() })
    }

    /// Puts a folder in front of the PATH of all later commands.
    pub fn put_first(&mut self, folder: PathBuf) {
        if self.path.first() != Some(&folder) {
            self.path.insert(0, folder);
        }
    }

    /// A file of the project: the center's own, if it has one of that name, or else ours. This repeats `content_compiler::overlay::file`,
    /// because this program has no dependencies. That keeps its first build to seconds.
    pub fn file(&self, name: &str) -> PathBuf {
        let own = self.center.as_ref().map(|center| center.join(name)).filter(|path| path.is_file());
        own.unwrap_or_else(|| self.root.join(name))
    }

    /// The program that a command of this name would run.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.path.iter().map(|folder| folder.join(&file)).find(|path| is_program(path))
    }

    /// A command in the root of the checkout.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let program = program.as_ref();
        // Uses the full path, because systems differ in which PATH they search for a bare name.
        let found = program.to_str().and_then(|name| self.find(name));
        let mut command = Command::new(found.as_deref().map_or(program, Path::as_os_str));
        command.current_dir(&self.root);
        if let Ok(path) = std::env::join_paths(&self.path) {
            command.env("PATH", path);
        }
        // Trunk 0.21.14 stops when NO_COLOR=1 is set.
        command.env_remove("NO_COLOR");
        match &self.center {
            Some(center) => command.env(CENTER, center),
            None => command.env_remove(CENTER),
        };
        command
    }

    /// The cargo that runs this program, so that nothing is built with another toolchain.
    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// The same cargo for building another project, which gets its own target folder.
    pub fn cargo_elsewhere(&self) -> Command {
        let mut command = self.cargo();
        for name in TARGET_FOLDERS {
            command.env_remove(name);
        }
        command
    }

    /// The folder of the tools from npm, and of our scripts for Node.
    pub fn npm(&self) -> PathBuf {
        self.root.join("crates/xtask/npm")
    }

    /// Runs Node with one of our scripts.
    pub fn node(&self, script: &str) -> Command {
        let mut command = self.command("node");
        command.arg(self.npm().join(script));
        command
    }

    /// Where cargo builds.
    pub fn target(&self) -> PathBuf {
        let named = TARGET_FOLDERS.into_iter().find_map(std::env::var_os);
        self.root.join(named.map_or("target".into(), PathBuf::from))
    }

    /// The output of a command, if it runs and succeeds.
    pub fn printed(&self, program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
        let output = self.command(program).args(arguments).stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Prints a command, then runs it to its end.
pub fn run(command: &mut Command) -> Result {
    let status = end_of(command)?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status}).", shown(command))) }
}

/// Prints a command, runs it to its end, and gives how it ended.
pub fn end_of(command: &mut Command) -> Result<ExitStatus> {
    let shown = shown(command);
    println!("    $ {shown}");
    command.status().map_err(|reason| format!("`{shown}` could not be started: {reason}"))
}

/// Runs commands at the same time and waits for all of them. It prints their output line by line, so that lines do not mix.
pub fn run_side_by_side(commands: Vec<Command>) -> Result {
    let runs = commands.into_iter().map(|mut command| std::thread::spawn(move || run_by_lines(&mut command)));
    let runs: Vec<_> = runs.collect();
    let ends = runs.into_iter().map(|run| run.join().unwrap_or_else(|_| Err("A command's thread panicked.".into())));
    let failures: Vec<String> = ends.filter_map(Result::err).collect();
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

fn run_by_lines(command: &mut Command) -> Result {
    let shown = shown(command);
    println!("    $ {shown}");
    let cannot = |reason| format!("`{shown}` could not be run: {reason}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        println!("{}", line.map_err(cannot)?);
    }
    let status = child.wait().map_err(cannot)?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status}).")) }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// A sequence of steps. Each prints its name and expected time when it starts, and its real time when it ends.
pub struct Steps {
    all: usize,
    /// The steps so far, and their outcomes.
    done: Vec<(String, Outcome)>,
    start: Instant,
}

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    LeftOut,
}

impl Steps {
    /// A sequence of `all` steps.
    pub fn of(all: usize) -> Steps {
        Steps { all, done: Vec::new(), start: Instant::now() }
    }

    /// Runs one step.
    pub fn step<T>(&mut self, name: &str, expected: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("==> {name} ({expected})");
        let start = Instant::now();
        match work() {
            Ok(value) => {
                println!("    done: {name}, {}", duration(start.elapsed()));
                self.done.push((name.to_owned(), Outcome::Passed(start.elapsed())));
                Ok(value)
            }
            Err(reason) => {
                self.done.push((name.to_owned(), Outcome::Failed(start.elapsed())));
                Err(format!("    FAILED: {name}, after {}\n{reason}", duration(start.elapsed())))
            }
        }
    }

    /// Records that one step is left out, and prints why.
    pub fn leave_out(&mut self, name: &str, reason: &str) {
        self.done.push((name.to_owned(), Outcome::LeftOut));
        println!("==> {name}: LEFT OUT, {reason}");
    }

    /// Prints how it ended. The reason comes first, so that the closing line is the last one.
    pub fn close(&self, command: &str, result: Result) -> Result {
        if let Err(reason) = &result {
            println!("{reason}");
        }
        println!("{}", self.closing());
        result.map_err(|_| format!("cargo xtask {command}: FAILED"))
    }

    /// The table of steps and their times, and the closing line.
    pub fn closing(&self) -> String {
        let row = |(name, outcome): &(String, Outcome)| match outcome {
            Outcome::Passed(time) => format!("    {name:<60} {:>12}\n", duration(*time)),
            Outcome::Failed(time) => format!("    {name:<60} {:>12}  FAILED\n", duration(*time)),
            Outcome::LeftOut => format!("    {name:<60} {:>12}\n", "left out"),
        };
        let table: String = self.done.iter().map(row).collect();
        let count = |is: fn(&Outcome) -> bool| self.done.iter().filter(|(_, outcome)| is(outcome)).count();
        let passed = count(|outcome| matches!(outcome, Outcome::Passed(_)));
        let left_out = match count(|outcome| matches!(outcome, Outcome::LeftOut)) {
            0 => String::new(),
            some => format!(", {some} left out"),
        };
        format!("{table}{passed} of {} steps passed{left_out}, in {}.", self.all, duration(self.start.elapsed()))
    }
}

/// A duration as people say it.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_as_people_say_it() {
        assert_eq!(duration(Duration::from_millis(240)), "0.2 s");
        assert_eq!(duration(Duration::from_millis(59_900)), "59 s");
        assert_eq!(duration(Duration::from_secs(60)), "1 min 0 s");
        assert_eq!(duration(Duration::from_secs(330)), "5 min 30 s");
    }

    #[test]
    fn the_closing_line_counts_only_steps_that_passed() {
        let mut steps = Steps::of(3);
        assert_eq!(steps.step("one", "at once", || Ok(7)), Ok(7));
        steps.leave_out("two", "not asked for");
        let failure = steps.step("three", "at once", || Err::<(), _>("the reason".to_owned()));
        assert!(failure.is_err_and(|text| text.contains("FAILED: three") && text.contains("the reason")));
        let closing = steps.closing();
        let lines: Vec<_> = closing.lines().collect();
        for (line, wanted) in lines.iter().zip(["one", "two", "three", "1 of 3 steps passed, 1 left out, in "]) {
            assert!(line.trim_start().starts_with(wanted), "{closing}");
        }
        assert!(lines.len() == 4 && lines[1].ends_with("left out") && lines[2].ends_with("FAILED"), "{closing}");
    }

    #[test]
    fn of_commands_side_by_side_each_that_fails_is_named() {
        let cargo = |word: &str| {
            let mut command = Command::new(std::env::var_os("CARGO").expect("cargo runs the tests"));
            command.arg(word).stderr(Stdio::null());
            command
        };
        assert_eq!(run_side_by_side(vec![cargo("--version"), cargo("help")]), Ok(()));
        let failure = run_side_by_side(vec![cargo("no-such-one"), cargo("--version"), cargo("no-such-other")]);
        let reason = failure.expect_err("two of them are unknown to cargo");
        assert!(reason.contains("no-such-one` failed") && reason.contains("no-such-other` failed"), "{reason}");
        assert!(!reason.contains("--version"), "{reason}");
    }

    #[test]
    fn a_command_is_shown_without_its_folder() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(shown(&command), "cargo fmt --all");
    }
}
