//! What is wrong with `programs.json`, in the language of the page.

use crate::code::ALPHABET;
use crate::language::Language;
use crate::problem::{Form, Lost, Mistake, Problem};

impl Language {
    /// Where the mistake is, what it is, what to do, and what is not shown until then.
    pub fn problem(self, problem: &Problem) -> String {
        let mut said = problem.place();
        if !said.is_empty() {
            said.push_str(": ");
        }
        said.push_str(&self.mistake(&problem.mistake));
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

    fn mistake(self, mistake: &Mistake) -> String {
        match mistake {
            Mistake::NoFile => self.file_missing().into(),
            Mistake::NoAnswer => self.file_no_answer().into(),
            Mistake::Server(status) => self.file_server(status),
            Mistake::WebPage => self.file_web_page().into(),
            Mistake::EmptyFile => self.file_empty().into(),
            Mistake::Encoding => self.file_encoding().into(),
            Mistake::Letters => self.file_letters().into(),
            Mistake::NotJson(says) if says.is_empty() => self.file_not_json().into(),
            Mistake::NotJson(says) => [self.file_not_json(), " ", &self.file_reader_says(says)].concat(),
            Mistake::NotAnObject => self.file_not_an_object().into(),
            Mistake::Format(format) => self.file_format(format),
            Mistake::Kind(wanted, found, like) => self.wrong_kind(self.form(*wanted), self.form(*found), like),
            Mistake::Missing(like) => self.key_missing(like),
            Mistake::MissingBeforeLast(like) => self.key_missing_before_last(like),
            Mistake::MissingBoth(other, like) => self.key_missing_both(other, like),
            Mistake::EmptyList(like) => self.list_empty(like),
            Mistake::LongList(count, most) => self.list_long(count, most),
            Mistake::Twice(word) => self.word_twice(word),
            Mistake::KeyTwice => self.key_twice().into(),
            Mistake::KeyMeant(near) => [self.key_unknown(), " ", &self.did_you_mean(near)].concat(),
            Mistake::KeyUnknown(known) => [self.key_unknown(), " ", &self.remove_or_use(known)].concat(),
            Mistake::NoLanguage(code) => self.text_no_language(code),
            Mistake::Blank(like) => self.text_blank(like),
            Mistake::LongText(count) => self.text_long(count),
            Mistake::NotOneOf(word, known, meant) => {
                let meant = meant.map_or_else(|| self.use_one_of(known), |meant| self.did_you_mean(meant));
                [&self.word_unknown(word), " ", &meant].concat()
            }
            Mistake::NotATime(text, meant) => {
                let meant = meant.as_ref().map(|meant| [" ", &self.did_you_mean(meant)].concat());
                self.not_a_time(text) + &meant.unwrap_or_default()
            }
            Mistake::NotAPhone(text) => self.not_a_phone(text),
            Mistake::NotAWebsite(text) => self.not_a_website(text),
            Mistake::NotAMonth(text) => self.not_a_month(text),
            Mistake::NotAPrice(number) => self.not_a_price(number),
            Mistake::NotWeeks(number) => self.not_weeks(number),
            Mistake::NotAFormat(number) => self.not_a_format(number),
            Mistake::CodeLetter(code, letter) => self.code_letter(code, letter, ALPHABET),
            Mistake::CodeLength(code, count) => self.code_length(code, count, ALPHABET),
            Mistake::CodeTaken(code, owner) => self.code_taken(code, owner),
            Mistake::PriceOrder(from, to) => self.price_order(from, to),
            Mistake::SpanOrder(to, from) => self.span_order(to, from),
            Mistake::Overlap(one, other, days) => self.sessions_overlap(one, other, days),
            Mistake::NoFreeTime => self.session_no_free_time().into(),
            Mistake::CannotAllBeChosen => self.sessions_cannot_all().into(),
        }
    }

    fn form(self, form: Form) -> &'static str {
        match form {
            Form::Null => "null",
            Form::Flag => self.form_flag(),
            Form::Number => self.form_number(),
            Form::Text => self.form_text(),
            Form::List => self.form_list(),
            Form::Object => self.form_object(),
        }
    }
}
