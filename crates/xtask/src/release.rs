//! A release: one archive with everything that an owner needs, without the owner's own files, so that an update cannot overwrite them.

use crate::dist;
use crate::run::{Result, Steps, Workspace, run};

/// Builds the site, and packs it with the files that ship with it.
pub fn release(workspace: &mut Workspace) -> Result {
    let mut steps = Steps::of(3);
    let result = steps
        .step("tools for the site", "seconds; about 3 min the first time", || dist::ensure_site_tools(workspace))
        .and_then(|()| steps.step(dist::STEP, dist::EXPECTED, || dist::build(workspace)))
        .and_then(|()| steps.step("the archive", "about 5 s", || pack(workspace)));
    steps.close("release", result)
}

/// Packs the site that is in `dist/`.
fn pack(workspace: &Workspace) -> Result {
    let folder = workspace.root.join("target/release-archive");
    match std::fs::remove_dir_all(&folder) {
        Err(reason) if folder.exists() => return Err(format!("{} cannot be emptied: {reason}", folder.display())),
        _ => {}
    }
    run(dist::site(workspace).arg("hosts").arg(folder.join("servers")))?;
    run(dist::site(workspace).arg("on-page").arg(folder.join("on-your-page")))?;
    run(dist::site(workspace).arg("guide").arg(&folder))?;
    let version = env!("CARGO_PKG_VERSION");
    run(workspace.node("release.mjs").args([&workspace.root, &folder]).arg(version))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Command;

    /// Packs a release of these files in a new folder each time, and returns the archive.
    fn packed() -> Vec<u8> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let root = folder.path();
        for (file, text) in [
            ("dist/index.html", "page"),
            ("dist/.htaccess", "headers"),
            ("dist/programs.json", "{}"),
            ("dist/center/center.css", "colors"),
            ("made/servers/nginx.conf", "headers"),
            ("made/on-your-page/program-explorer.php", "<?php // plugin"),
            ("made/on-your-page/wix.txt", "what to paste"),
            ("made/guide.html", "guide"),
            ("static/programs.schema.json", "{}"),
            ("CHANGELOG.md", "news"),
            ("LICENSE-MIT", "text"),
            ("LICENSE-APACHE", "text"),
            ("SECURITY.md", "whom to tell"),
        ] {
            let path = root.join(file);
            std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
            std::fs::write(path, text).expect("a file can be written");
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm/release.mjs");
        let done = Command::new("node").arg(script).args([root, &root.join("made")]).arg("1.0.0").output();
        let done = done.expect("node runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        std::fs::read(root.join("program-explorer-1.0.0.zip")).expect("the archive is written")
    }

    #[test]
    fn an_owners_files_lie_apart_from_what_an_update_brings_and_the_bytes_are_the_same() {
        let archive = packed();
        assert_eq!(archive, packed(), "the same files give the same archive, in any folder and at any time");
        let has = |name: &str| {
            let name = format!("program-explorer-1.0.0/{name}");
            // A zip archive has each name twice: before the file, and in the list at the end.
            archive.windows(name.len()).filter(|it| *it == name.as_bytes()).count() == 2
        };
        for name in [
            "site/index.html",
            "site/.htaccess",
            "your-own/programs.json",
            "your-own/center/center.css",
            "servers/nginx.conf",
            "on-your-page/program-explorer-wordpress.zip",
            "on-your-page/wix.txt",
            "guide.html",
            "programs.schema.json",
            "LICENSE-MIT",
            "SHA256SUMS",
        ] {
            assert!(has(name), "{name} is not there");
        }
        assert!(!has("site/programs.json") && !has("site/center/center.css"), "an update would overwrite them");
        assert!(!has("on-your-page/program-explorer.php"), "WordPress installs only archives");
    }
}
