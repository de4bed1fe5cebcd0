//! A link opens as what it was made of, or says in a sentence why not; nothing of a bad one is used. There is one way to write
//! each link, and a second reader, made from the page on the format alone, reads the same.

use explorer::comparison::Compared;
use explorer::link::{ChosenWeek, Link, LinkProblem, PREFIX, SharedResult};
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::care::level::Level;
use explorer_core::care::program::TrackId;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers, Asker, QuestionId};
use explorer_core::plan::commitment::{Commitment, Life, Way, WayBy};
use explorer_core::set::Set;
use explorer_core::week::date::Date;
use explorer_core::week::{TimeOfDay, Weekday};

mod any_bytes;
mod damage;
mod fingerprint;
mod made;
mod received;
mod second;
mod shared;
mod shipped;
mod spoken;
mod text;

use samples::check::{ALPHABET, of_bits, with_check};
use samples::made::Maker;
use second::Refused;

/// Links that a test visits in the normal run, and in `cargo xtask deep`.
const MANY: u64 = 100_000;
/// Of these the second reader, which is slow, is asked too.
const FEW: u64 = 20_000;
const MOST: u64 = 100_000_000;

fn open(fragment: &str) -> Result<Link, LinkProblem> {
    Link::from_fragment(fragment).expect("a link of ours")
}

/// Opens as what it was made of.
fn stays(link: Link) {
    assert_eq!(open(&link.to_fragment()), Ok(link));
}

/// What a link tells in the end, of these bits behind the format, date (14 bits), levels (5) and asker (3).
fn after_head(bits: &[(u32, u64)]) -> Result<Link, LinkProblem> {
    open(&of_bits(&[&[(5, 2), (14, 325), (5, 0), (3, 0)], bits].concat()))
}

/// No programs, result, answers, preferences, life.
const NOTHING: (u32, u64) = (8, 0);

#[test]
fn every_value_of_every_part_opens_as_what_it_was_made_of() {
    for days in 0..1 << 14 {
        stays(Link { guidance: Date::from_days(20_454 + days).unwrap(), ..Link::default() });
    }
    for levels in 0..32 {
        for asker in [None, Some(Asker::Me), Some(Asker::Someone), Some(Asker::Client)] {
            stays(Link { levels: Set::from_bits(levels), asker, ..Link::default() });
        }
    }
    for (low, high) in Level::ALL.iter().flat_map(|low| Level::ALL.map(|high| (*low, high))).filter(|(a, b)| a <= b) {
        for sets in 0..Addition::ALL.len() * Addition::ALL.len() {
            let only = |at: usize| Additions::only(Addition::ALL[at]);
            let (sure, possible) = (only(sets / Addition::ALL.len()), only(sets % Addition::ALL.len()));
            let possible = if sets % 2 == 0 { Additions::ALL.without(sure) } else { possible };
            stays(Link { result: Some(SharedResult { low, high, sure, possible }), ..Link::default() });
        }
    }
    for signs in (0..1 << URGENT.len()).step_by(61) {
        let answers = Answers::default().with_right_now(Some(signs));
        stays(Link { answers: Some(answers), ..Link::default() });
    }
    for (at, question) in GUIDANCE.question_ids().zip(GUIDANCE.questions) {
        let choices = (0..question.choices.len() as u8).map(Answer::Given);
        for answer in choices.chain([Answer::Unknown, Answer::Withheld]) {
            let answers = Answers::default().with(at, answer);
            stays(Link { answers: Some(answers), ..Link::default() });
        }
    }
    for (at, preference) in PREFERENCES.iter().enumerate() {
        for choice in 0..preference.choices.len() {
            let mut preferences = vec![None; PREFERENCES.len()];
            preferences[at] = Some(choice as u8);
            stays(Link { preferences: Some(preferences), ..Link::default() });
        }
    }
}

#[test]
fn every_value_of_a_life_and_of_a_week_opens_as_what_it_was_made_of() {
    let lives = |life: Life| stays(Link { life: Some(life), ..Link::default() });
    let mut maker = Maker::new(3);
    for minutes in 0..=1440 {
        let time = TimeOfDay::from_minutes(minutes);
        let commitment = made::commitment(&mut maker);
        lives(Life { earliest: time, ..Life::default() });
        lives(Life { latest: time, ..Life::default() });
        for commitment in [Commitment { from: time, ..commitment }, Commitment { to: time, ..commitment }] {
            lives(Life { commitments: vec![commitment], ..Life::default() });
        }
    }
    for (minutes, by) in (0..=240).flat_map(|minutes| WayBy::ALL.map(|by| (minutes, by))) {
        lives(Life { way: Way { minutes, by }, ..Life::default() });
    }
    for set in 0..128 {
        let days = Weekday::ALL.into_iter().filter(|day| set >> day.index() & 1 == 1).collect();
        lives(Life { keep_free: days, ..Life::default() });
    }
    for count in 0..=40 {
        lives(Life { commitments: (0..count).map(|_| made::commitment(&mut maker)).collect(), ..Life::default() });
    }
    let weeks = |week: ChosenWeek| stays(Link { week: Some(week), ..Link::default() });
    Level::ALL.iter().for_each(|level| weeks(ChosenWeek::Typical(*level)));
    for (track, phase) in (0..32).flat_map(|track| (0..32).map(move |phase| (track, phase))) {
        weeks(ChosenWeek::Program { code: "e1".into(), track: TrackId(track), phase });
    }
    for (one, two) in ALPHABET.chars().flat_map(|one| ALPHABET.chars().map(move |two| (one, two))) {
        for code in [one.to_string(), [one, two].iter().collect()] {
            stays(Link { programs: vec![code], ..Link::default() });
        }
    }
}

/// A link stays what it is, so its text is that of no other link.
fn opens_as_it_was(link: &Link) -> String {
    let fragment = link.to_fragment();
    assert_eq!(open(&fragment).as_ref(), Ok(link), "{fragment}");
    fragment
}

/// The second reader says the same of it.
fn both_agree(link: &Link) {
    let fragment = opens_as_it_was(link);
    assert_eq!(second::read(&fragment), Ok(text::text(link)), "{fragment}");
}

/// What a stranger sends is refused, or it is as we write it. If not all of it is known, what is can be written. Gives whether it
/// was opened.
fn stranger(fragment: &str) -> bool {
    let Ok(mut link) = open(fragment) else { return false };
    let written = link.to_fragment();
    if (link.dropped, &fragment[..5]) == (0, "#/s/2") {
        assert_eq!(written, fragment, "two ways to write {link:?}");
    } else {
        (link.dropped, link.reread, link.asked_anew) = (0, 0, 0);
        assert_eq!(open(&written), Ok(link), "{fragment}");
    }
    true
}

/// It is refused by both readers, or read alike by both.
fn both_say_the_same(fragment: &str) {
    let (opened, second) = (open(fragment), second::read(fragment));
    let alike = match (&opened, &second) {
        (Ok(link), Ok(lines)) => text::text(link) == *lines,
        (Err(one), Err(two)) => {
            let two = match two {
                Refused::Damaged => LinkProblem::Damaged,
                Refused::Future => LinkProblem::Future,
                Refused::Unknown => LinkProblem::Unknown,
            };
            *one == two
        }
        _ => false,
    };
    assert!(alike, "{fragment}: {opened:?}, {second:?}");
}

#[test]
fn generated_links_stay_what_they_are() {
    let mut maker = Maker::new(1);
    (0..MANY).for_each(|_| drop(opens_as_it_was(&made::link(&mut maker))));
}

#[test]
fn whatever_has_a_right_check_value_can_be_written_in_one_way_only() {
    let mut maker = Maker::new(2);
    let opened = (0..MANY).filter(|_| stranger(&made::strange(&mut maker))).count();
    assert!(opened as u64 > MANY / 10, "{opened}: the rest proves little if almost all is refused");
}

#[test]
fn a_second_reader_made_from_the_page_alone_agrees() {
    let mut maker = Maker::new(6);
    for _ in 0..FEW {
        both_agree(&made::link(&mut maker));
        both_say_the_same(&made::strange(&mut maker));
    }
}

#[test]
fn any_text_is_refused_or_opens() {
    let mut maker = Maker::new(4);
    for _ in 0..MANY {
        let count = maker.below(40);
        let text: String =
            (0..count).map(|_| char::from_u32(maker.below(0x2000) as u32 >> maker.below(8)).unwrap_or('-')).collect();
        assert_eq!(Link::from_fragment(&text), None);
        assert_eq!(open(&format!("{PREFIX}{text}")), Err(LinkProblem::Damaged));
        assert!(Link::from_spoken(&text).is_err());
    }
}

#[test]
#[ignore = "about 20 minutes: cargo xtask deep"]
fn a_hundred_million_inputs_are_refused_or_opened() {
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let start = std::time::Instant::now();
    let run = |seed: u64| {
        let mut maker = Maker::new(seed);
        for done in 0..MOST / threads {
            match maker.below(64) {
                0 => both_agree(&made::link(&mut maker)),
                1 => both_say_the_same(&made::strange(&mut maker)),
                2..20 => damage::one(&mut maker),
                20..30 => drop(opens_as_it_was(&made::link(&mut maker))),
                _ => drop(stranger(&made::strange(&mut maker))),
            }
            if seed == 100 && done % 1_000_000 == 999_999 {
                let inputs = done * threads;
                println!("{inputs} inputs, {} a second", inputs / start.elapsed().as_secs().max(1));
            }
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|thread| drop(scope.spawn(move || run(100 + thread)))));
}

#[test]
fn links_are_short() {
    let characters = |link: &Link| link.to_fragment().len();
    assert_eq!(characters(&Link { levels: Compared::default().levels, ..Link::default() }), 18);
    let result = SharedResult {
        low: Level::IntensiveOutpatient,
        high: Level::Hospital,
        sure: Additions::ALL,
        possible: Additions::ALL,
    };
    let two = Link {
        levels: Compared::default().levels,
        programs: vec!["e1".into(), "r2".into()],
        asker: Some(Asker::Client),
        result: Some(result),
        ..Link::default()
    };
    assert_eq!(characters(&two), 39, "three levels, two programs and the result: at most 40");
    let all = everything(8);
    assert_eq!(characters(&all), 171, "all answers, signs, preferences, eight busy times, the week: at most 200");
    assert_eq!(characters(&everything(40)), 383);
}

/// A link with all that a person can tell, and so many busy times.
fn everything(busy: usize) -> Link {
    let answers = Answers::default().with_right_now(Some(0b1011));
    let answers = GUIDANCE.question_ids().fold(answers, |answers, at| answers.with(at, Answer::Given(1)));
    let mut maker = Maker::new(5);
    Link {
        levels: Set::ALL,
        programs: ["e1", "b1", "m1", "r2"].map(String::from).into(),
        asker: Some(Asker::Client),
        result: Some(SharedResult {
            low: Level::DayTreatment,
            high: Level::Hospital,
            sure: Additions::ALL,
            possible: Additions::NONE,
        }),
        answers: Some(answers),
        preferences: Some(vec![Some(0); PREFERENCES.len()]),
        life: Some(Life {
            commitments: (0..busy).map(|_| made::commitment(&mut maker)).collect(),
            way: Way { minutes: 47, by: WayBy::BusOrTrain },
            earliest: TimeOfDay::from_minutes(421),
            latest: TimeOfDay::from_minutes(1313),
            keep_free: [Weekday::Sunday].into_iter().collect(),
        }),
        week: Some(ChosenWeek::Program { code: "b1".into(), track: TrackId(1), phase: 2 }),
        ..Link::default()
    }
}

#[test]
fn what_a_link_cannot_hold_is_told_as_the_nearest_that_it_can() {
    let told = |link: Link| open(&link.to_fragment()).unwrap();
    let codes = ["e1", "", "e1", "abc", "E1", "u", "b"].map(String::from);
    assert_eq!(told(Link { programs: codes.into(), ..Link::default() }).programs, ["e1", "b"]);
    let many: Vec<String> = ALPHABET.chars().map(String::from).collect();
    assert_eq!(told(Link { programs: many.clone(), ..Link::default() }).programs, many[..12]);
    let (low, high) = (Level::Hospital, Level::Outpatient);
    let result = SharedResult { low, high, sure: Additions::from_bits(u32::MAX), possible: Additions::NONE };
    let result = told(Link { result: Some(result), ..Link::default() }).result.unwrap();
    assert_eq!((result.low, result.high, result.sure), (low, low, Additions::ALL));
    let week = |code: &str, place| ChosenWeek::Program { code: code.into(), track: TrackId(place), phase: place };
    assert_eq!(told(Link { week: Some(week("?", 1)), ..Link::default() }).week, None);
    assert_eq!(told(Link { week: Some(week("b", 99)), ..Link::default() }).week, Some(week("b", 31)));
    let life = Life { way: Way { minutes: 999, by: WayBy::Walk }, ..Life::default() };
    assert_eq!(told(Link { life: Some(life), ..Link::default() }).life.unwrap().way.minutes, 240);
    let date = |text: &str| Date::parse(text).unwrap();
    for (given, nearest) in [("2025-06-01", "2026-01-01"), ("2099-01-01", "2070-11-09")] {
        assert_eq!(told(Link { guidance: date(given), ..Link::default() }).guidance, date(nearest));
    }
}

#[test]
fn what_was_not_asked_is_not_told_and_what_was_not_said_is_told_as_such() {
    let said = Answers::default().with(QuestionId(0), Answer::Withheld).with(QuestionId(1), Answer::Unknown);
    let link = open(&Link { answers: Some(said), ..Link::default() }.to_fragment()).unwrap();
    assert_eq!(link.answers, Some(said));
}

#[test]
fn what_this_site_does_not_know_any_more_is_left_out_and_counted() {
    let place = |code: char| ALPHABET.find(code).unwrap() as u64;
    let known = GUIDANCE.questions[0];
    let long_place = |code: char| explorer_core::code::QUESTION_CODES.find(code).unwrap() as u64;
    let unknown = (0..54).find(|at| GUIDANCE.questions.iter().all(|it| long_place(it.code) != *at)).unwrap();
    let choice = (2..32).find(|at| known.choices.iter().all(|it| place(it.code) != *at)).unwrap();
    // Behind no programs, no result, answers, and no signs said: the bit of each question, and the letter behind it.
    let question = |at: u64, letter: u64| {
        after_head(&[(4, 0), (1, 0), (1, 1), (1, 0), (at as u32, 0), (6, 32 | letter), (53 - at as u32, 0), (3, 0)])
    };
    for (at, letter) in [(unknown, 5), (long_place(known.code), choice)] {
        let link = question(at, letter).unwrap();
        assert_eq!((link.answers, link.dropped), (Some(Answers::default()), 1));
    }
    let link = question(long_place(known.code), place(known.choices[0].code)).unwrap();
    assert_eq!((link.answers, link.dropped), (Some(Answers::default().with(QuestionId(0), Answer::Given(0))), 0));

    let sign = (0..32).find(|at| URGENT.iter().all(|it| place(it.code) != *at)).unwrap();
    let signs = |set: u64| after_head(&[(4, 0), (1, 0), (1, 1), (1, 1), (32, set), (54, 0), (3, 0)]).unwrap();
    let (first, other) = (1 << (31 - place(URGENT[0].code)), 1 << (31 - sign));
    let told = |set| (signs(set).answers.unwrap().right_now(), signs(set).dropped);
    assert_eq!([0, first, first | other].map(told), [(Some(0), 0), (Some(1), 0), (Some(1), 1)]);
    assert_eq!(told(other), (None, 1), "a sign that is not known is not 'none of these'");

    let link = after_head(&[(4, 0), (1, 1), (6, 0), (32, 1 << 31 | 3), (32, 1), (4, 0)]).unwrap();
    assert_eq!((link.result.unwrap().sure, link.dropped), (Additions::only(Addition::TodayBody), 3));
}

#[test]
fn what_we_would_not_have_written_is_refused_whole() {
    // With the first number it is as we write it, with the second it is not.
    type Bits = fn(u64) -> Vec<(u32, u64)>;
    let wrong: [(&str, u64, u64, Bits); 16] = [
        ("filled up with a one", 0, 1, |one| vec![NOTHING, (1, 0), (3, 0), (1, one)]),
        ("13 programs", 12, 13, |n| {
            let codes = (0..n).map(|code| (6, code)).collect::<Vec<_>>();
            [vec![(4, n)], codes, vec![(5, 0), (15, 0)]].concat()
        }),
        ("a program twice", 4, 3, |code| vec![(4, 2), (6, 3), (6, code), (5, 0), (15, 0)]),
        ("a level that is not there", 4, 5, |it| vec![(4, 0), (1, 1), (3, 0), (3, it), (64, 0), (4, 0)]),
        ("the lowest above the highest", 3, 2, |it| vec![(4, 0), (1, 1), (3, 3), (3, it), (64, 0), (4, 0)]),
        ("41 busy times", 40, 41, |n| vec![(4, 0), (3, 0), (1, 1), (6, n), (n as u32 * 33, 0), (5, 0)]),
        ("a kind that is not there", 5, 6, |kind| vec![(4, 0), (3, 0), (1, 1), (6, 1), (3, kind), (30, 0), (5, 0)]),
        ("a start at 24:01", 1440, 1441, |it| vec![(7, 0), (1, 1), (6, 1), (10, 0), (11, it), (12, 0), (5, 0)]),
        ("an end at 24:01", 1440, 1441, |it| vec![(7, 0), (1, 1), (6, 1), (21, 0), (11, it), (1, 0), (5, 0)]),
        ("a way of 241 minutes", 240, 241, |it| vec![(7, 0), (1, 1), (6, 0), (1, 1), (8, it), (3, 0), (4, 0)]),
        ("a way by what is not there", 3, 4, |by| vec![(7, 0), (1, 1), (6, 0), (1, 1), (8, 9), (3, by), (4, 0)]),
        ("the usual way told", 31, 30, |it| vec![(7, 0), (1, 1), (6, 0), (1, 1), (8, it), (3, 1), (4, 0)]),
        ("the usual earliest told", 1, 0, |it| vec![(7, 0), (1, 1), (7, 0), (1, 1), (11, it), (3, 0)]),
        ("the usual latest told", 1439, 1440, |it| vec![(7, 0), (1, 1), (8, 0), (1, 1), (11, it), (2, 0)]),
        ("no free days told", 1, 0, |it| vec![(7, 0), (1, 1), (9, 0), (1, 1), (7, it), (1, 0)]),
        ("a week of a level that is not there", 4, 5, |it| vec![NOTHING, (1, 1), (1, 0), (3, it)]),
    ];
    for (what, right, wrong, bits) in wrong {
        assert!(after_head(&bits(right)).is_ok(), "but for {what}");
        assert_eq!(after_head(&bits(wrong)), Err(LinkProblem::Unknown), "{what}");
    }
    let ends = |bits| after_head(&[NOTHING, (1, 0), (bits, 0)]);
    assert!(ends(4).is_ok(), "filled up to whole symbols");
    assert_eq!(ends(9), Err(LinkProblem::Unknown), "a symbol too much");
    assert_eq!(after_head(&[(4, 0)]), Err(LinkProblem::Unknown), "cut short, with a right check value");
    let asker = of_bits(&[(5, 2), (14, 0), (5, 0), (3, 4), NOTHING, (1, 0)]);
    assert_eq!(open(&asker), Err(LinkProblem::Unknown), "an asker that is not there");
}

#[test]
fn a_link_of_a_later_format_says_so_and_one_of_the_draft_is_unknown() {
    for format in 3..32 {
        assert_eq!(open(&with_check(&[format])), Err(LinkProblem::Future));
        assert_eq!(open(&with_check(&[format, 31, 31])), Err(LinkProblem::Future));
    }
    assert_eq!(open(&with_check(&[0, 0, 0, 0, 0])), Err(LinkProblem::Unknown));
    assert_eq!(open(&with_check(&[])), Err(LinkProblem::Unknown));
}
