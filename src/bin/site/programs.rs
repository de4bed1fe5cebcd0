//! The owner's `programs.json`, read as the browser will: what is wrong is said before anybody sees it on the page.

use std::error::Error;
use std::path::Path;

use program_explorer::content::ASPECTS;
use program_explorer::language::Language;
use program_explorer::problem::Problem;
use program_explorer::program::Programs;
use program_explorer::value::Value;

/// Says how many programs there are.
///
/// # Errors
/// One sentence for each mistake in the file.
pub fn check(path: &Path) -> Result<(), Box<dyn Error>> {
    let text = crate::file::text(path)?;
    let (count, problems) = read(&text);
    if problems.is_empty() {
        println!("    {}: {count} programs, no mistake", path.display());
        return Ok(());
    }
    let sentences: Vec<_> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    let mistakes = if problems.len() == 1 { "a mistake" } else { "mistakes" };
    Err(format!("{} has {mistakes}:{}", path.display(), sentences.concat()).into())
}

/// How many programs there are, and what is wrong, in either language.
fn read(text: &str) -> (usize, Vec<Problem>) {
    // A browser passes over the mark that some editors put before a text.
    let value: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => value,
        Err(error) => return (0, vec![Problem::broken_json(&error.to_string())]),
    };
    let mut all = Vec::new();
    let mut count = 0;
    for language in Language::ALL {
        let (programs, problems) = Programs::read(value.clone(), ASPECTS, language);
        count = programs.programs.len();
        all.extend(problems.into_iter().filter(|problem| !all.contains(problem)).collect::<Vec<_>>());
    }
    (count, all)
}
