//! The languages: where their pages stand, and that each says everything in its own words.

use program_explorer::language::Language;

const ENGLISH: Language = Language::English;
const SPANISH: Language = Language::Spanish;

#[test]
fn the_path_in_another_language_stays_in_its_site() {
    for (path, in_spanish) in [("/", "/es/"), ("/care/", "/care/es/"), ("/care/index.html", "/care/es/")] {
        assert_eq!(ENGLISH.path_in(SPANISH, path), in_spanish);
        assert_eq!(ENGLISH.path_in(ENGLISH, path), path, "as it is");
    }
    for (path, in_english) in [("/es/", "/"), ("/care/es/", "/care/"), ("/care/es/index.html", "/care/")] {
        assert_eq!(SPANISH.path_in(ENGLISH, path), in_english);
    }
}

#[test]
fn codes_and_folders_are_their_own() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
        assert_eq!(Language::ALL.iter().filter(|other| other.folder() == language.folder()).count(), 1);
    }
    assert_eq!(Language::from_code("fr"), None);
}
