//! A link knows whether the programs of a site are those that it was made with.

use explorer::link::{ChosenWeek, Link};
use explorer_content::ASPECTS;
use explorer_core::care::level::Level;
use explorer_core::care::program::{Programs, TrackId};
use explorer_core::care::value::Value;
use explorer_core::language::Language;
use explorer_core::set::Set;

use crate::open;

/// The programs of a site.
fn programs(language: Language) -> Programs {
    let file: Value = serde_json::from_str(include_str!("../../../../tests/fixtures/programs.json")).unwrap();
    Programs::read(file, ASPECTS, language).0
}

fn here() -> Programs {
    programs(Language::English)
}

fn link() -> Link {
    let week = ChosenWeek::Program { code: "b1".into(), track: TrackId(0), phase: 0 };
    Link { programs: vec!["e1".into(), "r1".into()], week: Some(week), ..Link::default() }
}

#[test]
fn a_site_with_the_same_programs_is_known_and_any_other_is_said_to_be_another() {
    let (here, link) = (here(), link().with_fingerprint(&here()));
    assert_ne!(link.fingerprint, 0);
    assert!(!open(&link.to_fragment()).unwrap().programs_differ(&here));
    let without = |code: &str| {
        let mut other = here.clone();
        other.programs.retain(|program| program.code != code);
        other
    };
    let changed = |code: &str, change: fn(&mut explorer_core::care::program::Program)| {
        let mut other = here.clone();
        change(other.programs.iter_mut().find(|program| program.code == code).unwrap());
        other
    };
    for code in ["e1", "r1", "b1"] {
        assert!(link.programs_differ(&without(code)));
        assert!(link.programs_differ(&changed(code, |program| drop(program.tracks.pop()))));
        assert!(link.programs_differ(&changed(code, |program| program.level = Level::Hospital)));
    }
    assert!(!link.programs_differ(&without("w1")), "a program that it does not name makes no difference");
    assert!(!link.programs_differ(&changed("e1", |program| program.summary.clear())));
    assert!(!link.programs_differ(&programs(Language::Spanish)), "nor does the language of the reader");
    let mut center = here.clone();
    center.provider.as_mut().unwrap().website = Some("https://example.net".into());
    assert!(link.programs_differ(&center), "another center may use the same codes");
    let mut turned = here.clone();
    turned.programs.reverse();
    assert!(!link.programs_differ(&turned), "nor does the order of the file");
    assert!(link.programs_differ(&Programs::default()));
}

#[test]
fn a_link_without_programs_differs_from_no_site() {
    let link = Link { levels: Set::from_bits(3), ..Link::default() }.with_fingerprint(&here());
    assert_eq!(link.fingerprint, 0);
    assert!(!link.programs_differ(&here()) && !link.programs_differ(&Programs::default()));
}

/// The fingerprint as the page says it is made.
#[test]
fn the_print_is_that_of_the_page() {
    let site = "https://example.org e1 1 630 630 r1 3 4275 b1 1 480 480 ";
    let bytes = site.bytes().map(|byte| if byte == b' ' { 0 } else { byte });
    let mut h: u64 = 0x811c_9dc5;
    for byte in bytes {
        h = ((h ^ u64::from(byte)) * 0x0100_0193) % (1 << 32);
    }
    let fingerprint = (h ^ (h >> 15) ^ (h >> 30)) % (1 << 15);
    assert_eq!(u64::from(link().with_fingerprint(&here()).fingerprint), fingerprint);
}
