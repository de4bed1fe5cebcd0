//! Links made for tests: generated from a number, with every part, and any bits with a right check value.

use explorer::link::{ChosenWeek, Link, SharedResult};
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::week::date::Date;
use explorer_core::week::{TimeOfDay, Weekday};

use samples::check::{ALPHABET, with_check};
use samples::made::Chance;

/// One of the links that can be. Each part is there in half of them; most are short.
pub fn link(chance: &mut Chance) -> Link {
    let few = 1 + chance.below(3);
    let codes = code_set(chance, 12 / few);
    let mut link = Link {
        guidance: Date::from_days(20_454 + chance.below(1 << 14) as u32).unwrap(),
        levels: chance.below(32) as u8,
        asker: [None, Some(Asker::Me), Some(Asker::Someone), Some(Asker::Client)][chance.below(4) as usize],
        programs: codes,
        result: chance.one_in(2).then(|| result(chance)),
        answers: chance.one_in(2).then(|| answers(chance)),
        preferences: chance.one_in(2).then(|| preferences(chance)),
        life: chance.one_in(2).then(|| life(chance, 40 / (few * few * few))),
        week: chance.one_in(2).then(|| week(chance)),
        ..Link::default()
    };
    if !link.programs.is_empty() || matches!(link.week, Some(ChosenWeek::Program { .. })) {
        link.print = chance.below(1 << 15) as u16;
    }
    link
}

fn code(chance: &mut Chance) -> String {
    let letters = 1 + chance.below(2);
    (0..letters).map(|_| ALPHABET.chars().nth(chance.below(32) as usize).unwrap()).collect()
}

fn code_set(chance: &mut Chance, most: u64) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for _ in 0..chance.below(most + 1) {
        let code = code(chance);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn level(chance: &mut Chance) -> Level {
    Level::ALL[chance.below(5) as usize]
}

fn result(chance: &mut Chance) -> SharedResult {
    let (one, two) = (level(chance), level(chance));
    let [sure, possible] = [(); 2].map(|()| Additions(chance.below(u64::from(Additions::ALL.0) + 1) as u32));
    SharedResult { low: one.min(two), high: one.max(two), sure, possible }
}

fn answers(chance: &mut Chance) -> Answers {
    let signs = [None, Some(0), Some(chance.below(1 << URGENT.len()) as u32)][chance.below(3) as usize];
    let mut answers = Answers::default().with_right_now(signs);
    for (at, question) in GUIDANCE.questions.iter().enumerate() {
        answers = answers.with(
            at,
            match chance.below(8) {
                0 => Answer::Unknown,
                1 => Answer::Withheld,
                2 | 3 => Answer::Unasked,
                _ => Answer::Given(chance.below(question.choices.len() as u64) as u8),
            },
        );
    }
    answers
}

fn preferences(chance: &mut Chance) -> Vec<Option<u8>> {
    let choice = |choices: usize, chance: &mut Chance| {
        chance.below(choices as u64 + 1).checked_sub(1).map(|choice| choice as u8)
    };
    PREFERENCES.iter().map(|preference| choice(preference.choices.len(), chance)).collect()
}

fn time(chance: &mut Chance) -> TimeOfDay {
    TimeOfDay::from_minutes(chance.below(1441) as u16)
}

fn days(chance: &mut Chance) -> Days {
    let set = chance.below(128);
    Weekday::ALL.into_iter().filter(|day| set >> day.index() & 1 == 1).collect()
}

pub fn commitment(chance: &mut Chance) -> Commitment {
    let kind = CommitmentKind::ALL[chance.below(5) as usize];
    let (days, from, to) = (days(chance), time(chance), time(chance));
    Commitment { kind, days, from, to, ends_next_day: chance.one_in(2) }
}

fn life(chance: &mut Chance, most: u64) -> Life {
    let usual = Life::default();
    let count = chance.below(most + 1);
    Life {
        commitments: (0..count).map(|_| commitment(chance)).collect(),
        way: if chance.one_in(2) {
            usual.way
        } else {
            Way { minutes: chance.below(241) as u16, by: WayBy::ALL[chance.below(4) as usize] }
        },
        earliest: if chance.one_in(2) { usual.earliest } else { time(chance) },
        latest: if chance.one_in(2) { usual.latest } else { time(chance) },
        keep_free: if chance.one_in(2) { usual.keep_free } else { days(chance) },
    }
}

fn week(chance: &mut Chance) -> ChosenWeek {
    if chance.one_in(2) {
        return ChosenWeek::Typical(level(chance));
    }
    let (code, track, phase) = (code(chance), chance.below(32) as usize, chance.below(32) as usize);
    ChosenWeek::Program { code, track, phase }
}

/// What a stranger may send, with a right check value: any bits behind the format, or a link of which some symbols were changed,
/// put in or taken out.
pub fn strange(chance: &mut Chance) -> String {
    if chance.one_in(4) {
        let (count, format) = (chance.below(60), 1 + chance.below(2) as u8);
        let body = (0..count).map(|_| chance.below(32) as u8);
        return with_check(&[format].into_iter().chain(body).collect::<Vec<_>>());
    }
    let fragment = link(chance).to_fragment();
    let text = &fragment["#/s/".len()..fragment.len() - 6];
    let mut symbols: Vec<u8> = text.chars().map(|it| ALPHABET.find(it).unwrap() as u8).collect();
    for _ in 0..=chance.below(2) {
        let at = 1 + chance.below(symbols.len() as u64 - 1) as usize;
        match chance.below(8) {
            0 if symbols.len() > 2 => drop(symbols.remove(at)),
            1 => symbols.insert(at, chance.below(32) as u8),
            _ => symbols[at] ^= 1 << chance.below(5),
        }
    }
    with_check(&symbols)
}
