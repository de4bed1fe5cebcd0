//! The weeks that fit best, each with its tradeoffs. If none fits: the smallest change that would help, and other levels.

use explorer_content::LEVELS;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::details;
use crate::context::ViewContext;
use crate::el::{Attr, button, el, nothing, unseen};
use explorer::effect::Target;
use explorer::link::ChosenWeek;
use explorer::planning::PlanStep;
use explorer::shown::Shown;
use explorer::state::{Action, View};
use explorer_core::care::level::Level;
use explorer_core::language::Language;
use explorer_core::plan::{Move, Plan, plans};
use explorer_core::week::hours::Hours;

/// For the level that is shown.
pub fn view(context: &ViewContext, shown: &Shown) -> Html {
    let (language, level) = (context.language, shown.level);
    let title = Target::BestWeeks.id();
    let section = el("section")
        .id("best")
        .attr(Attr::AriaLabelledby, title.clone())
        .child(el("h2").id(title).attr(Attr::Tabindex, "-1").text(language.best_title()))
        .child(el("p").text(language.best_lead(context.words().level(level).name)));
    let known = context.state.known();
    let Some(plans) = &shown.plans else { return nothing() };
    let fits = plans.for_whom(&known).any(Plan::fits);
    let best = plans.three_best(&known);
    section
        // In the week of a program, the note is above the week.
        .child(if shown.program.is_none() { details::made_up(context) } else { None })
        .child(best.is_empty().then(|| el("p").text(language.no_program_at_level())))
        .child(
            (!fits && !best.is_empty())
                .then(|| el("p").id("nothing-fits").class("warning").text(language.plan_nothing_fits(context.voice()))),
        )
        .child(el("ol").class("cards").children(best.into_iter().map(|plan| card(context, plan))))
        .children(if fits { Vec::new() } else { other_levels(context, level) })
        .html()
}

/// One week: its tradeoffs, the chosen times, what would have to change.
fn card(context: &ViewContext, plan: &Plan) -> Html {
    let language = context.language;
    let (code, place, costs) = (&plan.program.code, plan.track_id, plan.costs);
    let name = language.week_of(&plan.program.name, &plan.track.name);
    let first = plan.phases.first();
    let minutes = first.map_or(0, |phase| phase.week.treatment_minutes());
    let hours = language.hours(Hours::from_minutes(minutes));
    let said = match costs.way_minutes {
        0 => language.plan_costs_at_home(hours, costs.evenings_free),
        way => language.plan_costs(hours, language.hours(Hours::from_minutes(way)), costs.evenings_free),
    };
    let below = plan.is_below_level.then(|| {
        el("p").class("warning").text(language.says_below(plan.program, &plan.track.name, plan.track.hours()))
    });
    let choose = {
        let week = ChosenWeek::Program { code: code.clone(), track: place, phase: 0 };
        let send = context.send.clone();
        move || {
            send.emit(Action::ChooseWeek(week.clone()));
            send.emit(Action::Open(View::Week));
        }
    };
    el("li")
        .key(&format!("{code}-{place}"))
        .class("card")
        .child(el("h3").text(name.clone()))
        .child(el("p").text(said))
        .child(below)
        .child(el("ul").children(picks(context, plan)))
        .child(plan.fits().then(|| el("p").child(el("strong").text(language.plan_fits()))))
        .child(el("ul").class("moves").children(moves(context, plan)))
        .child(
            button(format!("show-plan-{code}-{place}"), "", language.see_its_week())
                .child(unseen([": ", &name].concat()))
                .on_click_with(choose),
        )
        .html()
}

/// The times that the planner chose, where there was a choice.
fn picks(context: &ViewContext, plan: &Plan) -> Vec<Html> {
    let language = context.language;
    let Some((fixed, phase)) = plan.track.step_down.first().zip(plan.phases.first()) else { return Vec::new() };
    let chosen = fixed.week.choosable().iter().zip(&phase.chosen).filter_map(|(it, place)| it.times.get(*place));
    let said = chosen
        .map(|it| language.plan_pick(language.activity(it.activity), language.weekday(it.day), language.span(it.span)));
    said.map(|said| el("li").key(&said).text(said.clone()).html()).collect()
}

/// What would have to change in each phase. The same change on several days is listed once, and made with one tap.
fn moves(context: &ViewContext, plan: &Plan) -> Vec<Html> {
    let (language, life) = (context.language, &context.state.planning.life);
    let mut groups: Vec<(usize, String, Vec<Move>)> = Vec::new();
    for (at, phase) in plan.phases.iter().enumerate() {
        for it in &phase.moves {
            let says = language.change_of(it, &[], &life.commitments);
            match groups.iter_mut().find(|(phase, same, _)| (*phase, same) == (at, &says)) {
                Some((.., moves)) => moves.push(*it),
                None => groups.push((at, says, vec![*it])),
            }
        }
    }
    let of_group = |(place, (at, _, moves)): (usize, (usize, String, Vec<Move>))| {
        let days: Vec<_> = moves.iter().map(|it| it.piece.day).collect();
        let says = moves.first().map(|it| language.change_of(it, &days, &life.commitments)).unwrap_or_default();
        let says = if at == 0 { says } else { language.in_phase(at + 1, says) };
        let change = Action::Plan(PlanStep::Change(life.changed(&moves)));
        let id = format!("change-{}-{}-{place}", plan.program.code, plan.track_id);
        let tap = button(id, "", language.plan_change())
            .child(unseen([": ", &says].concat()))
            .on_click(&context.send, change);
        el("li").key(&place.to_string()).child(el("span").text(says)).child(tap).html()
    };
    groups.into_iter().enumerate().map(of_group).collect()
}

/// The nearest levels with times that already fit, marked as less or more care.
fn other_levels(context: &ViewContext, level: Level) -> Vec<Html> {
    let (language, life) = (context.language, context.state.planning.before_drag());
    let known = context.state.known();
    let fits = |it: &Level| {
        plans(&context.loaded.programs, *it, &life, &LEVELS).is_some_and(|it| it.for_whom(&known).any(Plan::fits))
    };
    let less = Level::ALL.into_iter().rev().filter(|it| *it < level).find(fits);
    let more = Level::ALL.into_iter().filter(|it| *it > level).find(fits);
    let said = |it: Level, says: fn(Language, &'static str) -> String| {
        let (words, send) = (context.words().level(it), context.send.clone());
        let see = button(format!("see-{}", it.id()), "as-link", language.see_week_of(words.short));
        let see = see.on_click_with(move || {
            send.emit(Action::ChooseWeek(ChosenWeek::Typical(it)));
            send.emit(Action::Open(View::Week));
        });
        let says = el("p").class("note other-level").text(says(language, words.name));
        el("div").key(it.id()).child(says).child(see).html()
    };
    less.map(|it| said(it, |language, name| language.plan_other_less(name)))
        .into_iter()
        .chain(more.map(|it| said(it, |language, name| language.plan_other_more(name))))
        .collect()
}
