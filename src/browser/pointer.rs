//! Where a finger, pen or mouse is on a picture.

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};

use super::element;

/// How far across and down the picture the pointer is, each from 0 to 1. `None` for a second finger or another button.
pub fn place(event: &Event, picture: &str) -> Option<(f64, f64)> {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.is_primary() && pointer.button() <= 0)?;
    let around = element(picture)?.get_bounding_client_rect();
    let part = |at: i32, from: f64, whole: f64| ((f64::from(at) - from) / whole).clamp(0.0, 1.0);
    let along = part(pointer.client_x(), around.left(), around.width());
    Some((along, part(pointer.client_y(), around.top(), around.height())))
}

/// Ties the pointer to the picture until it is lifted, wherever it goes.
pub fn hold(event: &Event, picture: &str) {
    if let (Some(pointer), Some(picture)) = (event.dyn_ref::<PointerEvent>(), element(picture)) {
        // A pointer that is already gone cannot be captured. Then a drag ends at the edge.
        let _refused = picture.set_pointer_capture(pointer.pointer_id());
    }
}
