//! `questions.toml`: areas, urgent signs in groups, screens with their questions, preferences.

use super::asked::{Asked, choices};
use super::help::Help;
use super::limits::limits;
use super::place;
use super::read::Table;
use super::sources::Sources;
use super::table::{Lines, Varied, Voiced, code as code_of, code_among, id, needs_source, slice};
use explorer_core::code::{MOST_QUESTION_CODES, QUESTION_CODES};
use explorer_core::guidance::questionnaire::MOST_URGENT;

/// The ids of all questions, signs and preferences.
pub struct Questions {
    areas: Vec<String>,
    groups: Vec<String>,
    urgent: Vec<String>,
    screens: Vec<String>,
    /// Questions with the ids of their choices, in order.
    pub questions: Vec<Asked>,
    preferences: Vec<Asked>,
    /// For each preference, the choices that have a limit.
    limited: Vec<Vec<String>>,
}

/// Compiles the questions, signs and preferences.
pub fn compile(file: &Table, known: &Sources, help: &Help, code: &mut String) -> Questions {
    let (areas, area_code) = named(file, "area", "Area");
    let (groups, group_code) = named(file, "group", "SignGroup");
    let (urgent, urgent_code) = signs(file, known, help, &groups);
    let (screens, screen_of, screen_code) = screens(file, &areas);
    let (questions, question_code) = questions(file, known, &screen_of);
    let mut found =
        Questions { areas, groups, urgent, screens, questions, preferences: Vec::new(), limited: Vec::new() };
    let mut codes = Vec::new();
    let preferences = file.tables("preference").into_iter().map(|preference| {
        let (asked, preference) = Asked::read(preference, "preference", &found.preferences);
        let code = code_of(&preference, &mut codes);
        let (limits, limited) = limits(&preference, &asked.choices);
        let choices = choices(&preference, &[]);
        found.limited.push(limited);
        let rust = format!("Preference {{ id: {:?}, code: {code:?}, choices: {choices}, limits: {limits} }}", asked.id);
        found.preferences.push(asked);
        rust
    });
    let preferences = slice(preferences.collect::<Vec<_>>());
    for (count, most, key) in
        [(found.questions.len(), MOST_QUESTION_CODES, "question"), (found.urgent.len(), MOST_URGENT, "urgent")]
    {
        if count > most {
            file.wrong(key, &format!("there are {count}, but at most {most} fit."));
        }
    }
    *code += &format!(
        "/// What questions are about.\npub static AREAS: &[Area] = {area_code};\n\
         /// Groups of signs that cannot wait.\npub static SIGN_GROUPS: &[SignGroup] = {group_code};\n\
         /// Signs that cannot wait.\npub static URGENT: &[UrgentSign] = {urgent_code};\n\
         /// What works for the person; read by no rule.\npub static PREFERENCES: &[Preference] = {preferences};\n\
         static SCREENS: &[Screen] = {screen_code};\n\
         static QUESTIONS: &[Question] = {question_code};\n"
    );
    *code += &super::asked::places(&found.questions);
    found
}

/// The ids in a list whose entries have only an id, and the list as Rust.
fn named(file: &Table, key: &str, rust: &str) -> (Vec<String>, String) {
    let mut ids = Vec::new();
    for entry in file.tables(key) {
        let name = id(&entry, &ids);
        ids.push(name);
    }
    let code = slice(ids.iter().map(|id| format!("{rust} {{ id: {id:?} }}")));
    (ids, code)
}

/// The signs of "right now". Signs of a group must be together.
fn signs(file: &Table, known: &Sources, help: &Help, groups: &[String]) -> (Vec<String>, String) {
    let (mut ids, mut codes, mut rust, mut last) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for sign in file.tables("urgent") {
        let name = id(&sign, &ids);
        let sign = sign.named("urgent", &name);
        needs_source(&sign);
        known.check(&sign, "sources");
        let group = place(groups, &sign.text("group"), "group", &sign, "group");
        if group < last {
            sign.wrong("group", "stands after a later group's signs. Put the signs of a group together, in its place.");
        }
        last = group;
        let lines = sign.texts("lines");
        if lines.is_empty() {
            sign.wrong("lines", "names no help line. Add at least one id of help.toml.");
        }
        let lines = lines.iter().map(|line| place(&help.ids, line, "line in help.toml", &sign, "lines").to_string());
        rust.push(format!(
            "UrgentSign {{ id: {name:?}, code: {:?}, group: {group}, do_not_drive: {}, lines: {} }}",
            code_of(&sign, &mut codes),
            sign.truth("do_not_drive"),
            slice(lines.collect::<Vec<_>>())
        ));
        ids.push(name);
    }
    (ids, slice(rust))
}

/// The ids of the screens, their questions in the order of asking with the index of their screen, and the screens as Rust.
fn screens(file: &Table, areas: &[String]) -> (Vec<String>, Vec<(String, usize)>, String) {
    let (mut ids, mut rust) = (Vec::new(), Vec::new());
    let mut asked: Vec<(String, usize)> = Vec::new();
    for screen in file.tables("screen") {
        let name = id(&screen, &ids);
        let screen = screen.named("screen", &name);
        let area = place(areas, &screen.text("area"), "area", &screen, "area");
        let checklist = screen.has("checklist") && screen.truth("checklist");
        let questions = screen.texts("questions");
        if questions.is_empty() || !checklist && questions.len() > 1 {
            screen.wrong("questions", "must be one question, or with checklist one or more.");
        }
        for question in &questions {
            if asked.iter().any(|(known, _)| known == question) {
                screen.wrong("questions", &format!("'{question}' stands on a screen already."));
            }
        }
        let places = slice((asked.len()..asked.len() + questions.len()).map(|place| format!("QuestionId({place})")));
        rust.push(format!("Screen {{ id: {name:?}, area: {area}, checklist: {checklist}, questions: {places} }}"));
        asked.extend(questions.into_iter().map(|question| (question, ids.len())));
        ids.push(name);
    }
    (ids, asked, slice(rust))
}

/// The questions, which must be in the order of the screens.
fn questions(file: &Table, known: &Sources, screens: &[(String, usize)]) -> (Vec<Asked>, String) {
    let all = file.tables("question");
    let ids: Vec<String> = all.iter().map(|question| question.peek("id")).collect();
    let (mut found, mut codes, mut rust): (Vec<Asked>, Vec<String>, Vec<String>) = Default::default();
    for question in all {
        let (asked, question) = Asked::read(question, "question", &found);
        needs_source(&question);
        if screens.get(found.len()).is_none_or(|(id, _)| *id != asked.id) {
            question.wrong("id", "must stand in the order of the screens, and on one of them.");
        }
        rust.push(format!(
            "Question {{ id: {:?}, code: {:?}, screen: {}, choices: {}, settled_by: {}, sources: {} }}",
            asked.id,
            code_among(QUESTION_CODES, &question, &mut codes),
            screens.get(found.len()).map_or(0, |(_, screen)| *screen),
            choices(&question, &ids),
            super::asked::settlers(&question, &found),
            known.shown(&question, "sources")
        ));
        found.push(asked);
    }
    if let Some((id, _)) = screens.get(found.len()) {
        file.wrong("screen", &format!("'{id}' stands on a screen but is no question here."));
    }
    (found, slice(rust))
}

impl Questions {
    /// Writes the words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let (areas, groups, urgent) = (file.table("area"), file.table("group"), file.table("urgent"));
        self.areas.iter().for_each(|id| lines.text(&areas.table(id).text("name")));
        self.groups.iter().for_each(|id| lines.text(&groups.text(id)));
        for id in &self.urgent {
            let sign = urgent.table(id);
            lines.voiced(&Voiced::read(&sign, "label"));
            lines.voiced(&Voiced::read(&sign, "now"));
            Voiced::list(&sign, "until").iter().for_each(|step| lines.voiced(step));
            lines.end();
        }
        let screens = file.table("screen");
        for id in &self.screens {
            let screen = screens.table(id);
            let ask = Varied::read(&screen, "ask");
            if !ask.all(|ask| ask.trim_end().ends_with('?')) {
                screen.wrong("ask", "must end with a question mark.");
            }
            lines.text(&screen.text("short"));
            lines.varied(&ask);
            ["why", "more"].iter().for_each(|key| lines.varied(&Varied::read(&screen, key)));
        }
        let questions = file.table("question");
        for asked in &self.questions {
            let question = questions.table(&asked.id);
            lines.text(&question.text("short"));
            asked.words(&question, lines);
        }
        let preferences = file.table("preference");
        for (asked, limited) in self.preferences.iter().zip(&self.limited) {
            let preference = preferences.table(&asked.id);
            let ask = Voiced::read(&preference, "ask");
            if ![&ask.you, &ask.they].iter().all(|ask| ask.trim_end().ends_with('?')) {
                preference.wrong("ask", "must end with a question mark.");
            }
            lines.text(&preference.text("short"));
            lines.voiced(&ask);
            lines.voiced(&Voiced::read(&preference, "why"));
            asked.words(&preference, lines);
            if !limited.is_empty() {
                let around = preference.table("around");
                limited.iter().for_each(|choice| lines.voiced(&Voiced::read(&around, choice)));
            }
        }
    }
}
