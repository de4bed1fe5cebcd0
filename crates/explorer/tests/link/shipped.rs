//! `tests/links.txt` holds links that shipped, with what each tells. It only grows: a link opens forever. The examples of the
//! page on the format are among them.

use explorer::link::Link;
use explorer_content::GUIDANCE;
use explorer_core::week::date::Date;

use crate::text::text;
use crate::{open, second};
use samples::check::{ALPHABET, of_bits};

const SHIPPED: &str = include_str!("../links.txt");
const PAGES: [&str; 2] = [
    include_str!("../../../../content/en/pages/link-format.md"),
    include_str!("../../../../content/es/pages/link-format.md"),
];

/// Each link with its lines.
fn shipped() -> Vec<(&'static str, Vec<String>)> {
    let mut links: Vec<(&str, Vec<String>)> = Vec::new();
    for line in SHIPPED.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        match line.strip_prefix("    ") {
            Some(told) => links.last_mut().expect("a link before what it tells").1.push(told.into()),
            None => links.push((line, Vec::new())),
        }
    }
    links
}

/// Without the space behind a name that nothing stands behind.
fn trimmed(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| line.trim_end().into()).collect()
}

#[test]
fn every_link_that_shipped_opens_and_tells_what_it_told() {
    let links = shipped();
    assert!(links.iter().any(|(link, _)| link.starts_with("#/s/2")));
    assert!(links.len() >= 25, "{}", links.len());
    for (fragment, told) in links {
        let link = open(fragment).unwrap_or_else(|problem| panic!("{fragment}: {problem:?}"));
        // As the second reader says it: in the words of its own time, and of today by the page's table.
        assert_eq!(trimmed(second::read_as_then(fragment).unwrap()), told, "{fragment}");
        assert_eq!(trimmed(second::read(fragment).unwrap()), trimmed(text(&link)), "{fragment}");
        let again = open(&link.to_fragment()).unwrap();
        assert_eq!(again, Link { dropped: 0, reread: 0, asked_anew: 0, ..link.clone() }, "{fragment}");
        if fragment.starts_with("#/s/2") {
            assert_eq!(trimmed(text(&link)), told, "{fragment}");
            assert_eq!(link.to_fragment(), fragment);
        }
        assert_eq!(Link::from_spoken(&link.to_spoken()), Ok(again), "{fragment}");
    }
}

#[test]
fn no_answer_of_the_first_format_reads_as_milder_or_is_lost_silently() {
    for (codes, became) in second::became(PAGES[0]) {
        let Some((code, choice)) = codes.split_once(' ') else { continue };
        let place = |letter: &str| ALPHABET.find(letter).unwrap() as u64;
        let at = place(code) as u32;
        // No programs, no result; answers without signs.
        let bits = [(4, 0), (1, 0), (1, 1), (1, 0), (at, 0), (6, 32 | place(choice)), (31 - at, 0), (3, 0)];
        let head = [(5, 1), (14, 325), (5, 0), (3, 0)];
        let link = open(&of_bits(&[&head[..], &bits].concat())).unwrap();
        let answers = link.answers.unwrap();
        let given = GUIDANCE.question_ids().filter(|&id| answers.get(id).given().is_some()).count();
        assert_eq!(given, became.today.len(), "{codes}");
        assert_eq!((link.dropped, u8::from(given == 0)), (0, link.asked_anew), "{codes}");
    }
}

#[test]
fn the_page_says_the_same_of_the_first_format_in_each_language() {
    let [english, spanish] = PAGES.map(second::became);
    assert_eq!(english.len(), 55);
    assert!(english.iter().zip(&spanish).all(|(one, other)| one.0 == other.0
        && (&one.1.name, one.1.is_nearest, &one.1.today) == (&other.1.name, other.1.is_nearest, &other.1.today)));
}

/// The examples of the page in each language: links, codes to be read aloud, the bits, and the figures that they stand for.
#[test]
fn the_examples_of_the_page_are_right() {
    for page in PAGES {
        let examples: Vec<_> =
            shipped().into_iter().filter(|(known, _)| page.contains(&format!(": `{known}`\n"))).collect();
        assert_eq!(examples.len(), 2);
        for (fragment, told) in examples {
            let part = page.split(&format!(": `{fragment}`\n")).nth(1).unwrap().split("\n## ").next().unwrap();
            let spoken = open(fragment).unwrap().to_spoken();
            assert!(part.contains(&format!(": `{spoken}`")), "{spoken}");
            let quoted = part.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next());
            let bits: String = quoted.flat_map(|bits| bits.split(' ')).collect();
            let body = &fragment["#/s/".len() + 1..fragment.len() - 6];
            let symbols = body.chars().map(|it| format!("{:05b}", ALPHABET.find(it).unwrap()));
            assert_eq!(bits, symbols.collect::<String>(), "{fragment}");
            let words = told.iter().flat_map(|line| line.split([' ', ',', ';']));
            for word in words.filter(|word| word.contains(|it: char| it.is_ascii_digit())) {
                assert!(part.contains(word), "{fragment}: {word:?} is not in the example");
            }
        }
    }
}

#[test]
fn the_guidance_has_a_date_that_links_can_tell() {
    let date = Date::parse(GUIDANCE.date).expect("YYYY-MM-DD in rules.toml");
    assert_eq!(Link::default().guidance, date);
    assert!(date >= Date::new(2026, 1, 1).unwrap() && date <= Date::new(2070, 11, 9).unwrap());
    assert!(!open(&Link::default().to_fragment()).unwrap().guidance_changed());
    assert!(Link { guidance: Date::new(2026, 1, 1).unwrap(), ..Link::default() }.guidance_changed());
}

#[test]
fn other_fragments_are_none_of_ours() {
    for other in ["", "#", "#main", "#/find", "#s/00", "#/S/00"] {
        assert_eq!(Link::from_fragment(other), None);
    }
}
