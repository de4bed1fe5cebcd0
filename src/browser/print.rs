//! Printing.

/// Opens the browser's own way to print the page.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _refused = window.print();
    }
}
