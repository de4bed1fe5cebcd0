//! Format 1, which is only read. It asked other questions: each of its answers is said in those of today, never milder than it was.
//! The table stands on the page on the format too, and in the tests a reader goes by that.

use super::{SharedResult, answers::transfer_signs, bit_stream::BitStream};
use explorer_content::GUIDANCE;
use explorer_core::code::ALPHABET;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers};

/// How an answer of then stands to those of today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// It means the same.
    Same,
    /// It was asked otherwise. These are the nearest answers that are not milder.
    Nearest,
    /// It says nothing about what is asked today: the questions are open.
    Anew,
}
use Kept::{Anew, Nearest, Same};

/// Code of the question, code of the answer, and the answers of today: question and choice.
type Became = (char, char, Kept, &'static [(&'static str, &'static str)]);

static QUESTIONS: &[Became] = &[
    // Heavy drinking days in two weeks
    ('a', 'n', Anew, &[]),
    ('a', 's', Nearest, &[("drinks", "yes")]),
    ('a', 'd', Nearest, &[("drinks", "yes"), ("alcohol", "daily")]),
    // Calming and sleep medicine
    ('s', 'n', Anew, &[]),
    ('s', 'c', Nearest, &[("calming", "yes"), ("benzo", "taper")]),
    ('s', 's', Nearest, &[("calming", "yes"), ("benzo", "stopped")]),
    // Opioids
    ('p', 'n', Anew, &[]),
    ('p', 'r', Nearest, &[("opioid", "yes"), ("opioids", "treatment-as-ordered")]),
    ('p', 's', Same, &[("opioid", "yes"), ("opioids", "some")]),
    ('p', 'd', Same, &[("opioid", "yes"), ("opioids", "daily")]),
    // Other drugs
    ('x', 'n', Anew, &[]),
    ('x', 's', Nearest, &[("stimulant", "yes"), ("other-drug", "yes")]),
    ('x', 'd', Nearest, &[("stimulant", "yes"), ("other-drug", "yes")]),
    // Some hours without
    ('g', 'w', Same, &[("strong", "no")]),
    ('g', 's', Same, &[("strong", "yes")]),
    // Earlier times of stopping
    ('f', 'n', Same, &[("past", "no")]),
    ('f', 'y', Same, &[("past", "yes")]),
    // Pregnancy
    ('b', 'n', Same, &[("birth", "no")]),
    ('b', 'b', Same, &[("birth", "gave-birth")]),
    ('b', 'p', Same, &[("birth", "pregnant")]),
    // Illness
    ('n', 'n', Same, &[("illness", "none")]),
    ('n', 'm', Same, &[("illness", "nurse-most-days")]),
    ('n', 'd', Same, &[("illness", "nurse-day-and-night")]),
    // Mood and thoughts, which are two questions now
    ('m', 'n', Nearest, &[("mind", "manageable")]),
    ('m', 'm', Nearest, &[("mind", "most-days"), ("thoughts", "passing")]),
    ('m', 'e', Nearest, &[("mind", "daily-help"), ("thoughts", "often")]),
    ('m', 't', Nearest, &[("mind", "taken-over"), ("thoughts", "intent")]),
    // How soon again
    ('w', 'n', Same, &[("soon", "not-soon")]),
    ('w', 'w', Same, &[("soon", "weeks")]),
    ('w', 's', Same, &[("soon", "days")]),
    ('w', 'd', Same, &[("soon", "day")]),
    // What is at stake
    ('h', 't', Nearest, &[("harm", "trouble")]),
    ('h', 's', Nearest, &[("harm", "serious")]),
    // Getting through the day
    ('c', 'c', Same, &[("function", "copes")]),
    ('c', 'm', Same, &[("function", "many-days")]),
    ('c', 'd', Same, &[("function", "most-of-day")]),
    ('c', 'x', Same, &[("function", "cannot")]),
    // Someone at night
    ('t', 's', Same, &[("night", "stays")]),
    ('t', 'n', Same, &[("night", "no-one")]),
    // Where they live
    ('j', 's', Same, &[("home", "support")]),
    ('j', 'd', Same, &[("home", "use-at-home")]),
    ('j', 'n', Same, &[("home", "none-or-unsafe")]),
    // Another place to stay: a recovery house or a safe person's home
    ('k', 'p', Nearest, &[("housing", "recovery-house")]),
    ('k', 'n', Same, &[("housing", "not-possible")]),
    // Care tried
    ('r', 'n', Same, &[("tried", "no")]),
    ('r', 'w', Nearest, &[("tried", "weekly-not-enough")]),
    ('r', 't', Nearest, &[("tried", "iop-not-enough")]),
    // Just out of care or jail, which are two questions now
    ('v', 'n', Same, &[("left-care", "no"), ("left-jail", "no")]),
    ('v', 'y', Nearest, &[("left-care", "yes"), ("left-jail", "yes")]),
];

/// The additions of then, in their order, as those of today. A medical check and medicine say less than is said today: they are
/// left out, and counted.
const ADDITIONS: [(Kept, &[Addition]); 6] = [
    (Nearest, &[Addition::TodayBody, Addition::TodayMind]),
    (Anew, &[]),
    (Anew, &[]),
    (Same, &[Addition::Naloxone]),
    (Same, &[Addition::Mental]),
    (Same, &[Addition::Housing]),
];

/// The result of a link. The two highest bits of its sets were never used.
pub(super) fn result(result: &mut SharedResult, stream: &mut BitStream) {
    result.transfer_levels(stream);
    for set in [&mut result.sure, &mut result.possible] {
        let told = stream.flags(8, 0);
        stream.dropped += (told >> ADDITIONS.len()).count_ones() as u8;
        *set = Additions::NONE;
        for (_, (kept, additions)) in ADDITIONS.iter().enumerate().filter(|(at, _)| told >> at & 1 == 1) {
            *set = set.and(additions.iter().copied().collect());
            count(*kept, stream);
        }
    }
}

/// The answers of a link.
pub(super) fn answers(answers: &mut Answers, stream: &mut BitStream) {
    transfer_signs(answers, stream);
    if answers.right_now() == Some(0) {
        // More signs are asked today than were then.
        *answers = answers.with_right_now(None);
        count(Anew, stream);
    }
    for code in ALPHABET.chars() {
        if !stream.flag(false) {
            continue;
        }
        let letter = stream.letter(ALPHABET.chars().next().unwrap_or_default());
        let Some((_, _, kept, became)) =
            QUESTIONS.iter().find(|(question, choice, ..)| (*question, *choice) == (code, letter))
        else {
            stream.dropped += 1;
            continue;
        };
        count(*kept, stream);
        for (question, choice) in *became {
            let Some(at) = GUIDANCE.question_id(question) else { continue };
            let choice = GUIDANCE.questions[at].choices.iter().position(|it| it.id == *choice);
            *answers = answers.with(at, choice.map_or(Answer::Unasked, |choice| Answer::Given(choice as u8)));
        }
    }
}

fn count(kept: Kept, stream: &mut BitStream) {
    match kept {
        Same => {}
        Nearest => stream.reread += 1,
        Anew => stream.asked_anew += 1,
    }
}
