//! A sample week of a level or a program, as a picture and as a list, with its hours compared to what is usual at the level. Around it is
//! the planner that fits it into a person's life.

use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use yew::prelude::*;

use super::take_along;
use crate::components::choices::{Row, titled};
use crate::components::{
    best_weeks, calendar_file, details, facts, life, program_list, stay, timeline, week_list, week_picture,
};
use crate::context::ViewContext;
use crate::el::{Attr, El, button, el, link, nothing, panel};
use explorer::comparison::Column;
use explorer::link::ChosenWeek;
use explorer::planning::PlanStep;
use explorer::shown::shown;
use explorer::state::Action;
use explorer_content::{aspect, facts as facts_of};
use explorer_core::care::level::Level;

/// The screen.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn page(context: &ViewContext) -> Html {
    let language = context.language;
    let chosen = context.state.shown_week();
    let shown = shown(&context.state, &context.loaded.programs, context.language, &chosen);
    let (is_open, lives_there) = (shown.is_open, facts_of(shown.level).sleeps_there);
    let open = if is_open { language.plan_close() } else { language.plan_open(context.voice()) };
    let open = button("plan", if is_open { "" } else { "main" }, open)
        .attr(Attr::AriaExpanded, if is_open { "true" } else { "false" })
        .on_click(&context.send, Action::Plan(PlanStep::Open(!is_open)));
    // Parts that come and go have a place of their own: Yew pairs children without keys from the back, and the button would lose the focus.
    let planner = if is_open && !lives_there {
        el("div").class("planner").child(life::view(context)).child(best_weeks::view(context, &shown)).html()
    } else {
        nothing()
    };
    // The hours of a stay come right below their picture, before what it means for work and family.
    let stay = if lives_there { stay::view(context, &shown) } else { nothing() };
    let of_program = shown.program.as_ref().map(|program| {
        el("div").child(timeline::view(context, program)).child(calendar_file::view(context, &program.phases))
    });
    let week = el("section").id("week-shown").attr(Attr::Tabindex, "-1").attr(Attr::AriaLabel, shown.title.clone());
    let week = week.class(if is_open && !lives_there { "two" } else { "" });
    let picture = el("div")
        .child(week_picture::view(context, &shown))
        .child((is_open || lives_there).then(|| key(context, lives_there)));
    let page = el("div")
        .class("week")
        .child(el("p").class("back").child(link(context.state.before_week.to_fragment(), language.back()).id("back")))
        .child(el("h1").id("screen-title").attr(Attr::Tabindex, "-1").text(shown.title.clone()))
        .child(facts::of_week(context, &shown).id("week-hours"))
        .child(shown.program.as_ref().and_then(|_| details::made_up(context)))
        .child(shown.program.as_ref().and_then(|it| program_list::call_about(context, it.program)))
        .child(shown.below.clone().map(|says| el("p").class("warning").id("below-level").text(says)))
        .child((!lives_there).then(|| el("p").class("actions").child(open)))
        .child(week.child(picture).child(planner).child(week_list::view(context, &shown)).child(stay))
        .child(el("p").class("note").text(band(context, shown.level)).text(" ").text(language.how_counted()))
        .child(of_program);
    let others = panel("other-weeks", language.other_weeks()).class("chooser");
    let others = others.child(context.later(|| choose(context, &chosen)));
    page.child(others)
        .child(shown.program.is_none().then(|| el("p").class("note").text(language.week_is_typical())))
        .child(take_along(context))
        .html()
}

fn band(context: &ViewContext, level: Level) -> String {
    let band = Column::Level(level).says(aspect::HOURS_PER_WEEK, context.language).unwrap_or_default().whole();
    context.language.week_band(context.words().level(level).short, band)
}

/// What the patterns of the picture mean and, if a week can be planned, how to use it.
fn key(context: &ViewContext, lives_there: bool) -> El {
    let language = context.language;
    let kinds = [
        ("treatment", language.key_treatment()),
        ("other", language.key_other()),
        ("busy-time", language.key_busy()),
        ("way", language.key_way()),
        ("yours", language.legend_free()),
    ];
    let kinds = kinds.into_iter().take(if lives_there { 2 } else { 5 });
    let kinds = kinds.map(|(class, says)| el("li").key(class).class(class).text(says).html());
    let help = (!lives_there).then(|| el("p").class("note").text(language.grid_help()));
    el("div").child(el("ul").class("key").children(kinds)).child(help)
}

/// Every week there is: the typical ones, then each phase of each track of each program.
fn choose(context: &ViewContext, chosen: &ChosenWeek) -> Html {
    let language = context.language;
    let mut weeks: Vec<(String, String, ChosenWeek)> = Vec::new();
    for level in Level::ALL {
        let name = language.typical_week(context.words().level(level).short);
        weeks.push((format!("week-{}", level.id()), name, ChosenWeek::Typical(level)));
    }
    for program in &context.loaded.programs.programs {
        for (track, it) in program.tracks() {
            for phase in 0..it.step_down.0.len() {
                let name = language.week_title(program, it, phase);
                let week = ChosenWeek::Program { code: program.code.clone(), track, phase };
                weeks.push((format!("week-{}-{track}-{phase}", program.code), name, week));
            }
        }
    }
    let rows = weeks.iter().map(|(id, name, week)| {
        let action = Action::ChooseWeek(week.clone());
        Row { id: id.clone(), label: name, chosen: week == chosen, quiet: false, action }
    });
    titled(context, "week", language.choose_week(), rows.collect())
}
