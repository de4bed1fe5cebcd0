//! A question or a preference: its choices, and what settles it.

use super::place;
use super::read::Table;
use super::table::{Lines, Voiced, code as code_of, id, slice};
use explorer_core::code::{UNKNOWN, WITHHELD};

/// A question or a preference, with the ids of its choices.
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its choices, in order.
    pub choices: Vec<String>,
}

impl Asked {
    /// Reads the ids, and uses the question's own id as the table's name in reports.
    pub fn read<'a>(table: Table<'a>, kind: &str, earlier: &[Self]) -> (Self, Table<'a>) {
        let taken: Vec<String> = earlier.iter().map(|it| it.id.clone()).collect();
        let name = id(&table, &taken);
        let table = table.named(kind, &name);
        let mut choices = Vec::new();
        for choice in table.tables("choices") {
            let id = id(&choice, &choices);
            choice.leave();
            choices.push(id);
        }
        if choices.len() < 2 {
            table.wrong("choices", "must be a list of at least two.");
        }
        (Self { id: name, choices }, table)
    }

    /// Writes the words of the choices in one language.
    pub fn words(&self, table: &Table, lines: &mut Lines) {
        let spoken = table.table("choice");
        self.choices.iter().for_each(|choice| lines.voiced(&Voiced::read(&spoken, choice)));
    }
}

/// The choices as Rust. `questions` are the ones that a choice can name in `unless_settled`.
pub fn choices(asked: &Table, questions: &[String]) -> String {
    let mut codes = Vec::new();
    let rust = asked.tables("choices").into_iter().enumerate().map(|(at, choice)| {
        let name = choice.text("id");
        let code = code_of(&choice, &mut codes);
        if !questions.is_empty() && [UNKNOWN, WITHHELD].contains(&code) {
            choice.wrong("code", &format!("'{code}' says in a link that there is no answer. Take another."));
        }
        let unless = choice.optional_text("unless_settled").map(|id| {
            if at == 0 {
                choice.wrong("unless_settled", "the mildest choice is always offered.");
            }
            place(questions, &id, "question", &choice, "unless_settled")
        });
        let unless = unless.map_or("None".into(), |at| format!("Some(QuestionId({at}))"));
        format!("Choice {{ id: {name:?}, code: {code:?}, unless_settled: {unless} }}")
    });
    slice(rust.collect::<Vec<_>>())
}

/// The settlers of a question as Rust: earlier questions, each with the most severe choice that still settles.
pub fn settlers(question: &Table, earlier: &[Asked]) -> String {
    if !question.has("settled") {
        return "&[]".into();
    }
    let settled = question.table("settled");
    let mut found: Vec<(usize, usize)> = Vec::new();
    for by in settled.keys() {
        let choice = settled.text(&by);
        let Some(at) = earlier.iter().position(|it| it.id == by) else {
            settled.wrong(&by, "is no earlier question. What settles a question is asked before it.");
            continue;
        };
        let choices = &earlier[at].choices;
        let at_most = place(choices, &choice, "choice of that question", &settled, &by);
        if at_most + 1 >= choices.len() {
            settled.wrong(&by, &format!("'{choice}' is its worst choice, so every answer would settle."));
        }
        found.push((at, at_most));
    }
    if settled.keys().is_empty() {
        question.wrong("settled", "is empty. Leave it out.");
    }
    found.sort_unstable();
    slice(found.iter().map(|(at, at_most)| format!("Settler {{ question: QuestionId({at}), at_most: {at_most} }}")))
}

/// Constants for the questions and for the indices of their choices, so that code which uses one does not compile after someone renames it.
pub fn places(questions: &[Asked]) -> String {
    let name = |id: &str| id.replace('-', "_").to_uppercase();
    let mut rust = String::from(
        "/// The questions by their ids.\n#[allow(missing_docs)]\npub mod question {\nuse super::QuestionId;\n",
    );
    for (at, asked) in questions.iter().enumerate() {
        rust += &format!("pub const {}: QuestionId = QuestionId({at});\n", name(&asked.id));
    }
    rust += "}\n/// Places of the choices in their questions, by the ids of both.\n#[allow(missing_docs)]\npub mod choice {\n";
    for asked in questions {
        for (at, choice) in asked.choices.iter().enumerate() {
            rust += &format!("pub const {}_{}: u8 = {at};\n", name(&asked.id), name(choice));
        }
    }
    rust + "}\n"
}
