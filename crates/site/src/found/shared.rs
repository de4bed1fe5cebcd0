//! What other sites and apps show when somebody shares a page: its title, what it is about, and the picture of the site.

use std::path::Path;

use explorer_core::language::Language;

use super::Found;
use crate::colors::Accents;
use crate::page::escaped;
use crate::settings::{Settings, Words};
use crate::{ROOT, file};

/// The width and height of the picture. It is in `static/`, and docs/formats.md says how to make it again.
const SIZE: (u32, u32) = (1200, 630);

/// The picture's file, at the root of the site.
const fn picture(language: Language) -> &'static str {
    match language {
        Language::English => "share.png",
        Language::Spanish => "share.es.png",
    }
}

/// This part of the head. A picture needs a full address, so there is none until the site has an address. Browsers do not load it.
pub fn head(found: &Found, settings: &Settings, language: Language, words: &Words) -> String {
    let say = |name: &str, text: &str| format!("<meta property=\"og:{name}\" content=\"{}\" />", escaped(text));
    let mut head = say("title", found.title) + &say("description", found.description);
    // A first visit does not pay for these.
    if !found.name.is_empty() {
        head += &(say("type", "article") + &say("locale", &format!("{}_US", language.code())));
    }
    if let Some(site) = &settings.address {
        head += &say("image", &[site, picture(language)].concat());
        head += &(say("image:width", &SIZE.0.to_string()) + &say("image:height", &SIZE.1.to_string()));
        head += &say("image:alt", &words.share_picture);
        head += "<meta name=\"twitter:card\" content=\"summary_large_image\" />";
    }
    head
}

/// Writes the pictures into the site, in the color of the center, if it has one.
pub fn paint(site: &Path) -> Result<(), String> {
    let Some(accents) = Accents::read() else { return Ok(()) };
    Language::ALL.into_iter().map(picture).try_for_each(|name| {
        let mut png = file::bytes(&Path::new(ROOT).join("static").join(name))?;
        in_color(&mut png, &accents).ok_or_else(|| format!("static/{name}: is not a picture with a palette."))?;
        file::write(&site.join(name), png)
    })
}

/// Changes the palette of a picture: a part of the file with its length, its name, its colors and a check value.
fn in_color(png: &mut [u8], accents: &Accents) -> Option<()> {
    const NAME: &[u8] = b"PLTE";
    let at = png.windows(NAME.len()).position(|it| it == NAME)?;
    let length = u32::from_be_bytes(png.get(at.checked_sub(4)?..at)?.try_into().ok()?) as usize;
    let end = at + NAME.len() + length;
    accents.in_palette(png.get_mut(at + NAME.len()..end)?);
    let check = crc32(png.get(at..end)?).to_be_bytes();
    png.get_mut(end..end + check.len())?.copy_from_slice(&check);
    Some(())
}

/// The check value of a part of a PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_is_the_one_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
