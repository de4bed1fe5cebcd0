//! Pages with questions and answers mark them for search engines, in the same words as on the page.

use explorer_core::language::Language;

use super::{SITE_WITH_ADDRESS, content_pages, pages_of, placed, text};

/// The HTML without every part between these two texts.
fn without(html: &str, from: &str, to: &str) -> String {
    let mut parts = html.split(from);
    let first = parts.next().unwrap().to_string();
    first + &parts.map(|part| part.split_once(to).unwrap().1).collect::<String>()
}

/// The words, each separated by one space.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text under each h2 of a page, without pictures and citation numbers.
fn under_headings(html: &str) -> Vec<(String, String)> {
    // There is a narrow space between two citation numbers.
    let html = without(&html.replace("</sup>\u{202f}<sup>", "</sup><sup>"), "<sup>", "</sup>");
    let html = without(&html, "<figure", "</figure>");
    let article = html.split("<article").nth(1).unwrap().split("<section aria-labelledby=\"sources\"").next().unwrap();
    let parts = article.split("<h2").skip(1).map(|part| part.split_once("</h2>").unwrap());
    parts.map(|(heading, under)| (words(&text(&format!("<h2{heading}"))), words(&text(under)))).collect()
}

/// The headings of a page's Markdown that are questions.
fn questions(markdown: &str) -> Vec<String> {
    let headings = markdown.lines().filter_map(|line| line.strip_prefix("## "));
    let headings = headings.map(|line| line.split(" {#").next().unwrap().replace('*', ""));
    headings.filter(|heading| heading.ends_with('?')).collect()
}

#[test]
fn each_question_and_its_answer_stand_on_the_page_and_no_other_page_has_any() {
    let markdown = |language| content_pages(language).into_iter();
    let of_language = |language| {
        let asked: Vec<_> = markdown(language).map(|(name, text)| (name + ".html", questions(&text))).collect();
        assert!(asked.iter().filter(|(_, asked)| asked.len() >= 2).count() > 15, "{asked:?}");
        asked
    };
    let expected = [of_language(Language::English), of_language(Language::Spanish)];
    for (path, html) in pages_of(&SITE_WITH_ADDRESS) {
        let (language, name) = placed(&path);
        let of_language = &expected[usize::from(language == Language::Spanish)];
        let asked = of_language.iter().find(|(other, _)| other == name).map_or(&[][..], |(_, asked)| asked);
        if asked.len() < 2 {
            assert!(!html.contains("FAQPage"), "{path} says that it answers questions");
            continue;
        }
        let told =
            html.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let told: serde_json::Value = serde_json::from_str(told).unwrap_or_else(|error| panic!("{path}: {error}"));
        let [.., page] = told["@graph"].as_array().unwrap().as_slice() else { panic!("{path}: no graph") };
        assert_eq!(page["@type"], "FAQPage", "{path}");
        assert_eq!(page["url"], told["@graph"][0]["url"], "{path}");
        let entries = page["mainEntity"].as_array().unwrap();
        let names: Vec<_> = entries.iter().map(|entry| entry["name"].as_str().unwrap()).collect();
        assert_eq!(names, *asked, "{path}");
        let said = under_headings(&html);
        for entry in entries {
            assert_eq!([&entry["@type"], &entry["acceptedAnswer"]["@type"]], ["Question", "Answer"], "{path}");
            let [question, answer] = [&entry["name"], &entry["acceptedAnswer"]["text"]].map(|it| it.as_str().unwrap());
            assert!(language == Language::English || question.contains('¿'), "{path}: {question}");
            let (_, under) = said.iter().find(|(heading, _)| heading == question).unwrap();
            assert_eq!(words(answer), *under, "{path}: {question}");
            assert!(!answer.is_empty() && !answer.contains(['<', '{', '^']), "{path}: {answer}");
        }
    }
}

#[test]
fn nobody_is_told_of_questions_without_an_address() {
    assert!(super::pages().iter().all(|(_, html)| !html.contains("FAQPage")));
}
