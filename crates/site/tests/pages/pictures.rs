//! The pictures show what the tables say, and people who cannot see them get it in words.

use explorer_core::language::Language;

use super::{attributes, content, id, page_in, pages, says, tables, text, words};

/// The first picture of a page.
fn picture(language: Language, page: &str) -> String {
    let html = page_in(language, &format!("{page}.html"));
    let (_, figure) = html.split_once("<figure").unwrap_or_else(|| panic!("{page} has no picture"));
    figure.split("</figure>").next().unwrap().to_string()
}

/// A text from the head of a page.
fn of_head(language: Language, page: &str, name: &str) -> String {
    let markdown = super::read(&format!("content/{}/pages/{page}.md", language.code()));
    let line = markdown.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    line.unwrap_or_else(|| panic!("{page} has no {name}")).trim_matches('"').to_string()
}

/// The words of a level.
fn spoken(language: Language, level: &str) -> toml::Value {
    words(language, "levels.toml")["level"][level].clone()
}

/// The sessions of a level's typical week: the day, the start and end in hours, and the activity.
fn sessions(level: &toml::Table) -> Vec<(String, f64, f64, String)> {
    let hour = |time: &toml::Value| {
        let (hour, minute) = time.as_str().unwrap().split_once(':').unwrap();
        hour.parse::<f64>().unwrap() + minute.parse::<f64>().unwrap() / 60.0
    };
    let mut sessions = Vec::new();
    for session in tables(level, "session") {
        for day in session["days"].as_array().unwrap() {
            let activity = session["activity"].as_str().unwrap().to_string();
            sessions.push((day.as_str().unwrap().to_string(), hour(&session["from"]), hour(&session["to"]), activity));
        }
    }
    sessions
}

#[test]
fn the_ways_of_care_stand_in_order_with_their_hours_and_where_one_sleeps() {
    for language in Language::ALL {
        for (page, about) in [("what-is-an-iop", "intensive-outpatient"), ("day-treatment", "day-treatment")] {
            has_every_way(language, page, about);
        }
    }
}

fn has_every_way(language: Language, page: &str, about: &str) {
    let (figure, levels) = (picture(language, page), tables(&content("levels.toml"), "level"));
    let steps: Vec<_> = figure.split("<li ").skip(1).collect();
    assert_eq!(steps.len(), levels.len(), "{page}");
    for (at, (step, level)) in steps.iter().zip(&levels).enumerate() {
        let (name, step) = (id(level), format!("<li {step}"));
        assert!(step.contains(&format!("ramp-{at}")), "{page}: {name} has another color: {step}");
        assert_eq!(step.contains(" marked"), name == about, "{page}: {name}");
        let there = level["sleeps_there"].as_bool().unwrap();
        let sleep = of_head(language, page, if there { "sleep-there" } else { "sleep-home" });
        says(&step, name, &[spoken(language, name)["short"].as_str().unwrap(), &sleep]);
        // If the next level starts where this one ends, that is a real upper bound. Otherwise it is only how far the explorer counts.
        let hours = |level: &toml::Table, end: usize| level["hours_per_week"][end].as_integer().unwrap();
        let (from, below) = (hours(level, 0), hours(level, 1));
        let wanted = match (from, levels.get(at + 1).is_some_and(|next| hours(next, 0) == below)) {
            (0, true) => of_head(language, page, "under").replace("{below}", &below.to_string()),
            (0, false) => of_head(language, page, "no-number"),
            (_, true) => of_head(language, page, "between")
                .replace("{from}", &from.to_string())
                .replace("{to}", &(below - 1).to_string()),
            (_, false) => of_head(language, page, "at-least").replace("{from}", &from.to_string()),
        };
        says(&step, name, &[&wanted]);
        let lines = attributes(&step, "d").last().unwrap().matches('M').count();
        assert_eq!(lines, if there { 7 } else { sessions(level).len() }, "{page}: {name}: what is filled");
    }
}

#[test]
fn a_typical_week_shows_each_session_at_its_hours_and_says_when_they_are() {
    for language in Language::ALL {
        let figure = picture(language, "a-week-in-iop");
        let levels = tables(&content("levels.toml"), "level");
        let sessions = sessions(levels.iter().find(|level| id(level) == "intensive-outpatient").unwrap());
        let phrases = words(language, "phrases.toml");
        let (caption, drawn) = figure.split_once("</figcaption>").unwrap();
        let (days, key) = drawn.split_once("</div><ul").unwrap();
        let columns: Vec<_> = days.split("<div><span>").skip(1).collect();
        assert_eq!(columns.len(), 7);
        let ids = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        for (column, day) in columns.iter().zip(ids) {
            let short = phrases[day].as_str().unwrap();
            assert!(column.starts_with(short), "{day}: {column}");
            let of_day: Vec<_> = sessions.iter().filter(|session| session.0 == day).collect();
            assert_eq!(column.matches("<rect").count(), of_day.len(), "{day}");
            for (_, from, to, _) in &of_day {
                let rect = format!("<rect width=\"10\" height=\"{}\" y=\"{}\"", (to - from) * 10.0, from * 10.0);
                assert!(column.contains(&rect), "{day} has no {rect}: {column}");
            }
            assert_eq!(text(caption).contains(short), !of_day.is_empty(), "{day}: {caption}");
        }
        let hours: f64 = sessions.iter().map(|(_, from, to, _)| to - from).sum();
        says(
            caption,
            "the caption",
            &[&phrases["some-hours"].as_str().unwrap().replace("{count}", &hours.to_string())],
        );
        for (.., activity) in &sessions {
            says(key, "the key", &[phrases[&format!("activity-{activity}")].as_str().unwrap()]);
        }
    }
}

#[test]
fn the_step_down_falls_as_the_hours_of_treatment_do() {
    for language in Language::ALL {
        let page = "after-treatment";
        let figure = picture(language, page);
        let steps: Vec<_> = figure.split("<li").skip(1).collect();
        let levels = ["day-treatment", "intensive-outpatient", "outpatient"];
        assert_eq!(steps.len(), levels.len() + 1);
        let (mut before, mut most) = (100.1, 0.0_f64);
        for (step, level) in steps.iter().zip(levels) {
            let step = format!("<li{step}");
            says(&step, level, &[spoken(language, level)["short"].as_str().unwrap()]);
            let long: f64 = attributes(&step, "width").iter().find(|it| it.contains('.')).unwrap().parse().unwrap();
            assert!(long < before && long > 0.0, "{level}: {long} after {before}");
            before = long;
            // Meals are not treatment. Short breaks count, so the hours can be a little more than the treatment.
            let all = tables(&content("levels.toml"), "level");
            let sessions = sessions(all.iter().find(|it| id(it) == level).unwrap());
            let treatment = sessions.iter().filter(|it| !["meal", "break"].contains(&&*it.3)).map(|it| it.2 - it.1);
            let [treatment, days]: [f64; 2] = [treatment.sum(), number_of_days(&sessions) as f64];
            let numbers: Vec<f64> = text(&step)
                .split(|c: char| !c.is_ascii_digit() && c != '.')
                .filter_map(|it| it.trim_end_matches('.').parse().ok())
                .collect();
            assert!(numbers[0] >= treatment && numbers[0] < treatment + 2.0, "{level}: {numbers:?}, {treatment}");
            assert_eq!(numbers[1], days, "{level}");
            most = most.max(numbers[0]);
            let part = numbers[0] / most * 100.0;
            assert!((part - long).abs() < 0.5, "{level}: {long} of a hundred for {} hours", numbers[0]);
        }
        says(steps[3], "what goes on", &[&of_head(language, page, "aftercare"), &of_head(language, page, "as-needed")]);
        let caption = words(language, "phrases.toml");
        says(&figure, "the caption", &[caption["steps-lead"].as_str().unwrap()]);
    }
}

fn number_of_days(sessions: &[(String, f64, f64, String)]) -> usize {
    sessions.iter().map(|session| &session.0).collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn every_drawing_is_hidden_from_those_who_listen_and_stands_beside_words() {
    let mut figures = 0;
    for (name, html) in pages() {
        for svg in html.split("<svg").skip(1) {
            let tag = svg.split('>').next().unwrap();
            assert!(tag.contains("aria-hidden=\"true\""), "{name}: <svg{tag}>");
        }
        for figure in html.split("<figure").skip(1) {
            let caption = figure.split("<figcaption>").nth(1).unwrap().split("</figcaption>").next().unwrap();
            assert!(text(caption).len() > 40, "{name}: {caption}");
            figures += 1;
        }
    }
    assert_eq!(figures, 8, "four pictures, two languages");
}
