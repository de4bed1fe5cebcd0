//! A mistake in `programs.json`, for the person who edits the file. This module only classifies mistakes. Each language words them (the
//! content's `spoken/problem.rs`), because that person may read the page in either language.

/// One mistake in `programs.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path, such as `programs[2].tracks[0].phases[1].sessions[0].from`. Empty for the file as a whole.
    pub path: String,
    /// The name of the program that it is in, if that could be read.
    pub program: Option<String>,
    /// What is wrong.
    pub mistake: Mistake,
    /// What visitors do not see because of it.
    pub lost: Lost,
}

/// What visitors do not see because of a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Visitors see everything.
    Nothing,
    /// Visitors see the text in the other language.
    ItsLanguage,
    /// One detail, such as a price or a number. Visitors still see what it belongs to.
    Detail,
    /// A program.
    Program,
    /// Every program.
    Programs,
    /// The center's name and contacts.
    Center,
    /// The fact that the center is real.
    Real,
}

impl Lost {
    /// Whether visitors miss something.
    pub const fn is_missed(self) -> bool {
        !matches!(self, Self::Nothing | Self::ItsLanguage)
    }
}

/// What is wrong. Keys, words and examples appear as the file writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// There is no such file next to the page.
    NoFile,
    /// No answer came.
    NoAnswer,
    /// The server answered with an error of this number.
    Server(u32),
    /// The server sent a page.
    WebPage,
    /// The file is empty.
    EmptyFile,
    /// It is not UTF-8, and none of it can be read.
    Encoding,
    /// It is not UTF-8, and some of its letters cannot be read.
    Letters,
    /// It is not JSON. Holds what the browser says about the position, if anything.
    NotJson(String),
    /// It is not an object.
    NotAnObject,
    /// It uses a newer format.
    Format(String),
    /// The value has the wrong type. Holds what it must be, what it is, and an example.
    Kind(Form, Form, &'static str),
    /// A key is missing. Holds an example.
    Missing(&'static str),
    /// The same for a key that only the last phase may leave out.
    MissingBeforeLast(&'static str),
    /// Two keys are missing, and one of them is required. Holds the other key, and an example of this one.
    MissingBoth(&'static str, &'static str),
    /// A list is empty. Holds an example.
    EmptyList(&'static str),
    /// A list is too long. Holds its length and the longest allowed.
    LongList(usize, usize),
    /// A day appears twice.
    Twice(String),
    /// A key appears twice.
    KeyTwice,
    /// A key is unknown. Holds the one that was probably meant.
    KeyMeant(String),
    /// A key is unknown. Holds the known ones.
    KeyUnknown(String),
    /// A text is in a language that the site does not have.
    NoLanguage(String),
    /// A text is blank. Holds an example.
    Blank(&'static str),
    /// A text is too long. Holds its number of characters.
    LongText(usize),
    /// A word is not in the list. Holds the word, the list, and the one that was probably meant.
    NotOneOf(String, String, Option<&'static str>),
    /// It is not a time of day. Holds the text and what was probably meant.
    NotATime(String, Option<String>),
    /// It is not written like a date, a month, a phone number or an address. Holds the text and an example.
    NotLike(String, &'static str),
    /// It is not a whole number in the range. Holds the text, the least and the most.
    NotWhole(String, u32, u32),
    /// A code has a character that codes cannot have.
    CodeLetter(String, char),
    /// A code has the wrong number of characters.
    CodeLength(String, usize),
    /// Another program already has this code.
    CodeTaken(String, String),
    /// The lower number comes last.
    RangeOrder(u32, u32),
    /// It ends before it starts.
    SpanOrder(String, String),
    /// Two sessions overlap. Holds both, and the days.
    Overlap(String, String, String),
    /// A session has choices of time, but fixed sessions take all of them.
    NoFreeTime,
    /// There is no way to choose times for all of some sessions.
    CannotAllBeChosen,
}

/// The type of a value.
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
    /// A problem of the file as a whole. Visitors then see no programs.
    pub const fn of_file(mistake: Mistake) -> Self {
        Self { path: String::new(), program: None, mistake, lost: Lost::Programs }
    }

    /// The path, with the program's name if it is known.
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
