//! Printing.

/// Opens the browser's print dialog.
pub fn page() {
    // A browser that cannot print does nothing.
    let _refused = gloo::utils::window().print();
}
