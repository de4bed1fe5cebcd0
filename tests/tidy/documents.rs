//! The documents: everything that they name exists, and each can be reached from the first one.

use std::collections::HashSet;

use super::{files, named, paths, root};

/// Names in the documents that only a build makes.
const MADE: &[&str] = &[
    "cloudfront-headers.json",
    "check-colors.html",
    "parts/",
    "404.html",
    "downtown.json",
    "embedded.html",
    "dist/program-explorer.html",
    "program-explorer.html",
    "robots.txt",
    "sbom.json",
    "sitemap.xml",
    "target/",
    "tests/bench/node_modules/",
    "crates/xtask/npm/node_modules/",
    "your-page",
];

/// The documents that people read in the checkout: name and text.
fn documents() -> Vec<(String, String)> {
    files(&["docs", "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"], &["md"])
}

/// The anchor of a heading, as code hosts make it.
fn address_of(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    kept.chars()
        .filter(|it| it.is_alphanumeric() || " -_".contains(*it))
        .map(|it| if it == ' ' { '-' } else { it })
        .collect()
}

#[test]
fn every_link_between_documents_leads_to_a_file_and_a_heading() {
    let headings = |text: &str| {
        text.lines()
            .filter(|it| it.starts_with('#'))
            .map(|it| address_of(it.trim_start_matches('#')))
            .collect::<Vec<_>>()
    };
    let (mut lost, mut count) = (Vec::new(), 0);
    for (document, text) in documents() {
        let folder = root().join(&document).parent().unwrap().to_owned();
        // Links in code blocks lead nowhere.
        let shown = text.lines().filter(|line| !line.starts_with("    "));
        for link in shown.flat_map(|line| line.split("](").skip(1)).map(|rest| rest.split(')').next().unwrap()) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            if link.starts_with("https://") || file.ends_with(".html") {
                continue;
            }
            count += 1;
            let path = if file.is_empty() { root().join(&document) } else { folder.join(file) };
            let target = std::fs::read_to_string(&path).unwrap_or_default();
            if !path.exists() || !heading.is_empty() && !headings(&target).iter().any(|it| it == heading) {
                lost.push(format!("{document}: {link}"));
            }
        }
    }
    assert!(lost.is_empty() && count > 30, "{count} links, and these lead nowhere: {lost:#?}");
}

/// Documents must follow when a function is renamed: each part of each `name::of_it` in a document is in the code.
#[test]
fn every_name_in_the_documents_stands_in_the_code() {
    let code: String =
        files(&["src", "crates", "tests", "static"], &["rs", "js"]).into_iter().map(|(_, text)| text).collect();
    let words: HashSet<&str> = code.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
    let (mut lost, mut count) = (Vec::new(), 0);
    for (document, text) in documents() {
        for name in text.split('`').skip(1).step_by(2).filter(|it| it.contains("::")) {
            let is_plain = name.chars().all(|it| it.is_alphanumeric() || it == '_' || it == ':');
            count += usize::from(is_plain);
            if is_plain && !name.split("::").all(|part| words.contains(part)) {
                lost.push(format!("{document}: {name}"));
            }
        }
    }
    assert!(lost.is_empty() && count > 5, "{count} names, and these stand nowhere: {lost:#?}");
}

/// People can reach every document from the first one.
#[test]
fn every_document_is_named_by_another() {
    let all = documents();
    let is_named = |name: &str| {
        let file = name.rsplit('/').next().unwrap();
        let at =
            if file == "README.md" { name.rsplit('/').nth(1).map(|folder| format!("{folder}/{file}")) } else { None };
        let wanted = at.unwrap_or_else(|| file.to_string());
        all.iter().any(|(other, text)| other != name && text.contains(&format!("{wanted})")))
    };
    let lost: Vec<_> = all.iter().map(|(name, _)| name).filter(|it| *it != "README.md" && !is_named(it)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// Documents must follow when a file moves: each path in them is the path of a file or folder, or the end of one.
#[test]
fn every_path_and_command_in_the_documents_is_there() {
    const ENDINGS: &[&str] = &["rs", "toml", "md", "js", "mjs", "css", "json", "txt", "svg", "png", "html", "yml"];
    let folders = ["src", "crates", "content", "static", "tests", "fuzz", "docs", ".github", "index.html"];
    let there: Vec<String> = paths(&folders, ENDINGS).iter().map(|path| format!("/{}", named(path))).collect();
    let xtask = std::fs::read_to_string(root().join("crates/xtask/src/main.rs")).unwrap();
    let manifests: String = files(&["crates", "tests"], &["toml"]).into_iter().map(|(_, text)| text).collect();
    let mut lost = Vec::new();
    for (document, text) in documents() {
        for command in text.split("cargo xtask ").skip(1) {
            let command: String = command.chars().take_while(char::is_ascii_lowercase).collect();
            if !xtask.contains(&format!("[\"{command}\"")) {
                lost.push(format!("{document}: cargo xtask {command}"));
            }
        }
        for test in text.split(" --test ").skip(1) {
            let test: String = test.chars().take_while(|it| !it.is_whitespace() && *it != '`').collect();
            let [file, folder] = [format!("/tests/{test}.rs"), format!("/tests/{test}/main.rs")];
            if !there.iter().any(|it| it.ends_with(&file) || it.ends_with(&folder)) {
                lost.push(format!("{document}: --test {test}"));
            }
        }
        for package in text.split(" -p ").skip(1) {
            let package: String = package.chars().take_while(|it| it.is_alphanumeric() || *it == '-').collect();
            if !manifests.contains(&format!("name = \"{package}\"")) {
                lost.push(format!("{document}: -p {package}"));
            }
        }
        for path in
            text.lines().filter(|line| !line.starts_with("    ")).flat_map(|line| line.split('`').skip(1).step_by(2))
        {
            let is_plain =
                path.chars().all(|it| it.is_alphanumeric() || "./-_".contains(it)) && !path.starts_with("./");
            let is_path =
                ENDINGS.iter().any(|it| path.ends_with(&format!(".{it}"))) || path.contains('/') && path.ends_with('/');
            let is_there = || {
                let end = format!("/{}", path.trim_end_matches('/'));
                there.iter().any(|it| it.ends_with(&end) || it.contains(&format!("{end}/")))
                    || root().join(path).exists()
            };
            if is_plain && is_path && !MADE.iter().any(|it| path.contains(it)) && path != "dist/" && !is_there() {
                lost.push(format!("{document}: {path}"));
            }
        }
    }
    assert!(lost.is_empty(), "named, but not there: {lost:#?}");
}
