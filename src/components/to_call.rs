//! Programs that have their own numbers to call.

use yew::prelude::*;

use super::{details, program_list};
use crate::context::ViewContext;
use crate::el::{el, list};
use explorer::link::{ChosenWeek, SharedResult};
use explorer_core::care::program::Program;

/// How many are shown here. The list of programs has all of them.
const MOST: usize = 5;

/// A line for each.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext, result: SharedResult) -> Html {
    let lines = programs(context, result).into_iter().take(MOST).filter_map(|program| {
        let call = program_list::call(context, program_list::own_phone(context, program)?);
        let line = el("p").class("next-steps").text(program.name.clone()).text(": ").child(call);
        Some(el("div").key(&program.code).child(line).child(details::whom(context, program)).html())
    });
    list(lines)
}

/// The programs at the suggested levels that may be for the person and have their own number: those that the person looked at or, if only
/// one level is suggested, all of them. Also those that go with any level.
fn programs(context: &ViewContext, result: SharedResult) -> Vec<&Program> {
    let (state, programs, known) = (&context.state, &context.loaded.programs, context.state.known());
    let (range, has_phone) =
        (result.low..=result.high, |program: &&Program| program_list::own_phone(context, program).is_some());
    let of_result = programs.programs.iter().filter(|it| range.contains(&it.level) && it.is_for(&known));
    let (seen, others): (Vec<_>, Vec<_>) = of_result.filter(has_phone).partition(|program| {
        let is_week = matches!(&state.week, Some(ChosenWeek::Program { code, .. }) if *code == program.code);
        is_week || state.compared.programs.contains(&program.code)
    });
    let mut to_call = if seen.is_empty() && result.is_one_level() { others } else { seen };
    to_call.extend(programs.beside(range, &known).filter(has_phone));
    to_call
}
