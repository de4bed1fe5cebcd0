//! Compiles `content/`, or stops the build with every mistake in it.

fn main() {
    content_compiler::build_script("../..");
}
