//! A mistake in `content/` stops the build with one sentence that has the file, line, id and reason. Each test makes one mistake in the
//! real content and shows the sentence. The compiler must not report anything else.

use std::collections::BTreeMap;
use std::path::Path;

fn content() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut files = BTreeMap::new();
    for folder in ["", "en/", "es/"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            if name.ends_with(".toml") {
                files.insert(format!("{folder}{name}"), std::fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files
}

/// The problems after one change, without line numbers, because those change with every edit of the content.
fn problems(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = content();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(from), "{file} has no {from:?} to change");
    *text = text.replacen(from, to, 1);
    let problems = content_compiler::compile(&files).expect_err("the mistake was not found");
    problems
        .into_iter()
        .map(|problem| {
            assert!(problem.line > 0 || problem.reason.contains("is missing"), "no line: {problem}");
            content_compiler::Problem { line: 0, ..problem }.to_string()
        })
        .collect()
}

#[test]
fn the_real_content_has_no_problem() {
    let code = content_compiler::compile(&content()).unwrap();
    assert!(code.facts.len() > 10_000 && code.words.len() > 10_000);
}

#[test]
fn a_problem_names_its_line() {
    let mut files = content();
    let rules = files.get_mut("rules.toml").unwrap();
    let line = rules.lines().position(|line| line.starts_with("at_least = ")).unwrap() + 1;
    *rules = rules.replacen("at_least = \"hospital\"", "at_least = \"hospitel\"", 1);
    let problems = content_compiler::compile(&files).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert!(problems[0].to_string().starts_with(&format!("rules.toml:{line}: rule '")), "{}", problems[0]);
}

#[test]
fn an_unknown_level_is_named() {
    let found = problems("rules.toml", "at_least = \"hospital\"", "at_least = \"hospitel\"");
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("at_least: 'hospitel' is no level."), "{found:?}");
}

#[test]
fn an_unknown_id_is_named_with_the_nearest_known_one() {
    let found = problems(
        "questions.toml",
        "id = \"alcohol\"\narea = \"withdrawal\"",
        "id = \"alcohol\"\narea = \"withdrawel\"",
    );
    assert_eq!(found, ["questions.toml: screen 'alcohol': area: 'withdrawel' is no area. Did you mean 'withdrawal'?"]);
}

#[test]
fn a_source_that_does_not_exist_is_named() {
    let found =
        problems("levels.toml", "hours-per-week = [\"samhsa-iop-2021\"", "hours-per-week = [\"samhsa-iop-2022\"");
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("'samhsa-iop-2022' is no source in sources.toml. Did you mean 'samhsa-iop-2021'?"),
        "{found:?}"
    );
}

#[test]
fn a_rule_without_a_source_is_refused() {
    let mut files = content();
    let rules = files.get_mut("rules.toml").unwrap();
    let start = rules.find("sources = [").unwrap();
    let end = start + rules[start..].find('\n').unwrap();
    rules.replace_range(start..end, "sources = []");
    let found = content_compiler::compile(&files).unwrap_err();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].reason, "sources: names no source. Add at least one id of sources.toml.");
}

#[test]
fn a_short_answer_that_is_missing_or_too_long_is_named() {
    let night = "night-staff = [\"Staff all night\", \"Not always a nurse: ask\"]";
    let wrong = |to: &str| problems("en/levels.toml", night, &format!("night-staff = {to}"));
    let place = "en/levels.toml: level: residential: says: night-staff: ";
    let form = "must be [\"a short answer\"], or [\"a short answer\", \"what else there is to say\"].";
    for (to, says) in [
        (
            "[\"Staff are awake all night\"]",
            "'Staff are awake all night' has 25 letters; a short answer has at most 24.",
        ),
        ("[\" \"]", "has a blank short answer. Write it."),
        ("[\"Staff\", \"\"]", form),
        ("[]", form),
    ] {
        assert_eq!(wrong(to), [format!("{place}{says}")], "{to}");
    }
}

#[test]
fn a_missing_word_is_named() {
    let found = problems("en/levels.toml", "\nsleep = \"Where you sleep\"", "");
    assert_eq!(found, ["en/levels.toml: aspect: sleep: is missing. Add it; it is text."]);
}

#[test]
fn a_blank_word_is_named() {
    let found = problems("en/levels.toml", "\nsleep = \"Where you sleep\"", "\nsleep = \" \"");
    assert_eq!(found, ["en/levels.toml: aspect: sleep: is blank. Write the text."]);
}

#[test]
fn a_word_for_one_voice_only_is_refused() {
    let found = problems(
        "en/phrases.toml",
        "{ you = \"You said:\", they = \"You said about them:\" }",
        "{ you = \"You said:\" }",
    );
    assert_eq!(found, ["en/phrases.toml: you-said: must be text, or { you = \"...\", they = \"...\" }."]);
}

#[test]
fn a_key_that_nobody_reads_is_named_with_the_nearest_known_one() {
    let found = problems("rules.toml", "at_least = \"hospital\"", "at_least = \"hospital\"\nad = [\"today\"]");
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("ad: is not known here. Did you mean 'add'?"), "{found:?}");
}

#[test]
fn a_rule_that_is_not_closed_upward_is_refused() {
    let mut files = content();
    let rules = files.get_mut("rules.toml").unwrap();
    *rules = rules.replacen("\"most-days\", \"daily-help\", \"taken-over\"", "\"most-days\", \"daily-help\"", 1);
    let found = content_compiler::compile(&files).unwrap_err();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found[0].reason,
        "mind: names 'most-days' but not the worse 'taken-over'. Add it: a worse answer must never lead to less."
    );
}

#[test]
fn a_code_that_is_taken_is_refused() {
    let found = problems("levels.toml", "code = \"1\"", "code = \"0\"");
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("code: '0' is taken. Links need each code to be its own, forever."), "{found:?}");
}

#[test]
fn a_missing_file_is_named() {
    let mut files = content();
    files.remove("help.toml");
    let found = content_compiler::compile(&files).unwrap_err();
    assert!(
        found.iter().any(|problem| problem.to_string() == "help.toml: is missing. Put the file back."),
        "{found:?}"
    );
}

#[test]
fn broken_toml_is_named_with_its_line() {
    let mut files = content();
    *files.get_mut("help.toml").unwrap() = "[[line]]\nid = \"911\ncall = \"911\"\n".into();
    let found = content_compiler::compile(&files).unwrap_err();
    assert!(
        found.iter().any(|problem| problem.to_string().starts_with("help.toml:2: is not valid TOML: ")),
        "{found:?}"
    );
}

#[test]
fn a_row_has_a_ring_for_each_level_or_none() {
    let online = "online = [\"yes\", \"some\", \"some\", \"no\", \"no\"]";
    for wrong in ["online = [\"yes\"]", "online = [\"yes\", \"some\", \"some\", \"no\", \"never\"]"] {
        let found = problems("levels.toml", online, wrong);
        let says = "must be five of \"yes\", \"some\", \"no\": one for each level, mildest first.";
        assert_eq!(found, [format!("levels.toml: rings: online: {says}")]);
    }
    let found = problems("levels.toml", online, "onlin = [\"yes\", \"some\", \"some\", \"no\", \"no\"]");
    assert_eq!(found, ["levels.toml: rings: onlin: is not known here. Did you mean 'online'?"]);
}

#[test]
fn a_session_that_overlaps_another_is_refused() {
    let found = problems(
        "levels.toml",
        "[[level.session]]",
        "[[level.session]]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nfrom = \"00:00\"\nto = \"24:00\"\nactivity = \"meal\"\n[[level.session]]",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("session: two sessions overlap on "), "{found:?}");
}

#[test]
fn a_mistake_in_what_a_language_has_of_its_own_at_a_help_line_is_named() {
    let found = problems("help.toml", "keyword = \"AYUDA\"", "keywrd = \"AYUDA\"");
    assert_eq!(found, ["help.toml: line '988': es: keywrd: is not known here. Did you mean 'keyword'?"]);
    let found = problems("help.toml", "call = \"1-855-335-3569\"", "call = \"1-855-DEJELO-YA\"");
    assert_eq!(found, ["help.toml: line 'quitline': es: call: must be digits and hyphens, as dialed."]);
}

#[test]
fn whether_a_source_is_linked_is_true_or_false() {
    let found = problems("sources.toml", "\nlinked = false", "\nlinked = \"no\"");
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("linked: must be"), "{found:?}");
}

#[test]
fn what_settles_a_question_is_an_earlier_one_and_not_at_its_worst() {
    let settled = "settled = { drinks = \"no\" }";
    let found = problems("questions.toml", settled, "settled = { birth = \"no\" }");
    let earlier = "birth: is no earlier question. What settles a question is asked before it.";
    assert_eq!(found, [format!("questions.toml: question 'alcohol': settled: {earlier}")]);
    let found = problems("questions.toml", settled, "settled = { drinks = \"yes\" }");
    let worst = "drinks: 'yes' is its worst choice, so every answer would settle.";
    assert_eq!(found, [format!("questions.toml: question 'alcohol': settled: {worst}")]);
}

#[test]
fn each_question_stands_on_one_screen_in_its_order() {
    let found = problems("questions.toml", "questions = [\"strong\", \"past\"]", "questions = [\"past\", \"strong\"]");
    let order = "id: must stand in the order of the screens, and on one of them.";
    assert_eq!(found, ["strong", "past"].map(|id| format!("questions.toml: question '{id}': {order}")));
    let found = problems(
        "questions.toml",
        "id = \"housing\"\narea = \"home\"\n",
        "id = \"housing\"\nchecklist = 1\narea = \"home\"\n",
    );
    assert_eq!(found, ["questions.toml: screen 'housing': checklist: must be true or false, but is a whole number."]);
}

#[test]
fn no_choice_has_a_letter_that_says_there_is_no_answer() {
    let found = problems("questions.toml", "{ id = \"rare\", code = \"r\" }", "{ id = \"rare\", code = \"0\" }");
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("code: '0' says in a link that there is no answer. Take another."), "{found:?}");
}

/// The result with this file of a center over ours.
fn with_center(file: &str, text: &str) -> Result<content_compiler::Code, Vec<String>> {
    let mut files = content();
    files.insert([content_compiler::overlay::CENTER, file].concat(), text.into());
    let placed = |problems: Vec<content_compiler::Problem>| problems.iter().map(|problem| problem.placed()).collect();
    content_compiler::compile(&files).map_err(placed)
}

#[test]
fn a_text_of_a_center_takes_the_place_of_ours_and_everything_else_stays() {
    let ours = content_compiler::compile(&content()).unwrap();
    let own = with_center("en/phrases.toml", "door-compare = \"Compare what we offer\"").unwrap();
    assert!(own.words.contains("Compare what we offer") && !ours.words.contains("Compare what we offer"));
    assert_eq!(own.facts, ours.facts);
    let changed = own.words.lines().zip(ours.words.lines()).filter(|(own, ours)| own != ours).count();
    assert!((1..=3).contains(&changed) && own.words.lines().count() == ours.words.lines().count(), "{changed}");
    let reviewed = with_center("rules.toml", "reviewed_by = \"Jane Roe, MD\"").unwrap();
    assert!(reviewed.facts.contains("Jane Roe, MD") && !ours.facts.contains("Jane Roe"));
    // The compiler finds a table in a list by its id, and does the same for a table inside that table.
    let line = with_center("help.toml", "[[line]]\nid = \"988\"\nchecked = \"2031-01\"").unwrap();
    assert!(line.facts.contains("2031-01"));
    assert_eq!(line.facts.replace("2031-01", "").len(), ours.facts.len() - "2031-01".len());
}

#[test]
fn a_mistake_of_a_center_is_one_sentence_with_its_own_file_and_line() {
    for (file, text, said) in [
        (
            "en/phrases.toml",
            "\ndoor-compere = \"x\"",
            "center/content/en/phrases.toml:2: door-compere: is no text of ours. Did you mean 'door-compare'?",
        ),
        ("en/phrases.toml", "# Ours\n\ndoor-compare = 7", "center/content/en/phrases.toml:3: door-compare: "),
        ("en/phrases.toml", "door-compare = \"x", "center/content/en/phrases.toml:1: is not valid TOML: "),
        (
            "rules.toml",
            "reviewed_by = \"Jane Roe, MD\"\n[[rule]]\nid = \"alcohol-fits\"\nlevel = \"outpatient\"",
            "center/content/rules.toml:2: rule: A center's own file cannot change how answers lead to a level",
        ),
        (
            "en/frases.toml",
            "",
            "center/content/en/frases.toml: stands over no file of ours. Correct its name, or remove it.",
        ),
        (
            "help.toml",
            "[[line]]\nid = \"988\"\nchecked = \"soon\"",
            "center/content/help.toml:3: line '988': checked: 'soon' must be a month",
        ),
    ] {
        let found = with_center(file, text).expect_err(said);
        assert!(found.len() == 1 && found[0].starts_with(said), "{said}\n{found:#?}");
    }
}
