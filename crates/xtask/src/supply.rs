//! Our dependencies, which are crates and npm tools: their licenses, sources, versions, and known vulnerabilities.

use crate::run::{Result, Steps, Workspace, run};
use crate::tools::{CargoTool, NPM, ensure_npm_tools};

/// The name of the step that checks what only our own changes can break.
pub const STEP: &str = "what comes from others: licenses, sources, versions";

/// Runs all checks, including new advisories. These can fail although we changed nothing, so `test` leaves them out.
pub fn supply(workspace: &mut Workspace) -> Result {
    let mut steps = Steps::of(4);
    let result = all(workspace, &mut steps);
    steps.close("supply", result)
}

fn all(workspace: &mut Workspace, steps: &mut Steps) -> Result {
    steps.step("tools to look with", "at once; about 2 min the first time", || {
        ensure_npm_tools(workspace)?;
        CargoTool::deny().ensure(workspace)
    })?;
    let workspace = &*workspace;
    steps.step(STEP, "about 5 s", || fixed(workspace))?;
    known_holes(workspace, steps)
}

const IN_CRATES: &str = "known holes in crates";
const IN_TOOLS: &str = "known holes in tools from npm";

/// A machine that reaches only the registries cannot check the advisories. It says so and does not fail.
fn known_holes(workspace: &Workspace, steps: &mut Steps) -> Result {
    if workspace.cargo().args(["deny", "fetch", "db"]).output().is_ok_and(|output| output.status.success()) {
        let advisories = ["deny", "--workspace", "--offline", "check", "advisories"];
        steps.step(IN_CRATES, "about 10 s", || run(workspace.cargo().args(advisories)))?;
    } else {
        steps.leave_out(IN_CRATES, "github.com/RustSec/advisory-db cannot be reached from here");
    }
    let mut npm = workspace.command(NPM);
    let audit = npm.args(["audit", "--json", "--audit-level=high"]).current_dir(workspace.npm());
    let output = audit.output().map_err(|reason| format!("`npm` does not run: {reason}"))?;
    let told = String::from_utf8_lossy(&output.stdout);
    // If npm cannot get the list from the registry, it prints the reason and no report.
    if !told.contains("\"vulnerabilities\"") {
        steps.leave_out(IN_TOOLS, "the registry's list of them cannot be reached from here");
        return Ok(());
    }
    steps.step(IN_TOOLS, "at once", || {
        println!("{told}");
        if output.status.success() { Ok(()) } else { Err("A tool from npm is vulnerable: see above.".into()) }
    })
}

/// Runs the checks that only our own changes can break: deny.toml for crates, supply.mjs for the rest.
pub fn fixed(workspace: &Workspace) -> Result {
    run(workspace.cargo().args([
        "deny",
        "--workspace",
        "--locked",
        "check",
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))?;
    run(&mut workspace.node("supply.mjs"))
}
