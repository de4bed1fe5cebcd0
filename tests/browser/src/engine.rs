//! The engines to test, and where the programs of each are.

use std::path::{Path, PathBuf};

/// A browser engine.
///
/// | engine | its programs | named by |
/// |---|---|---|
/// | Chromium | `chromedriver`, `chromium` | `CHROMEDRIVER`, `CHROMIUM` |
/// | Firefox | `geckodriver`, `firefox-esr` or `firefox` | `GECKODRIVER`, `FIREFOX` |
/// | WebKit | `WebKitWebDriver`, `MiniBrowser`, `Xvfb` | `WEBKIT_DRIVER`, `MINIBROWSER`, `XVFB` |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, which Chrome and Edge are built on.
    Chromium,
    /// Firefox, whose engine is Gecko.
    Firefox,
    /// WebKitGTK, the closest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engines that `ENGINES` names, separated by commas, or all of them if it is not set.
    pub fn selected() -> Vec<Self> {
        match std::env::var("ENGINES") {
            Ok(list) => Self::read(&list).unwrap_or_else(|reason| panic!("{reason}")),
            Err(_) => Self::ALL.to_vec(),
        }
    }

    /// Its name in `ENGINES` and in the names of tests.
    pub(crate) fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    fn read(list: &str) -> Result<Vec<Self>, String> {
        list.split(',')
            .map(|name| {
                let same = |engine: &Self| engine.name().eq_ignore_ascii_case(name.trim());
                Self::ALL.into_iter().find(same).ok_or_else(|| {
                    format!(
                        "ENGINES names {name:?}. The engines are chromium, firefox and webkit, with a comma between."
                    )
                })
            })
            .collect()
    }

    /// The program that drives the engine.
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => find(self, "CHROMEDRIVER", &["chromedriver".into()]),
            Self::Firefox => find(self, "GECKODRIVER", &["geckodriver".into(), installed_geckodriver()]),
            Self::WebKit => find(self, "WEBKIT_DRIVER", &["WebKitWebDriver".into()]),
        }
    }

    /// The browser itself.
    pub(crate) fn browser(self) -> PathBuf {
        match self {
            Self::Chromium => find(self, "CHROMIUM", &["chromium".into(), "chromium-browser".into()]),
            Self::Firefox => find(self, "FIREFOX", &["firefox-esr".into(), "firefox".into()]),
            Self::WebKit => find(self, "MINIBROWSER", &mini_browsers()),
        }
    }

    /// The screen that WebKit needs, which has no headless mode.
    pub(crate) fn screen(self) -> Option<PathBuf> {
        (self == Self::WebKit).then(|| find(self, "XVFB", &["Xvfb".into()]))
    }
}

/// The path where `cargo xtask test` installs Firefox's driver.
fn installed_geckodriver() -> PathBuf {
    let home =
        std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|h| h.join(".cargo")));
    home.unwrap_or_default().join("xtask-tools/geckodriver-0.37.1/bin/geckodriver")
}

/// `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`, for any machine.
fn mini_browsers() -> Vec<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let browsers = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    browsers.filter(|file| file.is_file()).collect()
}

/// The program that a variable names, or else the first candidate that exists.
fn find(engine: Engine, variable: &str, candidates: &[PathBuf]) -> PathBuf {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let wanted = named.as_ref().map_or(candidates, std::slice::from_ref);
    wanted.iter().find_map(|program| on_path(program)).unwrap_or_else(|| {
        let wanted: Vec<_> = wanted.iter().map(|program| program.display().to_string()).collect();
        panic!(
            "{engine:?} cannot be tested: there is no {}. Install it, name it in {variable}, or choose other engines in \
             ENGINES.",
            if wanted.is_empty() { "MiniBrowser under /usr/lib/*/webkit2gtk-4.1".into() } else { wanted.join(" and no ") }
        )
    })
}

fn on_path(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return program.is_file().then(|| program.to_owned());
    }
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn a_list_of_engines_is_read_and_an_unknown_one_is_named() {
        assert_eq!(Engine::read("firefox, WebKit"), Ok(vec![Engine::Firefox, Engine::WebKit]));
        let reason = Engine::read("chromium,opera").expect_err("unknown");
        assert!(reason.contains("\"opera\"") && reason.contains("webkit"), "{reason}");
    }
}
