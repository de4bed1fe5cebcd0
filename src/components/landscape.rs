//! The picture on the home page: a road past the five houses, from the least to the most care, with a light in each. It shows day or
//! night, like the color scheme of the person's device.

use super::sign;
use crate::el::{Attr, El, drawing, el};
use explorer_core::care::level::Level;

/// Sun or moon, hills, road, two people: the shapes behind the houses, each with its class.
const BEHIND: [(&str, &str); 5] = [
    ("sun", "M770 32a26 26 0 1 0 .1 0"),
    ("far", "M0 214c120-34 230-30 360-14s240-10 380-46 330-66 540-84v190H0z"),
    ("near", "M0 240c150-22 300-20 470-14 200 6 330-16 470-44 130-26 230-48 340-58v136H0z"),
    ("road", "M606 244c60-16 100-4 160-12s90-14 140-24 90-8 140-26 110-14 150-42"),
    (
        "who",
        "M650 206a5.5 5.5 0 1 0 .1 0M642.5 242v-14a7.5 7.5 0 0 1 15 0v14M666.5 216a4.5 4.5 0 1 0 .1 0M660.5 244v-11a6 6 0 0 1 12 0v11",
    ),
];

/// The lantern and the ground, in front of the houses.
const BEFORE: [(&str, &str); 2] =
    [("sun lantern", "M638 230a4.5 4.5 0 1 0 .1 0"), ("fore", "M0 252c200-16 420 4 640-6s430 2 640-10v40H0z")];

/// The position and size of each house.
const PLACES: [&str; 5] = [
    "translate(686 144) scale(1.7)",
    "translate(796 118) scale(1.9)",
    "translate(914 88) scale(2.1)",
    "translate(1036 54) scale(2.3)",
    "translate(1154 10) scale(2.4)",
];

/// The picture.
pub fn view() -> El {
    let shape =
        |(class, path): (&'static str, &'static str)| el("path").key(class).class(class).attr(Attr::D, path).html();
    let houses = Level::ALL.map(|level| {
        let place = PLACES[level.index()];
        sign::house("g", level).key(level.id()).attr(Attr::Transform, place).html()
    });
    drawing("0 0 1280 260")
        .class("land")
        .attr(Attr::PreserveAspectRatio, "xMaxYMax slice")
        .children(BEHIND.into_iter().map(shape).chain(houses).chain(BEFORE.map(shape)))
}
