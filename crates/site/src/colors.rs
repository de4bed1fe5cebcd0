//! The colors of a center's own style sheet, laid over ours: each must stand out from what it is drawn on, by day and by night. Where one
//! does not, the nearest that does is named; and so is a property that nothing uses.

use std::collections::BTreeMap;
use std::path::Path;

use crate::file;

/// What ours are.
const OURS: &str = include_str!("../../../static/style.css");

/// A color, the grounds that it is drawn on, and the least contrast (WCAG 2.2).
type Pair = (&'static str, &'static [&'static str], f64);

const GROUNDS: &[&str] = &["page", "paper", "sand", "mist", "glow"];
const PAIRS: [Pair; 8] = [
    ("ink", GROUNDS, 7.0),
    ("muted", GROUNDS, 4.5),
    ("accent", GROUNDS, 4.5),
    ("help", &["page", "paper", "glow"], 4.5),
    ("on-accent", &["accent"], 4.5),
    ("on-help", &["help"], 4.5),
    ("on-less", &["ramp-0", "ramp-1", "ramp-2"], 4.5),
    ("on-more", &["ramp-3", "ramp-4"], 4.5),
];

/// Red, green and blue, from 0 to 255.
type Color = [f64; 3];
type Colors = BTreeMap<String, Color>;

/// Says which colors of a center's style sheet cannot be seen well enough, and which of its properties nothing uses.
pub fn check(path: &Path) -> Result<(), String> {
    let problems = problems(&file::text(path)?);
    if problems.is_empty() { Ok(()) } else { Err(format!("{}:\n{}", path.display(), problems.join("\n"))) }
}

fn problems(own: &str) -> Vec<String> {
    let mut problems = unused(own);
    for (is_night, when) in [(false, "by day"), (true, "by night")] {
        let mut colors = colors_of(OURS, false);
        let ours_by_night = if is_night { colors_of(OURS, true) } else { Colors::new() };
        let own_by_night = if is_night { colors_of(own, true) } else { Colors::new() };
        // In the order in which a browser lets one win over the other.
        for more in [ours_by_night, colors_of(own, false), own_by_night] {
            colors.extend(more);
        }
        for (name, grounds, least) in PAIRS {
            let grounds: Vec<Color> = grounds.iter().filter_map(|ground| colors.get(*ground).copied()).collect();
            let Some(color) = colors.get(name).copied() else { continue };
            let reached = grounds.iter().map(|ground| contrast(color, *ground)).fold(f64::INFINITY, f64::min);
            if reached < least {
                let instead = nearest(color, &grounds, least);
                let instead = instead.map_or_else(
                    || "No color does: change what is under it.".to_owned(),
                    |it| format!("The nearest that does is {}.", written(it)),
                );
                problems.push(format!(
                    "    --{name}: {when} {} reaches a contrast of {reached:.2} to 1, and needs {least}. {instead}",
                    written(color)
                ));
            }
        }
    }
    problems
}

/// The properties of its own that a sheet sets and neither it nor ours uses: most likely a slip.
fn unused(own: &str) -> Vec<String> {
    let own = plain(own);
    let uses = |sheet: &str, name: &str| [",", ")"].iter().any(|end| sheet.contains(&format!("var(--{name}{end}")));
    let is_used = |name: &str| uses(&own, name) || uses(OURS, name);
    let set = own.split(['{', ';']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    let unused = set.map(|(name, _)| name.trim()).filter(|name| !is_used(name));
    let known = "Known are those at the top of static/style.css, and --center-name, --center-lines, --center-logo, --center-mark, \
                 --center-questions.";
    unused.map(|name| format!("    --{name}: nothing uses it. {known}")).collect()
}

/// A sheet without its comments.
fn plain(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    parts.for_each(|part| plain += part.split_once("*/").map_or("", |(_, after)| after));
    plain
}

/// The colors that a sheet's `:root` sets, by day or by night.
fn colors_of(sheet: &str, by_night: bool) -> Colors {
    let plain = plain(sheet);
    let mut colors = Colors::new();
    let mut before = "";
    for (at, block) in plain.split(":root").enumerate() {
        let is_night = before.rsplit('@').next().is_some_and(|it| it.contains("prefers-color-scheme: dark"));
        let is_print = before.rsplit('@').next().is_some_and(|it| it.contains("print"));
        if at > 0 && is_night == by_night && !is_print {
            let inside = block.trim_start().strip_prefix('{').and_then(|it| it.split('}').next()).unwrap_or_default();
            let named = inside.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
            colors.extend(named.filter_map(|(name, color)| Some((name.trim().to_owned(), read(color.trim())?))));
        }
        before = block;
    }
    colors
}

/// A color as `#fff` or `#ffffff`.
fn read(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#')?;
    let digits: String =
        if digits.len() == 3 { digits.chars().flat_map(|it| [it, it]).collect() } else { digits.into() };
    let part = |nth: usize| u8::from_str_radix(digits.get(2 * nth..2 * nth + 2)?, 16).ok().map(f64::from);
    (digits.len() == 6).then_some(())?;
    Some([part(0)?, part(1)?, part(2)?])
}

fn written(color: Color) -> String {
    let [red, green, blue] = color.map(|part| part.round());
    format!("#{red:02x}{green:02x}{blue:02x}", red = red as u8, green = green as u8, blue = blue as u8)
}

/// How light a color is, from 0 to 1.
fn light(color: Color) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let share = part.round() / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The color of the same hue, darker or lighter by the least that is enough.
fn nearest(color: Color, grounds: &[Color], least: f64) -> Option<Color> {
    (0..=200).find_map(|step| {
        let share = f64::from(step) / 200.0;
        let toward = |end: f64| color.map(|part| part + (end - part) * share);
        [toward(0.0), toward(255.0)].into_iter().find(|it| grounds.iter().all(|ground| contrast(*it, *ground) >= least))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What tells a control or a drawing from its ground. An owner's colors may do without.
    const DRAWN: [Pair; 3] =
        [("lamp", &["deep"], 3.0), ("edge", &["page", "paper", "sand", "mist"], 3.0), ("ink", &["hill", "near"], 3.0)];

    #[test]
    fn every_color_stands_out_from_what_it_is_drawn_on_by_day_and_by_night() {
        let day = colors_of(OURS, false);
        let mut night = day.clone();
        night.extend(colors_of(OURS, true));
        for (when, colors) in [("day", &day), ("night", &night)] {
            for (color, grounds, least) in PAIRS.into_iter().chain(DRAWN) {
                for ground in grounds {
                    let reached = contrast(colors[color], colors[*ground]);
                    assert!(
                        reached >= least,
                        "by {when} --{color} on --{ground} has a contrast of {reached:.2}, not {least}"
                    );
                }
            }
            // The bar is dark by day and by night; its text is white.
            assert!(contrast([255.0; 3], colors["deep"]) >= 7.0, "by {when} the bar is too light");
        }
        let black_on_white = contrast([0.0; 3], [255.0; 3]);
        assert!((black_on_white - 21.0).abs() < 1e-9 && contrast([f64::from(0x77); 3], [255.0; 3]) < 4.5);
    }

    #[test]
    fn our_own_colors_and_an_empty_sheet_pass() {
        assert_eq!(problems(""), Vec::<String>::new());
        assert_eq!(colors_of(OURS, false)["accent"], [0x0b, 0x5e, 0x64].map(f64::from));
        assert_ne!(colors_of(OURS, false)["page"], colors_of(OURS, true)["page"]);
    }

    #[test]
    fn a_color_that_is_too_light_is_refused_with_the_nearest_that_passes() {
        let said = problems(
            "@media screen { :root { --accent: #4a90d9; } } @media (prefers-color-scheme: dark) { :root { --accent: #8ec5ff; } }",
        );
        assert!(said[0].starts_with("    --accent: by day #4a90d9 reaches a contrast of 2.78 to 1"), "{said:#?}");
        let better = said[0].rsplit("is ").next().unwrap().trim_end_matches('.');
        let day = format!(
            "@media screen {{ :root {{ --accent: {better}; }} }} @media (prefers-color-scheme: dark) {{ :root {{ --accent: #8ec5ff; }} }}"
        );
        assert_eq!(problems(&day), Vec::<String>::new(), "{better}");
    }

    #[test]
    fn a_property_that_nothing_uses_is_named_and_those_of_the_guide_are_used() {
        let said =
            problems(":root { --center-question: none; --acent: #0b5e64; } a { --mine: 1px; margin: var(--mine) }");
        assert_eq!(said.len(), 2, "{said:#?}");
        assert!(
            said[0].starts_with("    --center-question: nothing uses it.") && said[1].contains("--acent"),
            "{said:#?}"
        );
        for name in said[0].split(" --").skip(2).map(|it| it.trim_end_matches(['.', ','])) {
            assert!(OURS.contains(&format!("var(--{name}")), "{name}");
        }
        let guide = include_str!("../../../docs/guide.md");
        let sheet =
            guide.split("```css").nth(1).and_then(|rest| rest.split("```").next()).expect("a sheet to start from");
        assert_eq!(problems(sheet), Vec::<String>::new(), "the sheet of the guide");
        assert!(["--radius", "--center-questions"].iter().all(|name| sheet.contains(name)), "{sheet}");
    }

    #[test]
    fn a_color_of_the_day_counts_at_night_until_the_night_has_one() {
        let said = problems(":root { --accent: #0b4f8a; }");
        assert!(!said.is_empty() && said.iter().all(|it| it.contains("by night")), "{said:#?}");
        let said = problems("/* --accent: #fff; */ :root { /* --ink: #fff; */ }");
        assert_eq!(said, Vec::<String>::new(), "a comment sets no color");
    }
}
