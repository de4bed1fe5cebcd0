//! The policy as a decision table in the repository. A change of the guidance shows as a diff that a clinician can read, and cannot land
//! without an entry in the changelog.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use explorer_content::words::Speaks;
use explorer_content::{AREAS, GUIDANCE, HELP_LINES, SIGN_GROUPS, URGENT};
use explorer_core::care::level::Level;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::guidance::rule::Rule;
use explorer_core::language::Language;

const SNAPSHOT: &str = "tests/guidance.snapshot.txt";
const RENEW: &str = "UPDATE=1 cargo test -p explorer-content --test guidance_snapshot";

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(path).unwrap_or_default()
}

/// The ids of sources by their titles, because the compiled tables contain only what the explorer shows.
fn source_ids() -> BTreeMap<String, String> {
    let sources: toml::Table = read("../../content/sources.toml").parse().unwrap();
    // Our own judgment has a title in each language.
    let title = |title: &toml::Value| title.as_str().or_else(|| title["en"].as_str()).unwrap().to_string();
    sources.into_iter().map(|(id, source)| (title(&source["title"]), id)).collect()
}

/// The English text of every answer, screen by screen, because the words decide which answer people give.
fn asked(table: &mut String) {
    let words = Language::English.words();
    for (screen, said) in GUIDANCE.screens.iter().zip(&words.screens) {
        let kind = if screen.checklist { ", several can be checked" } else { "" };
        writeln!(table, "\n{} ({}{kind})", screen.id.to_uppercase(), AREAS[screen.area].id).unwrap();
        for (whom, text) in [&said.ask, &said.more].into_iter().flat_map(|text| text.each()) {
            let whom = whom.map(|whom| format!("[{}] ", whom.id())).unwrap_or_default();
            writeln!(table, "    {whom}{}", text.to(Voice::You)).unwrap();
        }
        for &at in screen.questions {
            let question = &GUIDANCE.questions[at];
            let settlers = question.settled_by.iter().map(|it| {
                let by = &GUIDANCE.questions[it.question];
                format!("{}={}", by.id, by.choices[usize::from(it.at_most)].id)
            });
            let settlers = settlers.collect::<Vec<_>>().join(" & ");
            let settled = if settlers.is_empty() { settlers } else { format!(": settled by {settlers}, or milder") };
            writeln!(table, "{}{settled}", question.id).unwrap();
            for (choice, said) in question.choices.iter().zip(&words.question(at).choices) {
                writeln!(table, "  < {:<20} {}", choice.id, said.to(Voice::You)).unwrap();
            }
        }
    }
}

/// The rules, sorted by what they read, so that their order does not depend on the file.
fn ruled(table: &mut String) {
    let ids = source_ids();
    let words = Language::English.words();
    let mut rules: Vec<&Rule> = GUIDANCE.rules.iter().collect();
    rules.sort_by_key(|rule| {
        let read: Vec<_> = rule.when.iter().map(|it| (it.question, std::cmp::Reverse(it.at_least))).collect();
        (read[0].0, std::cmp::Reverse(rule.at_least), read)
    });
    for rule in rules {
        let when: Vec<_> = rule
            .when
            .iter()
            .map(|condition| {
                let question = &GUIDANCE.questions[condition.question];
                format!("{}={}", question.id, question.choices[usize::from(condition.at_least)].id)
            })
            .collect();
        let added: String = rule.add.iter().map(|addition| format!(" +{}", addition.id())).collect();
        let leads = format!("{}{added}", rule.at_least.map_or("-", Level::id));
        let sources: Vec<_> = rule.sources.iter().map(|at| ids[words.sources[*at].title].as_str()).collect();
        writeln!(table, "{leads:<28} {}", when.join(" & ")).unwrap();
        writeln!(table, "{:<28}   {} [{}]", "", rule.id, sources.join(", ")).unwrap();
    }
}

/// The decision table of the compiled guidance.
fn table() -> String {
    let mut table = format!("GUIDANCE {} of {}\n", GUIDANCE.version, GUIDANCE.date);
    table += "\nRIGHT NOW: any of these is urgent help and no level; the lines to call, the first one first\n\n";
    for sign in URGENT {
        let lines: Vec<_> = sign.lines.iter().map(|at| HELP_LINES[*at].id).collect();
        let drive = if sign.do_not_drive { " (do not drive)" } else { "" };
        writeln!(table, "{:<20} {}: {}{drive}", sign.id, SIGN_GROUPS[sign.group].id, lines.join(", ")).unwrap();
    }
    table += "\nQUESTIONS: the choices from the mildest to the most severe; no answer stands outside of the order\n";
    asked(&mut table);
    writeln!(table, "\nRULES: the base is {}; = means that choice or a worse one; - is no floor\n", Level::ALL[0].id())
        .unwrap();
    ruled(&mut table);
    table
}

/// A short hash of the text (FNV-1a). It can tell two tables apart, but does not protect against forgery.
fn digest(text: &str) -> String {
    let fold = |digest: u32, byte: u8| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    format!("{:08x}", text.bytes().fold(0x811c_9dc5, fold))
}

/// Whether the changelog has a line under Guidance with this version and this digest.
fn is_told(changelog: &str, version: &str, digest: &str) -> bool {
    let sections = changelog.split("\n### ").filter_map(|section| section.strip_prefix("Guidance\n"));
    let lines = sections.flat_map(|section| section.split("\n#").next().unwrap_or_default().lines());
    let (named, told) = (format!("Version {version} "), format!("table {digest}"));
    let mut lines = lines.filter(|line| line.starts_with("- "));
    lines.any(|line| line.contains(&named) && line.contains(&told))
}

#[test]
fn the_decision_table_in_the_repository_is_the_compiled_one() {
    let now = table();
    let kept = read(SNAPSHOT);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(SNAPSHOT), &now).unwrap();
        return;
    }
    let (kept, now): (Vec<_>, Vec<_>) = (kept.lines().collect(), now.lines().collect());
    let gone = kept.iter().filter(|line| !now.contains(line)).map(|line| format!("- {line}"));
    let new = now.iter().filter(|line| !kept.contains(line)).map(|line| format!("+ {line}"));
    let differences: Vec<_> = gone.chain(new).collect();
    assert!(
        kept == now,
        "The guidance is not the one in {SNAPSHOT}:\n{}\nIf that is meant: raise version and date in content/rules.toml, \
         renew the table with\n    {RENEW}\nand say what changed, and why, in CHANGELOG.md under Guidance.",
        differences.join("\n")
    );
}

#[test]
fn the_changelog_tells_of_this_decision_table() {
    let digest = digest(&table());
    let version = GUIDANCE.version;
    assert!(
        is_told(&read("../../CHANGELOG.md"), version, &digest),
        "CHANGELOG.md says nothing of this guidance. Under ### Guidance, say in words what changed and why, in a line that \
         begins with\n    - Version {version} (table {digest}): "
    );
}

#[test]
fn only_a_line_under_guidance_with_this_version_and_table_tells_of_it() {
    let told = |changelog: &str| is_told(changelog, "0.2", "12ab");
    let good =
        "# Changelog\n\n## Unreleased\n\n### Added\n- A.\n\n### Guidance\n- Version 0.2 (table 12ab): B.\n\n## 1.0\n";
    assert!(told(good));
    for (from, to) in [
        ("12ab", "12ac"),
        ("0.2", "0.1"),
        ("### Guidance", "### Changed"),
        ("### Guidance", "### Guidance\n\n### Fixed"),
    ] {
        assert!(!told(&good.replace(from, to)), "{to}");
    }
}
