//! The chosen week in a link. The times that a person chose in it are not told: they follow from the life.

use super::ChosenWeek;
use super::bit_stream::BitStream;
use super::symbol::is_code;
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;

pub(super) fn transfer(week: &mut Option<ChosenWeek>, stream: &mut BitStream) {
    if matches!(week, Some(ChosenWeek::Program { code, .. }) if !is_code(code)) {
        *week = None;
    }
    stream.part(week, || ChosenWeek::Typical(Level::Outpatient), transfer_chosen);
}

fn transfer_chosen(week: &mut ChosenWeek, stream: &mut BitStream) {
    let is_typical = matches!(week, ChosenWeek::Typical(_));
    if stream.flag(!is_typical) && is_typical {
        // Read, and not what reading begins with.
        *week = ChosenWeek::Program { code: String::new(), track: TrackId(0), phase: 0 };
    }
    match week {
        ChosenWeek::Typical(level) => stream.one_of(3, &Level::ALL, level),
        ChosenWeek::Program { code, track, phase } => {
            stream.code(code);
            for place in [&mut track.0, phase] {
                *place = stream.number(5, 31, (*place).min(31) as u32) as usize;
            }
        }
    }
}
