//! What a person may enter: what it means, what is wrong with it, and that a mistake does not lose anything else.

use explorer_core::care::level::Level;
use explorer_core::plan::commitment::{
    Commitment, CommitmentKind, CommitmentProblem, Days, Holder, Life, LifeProblem, PATTERNS, Piece, Way,
};
use explorer_core::plan::plans;
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};
use samples::made::LEVELS;

use samples::made::{Maker, clock, days, life, programs, span, time, track, week, work};

fn problem(text: &str, ends_next_day: bool) -> Option<CommitmentProblem> {
    Commitment { ends_next_day, ..work(text) }.problem()
}

/// `mon 22:00-24:00`, with `<` if the occurrence started the day before and `>` if it continues the next day.
fn shown(piece: &Piece) -> String {
    let Piece { day, span, is_start, is_end, .. } = piece;
    let (start, end) = (if *is_start { "" } else { "<" }, if *is_end { "" } else { ">" });
    format!("{} {start}{}-{}{end}", day.id(), span.from, span.to)
}

fn pieces(commitments: &[Commitment]) -> Vec<String> {
    life(commitments, 0).pieces().iter().map(shown).collect()
}

#[test]
fn days_are_a_set() {
    let set = days("mon wed").toggled(Weekday::Sunday).toggled(Weekday::Monday);
    assert_eq!(set.iter().collect::<Vec<_>>(), [Weekday::Wednesday, Weekday::Sunday]);
    assert_eq!((set.contains(Weekday::Sunday), set.contains(Weekday::Monday)), (true, false));
    assert_eq!(Days::ALL.iter().collect::<Days>(), Days::ALL);
    assert_eq!(Days::WORKDAYS, days("mon tue wed thu fri"));
    assert!(Days::NONE.is_empty() && !set.is_empty());
    assert!(Weekday::ALL.iter().all(|day| Days::NONE.toggled(*day).iter().eq([*day])));
    assert_eq!(Weekday::ALL.map(Weekday::next).to_vec(), [&Weekday::ALL[1..], &Weekday::ALL[..1]].concat());
}

#[test]
fn a_night_takes_the_end_of_a_day_and_the_start_of_the_next_and_sunday_runs_into_monday() {
    assert_eq!(pieces(&[work("fri 9:00-17:00")]), ["fri 09:00-17:00"]);
    let night = [work("mon sun 22:00-6:00")];
    assert_eq!(pieces(&night), ["mon 22:00-24:00>", "tue <00:00-06:00", "sun 22:00-24:00>", "mon <00:00-06:00"]);
    let starts: Vec<_> = life(&night, 0).pieces().iter().map(|piece| piece.starts_on.id()).collect();
    assert_eq!(starts, ["mon", "mon", "sun", "sun"]);
    // People may write midnight either way.
    assert_eq!(pieces(&[work("sat 22:00-24:00")]), ["sat 22:00-24:00"]);
    assert_eq!(pieces(&[work("sat 22:00-0:00")]), ["sat 22:00-24:00"]);
    assert_eq!(pieces(&[work("sun 24:00-6:00")]), ["mon 00:00-06:00"]);
}

#[test]
fn the_hours_of_ones_day_are_taken_on_every_day() {
    let life = Life { earliest: clock("7:00"), latest: clock("22:00"), ..life(&[], 0) };
    let all: Vec<_> = life.pieces().iter().map(shown).collect();
    assert_eq!(all[..2], ["mon <00:00-07:00", "mon 22:00-24:00>"]);
    assert_eq!(all.len(), 14);
    assert_eq!((life.pieces()[0].holder, life.pieces()[1].holder), (Holder::Early, Holder::Late));
    assert_eq!(Life::default().pieces(), [], "who has said nothing is always free");
}

#[test]
fn a_commitment_says_what_is_wrong_with_it() {
    assert_eq!(problem("mon 9:00-17:00", false), None);
    assert_eq!(problem("mon 17:00-9:00", false), Some(CommitmentProblem::EndsBeforeItStarts));
    assert_eq!(problem("mon 17:00-9:00", true), None);
    assert_eq!(problem("mon 9:00-9:00", false), Some(CommitmentProblem::Empty));
    assert_eq!(problem("mon 24:00-0:00", true), Some(CommitmentProblem::Empty));
    assert_eq!(problem("mon 9:00-9:00", true), Some(CommitmentProblem::WholeDay));
    assert_eq!(problem("mon 9:00-17:00", true), Some(CommitmentProblem::WholeDay));
    assert_eq!(problem("mon 0:00-24:00", false), Some(CommitmentProblem::WholeDay));
    assert_eq!(problem("mon 9:00-8:59", true), None);
    let never = Commitment { days: Days::NONE, ..work("mon 9:00-9:00") };
    assert_eq!(never.problem(), Some(CommitmentProblem::NoDays));
    for pattern in &PATTERNS {
        assert!(pattern.commitments.iter().all(|commitment| commitment.problem().is_none()), "{}", pattern.id);
    }
}

#[test]
fn what_is_wrong_is_left_out_of_planning_and_takes_nothing_else_away() {
    let made = programs(vec![track(
        "Evening",
        false,
        vec![week(&["mon wed 17:00-20:00"], &[&["fri 9:00-10:00", "fri 18:00-19:00"]])],
    )]);
    let right = work("mon fri 9:00-17:30");
    let planned = |life: &Life| plans(&made, Level::IntensiveOutpatient, life, &LEVELS).unwrap().best[0].costs;
    let expected = planned(&life(&[right], 30));
    assert_eq!(expected.moved_minutes, 60);
    for (text, ends_next_day) in [("wed 18:00-9:00", false), ("wed 18:00-18:00", true), ("wed 0:00-24:00", false)] {
        let wrong = Commitment { ends_next_day, ..work(text) };
        assert_eq!(planned(&life(&[wrong, right], 30)), expected, "{text}");
    }
    let turned = Life { earliest: clock("20:00"), latest: clock("8:00"), ..life(&[right], 30) };
    assert_eq!(turned.problems(), [LifeProblem::LatestNotAfterEarliest]);
    assert_eq!(planned(&turned), expected);
}

#[test]
fn more_than_can_be_planned_with_is_said_and_cut() {
    let many = vec![work("mon 9:00-10:00"); 41];
    let far = life(&many, 1000);
    assert_eq!(far.problems(), [LifeProblem::WayTooLong, LifeProblem::TooManyCommitments]);
    assert_eq!(far.pieces().len(), 40);
    assert_eq!(life(&many[..40], Way::LONGEST).problems(), []);
    let made = programs(vec![track("Noon", false, vec![week(&["mon 11:30-12:30"], &[])])]);
    let planned = plans(&made, Level::IntensiveOutpatient, &far, &LEVELS).unwrap();
    assert_eq!(planned.best[0].costs.way_minutes, 2 * 240);
    assert_eq!(planned.best[0].costs.moved_minutes, 40 * 60);
}

#[test]
fn a_way_longer_than_the_gap_means_waiting_and_no_way_means_none() {
    let made = programs(vec![track("Day", false, vec![week(&["mon 9:00-10:00", "mon 11:00-12:00"], &[])])]);
    let lost = |way, commitments: &[Commitment]| {
        let planned = plans(&made, Level::IntensiveOutpatient, &life(commitments, way), &LEVELS).unwrap();
        (planned.best[0].costs.lost_minutes, planned.best[0].costs.trips, planned.best[0].costs.moved_minutes)
    };
    let between = [work("mon 10:15-10:45")];
    assert_eq!(lost(0, &[]), (60, 1, 0), "waiting even beside one's home is a choice: there is nothing to go home for");
    assert_eq!(lost(0, &between), (0, 2, 0));
    assert_eq!(lost(31, &between), (62 + 60, 1, 30));
}

#[test]
fn weeks_that_no_file_can_have_are_planned_all_the_same() {
    let block = |day, from, to| Block {
        day,
        span: span(from, to),
        activity: Activity::Group,
        every_other_week: false,
        online: false,
    };
    let odd = Week::new(vec![
        block(Weekday::Monday, 600, 500),
        block(Weekday::Monday, 600, 700),
        block(Weekday::Monday, 650, 720),
        block(Weekday::Sunday, 1380, 1440),
    ]);
    let fitting = |week: Week, way| {
        let made = programs(vec![track("Odd", false, vec![week])]);
        plans(&made, Level::IntensiveOutpatient, &life(&[], way), &LEVELS)
            .unwrap()
            .best
            .first()
            .map(|plan| plan.costs.lost_minutes)
    };
    assert_eq!(fitting(odd.clone(), 0), Some(0));
    assert_eq!(fitting(odd, 1), Some(4), "home after midnight");
    let twice = track("Twice", false, vec![week(&["mon 9:00-14:00", "mon 9:00-14:00"], &[])]);
    assert_eq!((twice.treatment_minutes(), twice.reaches(300), twice.reaches(301)), (300, true, false));
    let times = |times| Week::default().with_choosable(vec![Choosable { times, drop_in: None }]);
    assert_eq!(fitting(times(Vec::new()), 10), None, "no time to choose");
    for to in [600, 700] {
        assert_eq!(fitting(times(vec![block(Weekday::Monday, 700, to)]), 10), None, "no minute in it");
    }
    assert_eq!(fitting(Week::default(), 10), Some(0), "nothing to go to");
    let hour = |hour: u64| block(Weekday::Monday, hour * 60, hour * 60 + 60);
    let many = (0..12).map(|at| Choosable { times: (0..24).map(|n| hour((at + n) % 24)).collect(), drop_in: None });
    let many = Week::default().with_choosable(many.collect());
    assert_eq!(many.choosable().len(), 10, "the first ten are kept");
    assert_eq!(fitting(many, 30), Some(60), "one after the other");
}

#[test]
fn anything_that_can_be_entered_is_planned_without_end_or_panic() {
    let made =
        programs(vec![track("Day", false, vec![week(&["sun 9:00-12:00"], &[&["mon 0:00-1:00", "sun 23:00-24:00"]])])]);
    let maker = &mut Maker::new(3);
    for _ in 0..3_000 {
        let any = |maker: &mut Maker| time(maker.below(1441));
        let commitment = |maker: &mut Maker| Commitment {
            kind: CommitmentKind::ALL[maker.below(6) as usize],
            days: if maker.one_in(4) { Days::NONE } else { maker.days() },
            from: any(maker),
            to: any(maker),
            ends_next_day: maker.one_in(2),
        };
        let commitments: Vec<_> = (0..maker.below(50)).map(|_| commitment(maker)).collect();
        let mut life = life(&commitments, maker.below(400) as u16);
        (life.earliest, life.latest, life.keep_free) = (any(maker), any(maker), maker.days());
        let planned = plans(&made, Level::IntensiveOutpatient, &life, &LEVELS).unwrap();
        assert_eq!(planned.best.len() + planned.impossible.len(), 1);
    }
}
