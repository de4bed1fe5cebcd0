//! The browsers that the journeys run in, and the programs that drive them.

use crate::debian;
use crate::run::{Result, Workspace};
use crate::tools::CargoTool;
use std::path::{Path, PathBuf};

/// A browser engine that the journeys test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, driven by chromedriver.
    Chromium,
    /// Firefox, driven by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, driven by WebKitWebDriver, on an Xvfb screen.
    WebKit,
}

use Engine::{Chromium, Firefox, WebKit};

/// All of them.
pub const ALL: [Engine; 3] = [Chromium, Firefox, WebKit];

/// Chromium's arguments: no window, no sandbox (with one it refuses to run as root), and no network traffic of its own.
const CHROMIUM_ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
];

impl Engine {
    /// The name for `--engines` and for the environment of the journeys.
    pub fn name(self) -> &'static str {
        match self {
            Chromium => "chromium",
            Firefox => "firefox",
            WebKit => "webkit",
        }
    }

    /// Debian's packages for it and its driver. Cargo builds geckodriver.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Chromium => &["chromium", "chromium-driver"],
            Firefox => &["firefox-esr"],
            WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// The programs that it needs: the variable that gives each one to the journeys, and its path.
    fn programs(self, workspace: &Workspace) -> Vec<(&'static str, Option<PathBuf>)> {
        match self {
            Chromium => vec![
                ("CHROMIUM", chosen_or(workspace, "CHROMIUM", &CHROMIUM_NAMES, CHROMIUM_PLACES)),
                ("CHROMEDRIVER", chosen_or(workspace, "CHROMEDRIVER", &["chromedriver"], &[])),
            ],
            Firefox => vec![("FIREFOX", chosen_or(workspace, "FIREFOX", &["firefox-esr", "firefox"], FIREFOX_PLACES))],
            WebKit => vec![
                ("WEBKIT_DRIVER", chosen_or(workspace, "WEBKIT_DRIVER", &["WebKitWebDriver"], &[])),
                ("MINIBROWSER", chosen("MINIBROWSER").or_else(mini_browser)),
                // MiniBrowser cannot run without a screen.
                ("XVFB", chosen_or(workspace, "XVFB", &["Xvfb"], &[])),
            ],
        }
    }

    fn is_there(self, workspace: &Workspace) -> bool {
        self.programs(workspace).iter().all(|(_, place)| place.is_some())
    }
}

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];
const FIREFOX_PLACES: &[&str] =
    &["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];

/// The program that a variable of the environment names.
fn chosen(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn chosen_or(workspace: &Workspace, variable: &str, names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let found = || names.iter().find_map(|name| workspace.find(name));
    let known = || places.iter().map(PathBuf::from).find(|path| path.is_file());
    chosen(variable).or_else(found).or_else(known)
}

/// It is never on the PATH. Debian keeps it in `/usr/lib/*/webkit2gtk-4.*/`, Fedora and Arch elsewhere.
fn mini_browser() -> Option<PathBuf> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
    };
    let mut folders = below(Path::new("/usr/lib"));
    folders.extend(["/usr/lib", "/usr/libexec"].map(PathBuf::from));
    let mut found: Vec<PathBuf> = folders.iter().flat_map(|folder| below(folder)).collect();
    found.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4.")));
    let mut found: Vec<PathBuf> = found.iter().map(|folder| folder.join("MiniBrowser")).collect();
    found.retain(|path| path.is_file());
    found.sort();
    found.pop()
}

/// Parses a list of engines such as `chromium,firefox`.
pub fn engines_in(list: &str) -> Result<Vec<Engine>> {
    let mut engines = Vec::new();
    for word in list.split(',').map(str::trim) {
        let engine = ALL.into_iter().find(|engine| engine.name().eq_ignore_ascii_case(word));
        let engine = engine.ok_or_else(|| format!("`{word}` is no engine; there are {}.", names(&ALL)))?;
        if !engines.contains(&engine) {
            engines.push(engine);
        }
    }
    Ok(engines)
}

/// The names of engines, as a list that `engines_in` reads.
pub fn names(engines: &[Engine]) -> String {
    engines.iter().map(|engine| engine.name()).collect::<Vec<_>>().join(",")
}

/// The engines to test: the requested ones, or all if there was no request. CI always tests all of them.
pub fn wanted(asked: Option<Vec<Engine>>, on_ci: bool) -> Vec<Engine> {
    match asked {
        Some(engines) if !on_ci => engines,
        _ => ALL.to_vec(),
    }
}

/// Makes sure that the engines are installed, and installs the missing ones where it can.
pub fn ensure(workspace: &mut Workspace, engines: &[Engine]) -> Result {
    let missing = missing(workspace, engines);
    if !missing.is_empty() {
        let packages: Vec<&str> = missing.iter().flat_map(|engine| engine.packages()).copied().collect();
        if !debian::is_here() {
            return Err(cannot_be_had(&missing, engines));
        }
        debian::install(workspace, &names(&missing), &packages)?;
    }
    let missing = self::missing(workspace, engines);
    if !missing.is_empty() {
        return Err(cannot_be_had(&missing, engines));
    }
    if engines.contains(&Firefox) {
        CargoTool::geckodriver().ensure(workspace)?;
    }
    Ok(())
}

fn missing(workspace: &Workspace, engines: &[Engine]) -> Vec<Engine> {
    engines.iter().copied().filter(|engine| !engine.is_there(workspace)).collect()
}

fn cannot_be_had(missing: &[Engine], engines: &[Engine]) -> String {
    let others: Vec<Engine> = engines.iter().copied().filter(|engine| !missing.contains(engine)).collect();
    let instead = match others.as_slice() {
        [] => String::new(),
        others => format!(" To test without, name the engines you want: cargo xtask test --engines {}", names(others)),
    };
    format!(
        "{} NOT FOUND HERE AND NOT TO BE INSTALLED BY THIS COMMAND ON THIS SYSTEM. Install the browser and its driver.{instead}",
        names(missing).to_uppercase()
    )
}

/// The environment of the journeys: the engines, and the path of each program.
pub fn environment(workspace: &Workspace, engines: &[Engine]) -> Vec<(&'static str, PathBuf)> {
    let mut variables: Vec<(&'static str, PathBuf)> = vec![("ENGINES", names(engines).into())];
    for engine in engines {
        variables.extend(engine.programs(workspace).into_iter().filter_map(|(name, place)| Some((name, place?))));
    }
    if let (true, Some(driver)) = (engines.contains(&Firefox), workspace.find("geckodriver")) {
        variables.push(("GECKODRIVER", driver));
    }
    variables
}

/// The `webdriver.json` with which the runner of `wasm-bindgen-test` starts Chromium.
pub fn chromium_capabilities(workspace: &Workspace) -> Result<String> {
    let place = chosen_or(workspace, "CHROMIUM", &CHROMIUM_NAMES, CHROMIUM_PLACES).ok_or("CHROMIUM NOT FOUND.")?;
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""));
    let arguments = CHROMIUM_ARGUMENTS.map(quoted).join(", ");
    let binary = quoted(&place.to_string_lossy());
    Ok(format!("{{ \"goog:chromeOptions\": {{ \"binary\": {binary}, \"args\": [{arguments}] }} }}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_engines_is_read_in_its_order_and_each_once() {
        assert_eq!(engines_in("chromium"), Ok(vec![Chromium]));
        assert_eq!(engines_in("webkit, Chromium,webkit"), Ok(vec![WebKit, Chromium]));
        assert_eq!(engines_in(&names(&ALL)), Ok(ALL.to_vec()));
    }

    #[test]
    fn a_word_that_is_no_engine_is_named() {
        for list in ["", "chrome", "chromium,,firefox", "chromium;firefox"] {
            assert!(engines_in(list).is_err_and(|reason| reason.contains("is no engine")), "{list}");
        }
        assert!(engines_in("chromium,safari").is_err_and(|reason| reason.starts_with("`safari` is no engine")));
    }

    #[test]
    fn ci_always_tests_all_engines() {
        assert_eq!(wanted(Some(vec![Firefox]), true), ALL);
        assert_eq!(wanted(Some(vec![Firefox]), false), [Firefox]);
        assert_eq!(wanted(None, false), ALL);
    }

    #[test]
    fn an_engine_that_cannot_be_had_is_said_in_capitals_with_the_way_around() {
        let text = cannot_be_had(&[WebKit], &ALL);
        assert!(text.starts_with("WEBKIT NOT FOUND"), "{text}");
        assert!(text.ends_with("--engines chromium,firefox"), "{text}");
        assert!(!cannot_be_had(&ALL, &ALL).contains("--engines"));
    }
}
