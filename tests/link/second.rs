//! A second reader of links, written from `content/en/pages/link-format.md` alone: it shares no code with the first, and takes
//! the codes from `content/questions.toml`. It gives what a link tells as text.

use std::sync::LazyLock;

const ROW: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// Why it refuses a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Damaged,
    Future,
    Unknown,
}

/// The codes of a list: code, id, and the choices with theirs.
type Codes = Vec<(char, String, Vec<(char, String)>)>;

static CONTENT: LazyLock<toml::Table> = LazyLock::new(|| {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/questions.toml");
    std::fs::read_to_string(path).unwrap().parse().unwrap()
});
static SIGNS: LazyLock<Codes> = LazyLock::new(|| codes("urgent"));
static QUESTIONS: LazyLock<Codes> = LazyLock::new(|| codes("question"));
static PREFERENCES: LazyLock<Codes> = LazyLock::new(|| codes("preference"));

fn codes(list: &str) -> Codes {
    let code = |entry: &toml::Value| entry["code"].as_str().unwrap().chars().next().unwrap();
    let id = |entry: &toml::Value| entry["id"].as_str().unwrap().to_string();
    let choices = |entry: &toml::Value| {
        let list = entry.get("choices").and_then(toml::Value::as_array);
        list.into_iter().flatten().map(|choice| (code(choice), id(choice))).collect()
    };
    CONTENT[list].as_array().unwrap().iter().map(|entry| (code(entry), id(entry), choices(entry))).collect()
}

/// The bits of a body, and where the reading stands.
struct Bits {
    bits: Vec<bool>,
    at: usize,
    unknown: usize,
}

type Read<T> = Result<T, Refused>;

fn must(holds: bool) -> Read<()> {
    if holds { Ok(()) } else { Err(Refused::Unknown) }
}

impl Bits {
    fn flag(&mut self) -> Read<bool> {
        self.at += 1;
        self.bits.get(self.at - 1).copied().ok_or(Refused::Unknown)
    }

    fn number(&mut self, count: usize, most: usize) -> Read<usize> {
        let mut number = 0;
        for _ in 0..count {
            number = number * 2 + usize::from(self.flag()?);
        }
        must(number <= most)?;
        Ok(number)
    }

    fn set(&mut self, count: usize) -> Read<Vec<usize>> {
        let mut set = Vec::new();
        for thing in 0..count {
            if self.flag()? {
                set.push(thing);
            }
        }
        Ok(set)
    }

    fn letter(&mut self) -> Read<char> {
        Ok(ROW.chars().nth(self.number(5, 31)?).unwrap())
    }

    fn program(&mut self) -> Read<String> {
        let two = self.flag()?;
        let mut code = self.letter()?.to_string();
        if two {
            code.push(self.letter()?);
        }
        Ok(code)
    }

    fn time(&mut self) -> Read<String> {
        let minutes = self.number(11, 1440)?;
        Ok(format!("{:02}:{:02}", minutes / 60, minutes % 60))
    }

    fn named(&mut self, count: usize, names: &[&str]) -> Read<String> {
        Ok(names[self.number(count, names.len() - 1)?].into())
    }

    fn level(&mut self) -> Read<String> {
        self.named(3, &LEVELS)
    }

    fn names(&mut self, names: &[&str]) -> Read<String> {
        Ok(self.set(names.len())?.into_iter().map(|thing| names[thing]).collect::<Vec<_>>().join(" "))
    }

    /// What stands under each character: the answers to questions, or the choices of preferences.
    fn choices(&mut self, codes: &Codes) -> Read<Vec<String>> {
        let mut told = Vec::new();
        for character in ROW.chars() {
            if !self.flag()? {
                continue;
            }
            let letter = self.letter()?;
            let question = codes.iter().find(|(code, ..)| *code == character);
            let choice = question.and_then(|(_, _, choices)| choices.iter().find(|(code, _)| *code == letter));
            match (question, choice) {
                (Some((_, id, _)), Some((_, choice))) => told.push(format!("{id}={choice}")),
                _ => self.unknown += 1,
            }
        }
        Ok(told)
    }
}

const LEVELS: [&str; 5] = ["outpatient", "intensive-outpatient", "day-treatment", "residential", "hospital"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ADDITIONS: [&str; 6] = ["today", "medical", "medication", "naloxone", "mental", "housing"];

/// What the link tells, a line for each part.
pub fn read(fragment: &str) -> Result<Vec<String>, Refused> {
    let text = fragment.strip_prefix("#/s/").ok_or(Refused::Damaged)?;
    let symbols: Option<Vec<u32>> = text.chars().map(|it| ROW.find(it).map(|at| at as u32)).collect();
    let symbols = symbols.ok_or(Refused::Damaged)?;
    if !(6..=1023).contains(&symbols.len()) || remainder(&symbols) != 0x2bc8_30a3 {
        return Err(Refused::Damaged);
    }
    match symbols.first() {
        Some(1) if symbols.len() > 6 => {}
        Some(2..) if symbols.len() > 6 => return Err(Refused::Future),
        _ => return Err(Refused::Unknown),
    }
    let body = &symbols[1..symbols.len() - 6];
    let bits = body.iter().flat_map(|symbol| (0..5).rev().map(move |bit| symbol >> bit & 1 == 1)).collect();
    let mut bits = Bits { bits, at: 0, unknown: 0 };
    let mut lines = all(&mut bits)?;
    let left = &bits.bits[bits.at..];
    must(left.len() < 5 && left.iter().all(|bit| !bit))?;
    if bits.unknown > 0 {
        lines.push(format!("unknown: {}", bits.unknown));
    }
    Ok(lines)
}

fn remainder(symbols: &[u32]) -> u32 {
    let mut r = 1;
    for symbol in symbols {
        let t = r >> 25;
        r = ((r & 0x1ff_ffff) << 5) ^ symbol;
        for (bit, term) in [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3].into_iter().enumerate() {
            if t >> bit & 1 == 1 {
                r ^= term;
            }
        }
    }
    r
}

fn all(bits: &mut Bits) -> Read<Vec<String>> {
    let mut lines = vec![format!("guidance: {}", date(bits.number(14, 16383)?))];
    lines.push(format!("levels: {}", bits.names(&LEVELS)?));
    lines.push(format!("asks: {}", bits.named(3, &["not said", "oneself", "family or friend", "counselor"])?));
    let mut programs = Vec::new();
    for _ in 0..bits.number(4, 12)? {
        let code = bits.program()?;
        must(!programs.contains(&code))?;
        programs.push(code);
    }
    lines.push(format!("programs: {}", programs.join(" ")));
    if bits.flag()? {
        let (low, high) = (bits.number(3, 4)?, bits.number(3, 4)?);
        must(low <= high)?;
        lines.push(format!("result: {} to {}", LEVELS[low], LEVELS[high]));
        for name in ["sure", "possible"] {
            let set = bits.set(8)?;
            bits.unknown += set.iter().filter(|addition| **addition >= 6).count();
            let known: Vec<_> = set.into_iter().filter_map(|addition| ADDITIONS.get(addition).copied()).collect();
            lines.push(format!("{name}: {}", known.join(" ")));
        }
    }
    if bits.flag()? {
        lines.push(format!("right now: {}", signs(bits)?));
        lines.push(format!("answers: {}", bits.choices(&QUESTIONS)?.join(" ")));
    }
    if bits.flag()? {
        lines.push(format!("preferences: {}", bits.choices(&PREFERENCES)?.join(" ")));
    }
    if bits.flag()? {
        lines.extend(busy(bits)?);
    }
    let mut named = !programs.is_empty();
    if bits.flag()? {
        lines.push(if bits.flag()? {
            named = true;
            let (code, track, phase) = (bits.program()?, bits.number(5, 31)?, bits.number(5, 31)?);
            format!("week: program {code}, timetable {track}, phase {phase}")
        } else {
            format!("week: typical, {}", bits.level()?)
        });
    }
    if named {
        lines.push(format!("print: {}", bits.number(15, 32767)?));
    }
    Ok(lines)
}

fn signs(bits: &mut Bits) -> Read<String> {
    if !bits.flag()? {
        return Ok("not said".into());
    }
    let ticked = bits.set(32)?;
    let id = |at: &usize| SIGNS.iter().find(|(code, ..)| ROW.find(*code) == Some(*at)).map(|(_, id, _)| id.clone());
    let known: Vec<_> = ticked.iter().filter_map(id).collect();
    bits.unknown += ticked.len() - known.len();
    Ok(match (known.is_empty(), ticked.is_empty()) {
        (false, _) => known.join(" "),
        (true, true) => "none".into(),
        (true, false) => "not said".into(),
    })
}

fn busy(bits: &mut Bits) -> Read<Vec<String>> {
    let mut lines = Vec::new();
    for _ in 0..bits.number(6, 40)? {
        let kind = bits.named(3, &["work", "school", "caring", "support meeting", "other"])?;
        let (days, from, to) = (bits.names(&DAYS)?, bits.time()?, bits.time()?);
        let night = if bits.flag()? { ", next day" } else { "" };
        lines.push(format!("busy: {kind}, {days}, {from} to {to}{night}"));
    }
    let mut rest = Vec::new();
    rest.push(if bits.flag()? {
        let minutes = bits.number(8, 240)?;
        let by = bits.named(3, &["on foot", "by car", "by bus or train", "driven"])?;
        must((minutes, by.as_str()) != (30, "by car"))?;
        format!("{minutes} minutes {by}")
    } else {
        "30 minutes by car".into()
    });
    for usual in ["00:00", "24:00"] {
        let time = if bits.flag()? { Some(bits.time()?) } else { None };
        must(time.as_deref() != Some(usual))?;
        rest.push(time.unwrap_or(usual.into()));
    }
    let free = if bits.flag()? { Some(bits.names(&DAYS)?) } else { None };
    must(free.as_deref() != Some(""))?;
    rest.push(free.unwrap_or_default());
    lines.push(format!("way: {}; from {} to {}; keep free: {}", rest[0], rest[1], rest[2], rest[3]));
    Ok(lines)
}

/// So many days after January 1, 2026.
fn date(mut days: usize) -> String {
    for year in 2026.. {
        let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let february = if leaps { 29 } else { 28 };
        for (month, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
            if days < length {
                return format!("{year}-{:02}-{:02}", month + 1, days + 1);
            }
            days -= length;
        }
    }
    String::new()
}
