//! Three invented centers of real complexity: all that they offer is said by keys, in both languages, and a result offers a program only to
//! whom it is for.

use explorer::comparison::{Column, Said};
use explorer::details::SaysDetail;
use explorer_content::about::known;
use explorer_content::{ASPECTS, aspect, question};
use explorer_core::care::level::Level;
use explorer_core::care::program::terms::{DETAILS, TERMS};
use explorer_core::care::program::{Program, Programs, Says};
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId};
use explorer_core::language::Language;

use super::parsed;

const CENTERS: [&str; 3] = [
    include_str!("../../../../tests/fixtures/centers/harbor-light.json"),
    include_str!("../../../../tests/fixtures/centers/mesa-vista.json"),
    include_str!("../../../../tests/fixtures/centers/cedar-county.json"),
];

fn center(at: usize, language: Language) -> Programs {
    let (programs, problems) = Programs::read(parsed(CENTERS[at]), ASPECTS, language);
    assert_eq!(problems, [], "center {at}");
    programs
}

fn all(language: Language) -> Vec<Program> {
    (0..CENTERS.len()).flat_map(|at| center(at, language).programs).collect()
}

fn program(code: &str, language: Language) -> Program {
    all(language).into_iter().find(|program| program.code == code).unwrap()
}

fn said(code: &str, language: Language) -> Vec<String> {
    program(code, language).details.iter().map(|detail| language.detail(detail)).collect()
}

#[test]
fn they_are_read_without_a_mistake_and_every_key_and_word_of_the_format_stands_in_one() {
    let (mut keys, mut words) = (Vec::new(), Vec::new());
    for at in 0..CENTERS.len() {
        let programs = center(at, Language::English);
        let of_programs = programs.programs.iter().flat_map(|program| &program.details);
        for detail in programs.center_details().iter().chain(of_programs) {
            keys.push(detail.at);
            if let Says::Texts(texts) = &detail.says {
                words.extend(texts.clone());
            }
        }
    }
    let unused: Vec<_> = (0..DETAILS.len()).filter(|at| !keys.contains(at)).map(|at| DETAILS[at]).collect();
    assert_eq!(unused, [""; 0]);
    let lists = TERMS.iter().copied().flatten();
    let unused: Vec<_> = lists.filter(|word| !words.iter().any(|it| it == *word)).collect();
    assert_eq!(unused, Vec::<&&str>::new());
}

#[test]
fn details_are_said_in_the_language_of_the_reader() {
    let english = said("te", Language::English);
    assert_eq!(
        english,
        [
            "Ages: 13 to 17",
            "Treats: alcohol and drugs, mental health",
            "Also for: depression, anxiety, ADHD",
            "Next start: Monday, January 11, 2027; Monday, March 8, 2027",
            "Usual wait: 21 days",
            "Billing codes: H0015",
        ]
    );
    let spanish = said("te", Language::Spanish);
    assert_eq!(spanish.len(), english.len());
    for (one, other) in english.iter().zip(&spanish).filter(|(one, _)| !one.contains("H0015")) {
        assert_ne!(one, other);
    }
    assert_eq!(said("gr", Language::English)[0], "Ages: 65 and older");
    let clinic = said("mc", Language::English);
    assert!(clinic.contains(&"Goes with every level".to_owned()), "{clinic:?}");
    assert!(clinic.contains(&"When to call: Mon, Tue, Wed, Thu, Fri, Sat, 5:30 am to 11 am".to_owned()), "{clinic:?}");
    assert!(
        said("hs", Language::English).contains(&"Cost of housing: $800 to $1,000 for a month (2026-10)".to_owned())
    );
    let languages = center(2, Language::Spanish).center_details().iter().map(|it| Language::Spanish.detail(it)).next();
    assert_eq!(languages.as_deref(), Some("Idiomas: inglés, español, criollo haitiano, Hmong"));
}

#[test]
fn rows_of_the_comparison_follow_from_details() {
    let row = |code, row| {
        let said = Column::Program(&program(code, Language::English)).says(row, Language::English);
        said.map(Said::whole)
    };
    assert_eq!(
        row("mc", aspect::DAYS_AND_HOURS).unwrap(),
        "Individual session, one of these times: Tue 11 am to 11:50 am, Thu 11 am to 11:50 am; Doctor or nurse, 20 minutes, \
         at any time: Mon, Tue, Wed, Thu, Fri, 5:30 am to 11 am; Sat, Sun, 6 am to 9 am"
    );
    assert_eq!(row("mc", aspect::HOURS_PER_WEEK).unwrap(), "3.2 hours");
    assert_eq!(row("mc", aspect::COST).unwrap(), "up to $25 a day (2026-10)");
    assert_eq!(row("te", aspect::COST).unwrap(), "from $2,400 for a month (2026-10)");
    assert_eq!(row("hs", aspect::COST).unwrap(), "$9,500 for a month (2026-10)");
    assert_eq!(row("cp", aspect::COST).unwrap(), "Price by income (sliding scale). Price on request");
    assert_eq!(row("ve", aspect::ONLINE).unwrap(), "Yes, some groups");
    assert_eq!(row("ve", aspect::INSURANCE).unwrap(), "VA Community Care, Tricare");
    assert_eq!(row("rm", aspect::MEDICATIONS).unwrap(), "naltrexone, acamprosate, disulfiram");
    assert_eq!(row("rm", aspect::ONLINE).unwrap(), "No");
    assert_eq!(row("cp", aspect::HOURS_PER_WEEK).unwrap(), "9 hours", "what one chooses counts");
}

/// Answers with these choices: question, and place of the choice.
fn answers(given: &[(QuestionId, u8)]) -> Answers {
    given.iter().fold(Answers::default(), |answers, (at, choice)| answers.with(*at, Answer::Given(*choice)))
}

/// The codes of the programs that are not offered.
fn not_offered(given: &[(QuestionId, u8)]) -> Vec<String> {
    let known = known(&answers(given));
    all(Language::English).into_iter().filter(|it| !it.is_for(&known)).map(|it| it.code).collect()
}

#[test]
fn a_program_is_offered_only_to_whom_it_is_for() {
    assert_eq!(not_offered(&[]), [""; 0], "nothing is known, so nothing speaks against any");
    assert_eq!(not_offered(&[(question::TEEN, 0)]), ["te"]);
    assert_eq!(not_offered(&[(question::TEEN, 1)]), ["mc", "wm", "hs", "rm", "wr", "gr"]);
    assert_eq!(not_offered(&[(question::TEEN, 0), (question::OLDER, 1)]), ["te", "hs"]);
    assert_eq!(not_offered(&[(question::OLDER, 0)]), ["gr"]);
    assert_eq!(not_offered(&[(question::BIRTH, 2)]), ["rm"], "a men's house is not offered who is pregnant");
    assert_eq!(not_offered(&[(question::COURT, 0)]), ["dc"]);
    assert_eq!(not_offered(&[(question::COURT, 1)]), [""; 0]);
    assert_eq!(not_offered(&[(question::OPIOID, 1)]), ["wk"], "a clinic for mental health alone");
    let nothing = [
        question::DRINKS,
        question::CALMING,
        question::SLEEP,
        question::OPIOID,
        question::STIMULANT,
        question::OTHER_DRUG,
        question::BEFORE,
        question::CANNABIS,
    ];
    let uses_nothing = nothing.map(|at| (at, 0));
    assert_eq!(not_offered(&uses_nothing), ["mc", "wm", "hs", "dx", "wr", "cp", "gr", "dc"]);
    assert_eq!(not_offered(&uses_nothing[1..]), [""; 0], "one that is open decides nothing");
}

#[test]
fn a_file_that_only_says_for_teens_is_not_offered_to_adults() {
    let mut program = program("te", Language::English);
    program.details.clear();
    let is_for = |given: &[(QuestionId, u8)]| program.is_for(&known(&answers(given)));
    assert!(!is_for(&[(question::TEEN, 0)]) && is_for(&[(question::TEEN, 1)]) && is_for(&[]));
}

#[test]
fn a_place_for_medicine_goes_with_any_level_but_its_own_and_the_hospital_and_only_with_whom_it_is_for() {
    let harbor = center(0, Language::English);
    let beside = |from, to, given: &[(QuestionId, u8)]| {
        let known = known(&answers(given));
        harbor.beside(from..=to, &known).map(|it| it.code.clone()).collect::<Vec<_>>()
    };
    let (outpatient, iop, hospital) = (Level::Outpatient, Level::IntensiveOutpatient, Level::Hospital);
    assert_eq!(beside(iop, iop, &[]), ["mc"]);
    assert_eq!(beside(iop, hospital, &[]), ["mc"]);
    assert_eq!(beside(outpatient, iop, &[]), [""; 0], "it is offered at its own level");
    assert_eq!(beside(hospital, hospital, &[]), [""; 0], "a hospital comes first");
    assert_eq!(beside(iop, iop, &[(question::TEEN, 1)]), [""; 0]);
}

#[test]
fn whom_a_program_is_for_is_said_apart_from_what_else_it_says() {
    let whom = |code| Language::English.whom(&program(code, Language::English));
    assert_eq!(whom("te").as_deref(), Some("Ages: 13 to 17. Treats: alcohol and drugs, mental health"));
    let mut silent = program("hs", Language::English);
    silent.details.retain(|detail| !["ages", "treats"].contains(&detail.key()));
    assert!(!silent.details.is_empty() && Language::English.whom(&silent).is_none());
}

#[test]
fn a_center_that_is_made_up_says_nothing_that_leads_to_it() {
    let text = CENTERS[0].replace("\"sample\": false", "\"sample\": true");
    let (programs, _) = Programs::read(parsed(&text), ASPECTS, Language::English);
    assert_eq!(programs.center_details(), []);
    let clinic = programs.by_code("mc").unwrap();
    let told: Vec<_> = programs.details_of(clinic).map(|it| Language::English.detail(it)).collect();
    assert!(told.iter().any(|it| it.starts_with("Medicine:")), "{told:?}");
    assert!(!told.iter().any(|it| it.contains("Dock Road") || it.contains("When to call")), "{told:?}");
}
