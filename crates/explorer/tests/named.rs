//! A choice has a name that can stand in the middle of a sentence.

use explorer::named::{first_sentence, name_of};
use explorer_content::GUIDANCE;
use explorer_content::words::Speaks;
use explorer_core::guidance::questionnaire::Voice;
use explorer_core::language::Language;

/// The longest name, in letters. Most are far shorter, but some choices are one whole sentence.
const LONGEST: usize = 112;

#[test]
fn every_choice_has_a_name_that_can_stand_in_a_sentence() {
    for language in Language::ALL {
        for question in GUIDANCE.question_ids() {
            for choice in &language.words().question(question).choices {
                for text in [Voice::You, Voice::They].map(|voice| choice.to(voice)) {
                    let name = name_of(text);
                    assert!(text.starts_with(name) && !name.is_empty() && !name.contains('.'), "{name:?} of {text:?}");
                    assert!(name.chars().count() <= LONGEST, "{name:?} is too long for a sentence");
                }
            }
        }
    }
}

#[test]
fn a_name_ends_with_the_first_sentence() {
    assert_eq!(name_of("Drinking. One drink is a shot (1.5 ounces). Or wine."), "Drinking");
    assert_eq!(name_of("A shot of 1.5 ounces. Or wine."), "A shot of 1.5 ounces");
    assert_eq!(name_of("I am under 18."), "I am under 18");
    assert_eq!(name_of("No opioids"), "No opioids");
    assert_eq!(
        first_sentence("Opioids. Heroin, kratom. Also methadone."),
        Some(("Opioids.", "Heroin, kratom. Also methadone."))
    );
    assert_eq!(first_sentence("I am under 18."), None);
}
