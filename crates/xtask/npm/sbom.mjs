// Writes sbom.json, the list of the site's components in CycloneDX format: each crate in the WASM, each crate whose macros it uses, and
// Rust's standard library, with version, license and checksum. It has no date and no serial number, so the same site gives the same list.
// Usage: node sbom.mjs FOLDER, in the root of the project

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const tree = ["tree", "--package", "program-explorer", "--target", "wasm32-unknown-unknown", "--edges", "normal", "--locked"];
const lines = execFileSync(process.env.CARGO ?? "cargo", [...tree, "--prefix", "none", "--format", "{p}|{l}"], { encoding: "utf8" });

const lock = readFileSync("Cargo.lock", "utf8").split("[[package]]").slice(1);
const value = (entry, key) => entry.match(new RegExp(`^${key} = "(.*)"$`, "m"))?.[1];
const checks = new Map(lock.map((entry) => [`${value(entry, "name")} ${value(entry, "version")}`, value(entry, "checksum")]));

function component(name, version, license) {
  const check = checks.get(`${name} ${version}`);
  return {
    type: "library",
    name,
    version,
    purl: `pkg:cargo/${name}@${version}`,
    licenses: [{ expression: license.replace(/ ?\/ ?/g, " OR ") }],
    ...(check && { hashes: [{ alg: "SHA-256", content: check }] }),
  };
}

const all = new Map();
for (const line of lines.trim().split("\n")) {
  // "name vVERSION", then the path of a crate of ours, or (proc-macro), or (*) if the crate is already in the list above.
  const [, name, version, license] = line.match(/^(\S+) v(\S+)[^|]*\|(.*?)(?: \(\*\))?$/) ?? [];
  if (!name || !license) throw new Error(`cargo tree says ${JSON.stringify(line)}, which has no name, version or license.`);
  all.set(`${name} ${version}`, component(name, version, license));
}
const [[, own], ...others] = all;
const rust = value(readFileSync("rust-toolchain.toml", "utf8"), "channel");
const std = { type: "library", name: "std", version: rust, licenses: [{ expression: "MIT OR Apache-2.0" }] };
const components = [...others.map(([, it]) => it), std].sort((one, other) => (one.name < other.name ? -1 : 1));
const bom = { bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component: { ...own, type: "application" } }, components };
writeFileSync(join(process.argv[2], "sbom.json"), `${JSON.stringify(bom, null, 1)}\n`);
console.log(`    sbom.json: ${components.length} parts`);
