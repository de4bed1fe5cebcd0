//! The project's own rules, checked by tests: sizes, which code may name the browser, and what the site may never say.

mod documents;
mod imports;

use std::path::{Path, PathBuf};

/// The longest file, in lines.
const LONGEST: usize = 400;
/// The list of what the site promises, and of what it may never promise.
const PROMISES: &str = "content/promises.toml";
/// The longest view, in lines, and where views are.
const LONGEST_VIEW: usize = 150;
const VIEWS: [&str; 5] =
    ["src/pages/", "src/components/", "crates/site/src/frame/", "crates/site/src/how/", "crates/site/src/pictures/"];

/// The code that becomes the site.
const SOURCES: [&str; 7] = [
    "src",
    "crates/core/src",
    "crates/compiler/src",
    "crates/content/src",
    "crates/explorer/src",
    "crates/site/src",
    "crates/wasm-parts/src",
];
/// The pure part of it.
const PURE: [&str; 3] = ["crates/core/src", "crates/content/src", "crates/explorer/src"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The paths of the files below the folders, with these endings.
fn paths(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "target" && name != "node_modules" {
                walk(&path, found);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for folder in folders {
        let path = root().join(folder);
        if path.is_file() { found.push(path) } else { walk(&path, &mut found) }
    }
    found.retain(|path| path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)));
    assert!(!found.is_empty(), "nothing below {folders:?}");
    found
}

/// The path from the root, with slashes.
fn named(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The files below the folders, with these endings: path from the root, and text.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    paths(folders, endings).into_iter().map(|path| (named(&path), std::fs::read_to_string(path).unwrap())).collect()
}

/// Every line of the files that breaks the rule, with its position.
fn lines(files: &[(String, String)], breaks: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let of_file = |(name, text): &(String, String)| -> Vec<String> {
        let bad = text.lines().enumerate().filter(|(_, line)| breaks(name, line));
        bad.map(|(at, line)| format!("{name}:{}: {}", at + 1, line.trim())).collect()
    };
    files.iter().flat_map(of_file).collect()
}

#[test]
fn files_are_short() {
    let mut long = Vec::new();
    for (name, text) in files(&["src", "crates", "tests"], &["rs"]) {
        let is_view = VIEWS.iter().any(|folder| name.starts_with(folder));
        let most = if is_view { LONGEST_VIEW } else { LONGEST };
        if text.lines().count() > most {
            long.push(format!("{name}: {} lines, at most {most}", text.lines().count()));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

/// A center's own changes must not break a test, so no test contains a name, a number, a color or a program of the sample.
#[test]
fn no_test_knows_the_sample_center() {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
    let styles = read("static/style.css");
    let colors = styles.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    let colors = colors.map(|(_, color)| format!("#{}", color.trim_end_matches(';')));
    let names = ["en", "es"].map(|code| read(&format!("content/{code}/phrases.toml")));
    let names = names.iter().filter_map(|text| text.lines().find_map(|line| line.strip_prefix("site-name = ")));
    let own: Vec<String> = colors.filter(|it| it.len() > 4).chain(names.map(str::to_owned)).collect();
    assert!(own.len() > 12, "{own:?}");
    let known = lines(&files(&["tests", "crates"], &["rs", "js"]), |name, line| {
        let has_programs = line.contains("include_str!") && line.contains("static/programs.json");
        name != "tests/tidy/main.rs"
            && name.contains("tests/")
            && (has_programs || own.iter().any(|it| line.contains(it)))
    });
    assert!(known.is_empty(), "{known:#?}");
}

/// A file that `main.rs` does not name is never built, so it never fails. A test of another target runs in no engine.
#[test]
fn every_journey_is_run() {
    const FOLDER: &str = "tests/browser/tests/journeys/";
    let list = std::fs::read_to_string(root().join(FOLDER).join("main.rs")).unwrap();
    let mut lost = Vec::new();
    for (name, text) in files(&["tests/browser/tests"], &["rs"]) {
        let module = name.strip_prefix(FOLDER).and_then(|it| it.strip_suffix(".rs"));
        let is_part =
            module.is_some_and(|it| it.contains('/') || it == "main" || list.contains(&format!("mod {it};\n")));
        let is_walked = text.matches("#[test]").count() == text.matches("block_on(").count();
        if !is_part || !is_walked {
            lost.push(name);
        }
    }
    assert!(lost.is_empty(), "no engine runs these, or not all of them: {lost:#?}");
}

/// Which of our crates each crate may depend on. Cargo rejects cycles; this rejects shortcuts.
#[test]
fn the_arrows_between_crates_point_down() {
    let below: [(&str, &[&str]); 8] = [
        ("crates/core", &[]),
        ("tests/samples", &["explorer-core"]),
        ("crates/compiler", &["explorer-core"]),
        ("crates/content", &["explorer-core", "content-compiler"]),
        ("crates/explorer", &["explorer-core", "explorer-content"]),
        (".", &["explorer-core", "explorer-content", "explorer"]),
        ("crates/wasm-parts", &[]),
        (
            "crates/site",
            &["explorer-core", "content-compiler", "explorer-content", "explorer", "program-explorer", "wasm-parts"],
        ),
    ];
    let manifest = |folder: &str| std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let ours = below.iter().filter_map(|(folder, _)| {
        manifest(folder)
            .lines()
            .find_map(|line| Some(line.strip_prefix("name = \"")?.trim_end_matches('"').to_string()))
    });
    let ours: Vec<String> = ours.collect();
    assert_eq!(ours.len(), below.len());
    for (folder, allowed) in below {
        let mut used = Vec::new();
        let text = manifest(folder);
        for section in
            text.split("\n[").filter(|it| it.starts_with("dependencies]") || it.starts_with("build-dependencies]"))
        {
            used.extend(section.lines().filter_map(|line| Some(line.split_once([' ', '.'])?.0.to_string())));
        }
        used.retain(|it| ours.contains(it));
        let wrong: Vec<_> = used.iter().filter(|it| !allowed.contains(&it.as_str())).collect();
        assert!(wrong.is_empty(), "{folder} must not depend on {wrong:?}");
    }
}

#[test]
fn only_the_browser_folder_names_the_browser() {
    let named = lines(&files(&SOURCES, &["rs"]), |name, line| {
        !name.starts_with("src/browser/")
            && ["web_sys", "js_sys", "gloo"].iter().any(|it| line.contains(it))
            && !line.trim_start().starts_with("//")
    });
    assert!(named.is_empty(), "{named:#?}");
}

/// The builder of `src/el.rs`: see docs/decisions/02-views-by-builder.md.
#[test]
fn views_are_written_in_one_language() {
    let other = lines(&files(&SOURCES, &["rs"]), |_, line| {
        ["html!", "html_nested!", "classes!"].iter().any(|it| line.contains(it)) && !line.trim_start().starts_with("//")
    });
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn what_stands_below_the_app_names_neither_a_clock_nor_io() {
    let named = lines(&files(&PURE, &["rs"]), |_, line| {
        ["std::time", "std::fs", "std::io", "println!", "eprintln!"].iter().any(|it| line.contains(it))
            && !line.trim_start().starts_with("//")
    });
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn the_core_does_not_panic_on_purpose() {
    let panics = [".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!", "assert!(", "dbg!"];
    let named = lines(&files(&[&PURE[..], &["src"]].concat(), &["rs"]), |_, line| {
        panics.iter().any(|it| line.contains(it)) && !line.trim_start().starts_with("//")
    });
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn licensed_names_and_promises_that_no_test_can_prove_stand_nowhere() {
    // Claims that no test can prove are in a list, and they also stop the build.
    let registry = std::fs::read_to_string(root().join(PROMISES)).unwrap();
    let never = registry.lines().find_map(|line| line.strip_prefix("never = ")).unwrap();
    let forbidden: Vec<_> =
        ["asam", "locus", "calocus"].into_iter().chain(never.split('"').skip(1).step_by(2)).collect();
    assert!(forbidden.contains(&"anonymous"));
    let named = lines(
        &files(
            &[&SOURCES[..], &["content", "static", "index.html", "README.md"]].concat(),
            &["rs", "toml", "md", "json", "html", "js"],
        ),
        |name, line| {
            let words = line.to_lowercase();
            name != PROMISES
                && forbidden.iter().any(|it| {
                    words
                        .split(|c: char| !c.is_alphanumeric() && c != '%' && c != ' ' && c != '-')
                        .any(|part| format!(" {part} ").contains(&format!(" {it} ")))
                })
        },
    );
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn every_phrase_is_used() {
    let sources: String = files(&SOURCES, &["rs"]).into_iter().map(|(_, text)| text).collect();
    let phrases = std::fs::read_to_string(root().join("content/en/phrases.toml")).unwrap();
    let unused: Vec<_> = phrases
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key.replace('-', "_"))
        .filter(|key| !sources.contains(&format!(".{key}(")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn nothing_is_set_by_a_style_attribute_and_no_picture_loads_late() {
    let named = lines(
        &files(&[&SOURCES[..], &["static", "index.html"]].concat(), &["rs", "html", "css", "js"]),
        |name, line| {
            [" style=", "Style \"style\"", "loading=\"lazy\"", "@import"].iter().any(|it| line.contains(it))
                || name.ends_with(".css") && line.contains("url(") && !line.contains("url(\"#")
        },
    );
    assert!(named.is_empty(), "{named:#?}");
}

/// This file fills the pages and the files for servers.
#[test]
fn the_policy_stands_once() {
    let folders = [&SOURCES[..], &["static", "index.html", "Trunk.toml", "crates"]].concat();
    let mut standing: Vec<_> = files(&folders, &["rs", "html", "toml", "js", "mjs", "conf"])
        .into_iter()
        .filter(|(_, text)| text.contains(&["default-src 'none'; script-src ", "'self'"].concat()))
        .map(|(name, _)| name)
        .collect();
    standing.sort();
    standing.dedup();
    assert_eq!(standing, ["crates/site/src/hosts/mod.rs"]);
}

/// British words, with the American ones.
const BRITISH: &[(&str, &str)] = &[
    ("afterwards", "afterward"),
    ("amongst", "among"),
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("colour", "color"),
    ("coloured", "colored"),
    ("colours", "colors"),
    ("favour", "favor"),
    ("fortnight", "two weeks"),
    ("grey", "gray"),
    ("grown-up", "adult"),
    ("grown-ups", "adults"),
    ("ill", "sick"),
    ("judgement", "judgment"),
    ("learnt", "learned"),
    ("licence", "license"),
    ("neighbour", "neighbor"),
    ("neighbours", "neighbors"),
    ("organise", "organize"),
    ("practise", "practice"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("recognise", "recognize"),
    ("tick", "check"),
    ("ticked", "checked"),
    ("ticks", "checks"),
    ("towards", "toward"),
    ("untick", "uncheck"),
    ("unticked", "unchecked"),
    ("whilst", "while"),
];

/// Phrases that no American nurse or engineer would say aloud, and what they would say.
const TURNS: &[(&str, &str)] = &[
    ("(a fit)", "(convulsion)"),
    ("drink and drugs", "alcohol and drugs"),
    ("drink or drugs", "alcohol or drugs"),
    ("for ever", "forever"),
    ("had a fit", "had a seizure"),
    ("live-in program", "residential program"),
    ("look after", "take care of"),
    ("looks after", "takes care of"),
    ("looks that", "checks that"),
    ("meant are", "this includes"),
    ("slow the breath", "slow breathing"),
    ("sort out", "work out"),
    ("sorted out", "worked out"),
    ("what the day asks", "what people need to do each day"),
    ("what stands in the way", "what makes it hard"),
    ("way round", "way around"),
];

/// The part of a line that people read: a comment, the name of a test, or a text of the content. Names in `backticks` and keys are left
/// out.
fn said(name: &str, line: &str) -> String {
    let comment =
        |marks: &[&str]| marks.iter().find_map(|it| line.split_once(it)).map_or("", |(_, said)| said).to_string();
    // A text contains a space, and an id does not.
    let texts = || line.split('"').skip(1).step_by(2).filter(|it| it.contains(' ')).collect::<Vec<_>>().join(" ");
    let said = match name.rsplit('.').next() {
        Some("md") if line.contains(" = ") => comment(&["# "]),
        Some("md") => line.split_once(": ").filter(|(key, _)| !key.contains(' ')).map_or(line, |(_, said)| said).into(),
        Some("toml") => comment(&["# "]) + " " + &texts(),
        _ if name.contains("tests/") && line.starts_with("fn ") => line.replace('_', " "),
        _ => comment(&["//", "/*"]),
    };
    said.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_said_is_said_in_american_english() {
    let folders = [
        "src",
        "crates",
        "tests",
        "static",
        "content/en",
        "docs",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ];
    let files = files(&folders, &["rs", "md", "toml", "js", "mjs", "css"]);
    let british = lines(&files, |name, line| {
        let said = said(name, line);
        // Capitalized names, such as a center's, do not count.
        let said = if name.starts_with("content/") { said } else { said.to_lowercase() };
        let mut words = said.split(|c: char| !c.is_alphabetic() && c != '-' && c != '\'' && c != '’');
        let turns = format!(" {} ", said.to_lowercase());
        // The stories in the tests may use any phrase that people use.
        let is_turned = !name.contains("tests/")
            && TURNS.iter().any(|(turn, _)| {
                turns.match_indices(turn).any(|(at, _)| !turns[at + turn.len()..].starts_with(char::is_alphabetic))
            });
        name != "tests/tidy/main.rs"
            && (is_turned || words.any(|word| BRITISH.iter().any(|(british, _)| word == *british)))
    });
    assert!(british.is_empty(), "{british:#?}\nsay instead: {BRITISH:?} {TURNS:?}");
}
