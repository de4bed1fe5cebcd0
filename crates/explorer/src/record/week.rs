//! The week, and the busy times.

use super::compared::{below, center};
use super::{Context, item, pair, titled};
use crate::link::ChosenWeek;
use crate::shown::track_of;
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::{LEVELS, facts};
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;
use explorer_core::plan::commitment::Life;
use explorer_core::plan::plans;
use explorer_core::week::Week;

pub(super) fn week(context: &Context) -> Vec<String> {
    let language = context.language;
    let (level, title, week, notes) = match &context.link.week {
        None => return Vec::new(),
        Some(ChosenWeek::Typical(level)) => typical(context, *level),
        // The same as on the screen if this site does not have the program.
        Some(ChosenWeek::Program { code, track, phase }) => {
            of_program(context, code, *track, *phase).unwrap_or_else(|| typical(context, Level::IntensiveOutpatient))
        }
    };
    let mut days: Vec<(String, String)> = Vec::new();
    for day in language.days() {
        let blocks = week.on(day).map(|it| [&language.block(it), ", ", &language.span(it.span)].concat());
        let (name, said) = (language.weekday(day), blocks.collect::<Vec<_>>().join("; "));
        match days.iter_mut().find(|(_, known)| *known == said) {
            Some((names, _)) => names.extend([", ", name]),
            None => days.push((name.into(), said)),
        }
    }
    let (free, busy): (Vec<_>, Vec<_>) = days.into_iter().partition(|(_, said)| said.is_empty());
    let mut lines = vec![title, language.totals(&week, facts(level).sleeps_there)];
    lines.extend(busy.into_iter().map(|(names, said)| item(&pair(&names, &said))));
    lines.extend(free.into_iter().map(|(names, _)| item(&language.free_days(names))));
    lines.extend(notes);
    lines
}

/// A week with its level, its title, and what else there is to say about it.
type Titled = (Level, String, Week, Vec<String>);

fn typical(context: &Context, level: Level) -> Titled {
    let title = context.language.typical_week(context.words.level(level).name);
    (level, title, Week::new(facts(level).week.to_vec()), vec![item(context.language.week_is_typical())])
}

/// A program's week. Its times are planned only around the busy times that are included, because otherwise they would reveal the others.
fn of_program(context: &Context, code: &str, track: TrackId, phase: usize) -> Option<Titled> {
    let program = context.programs.by_code(code)?;
    let (id, track) = track_of(program, track)?;
    let phases = &track.step_down.0;
    let phase = phase.min(phases.len().saturating_sub(1));
    let plans = plans(context.programs, program.level, &context.link.life.clone().unwrap_or_default(), &LEVELS);
    let planned = plans
        .as_ref()
        .and_then(|plans| plans.of(program, id))
        .and_then(|plan| plan.phases.get(phase))
        .map(|it| &it.week);
    let week = planned.or(phases.get(phase).map(|it| &it.week))?.clone();
    let title = context.language.week_title(program, track, phase);
    // Only the first phase is compared with the level: later ones are meant to be less.
    let mut notes = below(context, program, |it| phase == 0 && it == id);
    if context.link.programs.is_empty() {
        notes.extend(center(context).iter().map(|line| item(line)));
    }
    Some((program.level, title, week, notes))
}

pub(super) fn busy(context: &Context) -> Vec<String> {
    let Some(life) = &context.link.life else { return Vec::new() };
    let (language, usual) = (context.language, Life::default());
    let way = match life.way.minutes {
        0 => language.way_none().into(),
        minutes => [language.way_by(life.way.by), ", ", &language.way_minutes(minutes)].concat(),
    };
    let free = language.days().into_iter().filter(|day| life.keep_free.contains(*day));
    let free: Vec<_> = free.map(|day| language.weekday(day)).collect();
    let rest = [
        (life.way != usual.way, language.way_title(), way),
        (life.earliest != usual.earliest, language.leave_earliest(), language.time(life.earliest)),
        (life.latest != usual.latest, language.home_latest(), language.time(life.latest)),
        (!free.is_empty(), language.keep_free(), free.join(", ")),
    ];
    let rest = rest.into_iter().filter(|(is_said, ..)| *is_said).map(|(_, title, says)| pair(title, &says));
    let commitments = life.commitments.iter().take(Life::MOST_COMMITMENTS).map(|it| language.commitment(it));
    titled(language.record_busy(), commitments.chain(rest).map(|line| item(&line)).collect())
}
