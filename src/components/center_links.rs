//! The links of the center at the end of each screen, such as its terms, its license, its owner.

use yew::prelude::*;

use super::new_tab;
use crate::context::ViewContext;
use crate::el::{el, nothing};

/// All of them, after the name of the center. Nothing if there are none, or if the center is made up.
#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.
pub fn view(context: &ViewContext) -> Html {
    let Some(center) = context.loaded.programs.real().filter(|center| !center.links.is_empty()) else {
        return nothing();
    };
    let links = center.links.iter().map(|it| {
        let link = new_tab::to_site(it.address.clone(), it.label.clone(), context.language);
        el("li").key(&it.address).child(link).html()
    });
    let links = el("ul").children(links);
    el("div").class("center-links note").child(el("p").text(center.name.clone())).child(links).html()
}
