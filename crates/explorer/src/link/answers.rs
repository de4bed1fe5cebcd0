//! Answers and preferences in a link, each by its code: for every character of the alphabet whether it was told.

use super::bit_stream::BitStream;
use explorer_content::{GUIDANCE, PREFERENCES, URGENT};
use explorer_core::code::{ALPHABET, QUESTION_CODES, UNKNOWN, WITHHELD};
use explorer_core::guidance::questionnaire::{Answer, Answers, Choice};

/// "I don't know" and "I'd rather not say" are told like a choice, by letters that no choice has.
pub(super) fn transfer(answers: &mut Answers, stream: &mut BitStream) {
    transfer_signs(answers, stream);
    for code in QUESTION_CODES.chars() {
        let at = GUIDANCE.question_ids().find(|id| GUIDANCE.questions[*id].code == code);
        let choices = at.map_or(&[][..], |at| GUIDANCE.questions[at].choices);
        let told = match at.map_or(Answer::Unasked, |at| answers.get(at)) {
            Answer::Unasked => None,
            Answer::Unknown => Some(UNKNOWN),
            Answer::Withheld => Some(WITHHELD),
            Answer::Given(choice) => choices.get(usize::from(choice)).map(|choice| choice.code),
        };
        let mut answer = Answer::Unasked;
        if stream.flag(told.is_some()) {
            let place = |letter| choices.iter().position(|choice| choice.code == letter);
            answer = match stream.letter(told.unwrap_or(UNKNOWN)) {
                UNKNOWN if at.is_some() => Answer::Unknown,
                WITHHELD if at.is_some() => Answer::Withheld,
                letter => place(letter).map_or(Answer::Unasked, |choice| Answer::Given(choice as u8)),
            };
            stream.dropped += u8::from(answer == Answer::Unasked);
        }
        if let Some(at) = at {
            *answers = answers.with(at, answer);
        }
    }
}

pub(super) fn transfer_preferences(preferences: &mut Vec<Option<u8>>, stream: &mut BitStream) {
    let asked: Vec<_> = PREFERENCES.iter().map(|preference| (preference.code, preference.choices)).collect();
    preferences.resize(asked.len(), None);
    transfer_choices(&asked, preferences, stream);
}

pub(super) fn transfer_signs(answers: &mut Answers, stream: &mut BitStream) {
    if !stream.flag(answers.right_now().is_some()) {
        return;
    }
    let checked = answers.right_now().unwrap_or_default();
    let (mut signs, mut dropped) = (0, 0);
    for code in ALPHABET.chars() {
        let sign = URGENT.iter().position(|sign| sign.code == code).map_or(0, |at| 1 << at);
        if stream.flag(checked & sign != 0) {
            signs |= sign;
            dropped += u8::from(sign == 0);
        }
    }
    stream.dropped += dropped;
    // With nothing left of what was checked, nobody has said that there is no sign.
    *answers = answers.with_right_now((signs != 0 || dropped == 0).then_some(signs));
}

/// The place of the choice in each list, for what was asked under each code.
fn transfer_choices(asked: &[(char, &[Choice])], given: &mut [Option<u8>], stream: &mut BitStream) {
    for code in ALPHABET.chars() {
        let at = asked.iter().position(|(known, _)| *known == code);
        let choices = at.and_then(|at| asked.get(at)).map_or(&[][..], |(_, choices)| choices);
        let mut unknown = None;
        let given = at.and_then(|at| given.get_mut(at)).unwrap_or(&mut unknown);
        let told = given.and_then(|choice| choices.get(usize::from(choice)));
        if stream.flag(told.is_some()) {
            let letter = stream.letter(told.map_or('0', |choice| choice.code));
            *given = choices.iter().position(|choice| choice.code == letter).map(|choice| choice as u8);
            stream.dropped += u8::from(given.is_none());
        } else {
            *given = None;
        }
    }
}
