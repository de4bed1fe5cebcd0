//! Screenshots, compared pixel by pixel.

use png::{ColorType, Decoder, Transformations};
use std::io::Cursor;

/// A decoded screenshot.
#[derive(PartialEq)]
pub struct Picture {
    width: usize,
    height: usize,
    /// Red, green and blue of each pixel, row by row.
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Reads a PNG.
    pub(crate) fn decode(png: &[u8]) -> Self {
        let mut decoder = Decoder::new(Cursor::new(png));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().expect("the screenshot is a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("the screenshot fits into memory")];
        let frame = reader.next_frame(&mut bytes).expect("the screenshot has a picture");
        let step = match frame.color_type {
            ColorType::Rgb => 3,
            ColorType::Rgba => 4,
            other => panic!("screenshots are in color, this one is {other:?}"),
        };
        let pixels = bytes[..frame.buffer_size()].chunks_exact(step).map(|p| [p[0], p[1], p[2]]).collect();
        Self { width: frame.width as usize, height: frame.height as usize, pixels }
    }

    /// Width and height in pixels.
    pub const fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The lightness of a pixel, from 0 to 255.
    pub fn gray(&self, x: usize, y: usize) -> u8 {
        let sum: u16 = self.pixels[y * self.width + x].iter().map(|channel| u16::from(*channel)).sum();
        (sum / 3) as u8
    }

    /// Describes how the other picture differs, or returns `None` if it is the same. A channel may differ by up to `rounding` of 255.
    pub fn difference(&self, other: &Self, rounding: u8) -> Option<String> {
        if (self.width, self.height) != (other.width, other.height) {
            return Some(format!("{}x{} against {}x{} px", self.width, self.height, other.width, other.height));
        }
        let off_by = |place: &usize| {
            let channels = self.pixels[*place].iter().zip(&other.pixels[*place]);
            channels.map(|(one, other)| one.abs_diff(*other)).max().unwrap_or(0)
        };
        let places: Vec<usize> = (0..self.pixels.len()).filter(|place| off_by(place) > rounding).collect();
        let (first, last) = (places.first()?, places.last()?);
        let (left, right) =
            places.iter().map(|p| p % self.width).fold((self.width, 0), |(l, r), x| (l.min(x), r.max(x)));
        Some(format!(
            "{} of {} pixels differ by up to {} of 255, in x {left} to {right}, y {} to {}",
            places.len(),
            self.pixels.len(),
            places.iter().map(off_by).max().unwrap_or(0),
            first / self.width,
            last / self.width
        ))
    }

    /// Whether the picture has more than one color. All empty pages look the same, so comparing them proves nothing.
    pub fn shows_something(&self) -> bool {
        self.pixels.iter().any(|pixel| *pixel != self.pixels[0])
    }
}

#[cfg(test)]
mod tests {
    use super::Picture;

    fn picture(pixels: &[[u8; 3]]) -> Picture {
        Picture { width: 2, height: pixels.len() / 2, pixels: pixels.to_vec() }
    }

    #[test]
    fn one_changed_pixel_is_counted_and_placed() {
        let (one, other) = (picture(&[[0; 3]; 4]), picture(&[[0; 3], [0; 3], [0; 3], [0, 0, 1]]));
        assert_eq!(one.difference(&one, 0), None);
        let difference = one.difference(&other, 0);
        assert_eq!(difference.as_deref(), Some("1 of 4 pixels differ by up to 1 of 255, in x 1 to 1, y 1 to 1"));
        assert_eq!(one.difference(&other, 1), None, "as far off as allowed");
        assert!(other.shows_something() && !one.shows_something());
        assert!(one.difference(&picture(&[[0; 3]; 2]), 255).is_some(), "another size");
    }
}
