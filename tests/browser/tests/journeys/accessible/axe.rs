//! axe-core finds the barriers for people with disabilities that a program can find.

use browser_journeys::Page;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// The source of axe-core. The page's policy would block it, but the driver may run it.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/xtask/npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|reason| panic!("{}: {reason}. `cargo xtask dist` installs it.", file.display()))
});

/// The only rules that depend on colors.
const COLORS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// The rules that depend on the page's width.
const LAYOUT: [&str; 4] = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/// The rules to check.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// All of axe's rules, including those that are only advice.
    All,
    /// Those on colors.
    Colors,
    /// Those on colors, sizes and positions.
    Layout,
}

/// The problems that axe finds: the rule, where, and why.
pub async fn barriers(page: &Page, rules: Rules) -> Vec<String> {
    if page.js("return typeof axe === 'undefined'").await == true {
        page.js(&format!("{}; window.axe = axe;", *AXE)).await;
    }
    let options = match rules {
        // axe turns this rule off by default, because it is new.
        Rules::All => json!({ "rules": { "target-size": { "enabled": true } } }),
        Rules::Colors => json!({ "runOnly": COLORS }),
        Rules::Layout => json!({ "runOnly": LAYOUT }),
    };
    let script = format!(
        "const done = arguments[0]; \
         axe.run(document, {{ ...{options}, resultTypes: ['violations'], preload: false }}) \
           .then(it => done({{ passed: it.passes.length, wrong: it.violations.flatMap(rule => rule.nodes.map(node => \
             `${{rule.id}}: ${{node.target.join(' ')}} (${{node.failureSummary.replace(/\\s+/g, ' ')}})`)) }}), \
           reason => done({{ wrong: [String(reason)], passed: 1 }}))"
    );
    let found = page.js_later(&script).await;
    assert!(found["passed"].as_u64() > Some(0), "axe looked at something: {found}");
    found["wrong"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
