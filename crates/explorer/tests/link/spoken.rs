//! A code that is read aloud opens as the link, or says which group is wrong.

use explorer::link::{Link, LinkProblem, SpokenProblem, group_is_right};
use explorer_core::set::Set;

use crate::made;
use samples::check::{ALPHABET, with_check};
use samples::made::Maker;

fn groups(code: &str) -> Vec<String> {
    code.split(' ').map(String::from).collect()
}

fn wrong(groups: &[String], nth: usize) {
    assert_eq!(Link::from_spoken(&groups.join("")), Err(SpokenProblem::Group(nth)), "{groups:?}");
}

#[test]
fn a_code_opens_as_its_link_however_it_is_written() {
    let mut maker = Maker::new(21);
    for _ in 0..4_000 {
        let link = made::link(&mut maker);
        let code = link.to_spoken();
        assert!(code.split(' ').all(|group| (2..=5).contains(&group.len())), "{code}");
        let loose = code.to_lowercase().replace(' ', "-").replace('0', "O").replace('1', "l");
        for written in [code.as_str(), &code.replace(' ', ""), &loose, &format!(" {code}\n")] {
            assert_eq!(Link::from_spoken(written).as_ref(), Ok(&link), "{written}");
        }
    }
}

#[test]
fn a_code_tells_the_symbols_of_the_link() {
    let link = Link { levels: Set::ALL, ..Link::default() };
    let data: String = groups(&link.to_spoken()).iter().map(|group| &group[..group.len() - 1]).collect();
    assert_eq!(format!("#/s/{}", data.to_lowercase()), link.to_fragment());
}

#[test]
fn every_changed_character_of_a_group_and_every_swap_within_it_names_the_group() {
    let mut maker = Maker::new(22);
    for _ in 0..40 {
        let groups = groups(&made::link(&mut maker).to_spoken());
        for (before, group) in groups.iter().enumerate() {
            let mut damaged = groups.clone();
            for at in 0..group.len() {
                for other in ALPHABET.to_uppercase().chars().filter(|other| !group[at..].starts_with(*other)) {
                    damaged[before] = format!("{}{other}{}", &group[..at], &group[at + 1..]);
                    wrong(&damaged, before + 1);
                }
                let mut bytes = group.clone().into_bytes();
                if at + 1 < bytes.len() && bytes[at] != bytes[at + 1] {
                    bytes.swap(at, at + 1);
                    damaged[before] = String::from_utf8(bytes).unwrap();
                    wrong(&damaged, before + 1);
                }
            }
        }
    }
}

#[test]
fn a_group_fits_its_own_place_and_none_of_the_31_beside_it() {
    // A group is right in places that are 32 apart, and in no other.
    let mut maker = Maker::new(23);
    for _ in 0..500 {
        let code = made::link(&mut maker).to_spoken();
        for (before, group) in groups(&code).iter().enumerate() {
            for nth in 1..80 {
                assert_eq!(group_is_right(group, nth), nth % 32 == (before + 1) % 32, "{group} as {nth}");
            }
        }
    }
}

#[test]
fn groups_that_were_swapped_left_out_or_said_twice_are_named() {
    let mut maker = Maker::new(24);
    for _ in 0..500 {
        let groups = groups(&made::link(&mut maker).to_spoken());
        let whole = groups.iter().take_while(|group| group.len() == 5).count();
        for nth in 1..whole {
            let mut swapped = groups.clone();
            swapped.swap(nth - 1, nth);
            wrong(&swapped, nth);
            let mut left_out = groups.clone();
            left_out.remove(nth - 1);
            wrong(&left_out, nth);
            let mut twice = groups.clone();
            twice.insert(nth, groups[nth - 1].clone());
            wrong(&twice, nth + 1);
        }
    }
}

#[test]
fn a_code_without_its_end_is_said_to_be_incomplete() {
    let mut maker = Maker::new(25);
    for _ in 0..500 {
        let groups = groups(&made::link(&mut maker).to_spoken());
        for count in 0..groups.len() {
            assert_eq!(Link::from_spoken(&groups[..count].join(" ")), Err(SpokenProblem::Incomplete));
        }
    }
}

#[test]
fn what_cannot_be_a_group_is_none() {
    let code = Link::default().to_spoken();
    let first = &code[..5];
    assert!(group_is_right(first, 1) && group_is_right(&first.to_lowercase(), 1));
    for other in ["", "0", "u0000", "00000", &code[..4], &format!("{first}0"), "äöüß"] {
        assert!(!group_is_right(other, 1), "{other}");
    }
}

#[test]
fn a_code_of_a_later_format_says_so() {
    // The groups of a link are made of its text alone, so those of a later one can be worked out here.
    let text = &with_check(&[3, 7, 7])["#/s/".len()..];
    let group = |before: usize, data: &str| {
        let check = ALPHABET.chars().find(|check| group_is_right(&format!("{data}{check}"), before + 1)).unwrap();
        format!("{data}{check}")
    };
    let code = [group(0, &text[..4]), group(1, &text[4..8]), group(2, &text[8..])].concat();
    assert_eq!(Link::from_spoken(&code), Err(SpokenProblem::Link(LinkProblem::Future)));
}
