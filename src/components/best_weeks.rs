//! The weeks that fit best, each with what it costs; where none fits, the least that would have to change, and other levels.

use explorer_content::LEVELS;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use crate::el::{button, el, unseen};
use crate::explorer::Explorer;
use explorer::link::ChosenWeek;
use explorer::shown::Shown;
use explorer::state::{Action, View};
use explorer_core::care::level::Level;
use explorer_core::plan::{Plan, plans};
use explorer_core::week::hours::Hours;

/// For the level that is shown.
pub fn part(explorer: &Explorer, shown: &Shown) -> Html {
    let (language, level) = (explorer.language, shown.level);
    let section = el("section")
        .id("best")
        .set("aria-labelledby", "best-title")
        .add(el("h2").id("best-title").say(language.best_title()))
        .add(el("p").say(language.best_lead(explorer.words().level(level).name)));
    let Some(found) = &shown.plans else {
        return section.add(el("p").say(language.plan_live_there(explorer.voice()))).html();
    };
    let fits = found.best.iter().any(Plan::fits);
    let best = found.three_best().iter().map(|plan| card(explorer, plan));
    section
        .maybe(found.best.is_empty().then(|| el("p").say(language.no_program_at_level())))
        .maybe(
            (!fits && !found.best.is_empty())
                .then(|| el("p").id("nothing-fits").class("warning").say(language.plan_nothing_fits(explorer.voice()))),
        )
        .add(el("ol").class("cards").add_all(best))
        .add_all(if fits { Vec::new() } else { other_levels(explorer, level) })
        .html()
}

/// One week: what it costs, the chosen times, what would have to change.
fn card(explorer: &Explorer, plan: &Plan) -> Html {
    let language = explorer.language;
    let (code, place, costs) = (&plan.program.code, plan.place, plan.costs);
    let name = language.week_of(&plan.program.name, &plan.track.name);
    let first = plan.phases.first();
    let minutes = first.map_or(0, |phase| phase.week.treatment_minutes());
    let said = language.plan_costs(
        language.hours(Hours(minutes)),
        language.hours(Hours(costs.way_minutes)),
        costs.evenings_free,
    );
    let below = plan
        .is_below_level
        .then(|| el("p").class("warning").say(language.says_below(plan.program, &plan.track.name, plan.track.hours())));
    let choose = {
        let week = ChosenWeek::Program { code: code.clone(), track: place, phase: 0 };
        let send = explorer.send.clone();
        move || {
            send.emit(Action::ChooseWeek(week.clone()));
            send.emit(Action::Open(View::Week));
        }
    };
    el("li")
        .key(&format!("{code}-{place}"))
        .class("card")
        .add(el("h3").say(name.clone()))
        .add(el("p").say(said))
        .maybe(below)
        .add(el("ul").add_all(picks(explorer, plan)))
        .maybe(plan.fits().then(|| el("p").add(el("strong").say(language.plan_fits()))))
        .add(el("ul").class("moves").add_all(moves(explorer, plan)))
        .add(
            button(format!("show-plan-{code}-{place}"), "", language.see_its_week())
                .add(unseen([": ", &name].concat()))
                .does(choose),
        )
        .html()
}

/// The times that were chosen, where there was a choice.
fn picks(explorer: &Explorer, plan: &Plan) -> Vec<Html> {
    let language = explorer.language;
    let Some((fixed, phase)) = plan.track.step_down.first().zip(plan.phases.first()) else { return Vec::new() };
    let chosen = fixed.week.choosable().iter().zip(&phase.chosen).filter_map(|(it, place)| it.times.get(*place));
    let said = chosen
        .map(|it| language.plan_pick(language.activity(it.activity), language.weekday(it.day), language.span(it.span)));
    said.map(|said| el("li").key(&said).say(said.clone()).html()).collect()
}

/// What would have to change in each phase.
fn moves(explorer: &Explorer, plan: &Plan) -> Vec<Html> {
    let language = explorer.language;
    let commitments = &explorer.state.planning.life.commitments;
    let mut said = Vec::new();
    for (at, phase) in plan.phases.iter().enumerate() {
        for it in &phase.moves {
            let change = language.change_of(it, commitments);
            said.push(if at == 0 { change } else { language.in_phase(at + 1, change) });
        }
    }
    said.into_iter().enumerate().map(|(at, said)| el("li").key(&at.to_string()).say(said).html()).collect()
}

/// The nearest levels that have times which fit as they are, marked as less or more.
fn other_levels(explorer: &Explorer, level: Level) -> Vec<Html> {
    let (language, life) = (explorer.language, explorer.state.planning.settled());
    let fits = |it: &Level| {
        plans(&explorer.loaded.programs, *it, &life, &LEVELS).is_some_and(|it| it.best.iter().any(Plan::fits))
    };
    let less = Level::ALL.into_iter().rev().filter(|it| *it < level).find(fits);
    let more = Level::ALL.into_iter().filter(|it| *it > level).find(fits);
    let name = |it: Level| explorer.words().level(it).name;
    let less = less.map(|it| language.plan_other_less(name(it)));
    let more = more.map(|it| language.plan_other_more(name(it)));
    less.into_iter()
        .chain(more)
        .map(|said| el("p").key(&said).class("note other-level").say(said.clone()).html())
        .collect()
}
