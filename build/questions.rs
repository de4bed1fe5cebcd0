//! `questions.toml`: areas, urgent signs, questions, preferences.

use super::help::Help;
use super::limits::limits;
use super::place;
use super::read::Table;
use super::sources::Sources;
use super::table::{Lines, Voiced, code as code_of, id, needs_source, slice};

/// Ids of everything that is asked.
pub struct Questions {
    areas: Vec<String>,
    urgent: Vec<String>,
    /// Questions with the ids of their choices, in order.
    pub questions: Vec<(String, Vec<String>)>,
    preferences: Vec<(String, Vec<String>)>,
    /// For each preference the choices that have a limit.
    limited: Vec<Vec<String>>,
}

/// Compiles what is asked.
pub fn compile(file: &Table, known: &Sources, help: &Help, code: &mut String) -> Questions {
    let mut found = Questions {
        areas: Vec::new(),
        urgent: Vec::new(),
        questions: Vec::new(),
        preferences: Vec::new(),
        limited: Vec::new(),
    };
    let mut statics = [Vec::new(), Vec::new(), Vec::new(), Vec::new()];
    for area in file.tables("area") {
        let name = id(&area, &found.areas);
        statics[0].push(format!("Area {{ id: {name:?} }}"));
        found.areas.push(name);
    }
    let mut codes = Vec::new();
    for sign in file.tables("urgent") {
        let name = id(&sign, &found.urgent);
        let sign = sign.named("urgent", &name);
        needs_source(&sign);
        known.check(&sign, "sources");
        let lines = sign.texts("lines");
        if lines.is_empty() {
            sign.wrong("lines", "names no help line. Add at least one id of help.toml.");
        }
        let lines = lines.iter().map(|line| place(&help.ids, line, "line in help.toml", &sign, "lines").to_string());
        statics[1].push(format!(
            "UrgentSign {{ id: {name:?}, code: {:?}, lines: {} }}",
            code_of(&sign, &mut codes),
            slice(lines.collect::<Vec<_>>())
        ));
        found.urgent.push(name);
    }
    // Questions and preferences share a room in links, so their codes must differ from each other too.
    let mut codes = Vec::new();
    for question in file.tables("question") {
        let name = id(&question, &names(&found.questions));
        let question = question.named("question", &name);
        needs_source(&question);
        let area = question.text("area");
        let (choices, ids) = choices(&question);
        statics[2].push(format!(
            "Question {{ id: {name:?}, code: {:?}, area: {}, choices: {choices}, sources: {} }}",
            code_of(&question, &mut codes),
            place(&found.areas, &area, "area", &question, "area"),
            known.shown(&question, "sources")
        ));
        found.questions.push((name, ids));
    }
    for preference in file.tables("preference") {
        let name = id(&preference, &names(&found.preferences));
        let preference = preference.named("preference", &name);
        let code = code_of(&preference, &mut codes);
        let (choices, ids) = choices(&preference);
        let (limits, limited) = limits(&preference, &ids);
        statics[3].push(format!("Preference {{ id: {name:?}, code: {code:?}, choices: {choices}, limits: {limits} }}"));
        found.limited.push(limited);
        found.preferences.push((name, ids));
    }
    for (count, most, key) in [(found.questions.len(), 32, "question"), (found.urgent.len(), 32, "urgent")] {
        if count > most {
            file.wrong(key, &format!("there are {count}, but at most {most} fit."));
        }
    }
    let [areas, urgent, questions, preferences] = statics.map(slice);
    *code += &format!(
        "/// What questions are about.\npub static AREAS: &[Area] = {areas};\n\
         /// Signs that cannot wait.\npub static URGENT: &[UrgentSign] = {urgent};\n\
         /// What works for the person; read by no rule.\npub static PREFERENCES: &[Preference] = {preferences};\n\
         static QUESTIONS: &[Question] = {questions};\n"
    );
    found
}

fn names(list: &[(String, Vec<String>)]) -> Vec<String> {
    list.iter().map(|(id, _)| id.clone()).collect()
}

/// The choices as Rust, and their ids.
fn choices(question: &Table) -> (String, Vec<String>) {
    let mut ids = Vec::new();
    let mut codes = Vec::new();
    let tables = question.tables("choices");
    if tables.len() < 2 {
        question.wrong("choices", "must be a list of at least two.");
    }
    let rust = tables.iter().map(|choice| {
        let name = id(choice, &ids);
        let code = code_of(choice, &mut codes);
        let rust = format!("Choice {{ id: {name:?}, code: {code:?} }}");
        ids.push(name);
        rust
    });
    let rust = slice(rust.collect::<Vec<_>>());
    (rust, ids)
}

impl Questions {
    /// The words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let (areas, urgent) = (file.table("area"), file.table("urgent"));
        self.areas.iter().for_each(|id| lines.text(&areas.table(id).text("name")));
        for id in &self.urgent {
            let sign = urgent.table(id);
            lines.voiced(&Voiced::read(&sign, "label"));
            lines.voiced(&Voiced::read(&sign, "now"));
            Voiced::list(&sign, "until").iter().for_each(|step| lines.voiced(step));
            lines.end();
        }
        asked(&file.table("question"), &self.questions, &["why", "more"], &[], lines);
        asked(&file.table("preference"), &self.preferences, &["why"], &self.limited, lines);
    }
}

/// The words of questions or preferences; `limited` are the choices for which it is said how people get round them.
fn asked(file: &Table, list: &[(String, Vec<String>)], explained: &[&str], limited: &[Vec<String>], lines: &mut Lines) {
    for (at, (id, choices)) in list.iter().enumerate() {
        let question = file.table(id);
        let ask = Voiced::read(&question, "ask");
        if ![&ask.you, &ask.they].iter().all(|ask| ask.trim_end().ends_with('?')) {
            question.wrong("ask", "must end with a question mark.");
        }
        lines.text(&question.text("short"));
        lines.voiced(&ask);
        explained.iter().for_each(|key| lines.voiced(&Voiced::read(&question, key)));
        let spoken = question.table("choice");
        choices.iter().for_each(|choice| lines.voiced(&Voiced::read(&spoken, choice)));
        if let Some(limited) = limited.get(at).filter(|limited| !limited.is_empty()) {
            let around = question.table("around");
            limited.iter().for_each(|choice| lines.voiced(&Voiced::read(&around, choice)));
        }
    }
}
