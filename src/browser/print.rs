//! Printing.

/// Opens the browser's own way to print the page.
pub fn page() {
    // A browser that cannot print does nothing.
    let _refused = gloo::utils::window().print();
}
