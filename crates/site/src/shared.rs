//! What others show of a page that is shared with them: its name, what it is about, and the picture of the site.

use explorer_core::language::Language;

use crate::found::Found;
use crate::page::escaped;
use crate::settings::{Settings, Words};

/// Width and height of the picture. Its pixels stand in `static/`, and docs/formats.md says how to make them again.
const SIZE: (u32, u32) = (1200, 630);

/// The picture's file, at the root of the site.
const fn picture(language: Language) -> &'static str {
    match language {
        Language::English => "share.png",
        Language::Spanish => "share.es.png",
    }
}

/// The part of the head for them. A picture has a whole address, so there is none until the site has one; no browser loads it.
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
