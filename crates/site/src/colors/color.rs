//! A color: how it is read and written, how far it stands out from another (WCAG 2.2), and how ours turn into those of a center.

/// Red, green and blue, from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color(pub [f64; 3]);

impl Color {
    /// Reads `#fff` or `#ffffff`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: String =
            if digits.len() == 3 { digits.chars().flat_map(|it| [it, it]).collect() } else { digits.into() };
        let part = |nth: usize| u8::from_str_radix(digits.get(2 * nth..2 * nth + 2)?, 16).ok().map(f64::from);
        (digits.len() == 6).then_some(())?;
        Some(Self([part(0)?, part(1)?, part(2)?]))
    }

    /// As `#ffffff`.
    pub fn written(self) -> String {
        let [red, green, blue] = self.bytes();
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The nearest color that a screen can show.
    pub fn bytes(self) -> [u8; 3] {
        self.0.map(|part| part.round().clamp(0.0, 255.0) as u8)
    }

    /// How light it is, from 0 to 1.
    fn light(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let share = part.round() / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How far two stand out from each other, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.light(), other.light());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The color of the same hue, darker or lighter by the least that is enough.
    pub fn nearest(self, grounds: &[Self], least: f64) -> Option<Self> {
        (0..=200).find_map(|step| {
            let share = f64::from(step) / 200.0;
            let toward = |end: f64| Self(self.0.map(|part| part + (end - part) * share));
            let is_enough = |it: &Self| grounds.iter().all(|ground| it.contrast(*ground) >= least);
            [toward(0.0), toward(255.0)].into_iter().find(is_enough)
        })
    }

    /// Hue from 0 to 6, saturation and lightness from 0 to 1.
    fn hue(self) -> [f64; 3] {
        let [red, green, blue] = self.0.map(|part| part / 255.0);
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let (range, lightness) = (most - least, f64::midpoint(most, least));
        if range == 0.0 {
            return [0.0, 0.0, lightness];
        }
        let hue = match most {
            it if it == red => ((green - blue) / range).rem_euclid(6.0),
            it if it == green => (blue - red) / range + 2.0,
            _ => (red - green) / range + 4.0,
        };
        [hue, range / (1.0 - (2.0 * lightness - 1.0).abs()), lightness]
    }

    fn of_hue([hue, saturation, lightness]: [f64; 3]) -> Self {
        let reach = saturation * lightness.min(1.0 - lightness);
        Self([0.0, 8.0, 4.0].map(|place: f64| {
            let at = (place + 2.0 * hue).rem_euclid(12.0);
            255.0 * (lightness - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0))
        }))
    }

    /// What becomes of it where `ours` turns into `theirs`: `ours` is then `theirs`, what has about the hue of ours takes on the other hue,
    /// as light as it was, and anything else stays.
    pub fn turned(self, ours: Self, theirs: Self) -> Self {
        /// How far from our hue a color still belongs to it: half of the way to the next of the six.
        const NEAR: f64 = 0.5;
        if self == ours {
            return theirs;
        }
        let ([hue, saturation, lightness], [from, full, _], [to, fuller, _]) = (self.hue(), ours.hue(), theirs.hue());
        if saturation == 0.0 || (hue - from).abs() > NEAR {
            return self;
        }
        let saturation = (saturation * fuller / full).min(1.0);
        Self::of_hue([(to + hue - from).rem_euclid(6.0), saturation, lightness])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: Color = Color([11.0, 94.0, 100.0]);

    #[test]
    fn a_color_is_the_same_after_it_was_taken_apart_by_hue() {
        for text in ["#0b5e64", "#ffc24d", "#ffffff", "#000000", "#7a2e4d", "#1b2a2e", "#dceeea", "#2d01ff"] {
            let color = Color::read(text).unwrap();
            assert_eq!(Color::of_hue(color.hue()).written(), text);
            assert_eq!(color.turned(OURS, OURS).written(), text, "ours for ours changes nothing");
        }
    }

    #[test]
    fn what_has_our_hue_takes_on_theirs_and_the_lamp_the_paper_and_grays_stay() {
        let theirs = Color::read("#7a2e4d").unwrap();
        let turned = |text: &str| Color::read(text).unwrap().turned(OURS, theirs).written();
        assert_eq!(turned("#0b5e64"), "#7a2e4d");
        for stays in ["#ffc24d", "#faf7f0", "#ffffff", "#808080"] {
            assert_eq!(turned(stays), stays);
        }
        for turns in ["#93c7c0", "#b9dcd5", "#dceeea"] {
            let [red, green, _] = Color::read(&turned(turns)).unwrap().0;
            assert!(red > green, "{turns}: {}", turned(turns));
        }
    }
}
