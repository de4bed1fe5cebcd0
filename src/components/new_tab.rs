//! Links that open a new tab, so that nothing that was entered is lost. People who listen to the page are told.

use explorer_content::words::Phrases;
use explorer_core::language::Language;

use crate::el::{Attr, El, Text, link, unseen};

/// A link to another page of this site.
pub fn to_page(address: impl Text, text: impl Text, language: Language) -> El {
    in_new_tab(link(address, text), "noopener", language)
}

/// A link to another site, which does not learn where the visitor came from.
pub fn to_site(address: impl Text, text: impl Text, language: Language) -> El {
    in_new_tab(link(address, text), "noopener noreferrer", language)
}

#[inline(never)]
fn in_new_tab(link: El, rel: &'static str, language: Language) -> El {
    link.attr(Attr::Target, "_blank").attr(Attr::Rel, rel).child(unseen(language.opens_new_tab()))
}
