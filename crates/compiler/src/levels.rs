//! `levels.toml`: the rows of the comparison, the facts about the levels, and a typical week of each.

use super::read::Table;
use super::sources::Sources;
use super::table::{Lines, Voiced, check_id, code as code_of, literal, slice};
use explorer_core::care::level::Level;
use explorer_core::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

/// The most letters in a short answer, because a phone shows three side by side.
const MOST_LETTERS: usize = 24;

/// What a ring can say: empty, half, full. `RINGS` stores its position in this list, counted from 1.
const RINGS: [&str; 3] = ["no", "some", "yes"];

/// Groups and rows of the comparison, by id.
pub struct Levels {
    groups: Vec<String>,
    aspects: Vec<String>,
}

/// Compiles groups, aspects and levels.
pub fn compile(file: &Table, sources: &Sources, code: &mut String) -> Levels {
    let mut levels = Levels { groups: Vec::new(), aspects: Vec::new() };
    let mut groups = Vec::new();
    for group in file.tables("group") {
        let name = super::table::id(&group, &levels.groups);
        let group = group.named("group", &name);
        let from = levels.aspects.len();
        for aspect in group.texts("aspects") {
            check_id(&group, "aspects", &aspect);
            if levels.aspects.contains(&aspect) {
                group.wrong("aspects", &format!("'{aspect}' is there twice. Give each its own."));
            }
            levels.aspects.push(aspect);
        }
        let title = format!("rows-{name}");
        groups.push(format!(
            "AspectGroup {{ id: {name:?}, title_id: {title:?}, aspects: {from}..{} }}",
            levels.aspects.len()
        ));
        levels.groups.push(name);
    }
    let mut codes = Vec::new();
    let tables = file.tables("level");
    let mut facts = Vec::new();
    for (at, level) in Level::ALL.iter().enumerate() {
        let Some(table) = tables.get(at) else {
            file.wrong("level", &format!("'{}' is missing. All five levels must be there, mildest first.", level.id()));
            continue;
        };
        let id = table.text("id");
        if id != level.id() {
            table.wrong("id", &format!("'{id}' must be '{}': the levels stand mildest first.", level.id()));
        }
        facts.push(levels.facts(table, &mut codes, sources));
    }
    if let Some(extra) = tables.get(Level::ALL.len()) {
        extra.wrong("id", "is one level too many. There are five.");
        drop(tables.iter().skip(Level::ALL.len()).map(Table::keys));
    }
    *code += &format!(
        "/// Ids of the rows of the comparison, in order.\npub static ASPECTS: &[&str] = {};\n\
         /// Groups of rows.\npub static GROUPS: &[AspectGroup] = {};\n\
         /// The facts of each level, mildest first.\npub static LEVELS: [LevelFacts; 5] = [{}];\n",
        slice(levels.aspects.iter().map(|id| literal(id))),
        slice(groups),
        facts.join(", ")
    );
    let rings = file.table("rings");
    let rings = levels.aspects.iter().map(|aspect| ring(&rings, aspect));
    *code += &format!(
        "/// What the ring of each row says about each level, in two bits per level. The mildest level has the lowest bits. 0 if the row has no ring.\n\
         static RINGS: &[u16] = {};\n",
        slice(rings.collect::<Vec<_>>())
    );
    *code += "/// Places of the rows, by id.\n#[allow(missing_docs)]\npub mod aspect {\n";
    for (at, id) in levels.aspects.iter().enumerate() {
        *code += &format!("pub const {}: usize = {at};\n", id.replace('-', "_").to_uppercase());
    }
    *code += "}\n";
    levels
}

impl Levels {
    fn facts(&self, level: &Table, codes: &mut Vec<String>, sources: &Sources) -> String {
        let hours = level.wholes("hours_per_week");
        if hours.len() != 2 || hours[0] < 0 || hours[0] >= hours[1] || hours[1] > 168 {
            level.wrong("hours_per_week", "must be [from, below] with 0 <= from < below <= 168.");
        }
        let cited = level.table("cited");
        let cited = self.aspects.iter().map(|aspect| sources.shown(&cited, aspect));
        format!(
            "LevelFacts {{ code: {:?}, hours_per_week: ({}, {}), sleeps_there: {}, cited: {}, week: {} }}",
            code_of(level, codes),
            hours.first().copied().unwrap_or_default(),
            hours.get(1).copied().unwrap_or_default(),
            level.truth("sleeps_there"),
            slice(cited.collect::<Vec<_>>()),
            week(level),
        )
    }

    /// Writes the words in one language.
    pub fn words(&self, file: &Table, lines: &mut Lines) {
        let (groups, aspects, levels) = (file.table("group"), file.table("aspect"), file.table("level"));
        self.groups.iter().for_each(|id| lines.text(&groups.text(id)));
        self.aspects.iter().for_each(|id| lines.text(&aspects.text(id)));
        for level in Level::ALL {
            let words = levels.table(level.id());
            let says = words.table("says");
            ["name", "short"].iter().for_each(|key| lines.text(&words.text(key)));
            lines.voiced(&Voiced::read(&words, "summary"));
            self.aspects.iter().for_each(|aspect| fact(&says, aspect, lines));
        }
    }
}

/// What the ring of a row says about each level, as a number for `RINGS`.
fn ring(rings: &Table, aspect: &str) -> String {
    let says = rings.optional_texts(aspect);
    if !says.is_empty() && (says.len() != Level::ALL.len() || says.iter().any(|it| !RINGS.contains(&it.as_str()))) {
        rings.wrong(aspect, "must be five of \"yes\", \"some\", \"no\": one for each level, mildest first.");
    }
    let bits = |it: &String| RINGS.iter().position(|ring| ring == it).map_or(0, |place| place + 1);
    says.iter().rev().fold(0, |all, it| all << 2 | bits(it)).to_string()
}

/// Writes a level's text for a row, one line each: a short answer, and optionally more.
fn fact(says: &Table, aspect: &str, lines: &mut Lines) {
    let texts = says.texts(aspect);
    let (short, more) = match &texts[..] {
        [short] => (short.as_str(), ""),
        [short, more] if !more.trim().is_empty() => (short.as_str(), more.as_str()),
        _ => {
            says.wrong(aspect, "must be [\"a short answer\"], or [\"a short answer\", \"what else there is to say\"].");
            return;
        }
    };
    let letters = short.chars().count();
    if short.trim().is_empty() {
        says.wrong(aspect, "has a blank short answer. Write it.");
    } else if letters > MOST_LETTERS {
        says.wrong(aspect, &format!("'{short}' has {letters} letters; a short answer has at most {MOST_LETTERS}."));
    }
    lines.text(short);
    lines.text(more);
}

/// The typical week of a level as Rust.
fn week(level: &Table) -> String {
    let mut blocks = Vec::new();
    for session in level.tables("session") {
        let from = time(&session, "from");
        let to = time(&session, "to");
        if from >= to {
            session.wrong("to", "must be later than from.");
            continue;
        }
        let activity = session.text("activity");
        let activity = Activity::from_id(&activity).unwrap_or_else(|| {
            session.wrong("activity", &format!("'{activity}' is no activity."));
            Activity::Group
        });
        for day in session.texts("days") {
            match Weekday::from_id(&day) {
                Some(day) => blocks.push(Block {
                    day,
                    span: Span { from, to },
                    activity,
                    every_other_week: false,
                    online: false,
                }),
                None => session.wrong("days", &format!("'{day}' is no day. Use mon, tue, wed, thu, fri, sat, sun.")),
            }
        }
    }
    let week = Week::new(blocks);
    if let Some((one, other)) = week.first_overlap() {
        level.wrong("session", &format!("two sessions overlap on {}: {one:?} and {other:?}.", one.day.id()));
    }
    slice(week.blocks().iter().map(|block| {
        format!(
            "Block {{ day: Weekday::{:?}, span: Span {{ from: TimeOfDay::from_minutes({}), to: TimeOfDay::from_minutes({}) }}, \
             activity: Activity::{:?}, every_other_week: false, online: false }}",
            block.day,
            block.span.from.minutes(),
            block.span.to.minutes(),
            block.activity
        )
    }))
}

fn time(session: &Table, key: &str) -> TimeOfDay {
    let text = session.text(key);
    TimeOfDay::parse(&text).unwrap_or_else(|| {
        session.wrong(key, &format!("'{text}' must be a time like 17:30."));
        TimeOfDay::from_minutes(0)
    })
}
