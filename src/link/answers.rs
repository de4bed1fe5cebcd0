//! Answers and preferences in a link, each by its code: for every character of the alphabet whether it was told.

use super::wire::Wire;
use crate::code::ALPHABET;
use crate::content::{GUIDANCE, PREFERENCES, URGENT};
use crate::questionnaire::{Answer, Answers, Choice};

/// Only answers given are told: "I don't know" and "I'd rather not say" count as unanswered and stay with the person.
pub(super) fn carry(answers: &mut Answers, wire: &mut Wire) {
    carry_signs(answers, wire);
    let asked: Vec<_> = GUIDANCE.questions.iter().map(|question| (question.code, question.choices)).collect();
    let mut given: Vec<_> = (0..asked.len()).map(|at| answers.get(at).given()).collect();
    carry_choices(&asked, &mut given, wire);
    for (at, choice) in given.into_iter().enumerate() {
        *answers = answers.with(at, choice.map_or(Answer::Unasked, Answer::Given));
    }
}

pub(super) fn carry_preferences(preferences: &mut Vec<Option<u8>>, wire: &mut Wire) {
    let asked: Vec<_> = PREFERENCES.iter().map(|preference| (preference.code, preference.choices)).collect();
    preferences.resize(asked.len(), None);
    carry_choices(&asked, preferences, wire);
}

fn carry_signs(answers: &mut Answers, wire: &mut Wire) {
    if !wire.flag(answers.right_now().is_some()) {
        return;
    }
    let ticked = answers.right_now().unwrap_or_default();
    let (mut signs, mut dropped) = (0, 0);
    for code in ALPHABET.chars() {
        let sign = URGENT.iter().position(|sign| sign.code == code).map_or(0, |at| 1 << at);
        if wire.flag(ticked & sign != 0) {
            signs |= sign;
            dropped += u8::from(sign == 0);
        }
    }
    wire.dropped += dropped;
    // With nothing left of what was ticked, nobody has said that there is no sign.
    *answers = answers.with_right_now((signs != 0 || dropped == 0).then_some(signs));
}

/// The place of the choice in each list, for what was asked under each code.
fn carry_choices(asked: &[(char, &[Choice])], given: &mut [Option<u8>], wire: &mut Wire) {
    for code in ALPHABET.chars() {
        let at = asked.iter().position(|(known, _)| *known == code);
        let choices = at.and_then(|at| asked.get(at)).map_or(&[][..], |(_, choices)| choices);
        let mut unknown = None;
        let given = at.and_then(|at| given.get_mut(at)).unwrap_or(&mut unknown);
        let told = given.and_then(|choice| choices.get(usize::from(choice)));
        if wire.flag(told.is_some()) {
            let letter = wire.letter(told.map_or('0', |choice| choice.code));
            *given = choices.iter().position(|choice| choice.code == letter).map(|choice| choice as u8);
            wire.dropped += u8::from(given.is_none());
        } else {
            *given = None;
        }
    }
}
