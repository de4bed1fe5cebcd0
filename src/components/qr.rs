//! A link as a QR code, made in the page.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::el::{Attr, el, nothing};

/// Empty modules around the code, as the standard requires.
const QUIET: i32 = 4;

/// The picture. Nothing if the text is too long for a QR code, but none of our links is.
pub fn view(text: &str, name: &'static str) -> Html {
    let Ok(code) = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium) else { return nothing() };
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&["M", &(x + QUIET).to_string(), " ", &(y + QUIET).to_string(), "h1v1h-1z"].concat());
            }
        }
    }
    let side = (code.size() + 2 * QUIET).to_string();
    let ground = el("rect").class("ground").attr(Attr::Width, side.clone()).attr(Attr::Height, side.clone());
    el("svg")
        .id("qr")
        .class("qr")
        .attr(Attr::ViewBox, ["0 0 ", &side, " ", &side].concat())
        .attr(Attr::Role, "img")
        .attr(Attr::AriaLabel, name)
        .child(ground)
        .child(el("path").attr(Attr::D, path))
        .html()
}
