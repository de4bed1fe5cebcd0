//! The hashes of a site: writing them into `dist/`, and checking a published site against them.

use crate::run::{Result, Workspace, run};
use std::path::Path;

/// Only Node is needed, and the build needs it anyway.
const SCRIPT: &str = "hashes.mjs";

/// Writes the list of hashes into a finished site.
pub fn write(workspace: &Workspace, folder: &Path) -> Result {
    run(workspace.node(SCRIPT).arg("write").arg(folder))
}

/// Checks the site at an address or in a folder against a list of hashes. Without a list, it checks the site against the site's own list.
pub fn verify(workspace: &Workspace, place: &str, list: Option<&str>) -> Result {
    run(workspace.node(SCRIPT).arg("verify").arg(place).args(list))
}

/// Builds the last commit again, from scratch and in another folder, and compares `dist/` with the result.
pub fn verify_again(workspace: &Workspace) -> Result {
    let there = std::env::temp_dir().join(format!("program-explorer-again-{}", std::process::id()));
    run(workspace.command("git").args(["worktree", "add", "--detach"]).arg(&there).arg("HEAD"))?;
    let built = run(workspace.cargo_elsewhere().current_dir(&there).args(["xtask", "dist"]));
    let list = there.join("dist/SHA256SUMS");
    let place = workspace.root.join("dist");
    let held = built.and_then(|()| run(workspace.node(SCRIPT).arg("verify").arg(&place).arg(&list)));
    run(workspace.command("git").args(["worktree", "remove", "--force"]).arg(&there))?;
    held.map_err(|reason| format!("{reason} Was dist/ built from the last commit?"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::{Command, Output};

    use tempfile::TempDir;

    fn hashes(words: &[&str], folder: &Path) -> Output {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm/hashes.mjs");
        let [what, rest @ ..] = words else { panic!("write or verify") };
        Command::new("node").arg(script).arg(what).arg(folder).args(rest).output().expect("node runs")
    }

    /// A site of three files in its own folder.
    fn site() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder can be made");
        std::fs::create_dir(folder.path().join("es")).expect("a folder can be made");
        for (file, text) in [("index.html", "one"), ("es/index.html", "uno"), ("programs.json", "{}")] {
            std::fs::write(folder.path().join(file), text).expect("a file can be written");
        }
        folder
    }

    #[test]
    fn a_site_is_what_its_list_tells_of_until_a_file_is_changed_missing_or_more() {
        let site = site();
        let folder = site.path();
        assert!(hashes(&["write"], folder).status.success());
        let list = std::fs::read_to_string(folder.join("SHA256SUMS")).expect("the list is written");
        // Another program computed this hash of "one".
        assert!(
            list.contains("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  index.html\n"),
            "{list}"
        );
        assert!(hashes(&["verify"], folder).status.success());
        for (file, text, said) in [
            ("es/index.html", "dos", "es/index.html: is another one"),
            ("more.js", "fetch(0)", "more.js: is in no list"),
        ] {
            let before = std::fs::read(folder.join(file)).ok();
            std::fs::write(folder.join(file), text).expect("a file can be written");
            let held = hashes(&["verify"], folder);
            assert!(!held.status.success() && String::from_utf8_lossy(&held.stderr).contains(said), "{held:?}");
            let back = before
                .map_or_else(|| std::fs::remove_file(folder.join(file)), |it| std::fs::write(folder.join(file), it));
            back.expect("it is as before");
        }
        std::fs::remove_file(folder.join("index.html")).expect("a file can be removed");
        let held = hashes(&["verify"], folder);
        assert!(String::from_utf8_lossy(&held.stderr).contains("index.html: is not there"), "{held:?}");
    }

    #[test]
    fn an_owners_programs_are_no_fault_and_an_owners_own_list_is_no_proof() {
        let (release, published) = (site(), site());
        let (release, published) = (release.path(), published.path());
        hashes(&["write"], release);
        std::fs::write(published.join("programs.json"), "{ }").expect("a file can be written");
        let list = release.join("SHA256SUMS");
        let list = list.to_str().expect("a name in letters");
        let held = hashes(&["verify", list], published);
        assert!(held.status.success() && String::from_utf8_lossy(&held.stdout).contains("the owner's own"), "{held:?}");
        std::fs::write(published.join("index.html"), "another").expect("a file can be written");
        hashes(&["write"], published);
        assert!(hashes(&["verify"], published).status.success(), "it matches its own list");
        assert!(!hashes(&["verify", list], published).status.success(), "but not the list of the release");
    }
}
