//! How the hours of a week of care are counted, with timetables that real programs publish.

use explorer_core::care::step_down::{Phase, StepDown};
use explorer_core::week::hours::{Hours, Square, Tally};
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

const WORKDAYS: &str = "mon tue wed thu fri";
const EVERY_DAY: &str = "mon tue wed thu fri sat sun";

/// A week from lines like `("mon thu", "17:30", "21:00", "group")`.
fn week(sessions: &[(&str, &str, &str, &str)]) -> Week {
    let mut blocks = Vec::new();
    for (days, from, to, activity) in sessions {
        let span = Span { from: TimeOfDay::parse(from).unwrap(), to: TimeOfDay::parse(to).unwrap() };
        let activity = Activity::from_id(activity).unwrap();
        blocks.extend(days.split(' ').map(|day| Block {
            day: Weekday::from_id(day).unwrap(),
            span,
            activity,
            every_other_week: false,
            online: false,
        }));
    }
    Week::new(blocks)
}

fn hours(week: &Week) -> String {
    Hours::from_minutes(week.treatment_minutes()).to_string()
}

fn evening_iop_a() -> Week {
    week(&[("mon tue thu", "17:30", "21:00", "group")])
}

fn hospital_day_c() -> Week {
    week(&[
        (WORKDAYS, "10:00", "10:50", "group"),
        (WORKDAYS, "11:00", "11:50", "skills"),
        (WORKDAYS, "12:00", "12:50", "skills"),
        (WORKDAYS, "12:50", "14:00", "meal"),
        (WORKDAYS, "14:00", "14:50", "skills"),
    ])
}

/// Where the program does not publish when a session ends, the session has its usual length.
fn residential_d() -> Week {
    week(&[
        (EVERY_DAY, "07:00", "07:30", "meal"),
        (EVERY_DAY, "07:30", "08:30", "recreation"),
        (EVERY_DAY, "08:30", "10:00", "group"),
        (EVERY_DAY, "10:15", "11:45", "individual"),
        (EVERY_DAY, "12:30", "14:00", "recreation"),
        (EVERY_DAY, "14:00", "15:30", "group"),
        (EVERY_DAY, "16:00", "17:30", "skills"),
        (EVERY_DAY, "17:30", "18:30", "meal"),
        (EVERY_DAY, "18:30", "20:00", "group"),
    ])
}

#[test]
fn evening_iop_a_has_ten_and_a_half_hours() {
    let week = evening_iop_a();
    assert_eq!(hours(&week), "10.5");
    assert_eq!(week.treatment_days(), 3);
    let used = week.hours_used().unwrap();
    assert_eq!((used.from.to_string(), used.to.to_string()), ("17:30".to_owned(), "21:00".to_owned()));
}

#[test]
fn iop_b_has_nine_hours_and_its_short_breaks_count_whether_written_or_not() {
    // The program publishes three hours with lessons of 50 minutes. Here the last lesson lasts until the end of the visit.
    let days = "mon tue thu";
    let lessons = [("10:00", "10:50"), ("11:00", "11:50"), ("12:00", "13:00")];
    let unwritten: Vec<_> = lessons.iter().map(|(from, to)| (days, *from, *to, "group")).collect();
    let mut written = unwritten.clone();
    written.extend([(days, "10:50", "11:00", "break"), (days, "11:50", "12:00", "break")]);
    assert_eq!(hours(&week(&[(days, "10:00", "13:00", "group")])), "9");
    assert_eq!(hours(&week(&unwritten)), "9");
    assert_eq!(hours(&week(&written)), "9");
}

#[test]
fn a_break_after_the_last_lesson_does_not_count() {
    // As published: three lessons of 50 minutes, each followed by 10 minutes. The last 10 minutes are not between two lessons.
    let lessons = [("10:00", "10:50"), ("11:00", "11:50"), ("12:00", "12:50")];
    let mut day: Vec<_> = lessons.iter().map(|(from, to)| ("mon", *from, *to, "group")).collect();
    day.push(("mon", "12:50", "13:00", "break"));
    assert_eq!(week(&day).treatment_minutes(), 170);
}

#[test]
fn hospital_program_c_has_14_2_hours_as_an_iop_and_18_3_as_a_day_program() {
    let day_program = hospital_day_c();
    let until_lunch = TimeOfDay::parse("12:50").unwrap();
    let iop = Week::new(day_program.blocks().iter().copied().filter(|b| b.span.to <= until_lunch).collect());
    assert_eq!(hours(&iop), "14.2");
    assert_eq!(hours(&day_program), "18.3");
}

#[test]
fn the_matrix_model_has_6_2_hours_then_4_5() {
    let start = week(&[
        ("mon fri", "17:00", "17:50", "skills"),
        ("mon fri", "17:50", "19:20", "group"),
        ("wed", "18:00", "19:30", "family"),
    ]);
    let later = week(&[("mon fri", "17:50", "19:20", "group"), ("wed", "18:00", "19:30", "group")]);
    assert_eq!(hours(&start), "6.2");
    assert_eq!(hours(&later), "4.5");
}

#[test]
fn residential_day_d_counts_groups_and_its_quarter_hour_but_no_meal_and_no_recreation() {
    // Each day has 90 + 15 + 90 minutes in the morning, then 90, 90 and 90: 465 minutes. The half hour before the workshop does not count.
    assert_eq!(residential_d().treatment_minutes(), 7 * 465);
    assert_eq!(hours(&residential_d()), "54.3");
}

#[test]
fn residential_day_e_sums_to_36_8_hours() {
    let week = week(&[
        (EVERY_DAY, "08:00", "09:00", "community"),
        (EVERY_DAY, "09:00", "10:00", "education"),
        (EVERY_DAY, "10:15", "11:15", "group"),
        (EVERY_DAY, "12:00", "13:00", "individual"),
        (EVERY_DAY, "13:30", "14:30", "group"),
    ]);
    // Each day has five hours, plus the 15 minutes before the first group.
    assert_eq!(week.treatment_minutes(), 7 * 315);
    assert_eq!(hours(&week), "36.8");
}

#[test]
fn a_pause_of_fifteen_minutes_counts_and_one_of_sixteen_does_not() {
    let with_next = |from| week(&[("mon", "10:00", "11:00", "group"), ("mon", from, "12:00", "group")]);
    assert_eq!(with_next("11:15").treatment_minutes(), 120);
    assert_eq!(with_next("11:16").treatment_minutes(), 104);
}

#[test]
fn a_short_meal_between_lessons_does_not_count() {
    let with = |activity| {
        week(&[
            ("mon", "10:00", "11:00", "group"),
            ("mon", "11:00", "11:10", activity),
            ("mon", "11:10", "12:00", "group"),
        ])
    };
    assert_eq!(with("break").treatment_minutes(), 120);
    assert_eq!(with("meal").treatment_minutes(), 110);
    assert_eq!(with("recreation").treatment_minutes(), 110);
}

#[test]
fn a_long_break_does_not_count_though_it_is_called_a_break() {
    let week = week(&[
        ("mon", "10:00", "11:00", "group"),
        ("mon", "11:00", "11:20", "break"),
        ("mon", "11:20", "12:00", "group"),
    ]);
    assert_eq!(week.treatment_minutes(), 100);
}

#[test]
fn a_pause_does_not_reach_from_one_day_into_the_next() {
    let week = week(&[("mon", "23:00", "24:00", "group"), ("tue", "00:10", "01:00", "group")]);
    assert_eq!(week.treatment_minutes(), 110);
    assert_eq!(week.treatment_days(), 2);
}

#[test]
fn minutes_that_two_blocks_share_count_once() {
    let week = week(&[("mon", "10:00", "12:00", "group"), ("mon", "11:00", "13:00", "skills")]);
    assert_eq!(week.treatment_minutes(), 180);
}

#[test]
fn spans_that_touch_do_not_overlap() {
    let span = |from, to| Span { from: TimeOfDay::from_minutes(from), to: TimeOfDay::from_minutes(to) };
    assert!(!span(600, 660).overlaps(span(660, 720)));
    assert!(!span(660, 720).overlaps(span(600, 660)));
    assert!(span(600, 661).overlaps(span(660, 720)));
    assert!(span(600, 720).overlaps(span(630, 640)));
    assert!(!span(600, 720).overlaps(span(630, 630)), "an empty span overlaps nothing");
}

#[test]
fn the_first_overlap_is_found_even_behind_a_shorter_block() {
    assert_eq!(hospital_day_c().first_overlap(), None);
    let blocks = |week: &Week| week.first_overlap().map(|(a, b)| (a.activity.id(), b.activity.id()));
    let long = week(&[("mon", "09:00", "12:00", "group"), ("tue", "11:00", "13:00", "meal")]);
    assert_eq!(blocks(&long), None, "another day is no overlap");
    let long = week(&[("mon", "09:00", "12:00", "group"), ("mon", "11:00", "13:00", "meal")]);
    assert_eq!(blocks(&long), Some(("group", "meal")));
    let hidden = week(&[
        ("mon", "09:00", "12:00", "group"),
        ("mon", "10:00", "10:00", "break"),
        ("mon", "11:00", "13:00", "meal"),
    ]);
    assert_eq!(blocks(&hidden), Some(("group", "meal")));
}

#[test]
fn the_squares_sum_to_168_and_the_minutes_to_10080() {
    for week in [Week::default(), evening_iop_a(), hospital_day_c(), residential_d()] {
        for sleeps_there in [false, true] {
            let sum = |t: Tally| t.treatment + t.on_site + t.sleep + t.free;
            assert_eq!(sum(Tally::of(&week.squares(sleeps_there))), 168);
            assert_eq!(sum(week.minutes(sleeps_there)), 10_080);
        }
    }
}

#[test]
fn who_sleeps_at_home_is_free_outside_the_program() {
    let week = hospital_day_c();
    let [monday, .., sunday] = week.squares(false);
    assert_eq!(monday[6], Square::Sleep);
    assert_eq!(monday[7], Square::Free);
    assert_eq!(monday[10], Square::Treatment);
    assert_eq!(monday[13], Square::OnSite, "lunch at the program");
    assert_eq!(monday[14], Square::Treatment);
    assert_eq!(monday[15], Square::Free);
    assert_eq!(monday[23], Square::Sleep);
    assert_eq!(sunday[10], Square::Free);
    // The exact minutes: 220 of treatment and 70 of lunch on each of five days, and eight hours of sleep on each of seven.
    let minutes = week.minutes(false);
    assert_eq!((minutes.treatment, minutes.on_site, minutes.sleep), (1_100, 350, 3_360));
}

#[test]
fn who_sleeps_at_the_program_has_no_free_hour() {
    let tally = Tally::of(&residential_d().squares(true));
    assert_eq!((tally.sleep, tally.free), (56, 0));
    assert_eq!(residential_d().minutes(true).free, 0);
}

#[test]
fn half_an_hour_makes_a_treatment_square_and_less_does_not() {
    let square = |to| week(&[("mon", "10:00", to, "group")]).squares(false)[0][10];
    assert_eq!(square("10:30"), Square::Treatment);
    assert_eq!(square("10:29"), Square::Free);
}

#[test]
fn a_block_at_night_takes_the_place_of_sleep() {
    let squares = week(&[("mon", "23:00", "24:00", "group"), ("tue", "06:00", "06:30", "meal")]).squares(true);
    assert_eq!(squares[0][23], Square::Treatment);
    assert_eq!(squares[1][6], Square::OnSite);
    assert_eq!(squares[1][5], Square::Sleep);
}

#[test]
fn times_are_read_from_0000_to_2400_and_written_the_same() {
    for text in ["00:00", "07:05", "17:30", "23:59", "24:00"] {
        assert_eq!(TimeOfDay::parse(text).unwrap().to_string(), text);
    }
    for text in ["24:01", "25:00", "12:60", "7:30", "0730", "07:3", "ab:cd", "07:30 ", "+7:30", "", "０7:30"] {
        assert_eq!(TimeOfDay::parse(text), None, "{text}");
    }
}

#[test]
fn a_block_can_stand_in_a_constant_and_its_time_stays_within_the_day() {
    const BLOCK: Block = Block {
        day: Weekday::Monday,
        span: Span { from: TimeOfDay::from_minutes(1080), to: TimeOfDay::from_minutes(9999) },
        activity: Activity::Group,
        every_other_week: false,
        online: false,
    };
    assert_eq!((BLOCK.span.from.hour(), BLOCK.span.to.to_string()), (18, "24:00".to_owned()));
    assert_eq!(Week::new(vec![BLOCK]).treatment_minutes(), 360);
}

#[test]
fn a_block_that_ends_before_it_starts_counts_nothing() {
    let backwards = week(&[("mon", "12:00", "10:00", "group")]);
    assert_eq!(backwards.treatment_minutes(), 0);
    assert_eq!(backwards.blocks()[0].span.minutes(), 0);
}

#[test]
fn ids_lead_back_to_what_they_name() {
    assert!(Weekday::ALL.iter().all(|day| Weekday::from_id(day.id()) == Some(*day)));
    assert!(Activity::ALL.iter().all(|activity| Activity::from_id(activity.id()) == Some(*activity)));
    assert_eq!((Weekday::from_id("monday"), Activity::from_id("")), (None, None));
}

#[test]
fn hours_are_rounded_to_a_tenth_but_never_up_to_a_full_hour() {
    let shown = |minutes| Hours::from_minutes(minutes).to_string();
    assert_eq!([shown(0), shown(540), shown(541), shown(545)], ["0", "9", "9", "9.1"]);
    assert_eq!(shown(539), "8.9", "beside \"starts at 9\" it must not read 9");
    assert_eq!(shown(u32::MAX), "71582788.3");
}

#[test]
fn a_phase_lasts_its_weeks_and_an_open_one_for_ever() {
    let phase = |weeks, week| Phase { weeks, week };
    let weekly = week(&[("wed", "10:00", "11:00", "group")]);
    let open = StepDown(vec![phase(Some(6), evening_iop_a()), phase(None, weekly.clone())]);
    let in_week = |n| open.phase_of_week(n).map(|phase| phase.week.treatment_minutes());
    assert_eq!([in_week(0), in_week(1), in_week(6), in_week(7)], [None, Some(630), Some(630), Some(60)]);
    assert_eq!(in_week(u32::MAX), Some(60));
    assert_eq!(open.total_weeks(), None);
    assert_eq!(open.first().map(|phase| phase.weeks), Some(Some(6)));

    let closed = StepDown(vec![phase(Some(6), evening_iop_a()), phase(Some(10), weekly)]);
    assert_eq!(closed.total_weeks(), Some(16));
    assert!(closed.phase_of_week(16).is_some());
    assert!(closed.phase_of_week(17).is_none());
}
