//! A mistake in `programs.json`, for the person who edits the file. What is wrong is told apart here, and said by each language
//! (the content's `spoken/problem.rs`), since that person reads the page in either.

/// One mistake in `programs.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as in `programs[2].tracks[0].phases[1].sessions[0].from`; empty for the file as a whole.
    pub path: String,
    /// The name of the program it is in, where that could be read.
    pub program: Option<String>,
    /// What is wrong.
    pub mistake: Mistake,
    /// What is not shown because of it.
    pub lost: Lost,
}

/// What visitors do not see because of a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// All is shown.
    Nothing,
    /// The text is shown in the other language.
    ItsLanguage,
    /// One detail, such as a price or a number. What it belongs to is shown.
    Detail,
    /// A program.
    Program,
    /// Every program.
    Programs,
    /// Who the center is.
    Center,
    /// That the center is a real one.
    Real,
}

impl Lost {
    /// Whether visitors miss something.
    pub const fn is_missed(self) -> bool {
        !matches!(self, Self::Nothing | Self::ItsLanguage)
    }
}

/// What is wrong. Keys, words of the file and examples stand in it as they are written in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// There is no such file beside the page.
    NoFile,
    /// No answer came.
    NoAnswer,
    /// The server answered with an error of this number.
    Server(u32),
    /// The server sent a page.
    WebPage,
    /// Nothing stands in the file.
    EmptyFile,
    /// It is not UTF-8: nothing of it can be read.
    Encoding,
    /// It is not UTF-8: some of its letters cannot be read.
    Letters,
    /// It is no JSON; what the browser says about the place, if anything.
    NotJson(String),
    /// It is no object.
    NotAnObject,
    /// It is in a format of the future.
    Format(String),
    /// What the value must be, what it is, and how it is written.
    Kind(Form, Form, &'static str),
    /// A key is missing; how it is written.
    Missing(&'static str),
    /// The same, where only the last phase may be without it.
    MissingBeforeLast(&'static str),
    /// A key is missing and so is the other one; how the first is written.
    MissingBoth(&'static str, &'static str),
    /// A list has nothing in it; how it is written.
    EmptyList(&'static str),
    /// A list has so many items, and may have so many.
    LongList(usize, usize),
    /// A day stands twice.
    Twice(String),
    /// A key stands twice.
    KeyTwice,
    /// A key is not known; the one that was probably meant.
    KeyMeant(String),
    /// A key is not known; those that are.
    KeyUnknown(String),
    /// A text is said in a language that the site does not speak.
    NoLanguage(String),
    /// A text is blank; how it is written.
    Blank(&'static str),
    /// A text has so many characters.
    LongText(usize),
    /// Not one of some words: the word, those there are, and the one that was probably meant.
    NotOneOf(String, String, Option<&'static str>),
    /// No time of day; what was probably meant.
    NotATime(String, Option<String>),
    /// Not written as a date, a month, a phone number or an address is; how one is written.
    NotLike(String, &'static str),
    /// No whole number from the least to the most.
    NotWhole(String, u32, u32),
    /// A code with a character that no code has.
    CodeLetter(String, char),
    /// A code of so many characters.
    CodeLength(String, usize),
    /// A code that another has.
    CodeTaken(String, String),
    /// The lower number stands last.
    RangeOrder(u32, u32),
    /// It ends before it starts.
    SpanOrder(String, String),
    /// Two sessions share a minute: both, and the days.
    Overlap(String, String, String),
    /// Each time of a session to choose is taken by a fixed one.
    NoFreeTime,
    /// Some sessions cannot all be chosen.
    CannotAllBeChosen,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}

impl Problem {
    /// A problem of the file as a whole, of which no program can be shown.
    pub const fn of_file(mistake: Mistake) -> Self {
        Self { path: String::new(), program: None, mistake, lost: Lost::Programs }
    }

    /// Where it is: the path, with the program's name where it is known.
    pub fn place(&self) -> String {
        match (&self.program, self.path.split_once(']')) {
            (Some(name), Some((list, inside))) => {
                let mut place = [list, "] \"", name, "\""].concat();
                if let Some(key) = inside.strip_prefix('.') {
                    place.push_str(", ");
                    place.push_str(key);
                }
                place
            }
            _ => self.path.clone(),
        }
    }
}
