//! The owner's `programs.json`, read as the browser will: what is wrong is said before anybody sees it on the page.

use std::error::Error;
use std::path::Path;

use explorer_content::ASPECTS;
use explorer_content::spoken::problem::SaysProblem;
use explorer_core::care::problem::{Mistake, Problem};
use explorer_core::care::program::Programs;
use explorer_core::care::value::Value;
use explorer_core::language::Language;

/// Says how many programs there are.
///
/// # Errors
/// One sentence for each mistake in the file.
pub fn check(path: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = crate::file::bytes(path)?;
    let (count, problems) = match str::from_utf8(&bytes) {
        Ok(text) => read(text),
        Err(_) => (0, vec![Problem::of_file(Mistake::Encoding)]),
    };
    if problems.is_empty() {
        println!("    {}: {count} programs, no mistake", path.display());
        return Ok(());
    }
    let sentences: Vec<_> =
        problems.iter().map(|problem| format!("\n  {}", Language::English.problem(problem))).collect();
    let mistakes = if problems.len() == 1 { "a mistake" } else { "mistakes" };
    Err(format!("{} has {mistakes}:{}", path.display(), sentences.concat()).into())
}

/// How many programs there are, and what is wrong.
fn read(text: &str) -> (usize, Vec<Problem>) {
    // A browser passes over the mark that some editors put before a text.
    let value: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => value,
        Err(error) => return (0, vec![Problem::of_file(Mistake::NotJson(error.to_string()))]),
    };
    let (programs, problems) = Programs::read(value, ASPECTS, Language::English);
    (programs.programs.len(), problems)
}

#[cfg(test)]
mod tests {
    use super::{Path, check};

    #[test]
    fn the_sample_has_no_mistake_and_each_mistake_is_a_sentence() {
        let sample = Path::new(crate::ROOT).join("tests/fixtures/programs.json");
        assert!(check(&sample).is_ok());
        let text = crate::file::text(&sample).unwrap();
        let folder = std::env::temp_dir().join(format!("programs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let said = |text: String| {
            let file = folder.join("programs.json");
            std::fs::write(&file, text).unwrap();
            check(&file).unwrap_err().to_string()
        };
        let level = said(text.replace("\"intensive-outpatient\"", "\"IOP\""));
        assert!(level.contains("mistakes:\n") && level.contains("\"IOP\""), "{level}");
        let comma = said(text.replacen("},", "},,", 1));
        assert!(comma.contains("a mistake:\n") && comma.contains("line"), "{comma}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
