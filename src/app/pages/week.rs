//! A sample week of a level or a program: as a picture, as a list, with its hours held against the level's band.

use yew::prelude::*;

use crate::app::components::choices::{Row, radios};
use crate::app::components::{program_list, share, week_list, week_picture};
use crate::app::el::{el, link};
use crate::app::explorer::Explorer;
use crate::comparison::Column;
use crate::hours::Hours;
use crate::level::Level;
use crate::link::ChosenWeek;
use crate::state::{Action, View};
use crate::week::Week;

/// What is shown: the week, its level, and words about it.
struct Shown {
    week: Week,
    level: Level,
    title: String,
    says: Option<String>,
}

/// The screen.
pub fn page(explorer: &Explorer) -> Html {
    let language = explorer.language;
    let chosen = explorer.state.shown_week();
    let Shown { week, level, title, says } = shown(explorer, &chosen);
    let is_full = says.is_none();
    let minutes = week.treatment_minutes();
    let totals = if level.facts().sleeps_there {
        language.week_totals_there(Hours(minutes), week.treatment_days())
    } else {
        language.week_totals(Hours(minutes), week.treatment_days(), week.evenings_free())
    };
    let band = Column::Level(level).says_of("hours-per-week", language).unwrap_or_default();
    let band = language.week_band(explorer.words().level(level).short, band);
    let others = el("details")
        .id("other-weeks")
        .class("chooser")
        .add(el("summary").say(language.other_weeks()))
        .add(choose(explorer, &chosen));
    el("div")
        .class("week")
        .add(el("p").class("back").add(link(View::Compare.to_fragment(), language.back()).id("back")))
        .add(el("h1").id("screen-title").set("tabindex", "-1").say(title))
        .add(el("p").id("week-hours").add(el("strong").say(totals)))
        .add(el("p").say(band).say(" ").say(language.how_counted()))
        .maybe(says.map(|says| el("p").class("warning").id("below-level").say(says)))
        .add(week_picture::part(explorer, &week))
        .add(week_list::part(explorer, &week))
        .add(others)
        .maybe(is_full.then(|| el("p").class("note").say(language.week_is_typical())))
        .add(share::part(explorer))
        .html()
}

fn shown(explorer: &Explorer, chosen: &ChosenWeek) -> Shown {
    let language = explorer.language;
    let typical = |level: Level| Shown {
        week: Week::new(level.facts().week.to_vec()),
        level,
        title: language.typical_week(explorer.words().level(level).name),
        says: None,
    };
    match chosen {
        ChosenWeek::Typical(level) => typical(*level),
        ChosenWeek::Program { code, track, phase } => {
            let Some(program) = explorer.loaded.programs.by_code(code) else {
                return typical(Level::IntensiveOutpatient);
            };
            let track = program.tracks.get(*track).or(program.tracks.first());
            let phases = track.map(|track| track.step_down.0.as_slice()).unwrap_or_default();
            let place = (*phase).min(phases.len().saturating_sub(1));
            let mut title = language.week_of(&program.name, track.map(|track| track.name.as_str()).unwrap_or_default());
            if phases.len() > 1 {
                title.push_str(&language.phase_of(place + 1, phases.len()));
            }
            // Only the first phase is held against the level: later ones are meant to be less.
            let below = program.below_its_level(u32::from(program.level.facts().hours_per_week.0) * 60);
            let says = below
                .into_iter()
                .find(|(it, _)| place == 0 && track == Some(*it))
                .map(|(it, hours)| program_list::below_level(explorer, program, &it.name, hours));
            let week = phases.get(place).map(|phase| phase.week.clone()).unwrap_or_default();
            Shown { week, level: program.level, title, says }
        }
    }
}

/// Every week there is: typical ones, then each phase of each track of each program.
fn choose(explorer: &Explorer, chosen: &ChosenWeek) -> Html {
    let language = explorer.language;
    let mut weeks: Vec<(String, String, ChosenWeek)> = Vec::new();
    for level in Level::ALL {
        let name = language.typical_week(explorer.words().level(level).short);
        weeks.push((format!("week-{}", level.id()), name, ChosenWeek::Typical(level)));
    }
    for program in &explorer.loaded.programs.programs {
        for (track, it) in program.tracks.iter().enumerate() {
            for phase in 0..it.step_down.0.len() {
                let mut name = language.week_of(&program.name, &it.name);
                if it.step_down.0.len() > 1 {
                    name.push_str(&language.phase_of(phase + 1, it.step_down.0.len()));
                }
                let week = ChosenWeek::Program { code: program.code.clone(), track, phase };
                weeks.push((format!("week-{}-{track}-{phase}", program.code), name, week));
            }
        }
    }
    let rows = weeks.iter().map(|(id, name, week)| {
        let action = Action::ChooseWeek(week.clone());
        Row { id: id.clone(), label: name, chosen: week == chosen, quiet: false, action }
    });
    el("fieldset").add(el("legend").say(language.choose_week())).add(radios(explorer, "week", rows.collect())).html()
}
