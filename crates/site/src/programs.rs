//! Reads the owner's `programs.json` as the browser will, and says what is wrong before anyone sees it on the page: what visitors will see,
//! what they may wonder about. It also writes a file with small mistakes corrected.

use std::error::Error;
use std::path::Path;

use explorer::checking::{odd, shown};
use explorer_content::ASPECTS;
use explorer_content::spoken::problem::SaysProblem;
use explorer_core::care::problem::{Mistake, Problem};
use explorer_core::care::program::Programs;
use explorer_core::care::program::mend::mended;
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use explorer_core::week::date::Date;

/// The language of the terminal.
const HERE: Language = Language::English;

/// Says which programs there are and what looks odd. If it gets a second path, it writes the file there, with small mistakes corrected.
///
/// # Errors
/// One sentence for each mistake in the file.
pub fn check(path: &Path, mend: Option<&Path>) -> Result<(), Box<dyn Error>> {
    let bytes = crate::file::bytes(path)?;
    let (programs, problems, tree) = match str::from_utf8(&bytes) {
        Ok(text) => read(text),
        Err(_) => (Programs::default(), vec![Problem::of_file(Mistake::Encoding)], None),
    };
    let (name, today) = (path.display(), today());
    for program in &programs.programs {
        shown(program, HERE).iter().for_each(|line| println!("    {line}"));
        odd(program, today, HERE).iter().for_each(|line| println!("      ! {line}"));
    }
    if problems.is_empty() {
        println!("    {name}: {} programs, no mistake", programs.programs.len());
        return Ok(());
    }
    let sentences: Vec<_> = problems.iter().map(|problem| format!("\n  {}", HERE.problem(problem))).collect();
    let mistakes = if problems.len() == 1 { "a mistake" } else { "mistakes" };
    let (file, count) = tree.map_or((Value::Null, 0), |tree| mended(tree, &problems));
    let mend = match mend {
        _ if count == 0 => String::new(),
        Some(place) => {
            std::fs::write(place, file.to_json(&|number| number.to_string()))
                .map_err(|reason| format!("{}: {reason}", place.display()))?;
            format!("\n  {} has {count} of them mended. Look at it, then put it in place of the file.", place.display())
        }
        None => format!(
            "\n  {count} of them can be mended: `cargo xtask check {name} --mend` writes a file in which they are."
        ),
    };
    Err(format!("{name} has {mistakes}:{}{mend}", sentences.concat()).into())
}

/// What can be read, what is wrong, and the tree of the file.
fn read(text: &str) -> (Programs, Vec<Problem>, Option<Value>) {
    // Browsers ignore the byte order mark that some editors put before a text.
    let value: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(value) => value,
        Err(error) => {
            return (Programs::default(), vec![Problem::of_file(Mistake::NotJson(error.to_string()))], None);
        }
    };
    let (programs, problems) = Programs::read(value.clone(), ASPECTS, HERE);
    (programs, problems, Some(value))
}

/// The date on this machine, in UTC.
fn today() -> Option<Date> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Date::from_days(u32::try_from(now.as_secs() / 86_400).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{Date, HERE, Path, check, odd, read, shown};

    /// A file of programs with this text in place of that, and what is said of it.
    fn said(from: &str, to: &str, mend: bool) -> (String, Option<String>) {
        let text = crate::file::text(&Path::new(crate::ROOT).join("tests/fixtures/programs.json")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (file, place) = (folder.path().join("programs.json"), folder.path().join("mended.json"));
        assert!(text.contains(from), "{from}");
        std::fs::write(&file, text.replace(from, to)).unwrap();
        let said = check(&file, mend.then_some(place.as_path())).unwrap_err().to_string();
        (said, std::fs::read_to_string(&place).ok())
    }

    #[test]
    fn the_samples_have_no_mistake_and_each_mistake_is_a_sentence() {
        for sample in
            ["programs.json", "centers/harbor-light.json", "centers/mesa-vista.json", "centers/cedar-county.json"]
        {
            let sample = Path::new(crate::ROOT).join("tests/fixtures").join(sample);
            assert!(check(&sample, None).is_ok(), "{}", sample.display());
        }
        let (level, _) = said("\"intensive-outpatient\"", "\"IOP\"", false);
        assert!(level.contains("mistakes:\n") && level.contains("\"IOP\"") && level.contains("--mend"), "{level}");
        let (comma, _) = said("\"format\": 1,", "\"format\": 1,,", false);
        assert!(comma.contains("a mistake:\n") && comma.contains("line") && !comma.contains("--mend"), "{comma}");
    }

    #[test]
    fn slips_are_mended_in_a_file_that_has_no_mistake_then() {
        for (from, to) in
            [("\"intensive-outpatient\"", "\"IOP\""), ("\"17:30\"", "\"5:30pm\""), ("\"summary\":", "\"sumary\":")]
        {
            let (said, mended) = said(from, to, true);
            assert!(said.contains("mended"), "{said}");
            let whole = crate::file::text(&Path::new(crate::ROOT).join("tests/fixtures/programs.json")).unwrap();
            let (programs, problems, _) = read(&mended.unwrap());
            assert_eq!((problems, programs), (vec![], read(&whole).0), "{to}");
        }
        let (said, mended) = said("\"level\": \"outpatient\"", "\"level\": 7", true);
        assert!(!said.contains("mended") && mended.is_none(), "what cannot be known is not guessed: {said}");
    }

    #[test]
    fn what_visitors_see_and_what_looks_odd_is_told() {
        let path = Path::new(crate::ROOT).join("tests/fixtures/centers/harbor-light.json");
        let (programs, ..) = read(&crate::file::text(&path).unwrap());
        let teens = programs.by_code("te").unwrap();
        assert!(shown(teens, HERE)[0].starts_with("te Teen IOP, IOP"), "{:?}", shown(teens, HERE));
        assert!(shown(teens, HERE).iter().any(|line| line.trim() == "Ages: 13 to 17"));
        assert!(odd(teens, Date::parse("2027-01-11"), HERE).is_empty());
        assert_eq!(odd(teens, Date::parse("2027-01-12"), HERE), ["start_dates: 2027-01-11 has passed. Remove it."]);
        let with = |from: &str, to: &str| {
            let text = crate::file::text(&path).unwrap();
            assert!(text.contains(from));
            let (programs, ..) = read(&text.replace(from, to));
            odd(programs.by_code("wm").unwrap(), None, HERE)
        };
        let mornings = r#"["mon", "wed", "fri"], "from": "09:00", "to": "12:00""#;
        assert!(with(mornings, mornings).is_empty());
        assert!(with(mornings, r#"["mon", "wed"], "from": "09:00", "to": "12:00""#)[0].contains("starts at 9"));
        assert!(
            with(mornings, r#"["mon", "wed", "fri"], "from": "09:00", "to": "18:00""#)[0]
                .contains("Is the level right?")
        );
    }
}
