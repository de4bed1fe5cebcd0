//! A code as it is read aloud: typed, pasted, mended; and other small things that people see.

use explorer::link::{ChosenWeek, GROUP, Link, SharedResult};
use explorer::state::{Action, State, View};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Additions;

use super::{after, told};

fn hear(letters: &str) -> Action {
    Action::EnterLetters(letters.to_owned())
}

#[test]
fn a_code_is_entered_letter_by_letter_or_pasted_with_blanks_and_capitals() {
    let link = told(&State::default());
    let code = link.to_spoken().replace('0', "o").replace('1', "l");
    let typed = after(State::default(), code.chars().map(|letter| hear(&letter.to_string())));
    assert_eq!(Link::from_spoken(typed.dictation.letters()), Ok(link.clone()));
    for pasted in
        [code.clone(), code.to_lowercase(), code.replace(' ', "-"), format!(" {code}\n"), code.replace(' ', "\u{a0}")]
    {
        let pasted = after(State::default(), [hear(&pasted)]);
        assert_eq!(pasted.dictation, typed.dictation);
    }
    let shorter = after(typed.clone(), [hear("u"), hear("?"), Action::DeleteLetter]);
    let letters = typed.dictation.letters();
    assert_eq!(shorter.dictation.letters(), &letters[..letters.len() - 1]);
    assert_eq!(after(State::default(), [Action::DeleteLetter]), State::default());
    let endless = after(State::default(), (0..10_000).map(|_| hear("z")));
    assert!(endless.dictation.letters().len() < 1000);
}

#[test]
fn one_group_is_mended_and_the_others_stay() {
    let link = told(&State::default());
    let code = link.to_spoken().to_ascii_lowercase().replace(' ', "");
    for group in 0..code.len().div_ceil(GROUP) {
        let at = group * GROUP;
        let wrong = if code[at..].starts_with('z') { "y" } else { "z" };
        let misheard = [&code[..at], wrong, &code[at + 1..]].concat();
        let heard = after(State::default(), [hear(&misheard)]);
        assert!(Link::from_spoken(heard.dictation.letters()).is_err());
        let again = after(heard, [Action::EnterGroupAgain(group)]);
        let end = (at + GROUP).min(code.len());
        let others = [&code[..at], &code[end..]].concat();
        assert_eq!(again.dictation.letters(), others, "only this group is gone");
        // A letter too many of it, taken back, then the right ones.
        let mended = after(
            again.clone(),
            [hear(&code[at..=at]), Action::DeleteLetter, Action::DeleteLetter, Action::DeleteLetter],
        );
        if end < code.len() {
            assert_eq!(mended.dictation.letters(), others, "nothing of the groups before it is taken away");
            assert_eq!(mended.dictation.groups()[group], "");
            let mended = after(mended, [hear(&code[at..end])]);
            assert_eq!(Link::from_spoken(mended.dictation.letters()), Ok(link.clone()), "group {group}");
        } else {
            let mended = after(again, [hear(&code[at..])]);
            assert_eq!(Link::from_spoken(mended.dictation.letters()), Ok(link.clone()), "the last group");
        }
    }
}

#[test]
fn everything_is_forgotten_at_the_second_tap_in_a_row() {
    let busy = after(State::default(), [Action::Open(View::Find), Action::ShowLevel(Level::Hospital, true)]);
    let asked = after(busy.clone(), [Action::Forget]);
    assert!(asked.asks_to_forget);
    assert_eq!(State { asks_to_forget: false, ..asked.clone() }, busy, "nothing is gone yet");
    assert!(!after(asked.clone(), [Action::OnlyDifferences(true)]).asks_to_forget, "anything else is a no");
    assert_eq!(after(asked, [Action::Forget]), after(busy, [Action::StartAgain]));
}

#[test]
fn back_from_the_week_leads_to_where_it_was_opened() {
    for from in [View::Compare, View::Find] {
        let week = after(State::default(), [Action::Open(from), Action::Open(View::Week)]);
        assert_eq!(week.before_week, from);
        let chosen = after(week, [Action::ChooseWeek(ChosenWeek::Typical(Level::Hospital)), Action::Open(View::Week)]);
        assert_eq!(chosen.before_week, from);
    }
}

#[test]
fn what_was_copied_is_said_until_something_else_happens_and_the_link_stays() {
    let made = after(State::default(), [Action::MakeLink(Box::new(told(&State::default())))]);
    for worked in [true, false] {
        let copied = after(made.clone(), [Action::Copied(worked)]);
        assert_eq!((copied.sharing.copied, &copied.sharing.made), (Some(worked), &made.sharing.made));
        assert_eq!(after(copied, [Action::OnlyDifferences(true)]).sharing.copied, None);
    }
}

#[test]
fn what_came_out_stands_in_the_comparison_also_if_somebody_else_told_it_without_answers() {
    let level = Level::DayTreatment;
    let nothing = Additions::default();
    let result = SharedResult { low: level, high: level, sure: nothing, possible: nothing };
    let link = Link { result: Some(result), ..told(&State::default()) };
    assert!(!link.levels.contains(level), "it was not side by side");
    let seen = after(State::default(), [Action::OpenLink(Ok(Box::new(link)))]);
    assert_eq!(seen.shown_week(), ChosenWeek::Typical(level), "and its week is shown");
    let compared = after(seen, [Action::Open(View::Compare)]);
    assert!(compared.compared.shows(level));
    assert_eq!(compared.result(), Some(result), "so that it can be marked");
    let own = after(compared, [Action::KeepLink]);
    assert_eq!(own.result(), None, "it is nobody's own");
}
