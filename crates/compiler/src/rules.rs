//! `rules.toml`: the policy. Keys are joined by AND. Values are joined by OR and include every more severe choice. There will never be
//! anything else.

use super::place;
use super::questions::Questions;
use super::read::Table;
use super::sources::{OWN, Sources};
use super::table::{Lines, Varied, id, literal, needs_source, slice};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::Addition;

/// Rules by id, and whether each is based on our own judgment.
pub struct Rules {
    rules: Vec<(String, bool)>,
}

/// Compiles the rules.
pub fn compile(file: &Table, known: &Sources, questions: &Questions, code: &mut String) -> Rules {
    let mut ids: Vec<String> = Vec::new();
    let mut rules = Rules { rules: Vec::new() };
    let mut conditions: Vec<String> = Vec::new();
    let mut rust = Vec::new();
    for rule in file.tables("rule") {
        let name = id(&rule, &ids);
        let rule = rule.named("rule", &name);
        needs_source(&rule);
        let floor = rule.optional_text("at_least");
        let level = floor.as_deref().and_then(Level::from_id);
        if let (Some(floor), None) = (&floor, level) {
            rule.wrong("at_least", &format!("'{floor}' is no level."));
        }
        let add = rule.optional_texts("add");
        let additions: Vec<String> = Addition::ALL.map(|addition| addition.id().into()).to_vec();
        let bits = add.iter().fold(0u32, |bits, id| bits | 1 << place(&additions, id, "addition", &rule, "add"));
        if floor.is_none() && add.is_empty() {
            rule.wrong("at_least", "is missing, and so is add. A rule does at least one of them.");
        }
        let when = when(&rule, questions);
        if conditions.contains(&when) {
            rule.wrong("when", "is the same as an earlier rule's. Make one rule of them.");
        }
        rust.push(format!(
            "Rule {{ id: {name:?}, at_least: {}, add: Set::from_bits({bits}), when: {when}, sources: {} }}",
            level.map_or("None".into(), |level| format!("Some(Level::{level:?})")),
            known.shown(&rule, "sources")
        ));
        conditions.push(when);
        rules.rules.push((name.clone(), rule.texts("sources").iter().any(|source| source == OWN)));
        ids.push(name);
    }
    let reviewed_by = file.optional_text("reviewed_by").unwrap_or_else(|| file.text("reviewed_by"));
    *code += &format!(
        "/// The policy.\npub static GUIDANCE: Guidance = Guidance {{ version: {}, date: {}, reviewed_by: {}, \
         screens: SCREENS, questions: QUESTIONS, rules: {} }};\n",
        literal(&file.text("version")),
        literal(&file.text("date")),
        literal(&reviewed_by),
        slice(rust)
    );
    rules
}

/// The conditions of a rule as Rust, in the order of the questions.
fn when(rule: &Table, questions: &Questions) -> String {
    let table = rule.table("when");
    if table.keys().is_empty() {
        rule.wrong("when", "is empty. A rule needs at least one condition.");
    }
    let mut conditions = Vec::new();
    for question in table.keys() {
        let values = table.texts(&question);
        let Some(at) = questions.questions.iter().position(|asked| asked.id == question) else {
            table.wrong(&question, "is no question in questions.toml.");
            continue;
        };
        let choices = &questions.questions[at].choices;
        let mut named: Vec<usize> =
            values.iter().map(|value| place(choices, value, "choice of that question", &table, &question)).collect();
        named.sort_unstable();
        let mildest = named.first().copied().unwrap_or_default();
        if named.is_empty() || mildest == 0 {
            table.wrong(&question, "must leave out at least the mildest choice, or the condition says nothing.");
        }
        if let Some(gap) = (mildest..choices.len()).find(|worse| !named.contains(worse)) {
            table.wrong(
                &question,
                &format!(
                    "names '{}' but not the worse '{}'. Add it: a worse answer must never lead to less.",
                    choices[mildest], choices[gap]
                ),
            );
        }
        conditions.push((at, mildest));
    }
    conditions.sort_unstable();
    slice(
        conditions
            .iter()
            .map(|(question, at)| format!("Condition {{ question: QuestionId({question}), at_least: {at} }}")),
    )
}

impl Rules {
    /// Writes the words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let (rules, additions) = (file.table("rule"), file.table("addition"));
        for (id, own) in &self.rules {
            let rule = rules.table(id);
            let judgment = rule.optional_text("judgment");
            if *own && judgment.is_none() {
                rule.wrong("judgment", "is missing. Say in one sentence why the rule stands without a public source.");
            }
            if !own && judgment.is_some() {
                rule.wrong("judgment", &format!("is there, but the rule does not name the source '{OWN}'."));
            }
            lines.varied(&Varied::read(&rule, "because"));
            lines.text(&judgment.unwrap_or_default());
        }
        for addition in Addition::ALL {
            let addition = additions.table(addition.id());
            lines.text(&addition.text("name"));
            lines.varied(&Varied::read(&addition, "says"));
        }
    }
}
