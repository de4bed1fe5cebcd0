//! What other sites and apps show when somebody shares a page: its title, what it is about, and the picture of the site.

use explorer_core::language::Language;

use super::Found;
use crate::page::escaped;
use crate::settings::{Settings, Words};

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
