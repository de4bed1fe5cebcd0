//! What a tap unchecks besides what it was aimed at: "none of these" unchecks every line, and a line unchecks "none of these". The screen
//! names it, and screen readers say it, so that nothing is lost unseen.

use super::State;
use super::draft::{Draft, Rest};
use crate::named::name_of;
use explorer_content::words::{Phrases, Speaks};
use explorer_content::{SIGN_GROUPS, URGENT};
use explorer_core::guidance::questionnaire::QuestionId;
use explorer_core::language::Language;

/// One thing that was unchecked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// The line of this choice of this question.
    Line(QuestionId, u8),
    /// An answer for all lines without a check.
    Rest(Rest),
    /// The sign at this place.
    Sign(usize),
    /// "None of these" of the group of signs at this place.
    NoSign(usize),
}

impl Unchecked {
    /// The group of signs that it belongs to, if it does.
    pub fn group(self) -> Option<usize> {
        match self {
            Self::Sign(sign) => URGENT.get(sign).map(|sign| sign.group),
            Self::NoSign(group) => Some(group),
            Self::Line(..) | Self::Rest(_) => None,
        }
    }
}

impl Draft {
    /// What was checked before and no longer is.
    fn unchecked_since(&self, before: &Self) -> Vec<Unchecked> {
        let mut all = Vec::new();
        for &(question, choice) in &before.checked.lines {
            if !self.checked.has(question, choice) {
                all.push(Unchecked::Line(question, choice));
            }
        }
        let rest = before.checked.rest;
        if rest != Rest::Mildest && rest != self.checked.rest {
            all.push(Unchecked::Rest(rest));
        }
        let (then, now) = (before.signs, self.signs);
        all.extend((0..URGENT.len()).filter(|&at| then.has(at) && !now.has(at)).map(Unchecked::Sign));
        all.extend((0..SIGN_GROUPS.len()).filter(|&at| then.has_none(at) && !now.has_none(at)).map(Unchecked::NoSign));
        all
    }
}

impl State {
    /// Notes what a tap on a box unchecked besides the box itself.
    pub(super) fn note_unchecked(&mut self, before: &Draft, checked: bool) {
        self.draft.unchecked = if checked { self.draft.unchecked_since(before) } else { Vec::new() };
    }

    /// Names what the last tap unchecked, if that was more than it was aimed at.
    pub fn says_unchecked(&self, language: Language) -> Option<String> {
        let (words, voice) = (language.words(), self.voice());
        let name = |it: &Unchecked| match *it {
            Unchecked::Line(question, choice) => {
                name_of(words.question(question).choices[usize::from(choice)].to(voice))
            }
            Unchecked::Sign(sign) => name_of(words.urgent[sign].label.to(voice)),
            Unchecked::Rest(Rest::Unsure) => language.not_sure_of_others(),
            Unchecked::Rest(Rest::Withheld) => language.rather_not_say(),
            Unchecked::Rest(_) | Unchecked::NoSign(_) => language.none_of_these(),
        };
        let names: Vec<_> = self.draft.unchecked.iter().map(|it| ["“", name(it), "”"].concat()).collect();
        (!names.is_empty()).then(|| language.unchecked(names.join(", ")))
    }
}
