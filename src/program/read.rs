//! From the tree of values to programs. Says every mistake, and keeps all that is right.

use super::fields::*;
use super::{CODE_ALPHABET, Cost, Per, Program, Programs, Provider, Track};
use crate::level::Level;
use crate::problem::Problem;
use crate::step_down::{Phase, StepDown};
use crate::value::Value;
use crate::week::{Activity, Block, Span, TimeOfDay, Week, Weekday};

/// The format this version reads.
const FORMAT: f64 = 1.0;
/// The most weeks of one phase.
const MOST_WEEKS: f64 = 104.0;
/// The highest price that is taken for one.
const HIGHEST_PRICE: f64 = 1_000_000.0;

/// Reads the whole file.
pub(super) fn programs(value: &Value, aspects: &[&str]) -> (Programs, Vec<Problem>) {
    let mut reader = Reader::default();
    let mut programs = Programs::default();
    let Value::Map(_) = value else {
        let reason = "programs.json must be one object in { } with \"format\", \"provider\" and \"programs\", so no \
                      programs are shown. Write it as ARCHITECTURE.md shows.";
        return (programs, vec![Problem::of_file(reason)]);
    };
    if let Some(format) = later_format(value) {
        let reason = [
            "programs.json says \"format\": ",
            &shown(format),
            ", and this version of the site reads format 1 only, so no programs are shown. Update the site, or write \
             the file in format 1.",
        ];
        return (programs, vec![Problem::of_file(&reason.concat())]);
    }
    let Some(map) = reader.map(value, "", &["format", "provider", "programs"]) else {
        return (programs, reader.problems);
    };
    check_format(&mut reader, map);
    programs.provider =
        reader.needed(map, PROVIDER).and_then(|value| reader.at_key("provider", |r| provider(r, value)));
    // No programs at all is fine: the site then shows the levels.
    let list = match reader.needed(map, PROGRAMS) {
        Some(Value::List(list)) if list.is_empty() => None,
        Some(_) => reader.list(map, PROGRAMS, "program"),
        None => None,
    };
    let mut codes = Vec::new();
    for (place, value) in list.unwrap_or_default().iter().enumerate() {
        reader.program = name_in(value);
        let in_list = |r: &mut Reader| r.at_place(place, |r| program(r, value, aspects, place, &mut codes));
        programs.programs.extend(reader.at_key("programs", in_list));
        reader.program = None;
    }
    (programs, reader.problems)
}

/// The format, if it is one of the future. Nothing else of such a file can be judged.
fn later_format(value: &Value) -> Option<f64> {
    let Value::Map(map) = value else { return None };
    match get(map, FORMAT_KEY) {
        Some(Value::Number(format)) if *format > FORMAT => Some(*format),
        _ => None,
    }
}

fn check_format(reader: &mut Reader, map: &Map) {
    let Some(value) = reader.needed(map, FORMAT_KEY) else { return };
    reader.at_key("format", |reader| match reader.number_of(value, FORMAT_KEY.like) {
        Some(format) if format != FORMAT => {
            reader.wrong(&[&shown(format), " is not a format. Write it like this: ", FORMAT_KEY.like, "."]);
        }
        _ => {}
    });
}

/// The name of a program, for its problems, before it is read.
fn name_in(value: &Value) -> Option<String> {
    let Value::Map(map) = value else { return None };
    match get(map, NAME) {
        Some(Value::Text(name)) if !name.trim().is_empty() => Some(shortened(name)),
        _ => None,
    }
}

fn provider(reader: &mut Reader, value: &Value) -> Option<Provider> {
    let map = reader.map(value, PROVIDER.like, &["name", "sample", "phone", "website"])?;
    let name = reader.needed_text(map, NAME);
    let sample = reader.needed_flag(map, SAMPLE).unwrap_or(true);
    let phone = phone(reader, map);
    let website = reader.text(map, WEBSITE).filter(|website| {
        let host = website.strip_prefix("https://").unwrap_or_default();
        let safe = host.starts_with(|first: char| first.is_ascii_alphanumeric()) && !host.contains(char::is_whitespace);
        if !safe {
            let reason = [&quoted(website), " is not a safe web address. Write it like this: ", WEBSITE.like, "."];
            reader.at_key("website", |reader| reader.wrong(&reason));
        }
        safe
    });
    Some(Provider { name: name?.to_owned(), sample, phone, website: website.map(str::to_owned) })
}

fn phone(reader: &mut Reader, map: &Map) -> Option<String> {
    let phone = reader.text(map, PHONE)?;
    let dialed = phone.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
    if dialed && phone.chars().filter(char::is_ascii_digit).count() >= 3 {
        return Some(phone.to_owned());
    }
    let reason = [&quoted(phone), " is not a phone number. Use digits, spaces and + - ( ) . only."];
    reader.at_key("phone", |reader| reader.wrong(&reason));
    None
}

/// Reads one program; nothing when it holds a mistake. `codes` are those taken so far, with who has them.
fn program(
    reader: &mut Reader,
    value: &Value,
    aspects: &[&str],
    place: usize,
    codes: &mut Vec<(String, String)>,
) -> Option<Program> {
    let mistakes_before = reader.mistakes;
    let keys = ["code", "name", "level", "summary", "phone", "cost", "says", "tracks"];
    let map = reader.map(value, "{ \"code\": \"e1\", \"name\": \"Evening IOP\", ... }", &keys)?;
    let code = code(reader, map, place, codes);
    let name = reader.needed_text(map, NAME);
    let level = one_of(reader, map, LEVEL, "a level", &Level::ALL, Level::id);
    let summary = reader.needed_text(map, SUMMARY);
    let phone = phone(reader, map);
    let cost = get(map, COST).and_then(|value| reader.at_key("cost", |reader| cost(reader, value)));
    let says = get(map, SAYS).map(|value| reader.at_key("says", |reader| says(reader, value, aspects)));
    let tracks: Option<Vec<Track>> = each(reader, map, TRACKS, "track", track).into_iter().collect();
    let program = Program {
        code: code?,
        name: name?.to_owned(),
        level: level?,
        summary: summary?.to_owned(),
        phone,
        cost,
        says: says.unwrap_or_default(),
        tracks: tracks?,
    };
    (reader.mistakes == mistakes_before).then_some(program)
}

fn code(reader: &mut Reader, map: &Map, place: usize, codes: &mut Vec<(String, String)>) -> Option<String> {
    let code = reader.needed_text(map, CODE)?;
    reader.at_key("code", |reader| {
        if code.len() > 2 || !code.chars().all(|c| CODE_ALPHABET.contains(c)) {
            let characters = "Use one or two of these characters: ";
            reader.wrong(&[&quoted(code), " is not a code. ", characters, CODE_ALPHABET, "."]);
            return None;
        }
        if let Some((_, owner)) = codes.iter().find(|(taken, _)| taken == code) {
            let advice = ". Give this program a code of its own that was never used.";
            reader.wrong(&[&quoted(code), " is already the code of ", owner, advice]);
            return None;
        }
        let mut owner = ["programs[", &place.to_string(), "]"].concat();
        if let Some(name) = &reader.program {
            owner.push_str(&[" ", &quoted(name)].concat());
        }
        codes.push((code.to_owned(), owner));
        Some(code.to_owned())
    })
}

/// A text that must be one of a few ids.
fn one_of<T: Copy>(
    reader: &mut Reader,
    map: &Map,
    field: Field,
    what: &str,
    all: &[T],
    id: fn(T) -> &'static str,
) -> Option<T> {
    let text = reader.needed_text(map, field)?;
    let found = all.iter().copied().find(|one| id(*one) == text);
    if found.is_none() {
        let ids: Vec<&str> = all.iter().copied().map(id).collect();
        reader.at_key(field.key, |reader| reader.none_of(text, what, &ids));
    }
    found
}

fn cost(reader: &mut Reader, value: &Value) -> Option<Cost> {
    let map = reader.map(value, COST.like, &["from", "to", "per", "as_of"])?;
    let from = price(reader, map, LEAST);
    let to = price(reader, map, MOST);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        let (from, to) = (from.to_string(), to.to_string());
        reader.wrong(&["\"from\" is ", &from, " and \"to\" is ", &to, ". Put the lower price in \"from\"."]);
    }
    let per = one_of(reader, map, PER, "a way to count a price", &Per::ALL, Per::id);
    let as_of = reader.needed_text(map, AS_OF);
    if let Some(text) = as_of
        && !is_month(text)
    {
        let reason = [&quoted(text), " is not a month. Write the year and the month like this: ", AS_OF.like, "."];
        reader.at_key("as_of", |reader| reader.wrong(&reason));
    }
    Some(Cost { from: from?, to: to?, per: per?, as_of: as_of?.to_owned() })
}

fn price(reader: &mut Reader, map: &Map, field: Field) -> Option<u32> {
    let value = reader.needed(map, field)?;
    reader.at_key(field.key, |reader| {
        let price = reader.number_of(value, field.like)?;
        if (0.0..=HIGHEST_PRICE).contains(&price) && price.fract() == 0.0 {
            return Some(price as u32);
        }
        let advice = " is not a price. Write whole dollars from 0 to 1000000, without a sign.";
        reader.wrong(&[&shown(price), advice]);
        None
    })
}

/// Whether this is `YYYY-MM`.
fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let is_month = month.len() == 2 && month.bytes().all(|b| b.is_ascii_digit());
    is_year && is_month && ("01"..="12").contains(&month)
}

fn says(reader: &mut Reader, value: &Value, aspects: &[&str]) -> Vec<(String, String)> {
    let map = reader.map(value, SAYS.like, aspects).unwrap_or_default();
    let mut says = Vec::new();
    for (aspect, value) in map {
        let text = reader.at_key(aspect, |reader| reader.text_of(value, SAYS.like));
        if let Some(text) = text.filter(|_| aspects.contains(&aspect.as_str())) {
            says.push((aspect.clone(), text.to_owned()));
        }
    }
    says
}

/// Every item of a list that must be there, with whether it is the last. Nothing stands for an item with a mistake.
fn each<T>(
    reader: &mut Reader,
    map: &Map,
    field: Field,
    one: &str,
    read: impl Fn(&mut Reader, &Value, bool) -> Option<T>,
) -> Vec<Option<T>> {
    let list = reader.list(map, field, one).unwrap_or_default();
    reader.at_key(field.key, |reader| {
        let mut items = Vec::new();
        for (place, value) in list.iter().enumerate() {
            items.push(reader.at_place(place, |reader| read(reader, value, place + 1 == list.len())));
        }
        items
    })
}

fn track(reader: &mut Reader, value: &Value, _last: bool) -> Option<Track> {
    let map = reader.map(value, TRACKS.like, &["name", "online", "phases"])?;
    let name = reader.needed_text(map, NAME);
    let online = reader.needed_flag(map, ONLINE);
    let phases: Option<Vec<Phase>> = each(reader, map, PHASES, "phase", phase).into_iter().collect();
    Some(Track { name: name?.to_owned(), online: online?, step_down: StepDown(phases?) })
}

fn phase(reader: &mut Reader, value: &Value, last: bool) -> Option<Phase> {
    let map = reader.map(value, PHASES.like, &["weeks", "sessions"])?;
    let weeks = match get(map, WEEKS) {
        Some(value) => reader.at_key("weeks", |reader| weeks(reader, value)),
        None => {
            if !last {
                let reason = "this key is missing, and only the last phase may be open-ended. Add it like this: ";
                reader.at_key("weeks", |reader| reader.wrong(&[reason, WEEKS.like, "."]));
            }
            None
        }
    };
    let sessions = each(reader, map, SESSIONS, "session", session);
    reader.at_key("sessions", |reader| overlaps(reader, &sessions));
    let blocks = sessions.iter().flatten().flat_map(|session| {
        session.days.iter().map(|&day| Block { day, span: session.span, activity: session.activity })
    });
    Some(Phase { weeks, week: Week::new(blocks.collect()) })
}

fn weeks(reader: &mut Reader, value: &Value) -> Option<u16> {
    let weeks = reader.number_of(value, WEEKS.like)?;
    if (1.0..=MOST_WEEKS).contains(&weeks) && weeks.fract() == 0.0 {
        return Some(weeks as u16);
    }
    let most = shown(MOST_WEEKS);
    reader.wrong(&[&shown(weeks), " is not a number of weeks. Write a whole number from 1 to ", &most, "."]);
    None
}

/// The same span on some days, as the file writes it.
struct Session {
    days: Vec<Weekday>,
    span: Span,
    activity: Activity,
}

fn session(reader: &mut Reader, value: &Value, _last: bool) -> Option<Session> {
    let map = reader.map(value, SESSIONS.like, &["days", "from", "to", "activity"])?;
    let days = days(reader, map);
    let from = time(reader, map, FROM);
    let to = time(reader, map, TO);
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        let advice = ". Write a later time; a session past midnight is written as two.";
        let reason = [&to.to_string(), " is not after ", &from.to_string(), advice];
        reader.at_key("to", |reader| reader.wrong(&reason));
    }
    let activity = one_of(reader, map, ACTIVITY, "an activity", &Activity::ALL, Activity::id);
    Some(Session { days, span: Span { from: from?, to: to? }, activity: activity? })
}

fn days(reader: &mut Reader, map: &Map) -> Vec<Weekday> {
    let list = reader.list(map, DAYS, "day").unwrap_or_default();
    let mut days = Vec::new();
    for (place, value) in list.iter().enumerate() {
        let item = |reader: &mut Reader| {
            let text = reader.text_of(value, DAYS.like)?;
            let day = Weekday::from_id(text);
            if day.is_none() {
                reader.none_of(text, "a day", &Weekday::ALL.map(Weekday::id));
            } else if days.iter().any(|earlier| Some(*earlier) == day) {
                reader.wrong(&[&quoted(text), " stands here twice. Name each day once."]);
                return None;
            }
            day
        };
        let day = reader.at_key("days", |reader| reader.at_place(place, item));
        days.extend(day);
    }
    days
}

fn time(reader: &mut Reader, map: &Map, field: Field) -> Option<TimeOfDay> {
    let text = reader.needed_text(map, field)?;
    let time = TimeOfDay::parse(text);
    if time.is_none() {
        let advice = " is not a time. Write hours and minutes from 00:00 to 24:00, like this: ";
        reader.at_key(field.key, |reader| reader.wrong(&[&quoted(text), advice, field.like, "."]));
    }
    time
}

/// Reports each pair of sessions that share a minute.
fn overlaps(reader: &mut Reader, sessions: &[Option<Session>]) {
    let named = |place: usize, session: &Session| {
        let Span { from, to } = session.span;
        let (place, from, to) = (place.to_string(), from.to_string(), to.to_string());
        ["sessions[", &place, "] (", session.activity.id(), ", ", &from, " to ", &to, ")"].concat()
    };
    let readable = || sessions.iter().enumerate().filter_map(|(place, session)| Some((place, session.as_ref()?)));
    for (later_place, later) in readable() {
        for (place, earlier) in readable().take_while(|(place, _)| *place < later_place) {
            let shared: Vec<&str> =
                earlier.days.iter().filter(|day| later.days.contains(day)).map(|day| day.id()).collect();
            if !shared.is_empty() && earlier.span.overlaps(later.span) {
                let (first, second) = (named(place, earlier), named(later_place, later));
                let advice = ". Move or shorten one of them.";
                reader.wrong(&[&first, " and ", &second, " overlap on ", &shared.join(", "), advice]);
            }
        }
    }
}
