//! A center's own files, in their own folder, override ours. A mistake in one of them is reported in one sentence.

use std::path::Path;

use super::{read, tried};

/// Makes a center's folder with these files, and returns the result of writing the site with it.
fn with(name: &str, files: &[(&str, &str)]) -> (std::path::PathBuf, Result<(), String>) {
    let center = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("center-{name}"));
    let _ = std::fs::remove_dir_all(&center);
    for (file, text) in files {
        let path = center.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    tried(&format!("pages-of-{name}"), "https://example.org/", Some(&center))
}

const HOUSES: &str = "---\ntitle: Our houses\ndescription: Two quiet houses by the harbor, where you can live while you go to care each day.\n\
                      group: about\n---\n\nTwo houses by the harbor.\n";
const CASAS: &str = "---\ntitle: Nuestras casas\ndescription: Dos casas tranquilas junto al puerto, donde puede vivir mientras va al programa.\n---\n\n\
                     Dos casas junto al puerto.\n";

#[test]
fn a_center_adds_a_page_replaces_one_changes_a_word_and_brings_its_programs() {
    let privacy = read("content/en/pages/first-call.md");
    let own = privacy.replacen("\n---\n", "\n---\n\nCall our front desk first.\n", 1);
    let (site, done) = with(
        "harbor",
        &[
            ("content/en/pages/our-houses.md", HOUSES),
            ("content/es/pages/our-houses.md", CASAS),
            ("content/en/pages/first-call.md", &own),
            ("content/en/site.toml", "home = \"The explorer of Harbor Light\""),
            ("content/site.toml", "shown_in = [\"https://harbor.example\"]"),
            ("static/programs.json", "{ \"format\": 1, \"comment\": \"ours\" }"),
            ("static/house.png", "a picture"),
            ("static/center/center.css", "@media screen { :root { --accent: #7a2e4d; } }"),
        ],
    );
    done.unwrap();
    let page = |name: &str| std::fs::read_to_string(site.join(name)).unwrap();
    assert!(
        page("our-houses.html").contains("Two houses by the harbor.")
            && page("es/our-houses.html").contains("Dos casas")
    );
    assert!(page("first-call.html").contains("Call our front desk first."));
    assert!(page("privacy.html").contains("href=\"our-houses.html\""), "it is in the list of pages");
    assert!(page("privacy.html").contains("The explorer of Harbor Light"));
    assert!(page("_headers").contains("frame-ancestors 'self' https://harbor.example"));
    assert!(page("programs.json").contains("\"ours\"") && page("house.png") == "a picture");
    let icon = |html: &str| html.split("rel=\"icon\"").nth(1).unwrap().split('>').next().unwrap().to_owned();
    assert!(icon(&page("first-call.html")).contains("%237a2e4d"), "the icon has the center's color");
    assert!(icon(&super::page("first-call.html")).contains("%230b5e64"), "ours has ours");
    for name in ["share.png", "share.es.png"] {
        let png = std::fs::read(site.join(name)).unwrap();
        let has = |color: [u8; 3]| png.windows(3).any(|it| it == color);
        assert!(has([0x7a, 0x2e, 0x4d]) && !has([0x0b, 0x5e, 0x64]), "{name} has the center's color");
    }
}

#[test]
fn a_broken_file_of_a_center_is_named_in_one_sentence() {
    for (name, files, said) in [
        ("head", vec![("content/en/pages/our-houses.md", "Two houses.")], "our-houses.md: must begin with title:"),
        (
            "group",
            vec![("content/en/pages/our-houses.md", &*HOUSES.replace("about", "abuot"))],
            "our-houses.md: group: 'abuot' is no group. Use one of care, ",
        ),
        ("twin", vec![("content/en/pages/our-houses.md", HOUSES)], "'our-houses' is no page. Add our-houses.md"),
        ("toml", vec![("content/site.toml", "\nshown_in = [")], "center/content/site.toml:2: is not valid TOML: "),
        ("script", vec![("static/boot.js", "")], "static/boot.js: scripts and styles are the project's own."),
        (
            "promise",
            vec![("content/en/phrases.toml", "door-week-says = \"HIPAA compliant\"")],
            "center/content/en/phrases.toml:1: says \"hipaa compliant\"",
        ),
    ] {
        let (_, done) = with(name, &files);
        let told = done.expect_err(said);
        assert!(told.contains(said) && told.lines().count() == 1, "{said}\n{told}");
    }
}
