//! What is wrong with `programs.json`, in the language of the page.

use crate::words::Phrases;
use explorer_core::care::problem::{Form, Lost, Mistake, Problem};
use explorer_core::code::ALPHABET;
use explorer_core::language::Language;

/// How a language describes a mistake.
pub trait SaysProblem {
    /// Where the mistake is, what it is, what to do, and what visitors do not see until then.
    fn problem(self, problem: &Problem) -> String;
}

impl SaysProblem for Language {
    fn problem(self, problem: &Problem) -> String {
        let mut said = problem.place();
        if !said.is_empty() {
            said.push_str(": ");
        }
        said.push_str(&mistake(self, &problem.mistake));
        let lost = match problem.lost {
            Lost::Nothing => return said,
            Lost::ItsLanguage => self.lost_its_language(),
            Lost::Detail => self.lost_detail(),
            Lost::Program => self.lost_program(),
            Lost::Programs => self.lost_programs(),
            Lost::Center => self.lost_center(),
            Lost::Real => self.lost_real(),
        };
        said.push(' ');
        said.push_str(lost);
        said
    }
}

fn mistake(language: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NoFile => language.file_missing().into(),
        Mistake::NoAnswer => language.file_no_answer().into(),
        Mistake::Server(status) => language.file_server(status),
        Mistake::WebPage => language.file_web_page().into(),
        Mistake::EmptyFile => language.file_empty().into(),
        Mistake::Encoding => language.file_encoding().into(),
        Mistake::Letters => language.file_letters().into(),
        Mistake::NotJson(says) if says.is_empty() => language.file_not_json().into(),
        Mistake::NotJson(says) => [language.file_not_json(), " ", &language.file_reader_says(says)].concat(),
        Mistake::NotAnObject => language.file_not_an_object().into(),
        Mistake::Format(format) => language.file_format(format),
        Mistake::Kind(wanted, found, like) => {
            language.wrong_kind(form(language, *wanted), form(language, *found), like)
        }
        Mistake::Missing(like) => language.key_missing(like),
        Mistake::MissingBeforeLast(like) => language.key_missing_before_last(like),
        Mistake::MissingBoth(other, like) => language.key_missing_both(other, like),
        Mistake::EmptyList(like) => language.list_empty(like),
        Mistake::LongList(count, most) => language.list_long(count, most),
        Mistake::Twice(word) => language.word_twice(word),
        Mistake::KeyTwice => language.key_twice().into(),
        Mistake::KeyMeant(near) => [language.key_unknown(), " ", &language.did_you_mean(near)].concat(),
        Mistake::KeyUnknown(known) => [language.key_unknown(), " ", &language.remove_or_use(known)].concat(),
        Mistake::NoLanguage(code) => language.text_no_language(code),
        Mistake::Blank(like) => language.text_blank(like),
        Mistake::LongText(count) => language.text_long(count),
        Mistake::NotOneOf(word, known, meant) => {
            let meant = meant.map_or_else(|| language.use_one_of(known), |meant| language.did_you_mean(meant));
            [&language.word_unknown(word), " ", &meant].concat()
        }
        Mistake::NotATime(text, meant) => {
            let meant = meant.as_ref().map(|meant| [" ", &language.did_you_mean(meant)].concat());
            language.not_a_time(text) + &meant.unwrap_or_default()
        }
        Mistake::NotLike(text, like) => language.not_like(text, like),
        Mistake::NotWhole(number, least, most) => language.not_whole(number, least, most),
        Mistake::CodeLetter(code, letter) => language.code_letter(code, letter, ALPHABET),
        Mistake::CodeLength(code, count) => language.code_length(code, count, ALPHABET),
        Mistake::CodeTaken(code, owner) => language.code_taken(code, owner),
        Mistake::RangeOrder(from, to) => language.range_order(from, to),
        Mistake::SpanOrder(to, from) => language.span_order(to, from),
        Mistake::Overlap(one, other, days) => language.sessions_overlap(one, other, days),
        Mistake::NoFreeTime => language.session_no_free_time().into(),
        Mistake::CannotAllBeChosen => language.sessions_cannot_all().into(),
    }
}

fn form(language: Language, form: Form) -> &'static str {
    match form {
        Form::Null => "null",
        Form::Flag => language.form_flag(),
        Form::Number => language.form_number(),
        Form::Text => language.form_text(),
        Form::List => language.form_list(),
        Form::Object => language.form_object(),
    }
}
