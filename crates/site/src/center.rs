//! A center's own files that are copied as they are: whatever is in `static/` in its folder, in place of our files or in addition to them.

use std::collections::BTreeMap;
use std::path::Path;

use content_compiler::overlay;

use crate::ROOT;

/// Files that a build reads. Copying them over the finished file would break it.
const READ: [&str; 3] = ["js", "css", "wasm"];

/// Copies them into the site.
pub fn copy(site: &Path) -> Result<(), String> {
    if overlay::center()?.is_none() {
        return Ok(());
    }
    let all: BTreeMap<_, _> = overlay::files(Path::new(ROOT), "static", "")?;
    let own = all.into_iter().filter(|(_, path)| !path.starts_with(Path::new(ROOT).join("static")));
    own.into_iter().try_for_each(|(name, path)| {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if READ.contains(&&*ending) && name != "center/center.css" {
            return Err(format!(
                "{}: scripts and styles are the project's own. Write yours into center/center.css.",
                path.display()
            ));
        }
        let to = site.join(&name);
        std::fs::create_dir_all(to.parent().unwrap_or(site))
            .and_then(|()| std::fs::copy(&path, &to))
            .map(drop)
            .map_err(|error| format!("{}: cannot be copied: {error}", path.display()))
    })
}
