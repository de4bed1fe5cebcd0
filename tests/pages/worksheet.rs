//! The questions on paper are all of them, with nothing that needs a script or sends anything.

use program_explorer::language::Language;

use super::{content, element, id, page, page_in, says, tables, text, voiced, words};

const WORKSHEET: &str = "worksheet.html";

#[test]
fn the_worksheet_has_every_sign_first_with_what_to_do_and_every_number_to_call() {
    Language::ALL.into_iter().for_each(has_every_sign);
}

fn has_every_sign(language: Language) {
    let (html, words) = (page_in(language, WORKSHEET), words(language, "questions.toml"));
    let (signs, lines) = (tables(&content("questions.toml"), "urgent"), tables(&content("help.toml"), "line"));
    let first_question = html.find(" id=\"question-").unwrap();
    for sign in &signs {
        let (row, said) = (element(&html, &format!("sign-{}", id(sign)), "</li>"), &words["urgent"][id(sign)]);
        says(row, id(sign), &[voiced(&said["label"], "you"), voiced(&said["now"], "you")]);
        assert!(html.find(&format!(" id=\"sign-{}\"", id(sign))).unwrap() < first_question);
        for line in sign["lines"].as_array().unwrap() {
            let line = lines.iter().find(|it| it["id"] == *line).unwrap();
            let number = line.get("call").or(line.get("text")).unwrap().as_str().unwrap();
            says(row, id(sign), &[number]);
        }
    }
    assert_eq!(html.matches(" id=\"sign-").count(), signs.len());
}

#[test]
fn the_worksheet_has_every_question_with_its_reason_and_its_choices_in_order() {
    Language::ALL.into_iter().for_each(has_every_question);
}

fn has_every_question(language: Language) {
    let (html, words) = (page_in(language, WORKSHEET), words(language, "questions.toml"));
    for kind in ["question", "preference"] {
        let asked = tables(&content("questions.toml"), kind);
        assert_eq!(html.matches(&format!(" id=\"{kind}-")).count(), asked.len());
        for it in &asked {
            let (part, said) = (element(&html, &format!("{kind}-{}", id(it)), "</section>"), &words[kind][id(it)]);
            says(part, id(it), &[voiced(&said["ask"], "you"), voiced(&said["why"], "you")]);
            let labels = it["choices"]
                .as_array()
                .unwrap()
                .iter()
                .map(|choice| voiced(&said["choice"][choice["id"].as_str().unwrap()], "you").to_string());
            let shown: Vec<_> =
                part.split("<li>").skip(1).map(|item| text(item.split("</li>").next().unwrap())).collect();
            assert_eq!(shown, labels.collect::<Vec<_>>(), "{}", id(it));
        }
    }
}

#[test]
fn the_worksheet_is_for_a_pen() {
    let html = Language::ALL.map(|language| page_in(language, WORKSHEET)).concat();
    for tag in ["<input", "<form", "<button", "<select", "<textarea"] {
        assert!(!html.contains(tag), "{tag}");
    }
    let home = page("index.html");
    let without_script = home.split("<noscript>").nth(1).unwrap().split("</noscript>").next().unwrap();
    assert!(without_script.contains(&format!("href=\"{WORKSHEET}\"")), "{without_script}");
}
