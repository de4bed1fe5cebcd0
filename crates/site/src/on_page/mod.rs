//! The explorer on another page of an owner: a plugin for WordPress, and what to paste elsewhere. What can be said of the explorer is read from
//! the script that hears it, `static/embed.js`, and from the app, which reads it (`explorer::options`), so that no list of it can be another one.

use std::path::Path;

use crate::file;
use crate::settings::Settings;
use explorer::options::{Form, OPTIONS};

const SCRIPT: &str = include_str!("../../../../static/embed.js");

/// The files, with places to fill.
const FILES: [(&str, &str); 4] = [
    ("program-explorer.php", include_str!("program-explorer.php")),
    ("any-page.txt", include_str!("any-page.txt")),
    ("squarespace.txt", include_str!("squarespace.txt")),
    ("wix.txt", include_str!("wix.txt")),
];

/// The address that stands in them as long as the site has none. No host can have it.
const EXAMPLE: &str = "https://care.example.com/";

/// An attribute of the element.
struct Attribute {
    name: String,
    /// The values that there are; none where others can be thought of.
    values: Vec<String>,
    /// What a value looks like.
    form: &'static str,
    /// What it must be, in words.
    must: &'static str,
}

/// Writes the files into a folder.
pub fn write(folder: &Path) -> Result<(), String> {
    let site = Settings::read()?.address;
    std::fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    FILES.iter().try_for_each(|(name, template)| {
        file::write(&folder.join(name), filled(template, site.as_deref().unwrap_or(EXAMPLE))?)
    })
}

fn filled(template: &str, site: &str) -> Result<String, String> {
    let attributes = attributes()?;
    let in_php = attributes.iter().map(|it| {
        let values: Vec<_> = it.values.iter().map(|value| php(value)).collect();
        // Without the D, the end of a text would also be before a new line.
        let form = php(&format!("/{}/D", it.form));
        format!("    {} => array({form}, array({}), {}),\n", php(&it.name), values.join(", "), php(it.must))
    });
    let opens = words("OPENS")?;
    let opens = opens.iter().map(|(language, words)| format!("    {} => {},\n", php(language), php(words)));
    // Without quotes: where they are asked for, the example has them.
    let said = attributes.iter().map(|it| format!("  {}: {}\n", it.name, it.must.replace('"', "")));
    let places = [
        ("@ATTRIBUTES@\n", in_php.collect::<String>()),
        ("@OPENS@\n", opens.collect()),
        ("@SAID@\n", said.collect()),
        ("@SITE@", site.to_owned()),
        ("@VERSION@", env!("CARGO_PKG_VERSION").to_owned()),
    ];
    Ok(places.iter().fold(template.to_owned(), |text, (place, filled)| text.replace(place, filled)))
}

/// What can be said of the explorer, in the order of the script.
fn attributes() -> Result<Vec<Attribute>, String> {
    let attribute = |(name, option): (String, String)| {
        let Some(Form { must_be: must, pattern: form, .. }) = OPTIONS.into_iter().find(|form| form.name == option)
        else {
            return Err(format!("static/embed.js: {option} is no option of explorer::options"));
        };
        // Words in quotes are the values, if the form has them all.
        let values = must.split('"').skip(1).step_by(2).filter(|value| form.contains(value));
        Ok(Attribute { name, values: values.map(str::to_owned).collect(), form, must })
    };
    words("ATTRIBUTES")?.into_iter().map(attribute).collect()
}

/// The names and texts of an object in the script.
fn words(object: &str) -> Result<Vec<(String, String)>, String> {
    let inside = between(&format!("const {object} = {{ "), "\" };")?;
    let pair = |it: &str| it.split_once(": \"").map(|(name, text)| (name.to_owned(), text.to_owned()));
    inside.split("\", ").map(pair).collect::<Option<_>>().ok_or_else(|| lost(object))
}

fn between(open: &str, close: &str) -> Result<&'static str, String> {
    let found = SCRIPT.split_once(open).and_then(|(_, rest)| Some(rest.split_once(close)?.0));
    found.ok_or_else(|| lost(open.trim_end()))
}

fn lost(what: &str) -> String {
    format!("static/embed.js: {what}: is not there, or is written in another way. See crates/site/src/on_page/mod.rs.")
}

/// A text in PHP.
fn php(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use explorer::options::VIEWS;

    #[test]
    fn every_attribute_of_the_script_is_in_the_plugin_the_pastes_the_types_and_the_document() {
        let attributes = attributes().unwrap();
        assert!(attributes.len() >= 4, "{}", attributes.len());
        let types = include_str!("../../../../static/embed.d.ts");
        let document = include_str!("../../../../docs/embedding.md");
        let text = |file: &str| {
            let (_, template) = FILES.iter().find(|(name, _)| *name == file).expect("a file of the list");
            filled(template, "https://care.test/here/").unwrap()
        };
        for Attribute { name, values, must, .. } in &attributes {
            assert!(text("program-explorer.php").contains(&format!("    '{name}' => array('/^")), "{name}");
            assert!(text("any-page.txt").contains(&format!("  {name}: {}\n", must.replace('"', ""))));
            assert!(document.contains(&format!("\n| `{name}` | ")), "docs/embedding.md: {name}");
            assert!(types.contains(&format!(" {name}=\"")), "embed.d.ts: {name}");
            for value in values {
                assert!(types.contains(&format!("\"{value}\"")), "embed.d.ts: {value}");
            }
        }
        // The element hears nothing else.
        let heard = words("ATTRIBUTES").unwrap();
        assert_eq!(document.lines().filter(|line| line.starts_with("| `")).count(), heard.len());
        let of = |name: &str| attributes.iter().find(|it| it.name == name).expect("an attribute");
        assert_eq!(of("lang").values, ["en", "es"]);
        assert!(of("programs").values.is_empty() && of("accent").values.is_empty());
        assert_eq!(of("view").values, VIEWS.map(|(name, _)| name));
    }

    #[test]
    fn nothing_is_left_to_fill_and_the_address_of_the_site_stands_in_each_paste() {
        for (name, template) in FILES {
            let text = filled(template, "https://care.test/here/").unwrap();
            assert!(!text.contains("@S") && !text.contains("@A") && !text.contains("@O"), "{name}: {text}");
            let says =
                if name.ends_with(".php") { env!("CARGO_PKG_VERSION") } else { "https://care.test/here/embed.js" };
            assert!(text.contains(says), "{name}: {says}");
        }
    }

    #[test]
    fn a_text_in_php_ends_where_it_ends() {
        assert_eq!(php(r"a'b\"), r"'a\'b\\'");
    }
}
