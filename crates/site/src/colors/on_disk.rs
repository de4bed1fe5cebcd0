//! The same check for an owner without Rust, as a page of a release to open from the disk. The browser has no Rust there, so the check is
//! written once more in `check.js`, with the tables of this file; the test holds both to the same sentences.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use super::{FORM, KNOWN, OURS, PAIRS, colors_of, plain};
use crate::file;
use crate::guide::STYLE;

const PAGE: &str = include_str!("check.html");
const CHECK: &str = include_str!("check.js");

/// Writes the page into a folder.
pub fn write(folder: &Path) -> Result<(), String> {
    let html = PAGE.replace("@STYLE@", STYLE).replace("@KNOWN@", &known()).replace("@CHECK@", CHECK);
    file::write(&folder.join("check-colors.html"), html)
}

/// The tables, as the script reads them.
fn known() -> String {
    let of = |by_night| colors_of(OURS, by_night).into_iter().map(|(name, color)| (name, color.written()));
    let (day, night): (BTreeMap<_, _>, BTreeMap<_, _>) = (of(false).collect(), of(true).collect());
    let ours = plain(OURS);
    let used: Vec<_> = ours.split("var(--").skip(1).filter_map(|it| it.split([',', ')']).next()).collect();
    json!({ "day": day, "night": night, "used": used, "pairs": PAIRS, "says": KNOWN, "form": FORM }).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::{problems, sheet_of_guide};
    use super::*;
    use std::process::Command;

    #[test]
    fn the_page_on_the_disk_says_of_each_sheet_what_the_build_says() {
        let start = sheet_of_guide();
        let sheets = [
            "",
            start,
            ":root { --accent: #4a90d9 }",
            "@media screen { :root { --accent: #4A90D9; --page: #888; } } @media (prefers-color-scheme:dark) { :root { --accent: #567; } }",
            ":root { --acent: #fff; --mine: 1px; margin: var(--mine); --ink: rgb(1, 2, 3); } /* --ink: #fff; */",
            "@media (prefers-color-scheme: dark) { :root { --on-accent: #777777; --help: red } } :root { --muted: #aaa; --accent: #777 }",
            ":root:lang(es) { --accent: #fff; } @media print { :root { --accent: #fff } } :root { --radius: 0; } /* :root { --ink: #fff }",
        ];
        let script = format!(
            "const KNOWN = {};\n{CHECK}\nconsole.log(JSON.stringify(JSON.parse(process.argv[1]).map(problems)))",
            known()
        );
        let asked = json!(sheets).to_string();
        let done =
            Command::new("node").args(["-e", &script, "--", &asked]).output().expect("Node, which builds the site too");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let said: Vec<Vec<String>> = serde_json::from_slice(&done.stdout).expect("a list for each sheet");
        assert_eq!(said.len(), sheets.len());
        for (sheet, said) in sheets.iter().zip(&said) {
            assert_eq!(*said, problems(sheet), "{sheet}");
        }
        assert!(said.iter().filter(|said| !said.is_empty()).count() >= 4, "{said:#?}");
    }
}
