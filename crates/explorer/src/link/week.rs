//! The chosen week in a link. The times that a person chose in it are not told: they follow from the life.

use super::ChosenWeek;
use super::symbol::is_code;
use super::wire::Wire;
use explorer_core::care::level::Level;

pub(super) fn carry(week: &mut Option<ChosenWeek>, wire: &mut Wire) {
    if matches!(week, Some(ChosenWeek::Program { code, .. }) if !is_code(code)) {
        *week = None;
    }
    wire.part(week, || ChosenWeek::Typical(Level::Outpatient), carry_chosen);
}

fn carry_chosen(week: &mut ChosenWeek, wire: &mut Wire) {
    let is_typical = matches!(week, ChosenWeek::Typical(_));
    if wire.flag(!is_typical) && is_typical {
        // Read, and not what reading begins with.
        *week = ChosenWeek::Program { code: String::new(), track: 0, phase: 0 };
    }
    match week {
        ChosenWeek::Typical(level) => wire.one_of(3, &Level::ALL, level),
        ChosenWeek::Program { code, track, phase } => {
            wire.code(code);
            for place in [track, phase] {
                *place = wire.number(5, 31, (*place).min(31) as u32) as usize;
            }
        }
    }
}
