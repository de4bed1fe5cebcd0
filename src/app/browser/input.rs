//! Typed readers of input events.

use yew::prelude::*;

/// Whether the box that changed is ticked now.
pub fn is_ticked(event: &Event) -> bool {
    event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|input| input.checked())
}
