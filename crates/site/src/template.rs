//! The template of every page: Trunk's `index.html`, with the names of the built files in it.

use std::error::Error;
use std::path::{Path, PathBuf};

use base64::Engine;
use sha2::{Digest, Sha384};

/// The text before the name of the WASM, of its glue, and of the rest of the WASM.
const WASM: &str = "data-wasm=";
const GLUE: &str = "data-glue=";
const REST: &str = "data-rest=";
/// The text before the name of the style sheet, which is the first.
const STYLE: &str = "rel=\"stylesheet\" href=";

/// The template without its comments, which are for developers: 300 bytes of each page.
pub fn without_comments(template: &str) -> String {
    let mut parts = template.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("-->").map_or("", |(_, after)| after.trim_start()))
}

/// Where the script that starts the app is in the template.
fn boot_script(template: &str) -> Result<usize, Box<dyn Error>> {
    let at = template.find(WASM).ok_or("index.html has no script with data-wasm. See pattern_script in Trunk.toml.")?;
    Ok(template[..at].rfind("<script").ok_or("data-wasm stands outside of a script.")?)
}

/// The file that an attribute of that script names. Trunk's minifier may have removed the quotes.
fn named(template: &str, attribute: &str, staging: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let at = template.find(attribute).ok_or_else(|| format!("index.html has nothing with {attribute}..."))?;
    let value = template[at + attribute.len()..].trim_start_matches('"');
    let name = value.split(['"', ' ', '>']).next().unwrap_or_default();
    Ok(staging.join(name.trim_start_matches("./")))
}

/// The WASM and its glue.
pub fn app(template: &str, staging: &Path) -> Result<(PathBuf, PathBuf), Box<dyn Error>> {
    Ok((named(template, WASM, staging)?, named(template, GLUE, staging)?))
}

/// The files that the home page of a finished site starts the app with: both parts of the WASM, and its style sheet.
pub fn parts(home: &str, dist: &Path) -> Result<[PathBuf; 3], Box<dyn Error>> {
    Ok([named(home, WASM, dist)?, named(home, REST, dist)?, named(home, STYLE, dist)?])
}

/// The template with the hash of the WASM beside its name, so that a changed file does not run. If the WASM is split, it also gets the
/// name and the hash of the rest.
pub fn with_integrity(template: &str, wasm: &Path, rest: Option<&Path>) -> Result<String, Box<dyn Error>> {
    let mut attributes = format!(" data-integrity=\"{}\"", hash(wasm)?);
    if let Some(rest) = rest {
        let name = rest.file_name().unwrap_or_default().to_string_lossy();
        attributes.push_str(&format!(" {REST}\"./{name}\" data-rest-integrity=\"{}\"", hash(rest)?));
    }
    let (before, after) = template.split_at(boot_script(template)? + "<script".len());
    Ok([before, &attributes, after].concat())
}

/// What a browser checks a file against.
fn hash(file: &Path) -> Result<String, String> {
    let digest = Sha384::digest(crate::file::bytes(file)?);
    Ok(format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(digest)))
}

/// The template of a page without the explorer. Its only script is the one for quick exit.
pub fn without_app(template: &str) -> Result<String, Box<dyn Error>> {
    let start = boot_script(template)?;
    let end = template[start..].find("</script>").ok_or("the script that starts the app has no end.")?;
    Ok([&template[..start], &template[start + end + "</script>".len()..]].concat())
}

/// The template of a page in a folder right below the root of the site, where all built files are.
pub fn in_folder(template: &str) -> String {
    // Trunk's minifier may have removed the quotes.
    template.replace("=\"./", "=\"../").replace("=./", "=../")
}

/// The template of a page with a style sheet of its own, which a first visit does not load.
pub fn with_style(template: &str, file: &str) -> Result<String, Box<dyn Error>> {
    let (before, after) = template.split_once("</head>").ok_or("index.html has no </head>.")?;
    Ok(format!("{before}<link rel=\"stylesheet\" href=\"{file}\" />\n  </head>{after}"))
}
