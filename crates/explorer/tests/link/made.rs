//! Links made for tests: generated from a number, with every part, and any bits with a right check value.

use explorer::link::{ChosenWeek, Link, SharedResult};
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;
use explorer_core::guidance::addition::Additions;
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Life, Way, WayBy};
use explorer_core::set::Set;
use explorer_core::week::date::Date;
use explorer_core::week::{TimeOfDay, Weekday};

use samples::check::{ALPHABET, with_check};
use samples::made::Maker;

/// One of the links that can be. Each part is there in half of them; most are short.
pub fn link(maker: &mut Maker) -> Link {
    let few = 1 + maker.below(3);
    let codes = code_set(maker, 12 / few);
    let mut link = Link {
        guidance: Date::from_days(20_454 + maker.below(1 << 14) as u32).unwrap(),
        levels: Set::from_bits(maker.below(32) as u32),
        asker: [None, Some(Asker::Me), Some(Asker::Someone), Some(Asker::Client)][maker.below(4) as usize],
        programs: codes,
        result: maker.one_in(2).then(|| result(maker)),
        answers: maker.one_in(2).then(|| answers(maker)),
        preferences: maker.one_in(2).then(|| preferences(maker)),
        life: maker.one_in(2).then(|| life(maker, 40 / (few * few * few))),
        week: maker.one_in(2).then(|| week(maker)),
        ..Link::default()
    };
    if !link.programs.is_empty() || matches!(link.week, Some(ChosenWeek::Program { .. })) {
        link.fingerprint = maker.below(1 << 15) as u16;
    }
    link
}

fn code(maker: &mut Maker) -> String {
    let letters = 1 + maker.below(2);
    (0..letters).map(|_| ALPHABET.chars().nth(maker.below(32) as usize).unwrap()).collect()
}

fn code_set(maker: &mut Maker, most: u64) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for _ in 0..maker.below(most + 1) {
        let code = code(maker);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn level(maker: &mut Maker) -> Level {
    Level::ALL[maker.below(5) as usize]
}

fn result(maker: &mut Maker) -> SharedResult {
    let (one, two) = (level(maker), level(maker));
    let [sure, possible] =
        [(); 2].map(|()| Additions::from_bits(maker.below(u64::from(Additions::ALL.bits()) + 1) as u32));
    SharedResult { low: one.min(two), high: one.max(two), sure, possible }
}

fn answers(maker: &mut Maker) -> Answers {
    let signs = [None, Some(0), Some(maker.below(1 << URGENT.len()) as u32)][maker.below(3) as usize];
    let mut answers = Answers::default().with_right_now(signs);
    for (id, question) in GUIDANCE.question_ids().zip(GUIDANCE.questions) {
        answers = answers.with(
            id,
            match maker.below(8) {
                0 => Answer::Unknown,
                1 => Answer::Withheld,
                2 | 3 => Answer::Unasked,
                _ => Answer::Given(maker.below(question.choices.len() as u64) as u8),
            },
        );
    }
    answers
}

fn preferences(maker: &mut Maker) -> Vec<Option<u8>> {
    let choice =
        |choices: usize, maker: &mut Maker| maker.below(choices as u64 + 1).checked_sub(1).map(|choice| choice as u8);
    PREFERENCES.iter().map(|preference| choice(preference.choices.len(), maker)).collect()
}

fn time(maker: &mut Maker) -> TimeOfDay {
    TimeOfDay::from_minutes(maker.below(1441) as u16)
}

fn days(maker: &mut Maker) -> Days {
    let set = maker.below(128);
    Weekday::ALL.into_iter().filter(|day| set >> day.index() & 1 == 1).collect()
}

pub fn commitment(maker: &mut Maker) -> Commitment {
    let kind = CommitmentKind::ALL[maker.below(6) as usize];
    let (days, from, to) = (days(maker), time(maker), time(maker));
    Commitment { kind, days, from, to, ends_next_day: maker.one_in(2) }
}

fn life(maker: &mut Maker, most: u64) -> Life {
    let usual = Life::default();
    let count = maker.below(most + 1);
    Life {
        commitments: (0..count).map(|_| commitment(maker)).collect(),
        way: if maker.one_in(2) {
            usual.way
        } else {
            Way { minutes: maker.below(241) as u16, by: WayBy::ALL[maker.below(4) as usize] }
        },
        earliest: if maker.one_in(2) { usual.earliest } else { time(maker) },
        latest: if maker.one_in(2) { usual.latest } else { time(maker) },
        keep_free: if maker.one_in(2) { usual.keep_free } else { days(maker) },
    }
}

fn week(maker: &mut Maker) -> ChosenWeek {
    if maker.one_in(2) {
        return ChosenWeek::Typical(level(maker));
    }
    let (code, track, phase) = (code(maker), TrackId(maker.below(32) as usize), maker.below(32) as usize);
    ChosenWeek::Program { code, track, phase }
}

/// What a stranger may send, with a right check value: any bits behind the format, or a link of which some symbols were changed,
/// put in or taken out.
pub fn strange(maker: &mut Maker) -> String {
    if maker.one_in(4) {
        let (count, format) = (maker.below(60), 1 + maker.below(2) as u8);
        let body = (0..count).map(|_| maker.below(32) as u8);
        return with_check(&[format].into_iter().chain(body).collect::<Vec<_>>());
    }
    let fragment = link(maker).to_fragment();
    let text = &fragment["#/s/".len()..fragment.len() - 6];
    let mut symbols: Vec<u8> = text.chars().map(|it| ALPHABET.find(it).unwrap() as u8).collect();
    for _ in 0..=maker.below(2) {
        let at = 1 + maker.below(symbols.len() as u64 - 1) as usize;
        match maker.below(8) {
            0 if symbols.len() > 2 => drop(symbols.remove(at)),
            1 => symbols.insert(at, maker.below(32) as u8),
            _ => symbols[at] ^= 1 << maker.below(5),
        }
    }
    with_check(&symbols)
}
