//! The choice of columns, right above the table: checkboxes for the levels and the chosen programs, links to the groups of rows, and how
//! much is shown.

use explorer_content::words::Phrases;
use yew::prelude::*;

use super::checkbox::{checkbox, labeled};
use super::{jump, program_list, still_coming};
use crate::browser::takeover::ONLY_DIFFERENCES;
use crate::context::{Deferred, ViewContext};
use crate::el::{Attr, El, el, list, panel};
use explorer::comparison::Column;
use explorer::effect::Target;
use explorer::state::Action;
use explorer_content::GROUPS;
use explorer_core::care::level::Level;
use explorer_core::care::program::Program;

/// All of it.
pub fn view(context: &ViewContext, columns: &[Column], rows: &[usize]) -> Html {
    let language = context.language;
    let boxes = columns.iter().map(|column| match column {
        Column::Level(level) => level_box(context, *level),
        Column::Program(program) => program_box(context, program),
    });
    let programs = match context.deferred {
        Deferred::Here => program_list::by_level(context),
        _ => still_coming::view(context).html(),
    };
    let programs = panel("add-programs", language.add_programs()).class("needs-app").child(programs);
    let title = el("h2").id("side-title").attr(Attr::Tabindex, "-1").text(language.side_by_side());
    let boxes = el("fieldset").child(el("legend").child(title)).child(el("div").class("boxes").children(boxes));
    let groups = GROUPS.iter().zip(&context.words().groups);
    let groups = groups.filter(|(group, _)| rows.iter().any(|row| group.aspects.contains(row)));
    let jumps = groups.map(|(group, name)| jump::to(group.title_id, *name).key(group.title_id).html());
    let tools = el("div")
        .class("tools")
        .child(el("nav").class("jump").attr(Attr::AriaLabel, language.jump_to()).children(jumps))
        .child(
            panel("all-details", language.all_details()).child(el("p").class("note").text(language.all_details_says())),
        )
        .child(only_differences(context));
    let chooser = el("div").class("chooser").child(programs).child(program_list::in_part(context)).child(boxes);
    list([chooser.html(), tools.html()])
}

fn level_box(context: &ViewContext, level: Level) -> Html {
    let checkbox = checkbox(Target::LevelBox(level).id(), context.state.compared.shows(level))
        .on_toggle(&context.send, move |shown| Action::ShowLevel(level, shown));
    let name = el("span").text(context.words().level(level).short).child(mark(context, level));
    el("label")
        .key(level.id())
        .attr(Attr::Class, format!("box ramp-{}", level.index()))
        .child(checkbox)
        .child(name)
        .html()
}

/// A chosen program. It disappears when it is unchecked.
fn program_box(context: &ViewContext, program: &Program) -> Html {
    let (code, level) = (program.code.clone(), program.level);
    let checkbox = checkbox(format!("beside-{code}"), true)
        .on_toggle(&context.send, move |_| Action::HideProgram(code.clone(), level));
    let name = el("span").text(program.name.clone());
    let class = format!("box ramp-{}", level.index());
    el("label").key(&["program-", &program.code].concat()).attr(Attr::Class, class).child(checkbox).child(name).html()
}

/// Says that this level is suggested, or is in the suggested range.
pub fn mark(context: &ViewContext, level: Level) -> Option<El> {
    let result = context.state.result().filter(|result| (result.low..=result.high).contains(&level))?;
    let language = context.language;
    let says = if result.is_one_level() { language.mark_suggested() } else { language.mark_possible() };
    Some(el("span").class("mark").text(says))
}

/// Works only with the rest of the app. If people check it earlier, that is remembered: see `browser/takeover.rs`.
fn only_differences(context: &ViewContext) -> Html {
    let (language, compared) = (context.language, &context.state.compared);
    let checkbox =
        checkbox(ONLY_DIFFERENCES, compared.only_differences).on_toggle(&context.send, Action::OnlyDifferences);
    labeled(checkbox, language.only_differences()).class("box needs-app").html()
}
