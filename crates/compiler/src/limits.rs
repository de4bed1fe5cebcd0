//! The limits in `questions.toml`: what makes a level hard for a person, and what they need from a timetable.

use super::place;
use super::read::Table;
use super::table::slice;
use explorer_core::care::level::Level;
use explorer_core::guidance::fit::Need;

/// The limits of a preference as Rust, and the ids of the choices that have one.
pub fn limits(preference: &Table, choices: &[String]) -> (String, Vec<String>) {
    let mut ids = Vec::new();
    let levels = Level::ALL.map(|level| level.id().to_string());
    let rust = preference.tables("limits").into_iter().map(|limit| {
        let id = limit.text("choice");
        if ids.contains(&id) {
            limit.wrong("choice", &format!("'{id}' is there twice. Put both limits in one."));
        }
        let choice = place(choices, &id, "choice of this preference", &limit, "choice");
        let hindered = limit.optional_texts("hinders");
        let hinders =
            hindered.iter().fold(0, |bits, level| bits | 1 << place(&levels, level, "level", &limit, "hinders"));
        let needs = limit
            .optional_text("needs")
            .map(|need| Need::ALL[place(&Need::ALL.map(|it| it.id().to_string()), &need, "need", &limit, "needs")]);
        ids.push(id);
        let needs = needs.map_or("None".into(), |need| format!("Some(Need::{need:?})"));
        format!("Limit {{ choice: {choice}, hinders: Set::from_bits({hinders}), needs: {needs} }}")
    });
    (slice(rust.collect::<Vec<_>>()), ids)
}
