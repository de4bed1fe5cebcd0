//! What is changed on the way is refused.

use explorer::link::{Link, LinkProblem, PREFIX};
use explorer_core::set::Set;

use crate::{made, open};
use samples::check::{ALPHABET, with_check};
use samples::made::Maker;

/// Links that are damaged in every way in the normal run, and in `cargo xtask deep`.
const SOME: u64 = 60;
const ALL: u64 = 10_000;

fn refused(text: &[u8]) {
    let text = std::str::from_utf8(text).unwrap();
    assert_eq!(open(text), Err(LinkProblem::Damaged), "{text}");
}

/// Every changed character and every swap of neighbors.
fn change_and_swap(fragment: &str) {
    let mut text = fragment.as_bytes().to_vec();
    for at in PREFIX.len()..text.len() {
        let right = text[at];
        for other in ALPHABET.bytes().filter(|other| *other != right) {
            text[at] = other;
            refused(&text);
        }
        text[at] = right;
        if at + 1 < text.len() && text[at + 1] != right {
            text.swap(at, at + 1);
            refused(&text);
            text.swap(at, at + 1);
        }
    }
}

/// Every character taken out, and every one put in at every place.
fn take_and_put(fragment: &str) {
    let text = fragment.as_bytes();
    for at in PREFIX.len()..=text.len() {
        if at < text.len() {
            refused(&[&text[..at], &text[at + 1..]].concat());
            refused(&text[..at]);
        }
        for other in ALPHABET.bytes() {
            refused(&[&text[..at], &[other], &text[at..]].concat());
        }
    }
}

/// A generated link with one small change of any kind.
pub fn one(maker: &mut Maker) {
    let mut text = made::link(maker).to_fragment().into_bytes();
    let at = PREFIX.len() + maker.below((text.len() - PREFIX.len() - 1) as u64) as usize;
    let other = ALPHABET.as_bytes()[maker.below(32) as usize];
    let before = text.clone();
    match maker.below(4) {
        0 => text.insert(at, other),
        1 => drop(text.remove(at)),
        2 => text.swap(at, at + 1),
        _ => text[at] = other,
    }
    if text != before {
        refused(&text);
    }
}

fn links(count: u64) -> impl Iterator<Item = String> {
    let mut maker = Maker::new(11);
    (0..count).map(move |_| made::link(&mut maker).to_fragment())
}

#[test]
fn every_changed_character_and_every_swap_of_neighbors_is_refused() {
    links(SOME).for_each(|fragment| change_and_swap(&fragment));
}

/// Whether a change is found depends on its place from the end and on the difference alone, since the check value is linear: so
/// this is true of all links.
#[test]
fn every_changed_character_and_every_swap_is_refused_in_the_longest_text_that_is_read() {
    let mut maker = Maker::new(12);
    let symbols: Vec<u8> = (0..1017).map(|at| if at == 0 { 1 } else { maker.below(32) as u8 }).collect();
    let longest = with_check(&symbols);
    assert_eq!(open(&longest), Err(LinkProblem::Unknown), "its check value fits");
    change_and_swap(&longest);
    let longer = with_check(&[&[1, 0][..], &symbols[1..]].concat());
    assert_eq!(open(&longer), Err(LinkProblem::Damaged), "too long to be sure");
}

#[test]
fn every_character_put_in_or_taken_out_and_every_cut_is_refused() {
    links(SOME).for_each(|fragment| take_and_put(&fragment));
}

#[test]
#[ignore = "minutes: cargo xtask deep"]
fn every_small_damage_to_ten_thousand_links_is_refused() {
    for fragment in links(ALL) {
        change_and_swap(&fragment);
        take_and_put(&fragment);
    }
}

#[test]
fn a_character_outside_the_alphabet_is_refused() {
    for bad in ["u", "%20", "-", "é", " "] {
        assert_eq!(open(&format!("{}{bad}", Link::default().to_fragment())), Err(LinkProblem::Damaged));
    }
}

#[test]
fn capitals_and_look_alikes_are_read_as_what_they_look_like() {
    let link = Link { levels: Set::from_bits(0b01011), ..Link::default() };
    let fragment = link.to_fragment();
    let (prefix, text) = fragment.split_at(PREFIX.len());
    for one in ["I", "L", "l"] {
        let shouted = text.to_uppercase().replace('0', "O").replace('1', one);
        assert_eq!(open(&format!("{prefix}{shouted}")), Ok(link.clone()));
    }
}
