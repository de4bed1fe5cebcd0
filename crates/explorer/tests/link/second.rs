//! A second reader of links, written from `content/en/pages/link-format.md` alone: it shares no code with the first, and takes
//! the codes from `content/questions.toml`. It gives what a link tells as text.

use std::collections::BTreeMap;
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
    let path = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("content/questions.toml");
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

/// How an answer of format 1 stands to today: a line of the page, such as "- `a s` alcohol=some: nearest, `drinks=yes`."
pub struct Became {
    /// What it was called.
    pub name: String,
    /// Nothing else means the same.
    pub is_nearest: bool,
    /// What it is today; nothing if that is asked again.
    pub today: Vec<String>,
}

/// The lines of the page about format 1, by the codes at their beginning.
pub fn became(page: &str) -> BTreeMap<String, Became> {
    let part = page.split("{#format-1}").nth(1).unwrap().split("{#aloud}").next().unwrap();
    let line = |line: &str| {
        let (codes, rest) = line.strip_prefix("- `")?.split_once("` ")?;
        let (name, today) = rest.split_once(": ")?;
        let words: Vec<&str> = today.split('`').collect();
        let is_nearest = !words[0].starts_with("same") && !words[0].starts_with("igual");
        let today = words.iter().skip(1).step_by(2).map(|it| it.to_string()).collect();
        Some((codes.to_string(), Became { name: name.trim_matches('`').into(), is_nearest, today }))
    };
    part.lines().filter_map(line).collect()
}

static FORMAT_1: LazyLock<BTreeMap<String, Became>> =
    LazyLock::new(|| became(include_str!("../../../../content/en/pages/link-format.md")));

/// The bits of a body, and where the reading stands.
struct Bits {
    format: u32,
    /// Whether format 1 is told in its own words.
    as_then: bool,
    bits: Vec<bool>,
    at: usize,
    unknown: usize,
    reread: usize,
    asked_anew: usize,
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

    /// What an answer or an addition of format 1 is today.
    fn today(&mut self, codes: &str) -> Option<Vec<String>> {
        let became = FORMAT_1.get(codes)?;
        if self.as_then {
            return Some(vec![became.name.clone()]);
        }
        match (became.today.is_empty(), became.is_nearest) {
            (true, _) => self.asked_anew += 1,
            (false, true) => self.reread += 1,
            (false, false) => {}
        }
        Some(became.today.clone())
    }

    /// The answers of format 1, in the order of today's codes.
    fn first_answers(&mut self) -> Read<Vec<String>> {
        let mut told = Vec::new();
        for character in ROW.chars() {
            if self.flag()? {
                let letter = self.letter()?;
                match self.today(&format!("{character} {letter}")) {
                    Some(today) => told.extend(today),
                    None => self.unknown += 1,
                }
            }
        }
        if !self.as_then {
            let code = |told: &String| {
                let id = told.split('=').next().unwrap();
                LONG_ROW.find(QUESTIONS.iter().find(|(_, known, _)| known == id).unwrap().0)
            };
            told.sort_by_key(code);
        }
        Ok(told)
    }

    /// The value of each character: an answer to a question, or the choice of a preference.
    fn choices(&mut self, row: &str, codes: &Codes) -> Read<Vec<String>> {
        let mut told = Vec::new();
        for character in row.chars() {
            if !self.flag()? {
                continue;
            }
            let letter = self.letter()?;
            let question = codes.iter().find(|(code, ..)| *code == character);
            let choice = question.and_then(|(_, _, choices)| choices.iter().find(|(code, _)| *code == letter));
            let is_question = row == LONG_ROW;
            match (question, choice, letter) {
                (Some((_, id, _)), None, '0') if is_question => told.push(format!("{id}=unknown")),
                (Some((_, id, _)), None, '1') if is_question => told.push(format!("{id}=withheld")),
                (Some((_, id, _)), Some((_, choice)), _) => told.push(format!("{id}={choice}")),
                _ => self.unknown += 1,
            }
        }
        Ok(told)
    }
}

const LEVELS: [&str; 5] = ["outpatient", "intensive-outpatient", "day-treatment", "residential", "hospital"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LONG_ROW: &str = "0123456789abcdefghjkmnpqrstvwxyzABCDEFGHJKMNPQRSTVWXYZ";
/// As the page says them.
const ADDITIONS: &str = "today-body, today-opioid, today-mind, check-alcohol, check-calming, check-sleep, check-ill, maternal, eating, med-alcohol, med-opioid, naloxone, stimulant, mental, safety, housing, safe-home, cannabis, nicotine, gambling, teen, older, court";

/// What the link tells, a line for each part.
pub fn read(fragment: &str) -> Result<Vec<String>, Refused> {
    read_as(fragment, false)
}

/// What the link told when it shipped, in the words of its format.
pub fn read_as_then(fragment: &str) -> Result<Vec<String>, Refused> {
    read_as(fragment, true)
}

fn read_as(fragment: &str, as_then: bool) -> Result<Vec<String>, Refused> {
    let text = fragment.strip_prefix("#/s/").ok_or(Refused::Damaged)?;
    let symbols: Option<Vec<u32>> = text.chars().map(|it| ROW.find(it).map(|at| at as u32)).collect();
    let symbols = symbols.ok_or(Refused::Damaged)?;
    if !(6..=1023).contains(&symbols.len()) || remainder(&symbols) != 0x2bc8_30a3 {
        return Err(Refused::Damaged);
    }
    let format = match symbols.first() {
        Some(&format @ 1..=2) if symbols.len() > 6 => format,
        Some(3..) if symbols.len() > 6 => return Err(Refused::Future),
        _ => return Err(Refused::Unknown),
    };
    let body = &symbols[1..symbols.len() - 6];
    let bits = body.iter().flat_map(|symbol| (0..5).rev().map(move |bit| symbol >> bit & 1 == 1)).collect();
    let mut bits = Bits { format, as_then, bits, at: 0, unknown: 0, reread: 0, asked_anew: 0 };
    let mut lines = all(&mut bits)?;
    let left = &bits.bits[bits.at..];
    must(left.len() < 5 && left.iter().all(|bit| !bit))?;
    for (name, count) in [("unknown", bits.unknown), ("reread", bits.reread), ("asked anew", bits.asked_anew)] {
        if count > 0 {
            lines.push(format!("{name}: {count}"));
        }
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
            lines.push(format!("{name}: {}", additions(bits)?));
        }
    }
    if bits.flag()? {
        lines.push(format!("right now: {}", signs(bits)?));
        let answers = if bits.format == 1 { bits.first_answers()? } else { bits.choices(LONG_ROW, &QUESTIONS)? };
        lines.push(format!("answers: {}", answers.join(" ")));
    }
    if bits.flag()? {
        lines.push(format!("preferences: {}", bits.choices(ROW, &PREFERENCES)?.join(" ")));
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

/// The names of those in a set, in the order of today.
fn additions(bits: &mut Bits) -> Read<String> {
    if bits.format == 1 {
        let mut known = Vec::new();
        for addition in bits.set(8)? {
            match bits.today(&addition.to_string()) {
                Some(today) => known.extend(today),
                None => bits.unknown += 1,
            }
        }
        if !bits.as_then {
            let place = |id: &String| ADDITIONS.split(", ").position(|it| it == id);
            known.sort_by_key(place);
        }
        return Ok(known.join(" "));
    }
    let names: Vec<_> = ADDITIONS.split(", ").collect();
    let set = bits.set(32)?;
    bits.unknown += set.iter().filter(|addition| **addition >= names.len()).count();
    let known: Vec<_> = set.into_iter().filter_map(|addition| names.get(addition).copied()).collect();
    Ok(known.join(" "))
}

fn signs(bits: &mut Bits) -> Read<String> {
    if !bits.flag()? {
        return Ok("not said".into());
    }
    let checked = bits.set(32)?;
    let id = |at: &usize| SIGNS.iter().find(|(code, ..)| ROW.find(*code) == Some(*at)).map(|(_, id, _)| id.clone());
    let known: Vec<_> = checked.iter().filter_map(id).collect();
    bits.unknown += checked.len() - known.len();
    Ok(match (known.is_empty(), checked.is_empty()) {
        (false, _) => known.join(" "),
        // More signs are asked today than in format 1.
        (true, true) if bits.format == 1 && !bits.as_then => {
            bits.asked_anew += 1;
            "not said".into()
        }
        (true, true) => "none".into(),
        (true, false) => "not said".into(),
    })
}

fn busy(bits: &mut Bits) -> Read<Vec<String>> {
    let mut lines = Vec::new();
    for _ in 0..bits.number(6, 40)? {
        let kind = bits.named(3, &["work", "school", "caring", "support meeting", "other", "sleep"])?;
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
