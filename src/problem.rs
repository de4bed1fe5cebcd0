//! A mistake in `programs.json`, said to the person who edits the file.

use std::fmt;

/// One mistake in `programs.json`. Shown with [`fmt::Display`] it is one plain text: what, where, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as in `programs[2].tracks[0].phases[1].sessions[0].from`; empty for the file as a whole.
    pub path: String,
    /// The name of the program it is in, where that could be read.
    pub program: Option<String>,
    /// What is wrong and what to do.
    pub reason: String,
}

impl Problem {
    /// A problem of the file as a whole. The reason names the file.
    pub fn of_file(reason: &str) -> Self {
        Self { path: String::new(), program: None, reason: reason.to_owned() }
    }

    /// `programs.json` is not there.
    pub fn file_missing() -> Self {
        Self::of_file(
            "programs.json could not be found beside the page, so no programs are shown. Put the file next to \
             index.html, or check its name.",
        )
    }

    /// `programs.json` could not be parsed. `detail` is what the parser said about the place; engines differ, and some
    /// say nothing.
    pub fn broken_json(detail: &str) -> Self {
        let mut problem = Self::of_file(
            "programs.json is not valid JSON, so no programs are shown. Look for a comma, a quote or a bracket that is \
             missing or one too many.",
        );
        if !detail.is_empty() {
            problem.reason.push_str(" The reader says: ");
            problem.reason.push_str(detail);
        }
        problem
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str(&self.reason);
        }
        match (&self.program, self.path.split_once(']')) {
            (Some(name), Some((list, inside))) => {
                write!(f, "{list}] \"{name}\"")?;
                if let Some(key) = inside.strip_prefix('.') {
                    write!(f, ", {key}")?;
                }
            }
            _ => f.write_str(&self.path)?,
        }
        write!(f, ": {}", self.reason)
    }
}
