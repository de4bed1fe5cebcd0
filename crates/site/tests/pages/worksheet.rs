//! The worksheet has all questions, and nothing in it needs a script or sends anything.

use explorer_content::words::Phrases;
use explorer_core::language::Language;

use super::{content, element, id, page, page_in, says, tables, text, varied, voiced, words};

const WORKSHEET: &str = "worksheet.html";

#[test]
fn the_worksheet_has_every_sign_first_with_what_to_do_and_every_number_to_call() {
    Language::ALL.into_iter().for_each(has_every_sign);
}

fn has_every_sign(language: Language) {
    let (html, words) = (page_in(language, WORKSHEET), words(language, "questions.toml"));
    let (signs, lines) = (tables(&content("questions.toml"), "urgent"), tables(&content("help.toml"), "line"));
    let first_question = html.find(" id=\"screen-").unwrap();
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
fn the_worksheet_has_every_screen_with_its_reason_and_its_lines_in_order() {
    Language::ALL.into_iter().for_each(has_every_screen);
}

fn has_every_screen(language: Language) {
    let (html, words) = (page_in(language, WORKSHEET), words(language, "questions.toml"));
    let (file, none) = (content("questions.toml"), language.none_of_these());
    let (screens, questions) = (tables(&file, "screen"), tables(&file, "question"));
    assert_eq!(html.matches(" id=\"screen-").count(), screens.len());
    for screen in &screens {
        let has_boxes = screen.get("checklist").is_some_and(|it| it.as_bool() == Some(true));
        let (part, said) =
            (element(&html, &format!("screen-{}", id(screen)), "</section>"), &words["screen"][id(screen)]);
        says(part, id(screen), &["ask", "why", "more"].map(|key| varied(&said[key])[0]));
        let asked = screen["questions"].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
        let labels = asked.flat_map(|asked| {
            let question = questions.iter().find(|it| id(it) == asked).unwrap();
            labels(question, &words["question"][asked]).into_iter().skip(usize::from(has_boxes))
        });
        let labels: Vec<_> = labels.chain(has_boxes.then(|| none.to_string())).collect();
        assert_eq!(items(part), labels, "{}", id(screen));
    }
    for it in tables(&file, "preference") {
        let (part, said) =
            (element(&html, &format!("preference-{}", id(&it)), "</section>"), &words["preference"][id(&it)]);
        says(part, id(&it), &[voiced(&said["ask"], "you"), voiced(&said["why"], "you")]);
        assert_eq!(items(part), labels(&it, said), "{}", id(&it));
    }
}

/// The texts of the choices of a question, in order.
fn labels(asked: &toml::Table, said: &toml::Value) -> Vec<String> {
    let choices = asked["choices"].as_array().unwrap().iter().map(|choice| choice["id"].as_str().unwrap());
    choices.map(|choice| voiced(&said["choice"][choice], "you").to_string()).collect()
}

fn items(part: &str) -> Vec<String> {
    part.split("<li>").skip(1).map(|item| text(item.split("</li>").next().unwrap())).collect()
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
