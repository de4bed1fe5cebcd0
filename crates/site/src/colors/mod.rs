//! The colors of a center's own style sheet, laid over ours: each must stand out from what it is drawn on, by day and by night. Where one
//! does not, the nearest that does is named; and so is a property that nothing uses.

mod color;
mod on_disk;

use std::collections::BTreeMap;
use std::path::Path;

use content_compiler::overlay;

use crate::{ROOT, file};
use color::Color;

pub use on_disk::write;

/// What ours are.
const OURS: &str = include_str!("../../../../static/style.css");

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

/// The advice for a property that nothing uses, and for a color in another notation.
const KNOWN: &str = "Known are those at the top of our style sheet (static/style.css; in a download, style.css in the folder parts), \
                     and --center-name, --center-lines, --center-logo, --center-mark, \
                     --center-questions.";
const FORM: &str = "Write a color as # with three or six digits, such as #0b5e64.";

type Colors = BTreeMap<String, Color>;

/// Says which colors of a center's style sheet cannot be seen well enough, and which of its properties nothing uses.
pub fn check(path: &Path) -> Result<(), String> {
    let problems = problems(&file::text(path)?);
    if problems.is_empty() { Ok(()) } else { Err(format!("{}:\n    {}", path.display(), problems.join("\n    "))) }
}

/// Our color of links and buttons by day, and a center's own, if it has one.
pub struct Accents {
    ours: Color,
    own: Color,
}

impl Accents {
    /// Reads the center's style sheet. One that cannot be read has none; the build refuses it elsewhere.
    pub fn read() -> Option<Self> {
        let sheet = file::text(&overlay::file(Path::new(ROOT), "static/center/center.css").ok()?).ok()?;
        Self::of(&sheet)
    }

    fn of(sheet: &str) -> Option<Self> {
        let own = *colors_of(sheet, false).get("accent")?;
        Some(Self { ours: *colors_of(OURS, false).get("accent")?, own })
    }

    /// A drawing with the center's color in place of ours.
    pub fn in_text(&self, svg: &str) -> String {
        svg.replace(&self.ours.written(), &self.own.written())
    }

    /// Does the same for the palette of a picture.
    pub fn in_palette(&self, palette: &mut [u8]) {
        for color in palette.chunks_exact_mut(3) {
            let before = Color([0, 1, 2].map(|part| f64::from(color[part])));
            color.copy_from_slice(&before.turned(self.ours, self.own).bytes());
        }
    }
}

fn problems(own: &str) -> Vec<String> {
    let mut problems = unused(own);
    let ours = colors_of(OURS, false);
    let written = [false, true].into_iter().flat_map(|by_night| set(own, by_night));
    let unread = written.filter(|(name, value)| ours.contains_key(name) && Color::read(value).is_none());
    problems.extend(unread.map(|(name, value)| format!("--{name}: {value} cannot be checked. {FORM}")));
    for (is_night, when) in [(false, "by day"), (true, "by night")] {
        let mut colors = ours.clone();
        let ours_by_night = if is_night { colors_of(OURS, true) } else { Colors::new() };
        let own_by_night = if is_night { colors_of(own, true) } else { Colors::new() };
        // In the order in which a browser lets one win over the other.
        for more in [ours_by_night, colors_of(own, false), own_by_night] {
            colors.extend(more);
        }
        for (name, grounds, least) in PAIRS {
            let grounds: Vec<Color> = grounds.iter().filter_map(|ground| colors.get(*ground).copied()).collect();
            let Some(color) = colors.get(name).copied() else { continue };
            let reached = grounds.iter().map(|ground| color.contrast(*ground)).fold(f64::INFINITY, f64::min);
            if reached < least {
                let instead = color.nearest(&grounds, least);
                let instead = instead.map_or_else(
                    || "No color does: change what is under it.".to_owned(),
                    |it| format!("The nearest that does is {}.", it.written()),
                );
                problems.push(format!(
                    "--{name}: {when} {} reaches a contrast of {reached:.2} to 1, and needs {least}. {instead}",
                    color.written()
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
    unused.map(|name| format!("--{name}: nothing uses it. {KNOWN}")).collect()
}

/// A sheet without its comments.
fn plain(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    parts.for_each(|part| plain += part.split_once("*/").map_or("", |(_, after)| after));
    plain
}

/// What a sheet's `:root` sets, by day or by night, in order.
fn set(sheet: &str, by_night: bool) -> Vec<(String, String)> {
    let plain = plain(sheet);
    let mut found = Vec::new();
    let mut before = "";
    for (at, block) in plain.split(":root").enumerate() {
        let media = before.rsplit('@').next().unwrap_or_default().replace(' ', "");
        let is_night = media.contains("prefers-color-scheme:dark");
        if at > 0 && is_night == by_night && !media.contains("print") {
            let inside = block.trim_start().strip_prefix('{').and_then(|it| it.split('}').next()).unwrap_or_default();
            let named = inside.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
            found.extend(named.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())));
        }
        before = block;
    }
    found
}

/// The colors among them.
fn colors_of(sheet: &str, by_night: bool) -> Colors {
    set(sheet, by_night).into_iter().filter_map(|(name, value)| Some((name, Color::read(&value)?))).collect()
}

/// The sheet to start from, in the guide.
#[cfg(test)]
fn sheet_of_guide() -> &'static str {
    let guide = include_str!("../../../../docs/guide.md");
    guide.split("```css").nth(1).and_then(|rest| rest.split("```").next()).expect("a sheet to start from")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What tells a control or a drawing from its ground. An owner's colors may do without.
    const DRAWN: [Pair; 3] =
        [("lamp", &["deep"], 3.0), ("edge", &["page", "paper", "sand", "mist"], 3.0), ("ink", &["hill", "near"], 3.0)];

    const WHITE: Color = Color([255.0; 3]);

    #[test]
    fn every_color_stands_out_from_what_it_is_drawn_on_by_day_and_by_night() {
        let day = colors_of(OURS, false);
        let mut night = day.clone();
        night.extend(colors_of(OURS, true));
        for (when, colors) in [("day", &day), ("night", &night)] {
            for (color, grounds, least) in PAIRS.into_iter().chain(DRAWN) {
                for ground in grounds {
                    let reached = colors[color].contrast(colors[*ground]);
                    assert!(
                        reached >= least,
                        "by {when} --{color} on --{ground} has a contrast of {reached:.2}, not {least}"
                    );
                }
            }
            // The bar is dark by day and by night; its text is white.
            assert!(WHITE.contrast(colors["deep"]) >= 7.0, "by {when} the bar is too light");
        }
        let black_on_white = Color([0.0; 3]).contrast(WHITE);
        assert!((black_on_white - 21.0).abs() < 1e-9 && Color([f64::from(0x77); 3]).contrast(WHITE) < 4.5);
    }

    #[test]
    fn our_own_colors_and_an_empty_sheet_pass() {
        assert_eq!(problems(""), Vec::<String>::new());
        assert_eq!(colors_of(OURS, false)["accent"].written(), "#0b5e64");
        assert_ne!(colors_of(OURS, false)["page"], colors_of(OURS, true)["page"]);
    }

    #[test]
    fn a_color_that_is_too_light_is_refused_with_the_nearest_that_passes() {
        let said = problems(
            "@media screen { :root { --accent: #4a90d9; } } @media (prefers-color-scheme: dark) { :root { --accent: #8ec5ff; } }",
        );
        assert!(said[0].starts_with("--accent: by day #4a90d9 reaches a contrast of 2.78 to 1"), "{said:#?}");
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
        assert!(said[0].starts_with("--center-question: nothing uses it.") && said[1].contains("--acent"), "{said:#?}");
        for name in said[0].split(" --").skip(2).map(|it| it.trim_end_matches(['.', ','])) {
            assert!(OURS.contains(&format!("var(--{name}")), "{name}");
        }
        let sheet = sheet_of_guide();
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

    #[test]
    fn a_color_in_another_form_is_named_because_it_cannot_be_checked() {
        let said = problems(":root { --accent: hotpink; --radius: 0; --center-lines: \"a\"; }");
        assert_eq!(said, [format!("--accent: hotpink cannot be checked. {FORM}")]);
    }

    #[test]
    fn the_icon_and_the_shared_picture_take_on_the_color_of_the_center() {
        let accents = Accents::of("@media screen { :root { --accent: #7a2e4d; } }").unwrap();
        let icon = include_str!("../../../../static/icon.svg");
        let own = accents.in_text(icon);
        assert!(own.contains("#7a2e4d") && !own.contains("#0b5e64") && own.len() == icon.len(), "{own}");
        let mut palette = [0x0b, 0x5e, 0x64, 0xff, 0xc2, 0x4d];
        accents.in_palette(&mut palette);
        assert_eq!(palette, [0x7a, 0x2e, 0x4d, 0xff, 0xc2, 0x4d]);
        for none in ["", "@media (prefers-color-scheme: dark) { :root { --accent: #f0a8c4; } }"] {
            assert!(Accents::of(none).is_none(), "{none}");
        }
    }
}
