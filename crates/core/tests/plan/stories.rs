//! Realistic lives.

use explorer_core::care::level::Level;
use explorer_core::care::program::{Known, Programs};
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Holder, Life, PATTERNS, Way};
use explorer_core::plan::{Change, Plan, Plans, plans};
use explorer_core::week::{Activity, Block, Choosable, Week, Weekday};
use samples::made::LEVELS;

use samples::made::{blocks, clock, commitment, days, life, program, programs, span, track, week, work};

fn all_plans<'a>(programs: &'a Programs, life: &Life) -> Plans<'a> {
    plans(programs, Level::IntensiveOutpatient, life, &LEVELS).unwrap()
}

fn pattern(id: &str) -> Vec<Commitment> {
    PATTERNS.iter().find(|pattern| pattern.id == id).unwrap().commitments.to_vec()
}

fn names<'a>(plans: &'a Plans) -> Vec<&'a str> {
    plans.best.iter().map(|plan| plan.track.name.as_str()).collect()
}

/// The moves of the first phase: what moves, on which day, how, and by how many minutes.
fn moves(plan: &Plan) -> Vec<(Holder, Weekday, Change, u16)> {
    plan.phases[0].moves.iter().map(|step| (step.piece.holder, step.piece.day, step.change, step.minutes)).collect()
}

fn trips(plan: &Plan) -> Vec<(Weekday, String, String)> {
    let clock = |minute: i32| format!("{:02}:{:02}", minute.rem_euclid(1440) / 60, minute.rem_euclid(60));
    plan.phases[0].trips.iter().map(|trip| (trip.day, clock(trip.leave), clock(trip.home))).collect()
}

#[test]
fn a_worker_is_told_to_leave_half_an_hour_earlier_on_wednesdays() {
    let evening = week(&["mon tue thu 18:30-21:30", "wed 18:00-21:00"], &[]);
    let made = programs(vec![track("Evening", false, vec![evening])]);
    let life = life(&[work("mon tue wed thu fri 9:00-17:45")], 45);
    let planned = all_plans(&made, &life);
    let plan = &planned.best[0];
    assert!(!plan.fits());
    let step = (Holder::Commitment(0), Weekday::Wednesday, Change::EndAt(clock("17:15")), 30);
    assert_eq!(moves(plan), [step]);
    // If the trip takes 15 minutes, nothing has to move.
    let near = Life { way: Way { minutes: 15, ..life.way }, ..life };
    assert!(all_plans(&made, &near).best[0].fits());
}

#[test]
fn a_nurse_on_nights_keeps_shifts_and_sleep_in_the_afternoon_program() {
    let made = programs(vec![
        track("Morning", false, vec![week(&["mon wed fri 10:00-13:00"], &[])]),
        track("Afternoon", false, vec![week(&["mon wed fri 15:00-18:00"], &[])]),
        track("Evening", false, vec![week(&["mon wed fri 18:00-21:00"], &[])]),
    ]);
    let shift = work("sun mon tue 19:30-7:30");
    let sleep = commitment(CommitmentKind::Other, "mon tue wed 8:30-14:30");
    let life = life(&[shift, sleep], 30);
    let planned = all_plans(&made, &life);
    assert_eq!(names(&planned), ["Afternoon", "Evening", "Morning"]);
    assert!(planned.best[0].fits());
    // The Monday shift would start when the evening program and the trip from there are over.
    let late = (Holder::Commitment(0), Weekday::Monday, Change::StartAt(clock("21:30")), 120);
    assert_eq!(moves(&planned.best[1]), [late]);
    let sleepless = |day| (Holder::Commitment(1), day, Change::Without(span(570, 810)), 240);
    assert_eq!(moves(&planned.best[2]), [sleepless(Weekday::Monday), sleepless(Weekday::Wednesday)]);
}

#[test]
fn a_sunday_night_is_cut_on_monday_morning() {
    let made = programs(vec![track("Early", false, vec![week(&["mon 7:00-8:00"], &[])])]);
    let planned = all_plans(&made, &life(&[work("sun 22:00-7:30")], 30));
    let [step] = planned.best[0].phases[0].moves[..] else { panic!("one move") };
    assert_eq!((step.change, step.minutes), (Change::EndAt(clock("6:30")), 60));
    assert_eq!((step.piece.day, step.piece.starts_on), (Weekday::Monday, Weekday::Sunday));
}

#[test]
fn a_parent_goes_between_the_school_runs_and_takes_the_talk_right_after_the_group() {
    let talks: &[&str] = &["tue 14:00-15:00", "thu 9:00-10:00", "wed 12:30-13:30", "wed 13:30-14:30"];
    let made = programs(vec![track("Morning", false, vec![week(&["mon wed fri 9:00-12:00"], &[talks])])]);
    let planned = all_plans(&made, &life(&pattern("school-run"), 30));
    let plan = &planned.best[0];
    assert!(plan.fits());
    // Tuesday clashes with driving the children, Thursday is one more trip, and the later time on Wednesday is a longer wait.
    assert_eq!(plan.phases[0].chosen, [2]);
    assert_eq!((plan.costs.trips, plan.costs.way_minutes, plan.costs.lost_minutes), (3, 180, 210));
    assert_eq!(plan.costs.evenings_free, 7);
}

#[test]
fn a_student_keeps_friday_free_though_it_is_first_in_the_file() {
    let talks: &[&str] = &["fri 17:00-18:00", "tue 15:30-16:30"];
    let made = programs(vec![track("Evening", false, vec![week(&["mon wed 17:00-20:00"], &[talks])])]);
    let school = life(&pattern("school-day"), 20);
    assert_eq!(all_plans(&made, &school).best[0].phases[0].chosen, [0]);
    let keeping = Life { keep_free: days("fri sat"), ..school };
    let planned = all_plans(&made, &keeping);
    assert_eq!(planned.best[0].phases[0].chosen, [1]);
    assert_eq!((planned.best[0].costs.free_days_used, planned.best[0].costs.trips), (0, 3));
    // Avoiding a clash matters more than keeping a day free.
    let busy = Life { commitments: [keeping.commitments.clone(), vec![work("tue 15:00-18:00")]].concat(), ..keeping };
    assert_eq!(all_plans(&made, &busy).best[0].phases[0].chosen, [0]);
}

#[test]
fn whoever_lives_two_bus_hours_away_is_sent_online_first() {
    let made = Programs {
        provider: None,
        programs: vec![
            program("far", vec![track("Late", false, vec![week(&["mon wed fri 19:30-22:30"], &[])])]),
            program(
                "near",
                vec![
                    track("Day", false, vec![week(&["mon wed fri 10:00-13:00"], &[])]),
                    track("Online", true, vec![week(&["mon wed fri 18:00-21:00"], &[])]),
                ],
            ),
        ],
    };
    let planned = all_plans(&made, &life(&[], 120));
    assert_eq!(names(&planned), ["Online", "Late", "Day"]);
    assert_eq!((planned.best[0].costs.trips, planned.best[0].costs.lost_minutes), (0, 0));
    assert_eq!(planned.best[1].costs.lost_minutes, 3 * 240);
}

#[test]
fn a_group_may_end_at_midnight_and_the_way_home_lie_on_the_next_day() {
    let late = ["mon wed thu 21:00-24:00", "mon wed thu 20:45-23:45"];
    for (times, home) in late.into_iter().zip(["00:30", "00:15"]) {
        let made = programs(vec![track("Late", false, vec![week(&[times], &[])])]);
        let planned = all_plans(&made, &life(&[work("mon tue wed thu fri 9:00-17:00")], 30));
        let plan = &planned.best[0];
        assert!(plan.fits() && planned.impossible.is_empty());
        assert_eq!(trips(plan)[0].2, home);
        assert_eq!((plan.costs.trips, plan.costs.way_minutes, plan.costs.lost_minutes), (3, 180, 180));
        let ways = plan.phases[0].trips[0].ways();
        assert_eq!(ways[1].last().unwrap().0, Weekday::Tuesday);
    }
}

#[test]
fn the_way_home_after_midnight_meets_what_is_taken_on_the_next_day() {
    let made = programs(vec![track("Late", false, vec![week(&["sun 21:00-24:00"], &[])])]);
    // A shift that starts at midnight in the night from Sunday to Monday: the week wraps around.
    let planned = all_plans(&made, &life(&[work("mon 0:00-6:00")], 30));
    let step = (Holder::Commitment(0), Weekday::Monday, Change::StartAt(clock("0:30")), 30);
    assert_eq!(moves(&planned.best[0]), [step]);
    // A person who does not want to leave home before seven comes home at 0:30. That does not count as leaving early.
    let late = Life { earliest: clock("7:00"), ..life(&[], 30) };
    assert!(all_plans(&made, &late).best[0].fits());
    // A person has to be home by eleven. The plan tells them when they would be home.
    let early = Life { latest: clock("23:00"), ..late };
    let planned = all_plans(&made, &early);
    let step = (Holder::Late, Weekday::Sunday, Change::StartAt(clock("0:30")), 90);
    assert_eq!(moves(&planned.best[0]), [step]);
}

#[test]
fn a_group_after_midnight_is_left_for_on_the_evening_before() {
    let made = programs(vec![track("Night", false, vec![week(&["tue 0:15-3:15"], &[])])]);
    let planned = all_plans(&made, &life(&[work("mon 22:00-23:50")], 30));
    let step = (Holder::Commitment(0), Weekday::Monday, Change::EndAt(clock("23:45")), 5);
    assert_eq!(moves(&planned.best[0]), [step]);
    assert_eq!(trips(&planned.best[0]), [(Weekday::Tuesday, "23:45".into(), "03:45".into())]);
}

#[test]
fn what_goes_on_past_midnight_is_one_visit() {
    let night = week(&["mon 23:00-24:00", "tue 0:00-1:00"], &[]);
    let weekend = week(&["fri 18:00-24:00", "sat 0:00-24:00", "sun 0:00-16:00"], &[]);
    let round = week(&["sun 23:00-24:00", "mon 0:00-2:00"], &[]);
    for (week, expected, lost) in [
        (night, (Weekday::Monday, "22:30", "01:30"), 60),
        (weekend, (Weekday::Friday, "17:30", "16:30"), 60),
        (round, (Weekday::Sunday, "22:30", "02:30"), 60),
    ] {
        let made = programs(vec![track("Night", false, vec![week])]);
        let planned = all_plans(&made, &life(&[], 30));
        let (day, leave, home) = expected;
        assert_eq!(trips(&planned.best[0]), [(day, leave.to_owned(), home.to_owned())]);
        assert_eq!(planned.best[0].costs.lost_minutes, lost);
    }
    // A week without a break is also one visit.
    let all = week(&["mon tue wed thu fri sat sun 0:00-24:00"], &[]);
    let made = programs(vec![track("All", false, vec![all])]);
    assert_eq!(all_plans(&made, &life(&[], 30)).best[0].costs.trips, 1);
}

#[test]
fn between_two_sessions_one_goes_home_only_for_something_that_waits_there() {
    let made = programs(vec![track("Day", false, vec![week(&["mon 10:00-11:00", "mon 15:00-16:00"], &[])])]);
    let lunch = commitment(CommitmentKind::Caring, "mon 12:00-14:00");
    let trip = |leave: &str, home: &str| (Weekday::Monday, leave.to_owned(), home.to_owned());

    let planned = all_plans(&made, &life(&[], 60));
    assert_eq!(trips(&planned.best[0]), [trip("09:00", "17:00")]);
    assert_eq!(planned.best[0].costs.lost_minutes, 2 * 60 + 240);

    let planned = all_plans(&made, &life(&[lunch], 60));
    assert_eq!(trips(&planned.best[0]), [trip("09:00", "12:00"), trip("14:00", "17:00")]);
    assert!(planned.best[0].fits());

    // A longer trip leaves one of the two hours at home, so lunch is cut at both ends.
    let planned = all_plans(&made, &life(&[lunch], 90));
    let (later, earlier) = (Change::StartAt(clock("12:30")), Change::EndAt(clock("13:30")));
    let holder = Holder::Commitment(0);
    assert_eq!(moves(&planned.best[0]), [(holder, Weekday::Monday, later, 30), (holder, Weekday::Monday, earlier, 30)]);

    // Two hours each way leave no time at home: the person stays there and skips lunch.
    let planned = all_plans(&made, &life(&[lunch], 120));
    assert_eq!(moves(&planned.best[0]), [(holder, Weekday::Monday, Change::Skip, 120)]);
    assert_eq!(planned.best[0].costs.trips, 1);
}

#[test]
fn the_hours_of_ones_day_count_as_taken() {
    let made = programs(vec![track("Long", false, vec![week(&["sat 7:00-9:00", "sun 20:00-22:00"], &[])])]);
    let life = Life { earliest: clock("7:00"), latest: clock("22:00"), ..life(&[], 30) };
    let planned = all_plans(&made, &life);
    let earlier = (Holder::Early, Weekday::Saturday, Change::EndAt(clock("6:30")), 30);
    let later = (Holder::Late, Weekday::Sunday, Change::StartAt(clock("22:30")), 30);
    assert_eq!(moves(&planned.best[0]), [earlier, later]);
}

#[test]
fn a_track_below_its_level_comes_last_even_if_it_fits() {
    let made = programs(vec![
        track("Short", false, vec![week(&["sat 10:00-12:00"], &[])]),
        track("Full", false, vec![week(&["mon tue wed 10:00-13:00"], &[])]),
        track("Full with its talk", false, vec![week(&["mon tue wed 18:00-20:40"], &[&["thu 18:00-19:00"]])]),
    ]);
    let planned = all_plans(&made, &life(&pattern("nine-to-five"), 30));
    assert_eq!(names(&planned), ["Full with its talk", "Full", "Short"]);
    assert_eq!(planned.best.iter().map(|plan| plan.is_below_level).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(planned.best.iter().map(Plan::fits).collect::<Vec<_>>(), [true, false, true]);
}

#[test]
fn a_later_phase_that_clashes_counts_though_the_first_one_fits() {
    let evening = || week(&["mon tue wed 18:00-21:00"], &[]);
    let made = programs(vec![
        track("Evening, then morning", false, vec![evening(), week(&["wed 10:00-11:00"], &[])]),
        track("Evening, then evening", false, vec![evening(), week(&["wed 18:00-19:00"], &[])]),
    ]);
    let planned = all_plans(&made, &life(&pattern("nine-to-five"), 30));
    assert_eq!(names(&planned), ["Evening, then evening", "Evening, then morning"]);
    let [first, second] = &planned.best[1].phases[..] else { panic!("two phases") };
    assert_eq!((first.costs.moved_minutes, second.costs.moved_minutes), (0, 120));
    assert_eq!((planned.best[1].costs.moved_minutes, planned.best[1].costs.trips), (120, 3));
}

#[test]
fn where_people_sleep_there_is_nothing_to_plan() {
    let none = Programs::default();
    for level in Level::ALL {
        let planned = plans(&none, level, &Life::default(), &LEVELS);
        assert_eq!(planned, (!LEVELS[level.index()].sleeps_there).then(Plans::default), "{level:?}");
    }
    assert_eq!(all_plans(&none, &life(&[], 0)).three_best(&Known::default()), [] as [&Plan; 0]);
    assert_eq!(Life::default().keep_free, Days::NONE);
}

#[test]
fn a_day_on_which_all_is_by_video_has_no_way_and_one_with_something_there_has() {
    let online = |week: Week, day: Weekday| {
        let blocks = week.blocks().iter().map(|it| Block { online: it.day == day, ..*it });
        Week::new(blocks.collect()).with_choosable(week.choosable().to_vec())
    };
    let hybrid = online(week(&["mon wed thu 18:00-21:00"], &[]), Weekday::Thursday);
    let made = programs(vec![track("Hybrid", false, vec![hybrid])]);
    // On all three days the person is free at 17:45: too late for the trip, but in time for a session online.
    let life = life(&[work("mon wed thu 9:00-17:45")], 30);
    let planned = all_plans(&made, &life);
    let plan = &planned.best[0];
    assert_eq!(trips(plan).iter().map(|(day, ..)| *day).collect::<Vec<_>>(), [Weekday::Monday, Weekday::Wednesday]);
    assert_eq!(plan.costs.way_minutes, 4 * 30);
    assert_eq!(moves(plan).iter().map(|(_, day, ..)| *day).collect::<Vec<_>>(), [Weekday::Monday, Weekday::Wednesday]);
    // The plan chooses a video session if the trip would take too long.
    let choice = Week::default().with_choosable(vec![Choosable {
        times: blocks("fri 12:00-12:30", Activity::Individual)
            .into_iter()
            .chain(blocks("thu 18:00-18:30", Activity::Individual).into_iter().map(|it| Block { online: true, ..it }))
            .collect(),
        drop_in: None,
    }]);
    let made = programs(vec![track("Choice", false, vec![choice])]);
    let planned = all_plans(&made, &life);
    assert_eq!((planned.best[0].phases[0].chosen.as_slice(), planned.best[0].fits()), ([1].as_slice(), true));
    // If an in-person session must be chosen on that day, the trip comes back.
    let mixed = online(week(&["mon wed thu 18:00-21:00"], &[&["thu 17:00-17:30"]]), Weekday::Thursday);
    let made = programs(vec![track("Mixed", false, vec![mixed])]);
    assert_eq!(trips(&all_plans(&made, &life).best[0]).len(), 3);
}
