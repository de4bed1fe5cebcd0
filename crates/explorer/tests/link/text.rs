//! What a link tells, as text, a line for each part: as the second reader gives it, but from a [`Link`].

use explorer::link::{ChosenWeek, Link};
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answer, Asker, Choice};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, WayBy};
use explorer_core::week::TimeOfDay;

pub fn text(link: &Link) -> Vec<String> {
    let (year, month, day) = link.guidance.year_month_day();
    let levels: Vec<_> = link.levels.iter().map(Level::id).collect();
    let asker = match link.asker {
        None => "not said",
        Some(Asker::Me) => "oneself",
        Some(Asker::Someone) => "family or friend",
        Some(Asker::Client) => "counselor",
    };
    let mut lines = vec![
        format!("guidance: {year}-{month:02}-{day:02}"),
        format!("levels: {}", levels.join(" ")),
        format!("asks: {asker}"),
        format!("programs: {}", link.programs.join(" ")),
    ];
    if let Some(result) = link.result {
        lines.push(format!("result: {} to {}", result.low.id(), result.high.id()));
        lines.push(format!("sure: {}", additions(result.sure)));
        lines.push(format!("possible: {}", additions(result.possible)));
    }
    if let Some(answers) = link.answers {
        let checked: Vec<_> =
            URGENT.iter().enumerate().filter(|(at, _)| answers.right_now().unwrap_or(0) >> at & 1 == 1).collect();
        let signs = match answers.right_now() {
            None => "not said".into(),
            Some(0) => "none".into(),
            Some(_) => by_code(checked.into_iter().map(|(_, sign)| (sign.code, sign.id.into()))),
        };
        let given = GUIDANCE.question_ids().filter_map(|id| {
            let it = &GUIDANCE.questions[id];
            let said = match answers.get(id) {
                Answer::Unasked => return None,
                Answer::Unknown => format!("{}=unknown", it.id),
                Answer::Withheld => format!("{}=withheld", it.id),
                Answer::Given(choice) => chosen(it.id, it.choices, choice),
            };
            Some((it.code, said))
        });
        lines.push(format!("right now: {signs}"));
        lines.push(format!("answers: {}", by_code(given)));
    }
    if let Some(preferences) = &link.preferences {
        let given = PREFERENCES.iter().zip(preferences);
        let given = given.filter_map(|(it, choice)| Some((it.code, chosen(it.id, it.choices, (*choice)?))));
        lines.push(format!("preferences: {}", by_code(given)));
    }
    if let Some(life) = &link.life {
        lines.extend(life.commitments.iter().map(busy));
        lines.push(rest_of(life));
    }
    match &link.week {
        Some(ChosenWeek::Typical(level)) => lines.push(format!("week: typical, {}", level.id())),
        Some(ChosenWeek::Program { code, track, phase }) => {
            lines.push(format!("week: program {code}, timetable {track}, phase {phase}"));
        }
        None => {}
    }
    if !link.programs.is_empty() || matches!(link.week, Some(ChosenWeek::Program { .. })) {
        lines.push(format!("print: {}", link.fingerprint));
    }
    for (name, count) in [("unknown", link.dropped), ("reread", link.reread), ("asked anew", link.asked_anew)] {
        if count > 0 {
            lines.push(format!("{name}: {count}"));
        }
    }
    lines
}

fn additions(set: Additions) -> String {
    set.iter().map(|addition| addition.id()).collect::<Vec<_>>().join(" ")
}

fn chosen(id: &str, choices: &[Choice], choice: u8) -> String {
    format!("{id}={}", choices[usize::from(choice)].id)
}

fn by_code(told: impl Iterator<Item = (char, String)>) -> String {
    let mut told: Vec<_> = told.collect();
    // The order of the codes: digits, small letters, capitals.
    told.sort_by_key(|(code, _)| explorer_core::code::QUESTION_CODES.find(*code));
    told.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(" ")
}

fn days(days: Days) -> String {
    days.iter().map(|day| day.id()).collect::<Vec<_>>().join(" ")
}

fn time(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.minutes() / 60, time.minutes() % 60)
}

fn busy(commitment: &Commitment) -> String {
    let kind = match commitment.kind {
        CommitmentKind::Work => "work",
        CommitmentKind::School => "school",
        CommitmentKind::Caring => "caring",
        CommitmentKind::SupportMeeting => "support meeting",
        CommitmentKind::Sleep => "sleep",
        CommitmentKind::Other => "other",
    };
    let night = if commitment.ends_next_day { ", next day" } else { "" };
    let (from, to) = (time(commitment.from), time(commitment.to));
    format!("busy: {kind}, {}, {from} to {to}{night}", days(commitment.days))
}

fn rest_of(life: &Life) -> String {
    let by = match life.way.by {
        WayBy::Walk => "on foot",
        WayBy::Car => "by car",
        WayBy::BusOrTrain => "by bus or train",
        WayBy::Driven => "driven",
    };
    let (from, to, free) = (time(life.earliest), time(life.latest), days(life.keep_free));
    format!("way: {} minutes {by}; from {from} to {to}; keep free: {free}", life.way.minutes)
}
