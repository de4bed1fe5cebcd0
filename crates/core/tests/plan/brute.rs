//! The same answers by brute force: every combination of times and every way to go home in between, minute by minute.

use std::collections::HashMap;

use explorer_core::care::program::Track;
use explorer_core::plan::commitment::Life;
use explorer_core::week::{Block, Week, Weekday};

const DAY: usize = 1440;

/// The costs that decide, most important first: minutes to move, moves, trips, days not kept free, minutes lost.
pub type Cost = [u32; 5];

/// The sessions of a day, sorted by time, each with its start and its end.
type Sessions = Vec<(usize, usize)>;

/// The minutes from the day before to two days after, because visits of a day can reach that far.
const LONG: usize = 4 * DAY;

/// The busy minutes around a day, for each part of a commitment's occurrence that is within one day.
type Day = Vec<[bool; LONG]>;

/// Every occurrence of every commitment, and the hours before the earliest and after the latest time, minute by minute.
fn taken(life: &Life) -> [Day; 7] {
    let mut days: [Vec<[bool; DAY]>; 7] = Default::default();
    for commitment in &life.commitments {
        for day in Weekday::ALL.into_iter().filter(|day| commitment.days.contains(*day)) {
            let from = day.index() * DAY + usize::from(commitment.from.minutes());
            let to = day.index() * DAY + usize::from(commitment.to.minutes());
            let to = if commitment.ends_next_day { to + DAY } else { to };
            if from >= to || to - from >= DAY {
                continue;
            }
            let mut parts: HashMap<usize, [bool; DAY]> = HashMap::new();
            for minute in from..to {
                parts.entry(minute / DAY % 7).or_insert([false; DAY])[minute % DAY] = true;
            }
            for (day, part) in parts {
                days[day].push(part);
            }
        }
    }
    let (earliest, latest) = (usize::from(life.earliest.minutes()), usize::from(life.latest.minutes()));
    let says = earliest < latest;
    std::array::from_fn(|day| {
        let mut around: Day = Vec::new();
        for nth in 0..LONG / DAY {
            around.extend(days[(day + 6 + nth) % 7].iter().map(|part| {
                let mut long = [false; LONG];
                long[nth * DAY..(nth + 1) * DAY].copy_from_slice(part);
                long
            }));
        }
        let mut hours = [[false; LONG]; 2];
        hours[0][..if says && earliest > 0 { DAY + earliest } else { 0 }].fill(true);
        hours[1][if says && latest < DAY { DAY + latest } else { LONG }..].fill(true);
        around.extend(hours.into_iter().filter(|hours| hours.contains(&true)));
        around
    })
}

/// The lowest cost of a day with these sessions, or `None` if they overlap or the person cannot reach them.
fn day_cost(sessions: &[(usize, usize)], taken: &Day, way: usize, online: bool) -> Option<Cost> {
    if sessions.windows(2).any(|pair| pair[0].1 > pair[1].0) {
        return None;
    }
    let mut best: Option<Cost> = None;
    'homes: for homes in 0..1_u32 << (sessions.len() - 1) {
        let mut visits = vec![vec![sessions[0]]];
        for (gap, session) in sessions.iter().skip(1).enumerate() {
            match visits.last_mut() {
                Some(visit) if homes & 1 << gap == 0 => visit.push(*session),
                _ => visits.push(vec![*session]),
            }
        }
        let mut away_before = [false; LONG];
        let mut cost = [0; 5];
        for visit in visits {
            let (first, last) = (visit[0].0, visit[visit.len() - 1].1);
            let mut away = [false; LONG];
            away[DAY + first - way..DAY + last + way].fill(true);
            if (0..LONG).any(|minute| away[minute] && away_before[minute]) {
                continue 'homes;
            }
            for occurrence in taken {
                let shared = (0..LONG).filter(|minute| away[*minute] && occurrence[*minute]).count() as u32;
                cost[0] += shared;
                cost[1] += u32::from(shared > 0);
            }
            cost[2] += u32::from(!online);
            let in_session = |minute: usize| visit.iter().any(|(from, to)| (DAY + *from..DAY + *to).contains(&minute));
            cost[4] += (0..LONG).filter(|minute| away[*minute] && !in_session(*minute)).count() as u32;
            (0..LONG).for_each(|minute| away_before[minute] |= away[minute]);
        }
        best = Some(best.map_or(cost, |known| known.min(cost)));
    }
    best
}

/// The lowest cost of a week, and the first choice of times, in the order of the file, that has this cost.
pub fn best_week(week: &Week, life: &Life, online: bool) -> Option<(Cost, Vec<usize>)> {
    let taken = taken(life);
    let way = if online { 0 } else { usize::from(life.way.minutes) };
    let mut known: HashMap<(usize, Sessions), Option<Cost>> = HashMap::new();
    let mut cost_of = |chosen: &[usize]| {
        let times = week.choosable().iter().zip(chosen).map(|(session, place)| session.times[*place]);
        let blocks: Vec<Block> = week.blocks().iter().copied().chain(times).collect();
        let mut sum = [0; 5];
        for day in Weekday::ALL {
            let on_day = || blocks.iter().filter(|block| block.day == day);
            let minutes = |block: &Block| (block.span.from.minutes().into(), block.span.to.minutes().into());
            let mut all: Sessions = on_day().map(minutes).collect();
            all.sort();
            if all.windows(2).any(|pair| pair[0].1 > pair[1].0) {
                return None;
            }
            sum[3] += u32::from(life.keep_free.contains(day) && !all.is_empty());
            // A fixed session that continues past midnight is part of the day before.
            let fixed_from_midnight = |day: Weekday| {
                let is_it = |block: &&Block| block.day == day && block.span.from.minutes() == 0;
                week.blocks().iter().find(is_it).map(|block| usize::from(block.span.to.minutes()))
            };
            let goes_over = |day: Weekday| week.blocks().iter().any(|it| it.day == day && it.span.to.minutes() == 1440);
            let before = Weekday::ALL[(day.index() + 6) % 7];
            let mut sessions: Sessions = on_day().map(minutes).collect();
            if goes_over(before) && fixed_from_midnight(day).is_some() {
                sessions.retain(|(from, _)| *from > 0);
            }
            if let Some(over) = fixed_from_midnight(day.next()).filter(|_| goes_over(day)) {
                sessions.push((DAY, DAY + over));
            }
            if sessions.is_empty() {
                continue;
            }
            sessions.sort();
            let place = day.index();
            let cost = *known
                .entry((place, sessions))
                .or_insert_with_key(|(_, sessions)| day_cost(sessions, &taken[place], way, online));
            let cost = cost?;
            sum.iter_mut().zip(cost).for_each(|(sum, cost)| *sum += cost);
        }
        Some(sum)
    };
    let mut best: Option<(Cost, Vec<usize>)> = None;
    let mut chosen = vec![0; week.choosable().len()];
    loop {
        if let Some(cost) = cost_of(&chosen)
            && best.as_ref().is_none_or(|(least, _)| cost < *least)
        {
            best = Some((cost, chosen.clone()));
        }
        // The next combination. The time of the last session changes fastest.
        let mut place = chosen.len();
        loop {
            let Some(before) = place.checked_sub(1) else { return best };
            place = before;
            chosen[place] += 1;
            if chosen[place] < week.choosable()[place].times.len() {
                break;
            }
            chosen[place] = 0;
        }
    }
}

/// The best weeks of all phases of a track.
pub fn best_track(track: &Track, life: &Life) -> Option<Vec<(Cost, Vec<usize>)>> {
    track.step_down.0.iter().map(|phase| best_week(&phase.week, life, track.online)).collect()
}
