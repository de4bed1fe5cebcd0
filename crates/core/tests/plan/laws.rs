//! Laws that are true of every plan, for any programs and any life.

use explorer_core::care::level::Level;
use explorer_core::care::program::{Known, Programs, Track};
use explorer_core::care::step_down::StepDown;
use explorer_core::plan::commitment::{Commitment, CommitmentKind, Days, Holder, Life, Piece};
use explorer_core::plan::{Change, Move, Plan, PlannedPhase, Plans, parts, plans};
use explorer_core::week::{Activity, Block, Choosable, Span, TimeOfDay, Week, Weekday};
use samples::made::LEVELS;

use super::case::{Case, case};
use samples::made::{Maker, programs, span};

fn all_plans<'a>(programs: &'a Programs, life: &Life) -> Plans<'a> {
    plans(programs, Level::IntensiveOutpatient, life, &LEVELS).unwrap()
}

/// Calls `check` with each plan of many lives, and with each phase of the plan and the track's week for that phase.
fn each_phase(mut check: impl FnMut(u64, &Life, &Plan, &Week, &PlannedPhase)) {
    for seed in 0..2_000 {
        let Case { programs, life } = case(seed);
        for plan in &all_plans(&programs, &life).best {
            assert_eq!(plan.phases.len(), plan.track.step_down.0.len(), "seed {seed}");
            for (phase, planned) in plan.track.step_down.0.iter().zip(&plan.phases) {
                check(seed, &life, plan, &phase.week, planned);
            }
        }
    }
}

/// The times when the person is away: on trips or, for an online track, in sessions.
fn away(plan: &Plan, planned: &PlannedPhase) -> Vec<(Weekday, Span)> {
    if plan.track.online {
        return planned.week.blocks().iter().map(|block| (block.day, block.span)).collect();
    }
    planned.trips.iter().flat_map(|trip| parts(trip.day, trip.leave, trip.home)).collect()
}

#[test]
fn the_sessions_are_those_of_the_track_each_chosen_one_at_one_of_its_times() {
    each_phase(|seed, _, _, week, planned| {
        let chosen = week.choosable().iter().zip(&planned.chosen).map(|(session, place)| session.times[*place]);
        let mut blocks: Vec<Block> = week.blocks().iter().copied().chain(chosen).collect();
        blocks.sort();
        assert_eq!(planned.week.blocks(), blocks, "seed {seed}");
        assert_eq!(planned.chosen.len(), week.choosable().len(), "seed {seed}");
        assert_eq!(planned.week.first_overlap(), None, "seed {seed}");
    });
}

#[test]
fn every_session_is_on_one_trip_and_every_trip_is_there_and_back() {
    each_phase(|seed, life, plan, _, planned| {
        assert!(!plan.track.online || planned.trips.is_empty(), "seed {seed}");
        let way = i32::from(life.way.minutes);
        for trip in &planned.trips {
            assert_eq!((trip.leave + way, trip.to + way), (trip.from, trip.home), "seed {seed}");
            assert!(planned.week.on(trip.day).any(|it| i32::from(it.span.from.minutes()) == trip.from), "seed {seed}");
        }
        let visits = || planned.trips.iter().map(|trip| parts(trip.day, trip.from, trip.to));
        for block in planned.week.blocks() {
            let holds = |day: Weekday, there: Span| {
                day == block.day && there.from <= block.span.from && block.span.to <= there.to
            };
            let trips = visits().filter(|parts| parts.iter().any(|(day, there)| holds(*day, *there))).count();
            assert_eq!(trips, usize::from(!plan.track.online), "seed {seed}");
        }
        // Trips on different days are planned separately.
        for pair in planned.trips.windows(2).filter(|pair| pair[0].day == pair[1].day) {
            assert!(pair[0].home <= pair[1].leave, "seed {seed}");
        }
    });
}

#[test]
fn a_week_fits_exactly_if_nothing_that_is_taken_overlaps_a_session_or_a_way() {
    each_phase(|seed, life, plan, _, planned| {
        let overlaps = |(day, span): &(Weekday, Span)| {
            let holds = |piece: &Piece| matches!(piece.holder, Holder::Commitment(_));
            life.pieces().iter().any(|piece| holds(piece) && piece.day == *day && piece.span.overlaps(*span))
        };
        // The earliest and latest hour apply to each visit, so coming home after midnight does not count as leaving early the next day.
        let (earliest, latest) = (i32::from(life.earliest.minutes()), i32::from(life.latest.minutes()));
        let hours =
            |from: i32, to: i32| earliest < latest && (from < earliest && earliest > 0 || to > latest && latest < 1440);
        let online =
            planned.week.blocks().iter().map(|it| (it.span.from.minutes().into(), it.span.to.minutes().into()));
        let out = planned.trips.iter().map(|trip| (trip.leave, trip.home));
        let at_hours = if plan.track.online { online.collect::<Vec<_>>() } else { out.collect() };
        let touches_midnight =
            planned.week.blocks().iter().any(|it| it.span.from.minutes() == 0 || it.span.to.minutes() == 1440);
        if plan.track.online && touches_midnight {
            return;
        }
        let clashes = away(plan, planned).iter().any(overlaps) || at_hours.iter().any(|(from, to)| hours(*from, *to));
        assert_eq!(clashes, planned.costs.moved_minutes > 0, "seed {seed}");
        assert_eq!(clashes, !planned.moves.is_empty(), "seed {seed}");
        assert_eq!(plan.fits(), plan.phases.iter().all(|phase| phase.moves.is_empty()), "seed {seed}");
    });
}

#[test]
fn what_a_week_is_said_to_cost_is_what_stands_in_it() {
    each_phase(|seed, life, plan, _, planned| {
        let costs = planned.costs;
        let minutes = |spans: &[(Weekday, Span)]| spans.iter().map(|(_, span)| u32::from(span.minutes())).sum::<u32>();
        let blocks: Vec<_> = planned.week.blocks().iter().map(|block| (block.day, block.span)).collect();
        let away = away(plan, planned);
        assert_eq!(costs.lost_minutes, minutes(&away) - minutes(&blocks), "seed {seed}");
        assert_eq!(costs.trips as usize, planned.trips.len(), "seed {seed}");
        assert_eq!(costs.way_minutes, costs.trips * 2 * u32::from(life.way.minutes), "seed {seed}");
        assert_eq!(costs.moves as usize, planned.moves.len(), "seed {seed}");
        let moved = planned.moves.iter().map(|it| u32::from(it.minutes)).sum::<u32>();
        assert_eq!(costs.moved_minutes, moved, "seed {seed}");
        let has_session = |day: &Weekday| planned.week.on(*day).next().is_some();
        let used = life.keep_free.iter().filter(has_session).count();
        assert_eq!(costs.free_days_used as usize, used, "seed {seed}");
        let evening = span(17 * 60, 22 * 60);
        let is_free = |day: &Weekday| {
            let holds = |piece: &Piece| matches!(piece.holder, Holder::Commitment(_));
            let pieces = life.pieces().into_iter().filter(holds).map(|piece| (piece.day, piece.span));
            !pieces.chain(away.iter().copied()).any(|(on, span)| on == *day && span.overlaps(evening))
        };
        let free = Weekday::ALL.iter().filter(|day| is_free(day)).count();
        assert_eq!(costs.evenings_free as usize, free, "seed {seed}");
    });
}

#[test]
fn a_plan_costs_what_its_first_phase_does_and_all_its_moves() {
    for seed in 0..500 {
        let Case { programs, life } = case(seed);
        for plan in &all_plans(&programs, &life).best {
            let mut sum = plan.phases[0].costs;
            for later in &plan.phases[1..] {
                sum.moved_minutes += later.costs.moved_minutes;
                sum.moves += later.costs.moves;
            }
            assert_eq!(plan.costs, sum, "seed {seed}");
            assert!(plan.track.treatment_minutes() <= plan.phases[0].week.treatment_minutes(), "seed {seed}");
        }
    }
}

/// The times of a piece after its moves.
fn after(piece: &Piece, moves: &[Move]) -> Vec<Span> {
    let mut left = vec![piece.span];
    for step in moves.iter().filter(|step| step.piece == *piece) {
        let Span { from, to } = piece.span;
        let gone = match step.change {
            Change::EndAt(time) => Span { from: time, to },
            Change::StartAt(time) => Span { from, to: time },
            Change::Without(span) => span,
            Change::Skip => piece.span,
        };
        assert_eq!(gone.minutes(), step.minutes);
        let cut = |span: &Span| {
            [Span { to: span.to.min(gone.from), ..*span }, Span { from: span.from.max(gone.to), ..*span }]
        };
        left = left.iter().flat_map(cut).filter(|span| span.minutes() > 0).collect();
    }
    left
}

/// The life after all moves, or `None` if it needs more commitments than the planner allows.
fn moved(life: &Life, moves: &[Move]) -> Option<Life> {
    let mut taken: Vec<(Span, Days)> = Vec::new();
    for piece in life.pieces().into_iter().filter(|piece| matches!(piece.holder, Holder::Commitment(_))) {
        for span in after(&piece, moves) {
            match taken.iter_mut().find(|(known, days)| *known == span && !days.contains(piece.day)) {
                Some((_, days)) => *days = days.toggled(piece.day),
                None => taken.push((span, Days::from_iter([piece.day]))),
            }
        }
    }
    let commitments: Vec<_> = taken
        .into_iter()
        .map(|(Span { from, to }, days)| Commitment {
            kind: CommitmentKind::Other,
            days,
            from,
            to,
            ends_next_day: false,
        })
        .collect();
    // The earliest and latest hour are the same every day, so the largest change applies to all days. Past midnight the limit is dropped.
    let (mut earliest, mut latest) = (life.earliest, life.latest);
    for step in moves {
        let gone = match (step.piece.holder, step.change) {
            (Holder::Early, Change::EndAt(time)) => Span { from: time, to: life.earliest },
            (Holder::Late, Change::StartAt(time)) => Span { from: life.latest, to: time },
            (Holder::Early | Holder::Late, Change::Without(span)) => span,
            _ => continue,
        };
        let is_on_the_day = gone.minutes() == step.minutes;
        match step.piece.holder {
            Holder::Early => {
                earliest = earliest.min(if is_on_the_day { gone.from } else { TimeOfDay::from_minutes(0) })
            }
            _ => latest = latest.max(if is_on_the_day { gone.to } else { TimeOfDay::MIDNIGHT }),
        }
    }
    (commitments.len() <= Life::MOST_COMMITMENTS).then_some(Life { commitments, earliest, latest, ..life.clone() })
}

#[test]
fn after_the_moves_the_week_fits() {
    let mut moves = 0;
    for seed in 0..2_000 {
        let Case { programs: made, life } = case(seed);
        for track in made.programs.iter().flat_map(|program| &program.tracks) {
            for phase in &track.step_down.0 {
                let alone = Track { step_down: StepDown(vec![phase.clone()]), ..track.clone() };
                let alone = programs(vec![alone]);
                let before = all_plans(&alone, &life);
                let Some(plan) = before.best.first() else { continue };
                let Some(life) = moved(&life, &plan.phases[0].moves) else { continue };
                let after = all_plans(&alone, &life);
                assert!(after.best[0].fits(), "seed {seed}");
                moves += plan.costs.moves;
            }
        }
    }
    assert!(moves > 2_000);
}

#[test]
fn a_move_ends_starts_or_skips_only_what_ends_or_starts_there() {
    each_phase(|seed, _, _, _, planned| {
        for step in &planned.moves {
            let Move { piece, change, minutes } = *step;
            assert!(minutes > 0, "seed {seed}");
            let within = |time: TimeOfDay| piece.span.from < time && time < piece.span.to;
            // A limit on the hours of the day may move past midnight.
            let passes_midnight = match (piece.holder, change) {
                (Holder::Early, Change::EndAt(time)) => piece.span.to.minutes().abs_diff(time.minutes()) != minutes,
                (Holder::Late, Change::StartAt(time)) => piece.span.from.minutes().abs_diff(time.minutes()) != minutes,
                (Holder::Early | Holder::Late, Change::Without(span)) => span.minutes() != minutes,
                _ => false,
            };
            if passes_midnight {
                continue;
            }
            match change {
                Change::EndAt(time) => {
                    assert!(piece.is_end && (within(time) || time == piece.span.from), "seed {seed}")
                }
                Change::StartAt(time) => {
                    assert!(piece.is_start && (within(time) || time == piece.span.to), "seed {seed}")
                }
                Change::Without(span) => {
                    assert!(span.from >= piece.span.from && span.to <= piece.span.to, "seed {seed}")
                }
                Change::Skip => {
                    assert!(piece.is_start && piece.is_end && minutes == piece.span.minutes(), "seed {seed}")
                }
            }
        }
    });
}

#[test]
fn the_same_is_planned_each_time_and_in_whatever_order_commitments_stand() {
    for seed in 0..1_000 {
        let Case { programs, life } = case(seed);
        let planned = all_plans(&programs, &life);
        assert_eq!(planned, all_plans(&programs, &life), "seed {seed}");
        let commitments = life.commitments.iter().rev().copied().collect();
        let turned = Life { commitments, ..life };
        let turned = all_plans(&programs, &turned);
        assert_eq!(planned.impossible, turned.impossible, "seed {seed}");
        for (plan, turned) in planned.best.iter().zip(&turned.best) {
            assert_eq!(
                (&plan.program.code, plan.track_id, plan.costs),
                (&turned.program.code, turned.track_id, turned.costs)
            );
            let chosen = |plan: &Plan| plan.phases.iter().map(|phase| phase.chosen.clone()).collect::<Vec<_>>();
            assert_eq!(chosen(plan), chosen(turned), "seed {seed}");
        }
    }
}

#[test]
fn one_more_commitment_never_means_less_to_move() {
    for seed in 0..1_000 {
        let Case { programs, life } = case(seed);
        let Some((_, fewer)) = life.commitments.split_last() else { continue };
        let fewer = Life { commitments: fewer.to_vec(), ..life.clone() };
        let least = |life| {
            let plans = all_plans(&programs, life);
            plans.best.iter().map(|plan| plan.costs.moved_minutes).min()
        };
        assert!(least(&fewer) <= least(&life), "seed {seed}");
    }
}

#[test]
fn the_three_best_are_three_tracks() {
    for seed in 0..200 {
        let Case { programs, life } = case(seed);
        let planned = all_plans(&programs, &life);
        let best = planned.three_best(&Known::default());
        assert_eq!(best.len(), planned.best.len().min(3));
        for (place, one) in best.iter().enumerate() {
            assert!(
                best.iter()
                    .skip(place + 1)
                    .all(|other| (&one.program.code, one.track_id) != (&other.program.code, other.track_id))
            );
        }
    }
}

/// Whether one time for each session can be chosen so that none overlap. Tries every combination.
fn some_times_are_apart(chosen: &mut Vec<Block>, left: &[Choosable]) -> bool {
    let Some((session, left)) = left.split_first() else { return true };
    session.times.iter().any(|time| {
        let is_free = chosen.iter().all(|other| other.day != time.day || !other.span.overlaps(time.span));
        chosen.push(*time);
        let found = is_free && some_times_are_apart(chosen, left);
        chosen.pop();
        found
    })
}

#[test]
fn a_week_can_be_chosen_if_some_times_are_apart() {
    let maker = &mut Maker::new(11);
    let mut can = 0;
    for _ in 0..4000 {
        let time = |maker: &mut Maker| {
            let from = 600 + 15 * maker.below(12);
            let day = Weekday::ALL[maker.below(2) as usize];
            Block {
                day,
                span: span(from, from + 15 + 15 * maker.below(5)),
                activity: Activity::Individual,
                every_other_week: false,
                online: false,
            }
        };
        let mut fixed = vec![time(maker)];
        let session = |maker: &mut Maker| Choosable {
            times: (0..1 + maker.below(3)).map(|_| time(maker)).collect(),
            drop_in: None,
        };
        let choosable: Vec<_> = (0..1 + maker.below(5)).map(|_| session(maker)).collect();
        let week = Week::new(fixed.clone()).with_choosable(choosable.clone());
        assert_eq!(week.can_be_chosen(), some_times_are_apart(&mut fixed, &choosable), "{week:?}");
        can += u32::from(week.can_be_chosen());
    }
    assert!((500..3500).contains(&can), "both happen: {can}");
}

#[test]
fn with_the_changes_that_are_said_it_fits() {
    let mut changed = 0;
    for seed in 0..2_000 {
        let Case { programs, life } = case(seed);
        for plan in all_plans(&programs, &life).best.iter().filter(|plan| !plan.fits() && plan.phases.len() == 1) {
            let moves: Vec<Move> = plan.phases.iter().flat_map(|phase| phase.moves.clone()).collect();
            let after = life.changed(&moves);
            let plans = all_plans(&programs, &after);
            let again = plans.of(plan.program, plan.track_id).unwrap();
            assert!(again.fits(), "seed {seed}: {moves:?} makes {life:?} to {after:?}");
            changed += 1;
        }
    }
    assert!(changed > 300, "{changed}");
}

#[test]
fn a_change_on_some_days_leaves_the_others_as_they_were() {
    let work = Commitment::new(CommitmentKind::Work, Days::WORKDAYS, 9 * 60, 17 * 60);
    let life = Life { commitments: vec![work], ..Life::default() };
    let on = |day: Weekday, change: Change| {
        let piece = life.pieces().into_iter().find(|piece| piece.day == day).unwrap();
        Move { piece, change, minutes: 1 }
    };
    let four = TimeOfDay::from_minutes(16 * 60);
    let after = life.changed(&[on(Weekday::Monday, Change::EndAt(four)), on(Weekday::Friday, Change::EndAt(four))]);
    let [most, two] = &after.commitments[..] else { panic!("{after:?}") };
    assert_eq!((most.days.iter().count(), most.to), (3, work.to));
    assert_eq!((two.days, two.from, two.to), (Days::from_iter([Weekday::Monday, Weekday::Friday]), work.from, four));
    let noon = Span { from: TimeOfDay::from_minutes(12 * 60), to: TimeOfDay::from_minutes(13 * 60) };
    let all = Weekday::ALL.into_iter().take(5).map(|day| on(day, Change::Without(noon))).collect::<Vec<_>>();
    let after = life.changed(&all);
    let hours: Vec<_> = after.commitments.iter().map(|it| (it.days, it.from.hour(), it.to.hour())).collect();
    assert_eq!(hours, [(Days::WORKDAYS, 9, 12), (Days::WORKDAYS, 13, 17)]);
    let skipped = life.changed(&[on(Weekday::Tuesday, Change::Skip)]);
    assert_eq!(skipped.commitments.len(), 1);
    assert!(!skipped.commitments[0].days.contains(Weekday::Tuesday));
}
