//! Every color of the style sheet, computed against what it is drawn on.

use std::collections::HashMap;

/// How light a color is, from 0 to 1, by WCAG 2.2.
fn light(color: &str) -> f64 {
    let digits: Vec<u8> = color.trim_start_matches('#').bytes().collect();
    let digit = |at: usize| f64::from(char::from(digits[at]).to_digit(16).expect("a color in hex"));
    let part = |nth: usize| {
        let share =
            if digits.len() == 3 { digit(nth) * 17.0 } else { digit(2 * nth) * 16.0 + digit(2 * nth + 1) } / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Colors of text and what it stands on, with the least contrast; at last what tells a control or a drawing from its ground.
const PAIRS: [(&str, &[&str], f64); 11] = [
    ("ink", &["page", "paper", "sand", "mist", "glow"], 7.0),
    ("muted", &["page", "paper", "sand", "mist", "glow"], 4.5),
    ("accent", &["page", "paper", "sand", "mist", "glow"], 4.5),
    ("help", &["page", "paper", "glow"], 4.5),
    ("on-accent", &["accent"], 4.5),
    ("on-help", &["help"], 4.5),
    ("on-less", &["ramp-0", "ramp-1", "ramp-2"], 4.5),
    ("on-more", &["ramp-3", "ramp-4"], 4.5),
    ("lamp", &["deep"], 3.0),
    ("edge", &["page", "paper", "sand", "mist"], 3.0),
    ("ink", &["hill", "near"], 3.0),
];

#[test]
fn every_color_stands_out_from_what_it_is_drawn_on_by_day_and_by_night() {
    let style = include_str!("../static/style.css");
    let colors_of = |block: &str| -> HashMap<String, String> {
        let lines = block.lines().map_while(|line| (line.trim() != "}").then_some(line.trim()));
        let named = lines.filter_map(|line| line.strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
        named.filter(|(_, color)| color.starts_with('#')).map(|(name, color)| (name.into(), color.into())).collect()
    };
    let mut blocks = style.split(":root {").skip(1);
    let day = colors_of(blocks.next().unwrap());
    let mut night = day.clone();
    night.extend(colors_of(blocks.next().unwrap()));
    assert_ne!(day["page"], night["page"], "the second block is the night's");
    for (when, colors) in [("day", &day), ("night", &night)] {
        for (color, grounds, least) in PAIRS {
            for ground in grounds {
                let reached = contrast(&colors[color], &colors[*ground]);
                assert!(
                    reached >= least,
                    "by {when} --{color} on --{ground} has a contrast of {reached:.2}, not {least}"
                );
            }
        }
        // The bar is dark by day and by night; its text is white.
        assert!(contrast("#fff", &colors["deep"]) >= 7.0, "by {when} the bar is too light");
    }
    assert!((contrast("#000", "#fff") - 21.0).abs() < 1e-9 && contrast("#777", "#fff") < 4.5);
}
