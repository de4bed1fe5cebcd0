//! The static pages, as `site` writes them: they are complete, and "How the suggestion is made" states the whole policy. The tests take the
//! words from `content/`, not from the tables that the page was made from.
mod asked;
mod center;
mod cited;
mod embedded;
mod found;
mod help;
mod missing;
mod pictures;
mod promised;
mod shared;
mod worksheet;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use content_compiler::overlay;
use explorer_content::GUIDANCE;
use explorer_core::guidance::groups::Settlers;
use explorer_core::language::Language;

const HOW: &str = "how-the-suggestion-is-made.html";

/// The site with the example address.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| written("pages", "https://example.org/"));

/// The site of an owner who has set its address.
static SITE_WITH_ADDRESS: LazyLock<PathBuf> = LazyLock::new(|| written("pages-with-address", ADDRESS));
const ADDRESS: &str = "https://care.test/levels/";

/// Writes the pages as in a build. Trunk gives the hook the template with the names of built files, and these files.
fn written(name: &str, address: &str) -> PathBuf {
    let (site, done) = tried(name, address, None);
    done.unwrap();
    site
}

/// Writes the pages like [`written`], optionally with the files of another center than the build's, and returns the error if that fails.
fn tried(name: &str, address: &str, center: Option<&Path>) -> (PathBuf, Result<(), String>) {
    let staging = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&staging);
    std::fs::create_dir_all(&staging).unwrap();
    let index = read("index.html");
    let mut template = String::new();
    for (at, part) in index.split("<link").enumerate() {
        match part.split_once("/>") {
            Some((link, rest)) if link.contains("data-trunk") => template += rest,
            _ if at > 0 => template += &format!("<link{part}"),
            _ => template += part,
        }
    }
    let script =
        "<script type=\"module\" src=\"./boot.js\" data-glue=\"./a.js\" data-wasm=\"./a.wasm\"></script></head>";
    std::fs::write(staging.join("index.html"), template.replace("</head>", script)).unwrap();
    std::fs::write(staging.join("a.wasm"), "no app").unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_site"))
        .env("TRUNK_STAGING_DIR", &staging)
        .env("SITE_ADDRESS", address)
        .envs(center.map(|center| (overlay::VARIABLE, center)))
        .env_remove("TRUNK_PROFILE")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    (staging, done.status.success().then_some(()).ok_or(said))
}

/// The root of the project.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn read(name: &str) -> String {
    let path = Path::new(ROOT).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn content(name: &str) -> toml::Table {
    overlay::table(Path::new(ROOT), name).unwrap()
}

/// The words of a language, from a file in its folder.
fn words(language: Language, file: &str) -> toml::Table {
    content(&format!("{}/{file}", language.code()))
}

/// A page of a language.
fn page_in(language: Language, name: &str) -> String {
    page(&[language.folder(), name].concat())
}

fn page(name: &str) -> String {
    std::fs::read_to_string(SITE.join(name)).unwrap()
}

/// Every page that was written, as name and HTML. Names of pages that are not in English start with the folder.
fn pages() -> Vec<(String, String)> {
    pages_of(&SITE)
}

fn pages_of(site: &Path) -> Vec<(String, String)> {
    let of = |language: Language| {
        let folder = language.folder();
        let names = std::fs::read_dir(site.join(folder)).unwrap();
        let names = names.map(move |entry| [folder, entry.unwrap().file_name().to_str().unwrap()].concat());
        // The page for missing addresses and the pages for a frame are not on any list. See tests/pages/missing.rs and embedded.rs.
        names.filter(|name| name.ends_with(".html") && name != "404.html" && !name.ends_with("embedded.html"))
    };
    let names = Language::ALL.into_iter().flat_map(of);
    names.map(|name| (name.clone(), std::fs::read_to_string(site.join(name)).unwrap())).collect()
}

/// Every page of `content/`, as name without an ending and Markdown.
fn content_pages(language: Language) -> Vec<(String, String)> {
    let pages = overlay::files(Path::new(ROOT), &format!("content/{}/pages", language.code()), "md").unwrap();
    let page = |(name, path): (String, PathBuf)| {
        (name.trim_end_matches(".md").to_owned(), std::fs::read_to_string(path).unwrap())
    };
    pages.into_iter().map(page).collect()
}

/// The language of a page, and its name without the folder.
fn placed(name: &str) -> (Language, &str) {
    let spanish = name.strip_prefix(Language::Spanish.folder()).map(|name| (Language::Spanish, name));
    spanish.unwrap_or((Language::English, name))
}

/// Every value of this attribute.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// The words in the HTML.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text += part.split_once('>').map_or(part, |(_, words)| words);
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// The element with this id, up to the first end tag with its name.
fn element<'a>(html: &'a str, id: &str, end: &str) -> &'a str {
    let places: Vec<_> = html.match_indices(&format!(" id=\"{id}\"")).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 1, "{id} stands {} times on the page", places.len());
    let from = &html[html[..places[0]].rfind('<').unwrap()..];
    &from[..from.find(end).unwrap()]
}

/// The text in one voice. A plain string is for both voices.
fn voiced<'a>(value: &'a toml::Value, voice: &str) -> &'a str {
    value.as_str().unwrap_or_else(|| value[voice].as_str().unwrap())
}

/// The texts in the "you" voice: first the one for most people, then each one that some people get instead.
fn varied(value: &toml::Value) -> Vec<&str> {
    match value.get("usual") {
        None => vec![voiced(value, "you")],
        Some(usual) => {
            let others = value.as_table().unwrap().iter().filter(|(of, _)| *of != "usual");
            [usual].into_iter().chain(others.map(|(_, text)| text)).map(|text| voiced(text, "you")).collect()
        }
    }
}

fn says(html: &str, what: &str, wanted: &[&str]) {
    let said = text(html);
    for words in wanted {
        assert!(said.contains(words), "{what} does not say {words:?}, but: {said}");
    }
}

/// The page links to the address of every source of a rule or question. Our own judgment has no address.
fn cites(language: Language, html: &str, what: &str, entry: &toml::Table) {
    let (sources, links) = (content("sources.toml"), attributes(html, "href"));
    for id in entry["sources"].as_array().unwrap().iter().filter_map(toml::Value::as_str) {
        match sources[id].get("url").and_then(toml::Value::as_str) {
            Some(url) => assert!(links.contains(&url), "{what} does not link to {url}, but to {links:?}"),
            None => says(html, what, &[title(&sources[id], language)]),
        }
    }
}

/// The title of a source. Only our own judgment has a title in each language.
fn title(source: &toml::Value, language: Language) -> &str {
    let title = &source["title"];
    title.as_str().unwrap_or_else(|| title[language.code()].as_str().unwrap())
}

fn tables(file: &toml::Table, key: &str) -> Vec<toml::Table> {
    file[key].as_array().unwrap().iter().map(|entry| entry.as_table().unwrap().clone()).collect()
}

fn id(entry: &toml::Table) -> &str {
    entry["id"].as_str().unwrap()
}

#[test]
fn the_page_has_every_question_with_its_choices_reason_and_sources() {
    Language::ALL.into_iter().for_each(has_every_question);
}

fn has_every_question(language: Language) {
    let (html, words) = (page_in(language, HOW), words(language, "questions.toml"));
    let questions = tables(&content("questions.toml"), "question");
    assert_eq!(html.matches(" id=\"question-").count(), questions.len());
    for question in &questions {
        let (part, said) =
            (element(&html, &format!("question-{}", id(question)), "</section>"), &words["question"][id(question)]);
        says(part, id(question), &[said["short"].as_str().unwrap()]);
        let mut from = 0;
        for choice in question["choices"].as_array().unwrap() {
            let label = voiced(&said["choice"][choice["id"].as_str().unwrap()], "you");
            let place = part[from..].find(&format!("<li>{label}</li>"));
            from += place.unwrap_or_else(|| panic!("{}: {label:?} is not in its place", id(question))) + 1;
        }
        cites(language, part, id(question), question);
        for (settler, choice) in question.get("settled").and_then(toml::Value::as_table).into_iter().flatten() {
            let spoken = &words["question"][settler];
            let label = voiced(&spoken["choice"][choice.as_str().unwrap()], "you");
            says(part, id(question), &[spoken["short"].as_str().unwrap(), label]);
        }
    }
    for screen in tables(&content("questions.toml"), "screen") {
        let part = element(&html, &format!("screen-{}", id(&screen)), "</section>");
        let said = &words["screen"][id(&screen)];
        let texts = ["ask", "why", "more"].map(|key| varied(&said[key]));
        says(part, id(&screen), &texts.concat());
    }
    for preference in tables(&content("questions.toml"), "preference") {
        let part = element(&html, &format!("preference-{}", id(&preference)), "</section>");
        says(part, id(&preference), &[voiced(&words["preference"][id(&preference)]["ask"], "you")]);
    }
}

#[test]
fn the_page_has_every_rule_with_its_answers_level_additions_reason_and_sources() {
    Language::ALL.into_iter().for_each(has_every_rule);
}

fn has_every_rule(language: Language) {
    let (html, questions) = (page_in(language, HOW), tables(&content("questions.toml"), "question"));
    let [asked, words, levels] = ["questions.toml", "rules.toml", "levels.toml"].map(|file| words(language, file));
    let or_worse = match language {
        Language::English => " or worse",
        Language::Spanish => " o algo peor",
    };
    let rules = tables(&content("rules.toml"), "rule");
    assert_eq!(html.matches(" id=\"rule-").count(), rules.len());
    for rule in &rules {
        let (row, said) = (element(&html, &format!("rule-{}", id(rule)), "</tr>"), &words["rule"][id(rule)]);
        says(row, id(rule), &varied(&said["because"]));
        says(row, id(rule), &[id(rule)]);
        says(row, id(rule), &said.get("judgment").and_then(toml::Value::as_str).into_iter().collect::<Vec<_>>());
        let when = rule["when"].as_table().unwrap();
        assert_eq!(row.matches("<li>").count(), when.len(), "{}: as many answers as in the rule", id(rule));
        for (question, values) in when {
            let all = questions.iter().find(|it| id(it) == question).unwrap()["choices"].as_array().unwrap();
            let mildest = all.iter().find(|choice| values.as_array().unwrap().contains(&choice["id"])).unwrap();
            let spoken = &asked["question"][question];
            let label = voiced(&spoken["choice"][mildest["id"].as_str().unwrap()], "you");
            let worse = if all.last() == Some(mildest) { "" } else { or_worse };
            let item = format!("<strong>{}:</strong> <q>{label}</q>{worse}</li>", spoken["short"].as_str().unwrap());
            assert!(row.contains(&item), "{} has no {item:?}: {row}", id(rule));
        }
        match rule.get("at_least").and_then(toml::Value::as_str) {
            Some(level) => says(row, id(rule), &[levels["level"][level]["short"].as_str().unwrap()]),
            None => assert!(!row.contains("class=\"pill"), "{} shows a level", id(rule)),
        }
        for addition in rule.get("add").and_then(toml::Value::as_array).into_iter().flatten() {
            says(row, id(rule), &[words["addition"][addition.as_str().unwrap()]["name"].as_str().unwrap()]);
        }
        cites(language, row, id(rule), rule);
    }
}

#[test]
fn the_page_has_every_sign_with_what_it_leads_to_for_oneself_and_for_someone_else() {
    Language::ALL.into_iter().for_each(has_every_sign);
}

fn has_every_sign(language: Language) {
    let (html, words) = (page_in(language, HOW), words(language, "questions.toml"));
    let said = text(&html);
    for sign in tables(&content("questions.toml"), "urgent") {
        let spoken = &words["urgent"][id(&sign)];
        let row = element(&html, &format!("sign-{}", id(&sign)), "</tr>");
        says(row, id(&sign), &[voiced(&spoken["label"], "you"), voiced(&spoken["now"], "you")]);
        for voice in ["you", "they"] {
            let steps = spoken["until"].as_array().unwrap().iter();
            for words in steps.chain([&spoken["label"], &spoken["now"]]).map(|it| voiced(it, voice)) {
                assert!(said.contains(words), "{}: {words:?} stands nowhere", id(&sign));
            }
        }
    }
}

#[test]
fn the_numbers_on_the_page_are_counted() {
    Language::ALL.into_iter().for_each(has_counted);
}

fn has_counted(language: Language) {
    let said = text(&page_in(language, HOW));
    let choices: Vec<_> = GUIDANCE.questions.iter().map(|question| question.choices.len() as u64).collect();
    let groups = GUIDANCE.groups(Settlers::TooSevereToo);
    let visited = groups.iter().map(|group| group.states()).sum::<u64>();
    let numbers = [choices.iter().product(), choices.iter().map(|choices| choices + 1).product(), visited];
    for number in numbers.map(|number: u64| number.to_string()) {
        let from_behind: Vec<_> = number.bytes().rev().collect::<Vec<_>>().chunks(3).map(<[u8]>::to_vec).collect();
        let bytes: Vec<u8> = from_behind.join(&b',').into_iter().rev().collect();
        let number = String::from_utf8(bytes).unwrap();
        assert!(said.contains(&format!(" {number} ")), "{number} stands nowhere");
    }
    let rules = tables(&content("rules.toml"), "rule").len();
    let [of_rules, of_groups, of_questions] = match language {
        Language::English => ["rules.", "groups,", "questions "],
        Language::Spanish => ["reglas.", "grupos", "preguntas "],
    };
    let counts = [(rules, of_rules), (groups.len(), of_groups), (choices.len(), of_questions)];
    for count in counts.map(|(count, of)| format!(" {count} {of}")) {
        assert!(said.contains(&count), "{count:?} stands nowhere");
    }
}

#[test]
fn the_page_says_its_version_and_that_nobody_reviewed_it_until_somebody_did() {
    let (said, rules) = (text(&page(HOW)), content("rules.toml"));
    let [version, date, reviewed_by] = ["version", "date", "reviewed_by"].map(|key| rules[key].as_str().unwrap());
    assert!(said.contains(&format!("version {version} of {date}")));
    assert_eq!(said.contains("No clinician has reviewed it yet."), reviewed_by.is_empty());
    assert!(said.contains(reviewed_by));
}

#[test]
fn no_placeholder_is_left_on_any_page() {
    let pages = pages();
    assert!(pages.len() >= 3, "{pages:?}");
    for (name, html) in pages {
        // The explorer's words have their own placeholders, which the app fills in.
        let html = html.split("<script id=").next().unwrap();
        assert!(!html.contains('{') && !html.contains('}'), "{name}: {:?}", html.split('{').nth(1));
    }
}

#[test]
fn ids_are_unique_and_headings_are_in_order_on_every_page() {
    for (name, html) in pages() {
        let ids = attributes(&html, "id");
        let twice: Vec<_> = ids.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
        let is_level = |rest: &&str| rest.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let levels: Vec<u8> = html.split("<h").filter(is_level).map(|rest| rest.as_bytes()[0] - b'0').collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{name}: {levels:?}");
    }
}

/// The explorer's views, as a link to the home page names them.
const VIEWS: [&str; 3] = ["/compare", "/find", "/week"];

#[test]
fn every_link_leads_somewhere_and_nothing_is_inline() {
    let names: BTreeSet<_> = pages().into_iter().map(|(name, _)| name).collect();
    for (name, html) in pages() {
        let (language, name_there) = placed(&name);
        for link in attributes(&html, "href") {
            let (file, to) = link.split_once('#').unwrap_or((link, ""));
            // Relative to the root of the site.
            let file = match file.strip_prefix("../") {
                Some(file) if !language.folder().is_empty() => file.to_string(),
                _ => [language.folder(), file.strip_prefix("./").unwrap_or(file)].concat(),
            };
            let file = if file.is_empty() || file.ends_with('/') { file + "index.html" } else { file };
            let is_there = match link.split_once('#').unwrap_or((link, "")) {
                ("", "") => false,
                ("", to) if name_there == "index.html" && to.starts_with('/') => VIEWS.contains(&to),
                ("", to) => attributes(&html, "id").contains(&to),
                ("./", to) => to.is_empty() || VIEWS.contains(&to),
                _ if names.contains(&file) => to.is_empty() || attributes(&page(&file), "id").contains(&to),
                _ if ["page.css", "guidance.css", "center/center.css"].contains(&&*file) => true,
                _ => {
                    ["https://", "tel:", "sms:", "data:image/svg+xml,"].iter().any(|outside| link.starts_with(outside))
                }
            };
            assert!(is_there, "{name}: {link} leads nowhere");
        }
        assert!(!html.contains(" style=") && !html.contains("<style"), "{name}");
        assert!(!html.contains("<script>"), "{name}");
    }
}
