//! Laws 3, 4, 6 and 8 over every state that was visited: what the engine said of one state held against what it said of the others.

use crate::exact::Exact;
use crate::visited::{Law, Seen, Visited};
use samples::digest::Open;

/// Laws 3 and 13. A worse answer lowers neither end of the range and takes no addition away.
pub fn a_worse_answer_never_lowers(visited: &Visited) {
    each_answer(visited, |state, place, digit, before| {
        if (2..visited.states.digits[place]).contains(&digit) {
            let milder = visited.seen[state - visited.states.steps[place]];
            let is_kept = milder.low <= before.low
                && milder.high <= before.high
                && milder.sure & !before.sure == 0
                && milder.all & !before.all == 0;
            assert!(is_kept, "{}: {before:?}, with a milder answer {milder:?}", visited.words(state));
        }
    });
}

/// Laws 3, 12 and 13. Answering what was open widens neither the range nor the additions in question.
pub fn answering_never_widens(visited: &Visited) {
    each_answer(visited, |state, place, digit, after| {
        let states = &visited.states;
        let before = state - digit * states.steps[place];
        if digit > 0 && states.is_settled(before, place) {
            // Its mildest choice is what it counted as; a worse one given over it can only ask for more.
            let settled = visited.seen[before];
            let is_kept = settled.low <= after.low
                && settled.high <= after.high
                && settled.sure & !after.sure == 0
                && settled.all & !after.all == 0;
            assert!(is_kept && (digit > 1 || after == settled), "{}: {after:?}, {settled:?}", visited.words(state));
        } else if digit > 0 && !states.stays_open(place) {
            let open = visited.seen[before];
            let is_within = open.low <= after.low
                && after.high <= open.high
                && open.sure & !after.sure == 0
                && after.all & !open.all == 0
                && after.open.matters & !open.open.matters == 0
                && after.open.moves & !open.open.moves == 0;
            assert!(is_within, "{}: {after:?}, before {open:?}", visited.words(state));
        }
    });
}

/// Laws 4 and 6. The range, the additions and the questions that matter are what all completions make them.
pub fn everything_is_exact(visited: &Visited) {
    let complete = |state: usize| {
        let Seen { low, high, sure, all, open } = visited.seen[state];
        assert!(
            (low, sure, open) == (high, all, Open::default()),
            "{}: nothing is open, but it is",
            visited.words(state)
        );
        (low, sure)
    };
    let exact = Exact::of(&visited.states, complete);
    for (state, seen) in visited.seen.iter().enumerate() {
        assert_eq!(*seen, exact.seen(state), "{}: not what all completions make it", visited.words(state));
    }
}

/// Law 6. One may stop when no question matters, and not before.
pub fn stopping_early_is_sound(visited: &Visited) {
    for (state, seen) in visited.seen.iter().enumerate() {
        assert!(seen.stops_in_time(), "{}: {seen:?}", visited.words(state));
    }
}

/// The laws that hold for any table.
pub fn for_any_table(visited: &Visited) {
    [Law::OneOutcome, Law::Urgent, Law::FaithfulReasons, Law::Order].into_iter().for_each(|law| visited.holds(law));
    a_worse_answer_never_lowers(visited);
    answering_never_widens(visited);
    everything_is_exact(visited);
    stopping_early_is_sound(visited);
}

fn each_answer(visited: &Visited, mut check: impl FnMut(usize, usize, usize, Seen)) {
    for (state, seen) in visited.seen.iter().enumerate() {
        for place in 0..visited.states.questions.len() {
            check(state, place, visited.states.digit(state, place), *seen);
        }
    }
}
