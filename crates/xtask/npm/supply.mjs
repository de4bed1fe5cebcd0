// Checks the tools from npm and the steps of CI by the same rules as deny.toml does for crates: exact versions, a checksum for each file,
// the registry as the only source, and no license that would apply to our own code. GPL packages run only in tests and are named here.
// Usage: node supply.mjs

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "../../..");

/// MPL-2.0 applies only to changes in the package's own files, and we change none.
const ALLOWED = ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MPL-2.0"];
/// Packages for tests only, each with the one script that may import it. We do not ship them or link them with any other code of ours.
const TEST_ONLY = { silabas: { license: "GPLv2", script: "reading.mjs" } };

const wrong = [];
const json = (name) => JSON.parse(readFileSync(join(HERE, name), "utf8"));

for (const [name, version] of Object.entries(json("package.json").dependencies)) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) wrong.push(`package.json: ${name}: "${version}" is no exact version. Name one.`);
}

const packages = Object.entries(json("package-lock.json").packages).filter(([path]) => path);
for (const [path, { version, license, integrity, resolved }] of packages) {
  const name = path.replace(/^.*node_modules\//, "");
  const what = `package-lock.json: ${name} ${version}`;
  if (!integrity?.startsWith("sha512-")) wrong.push(`${what}: has no check value. Install it from the registry.`);
  if (resolved && new URL(resolved).hostname !== "registry.npmjs.org") wrong.push(`${what}: comes from ${resolved}.`);
  const known = TEST_ONLY[name]?.license ?? null;
  if (!ALLOWED.includes(license) && license !== known) wrong.push(`${what}: its license is ${license}. Read it before you use it.`);
}

for (const script of readdirSync(HERE).filter((name) => name.endsWith(".mjs"))) {
  const text = readFileSync(join(HERE, script), "utf8");
  for (const [name, { license, script: only }] of Object.entries(TEST_ONLY)) {
    if (script !== only && new RegExp(`from "${name}"`).test(text)) wrong.push(`${script}: imports ${name}, which is ${license}. Only ${only} may.`);
  }
}

const workflows = join(ROOT, ".github/workflows");
let steps = 0;
for (const name of readdirSync(workflows)) {
  for (const [, action] of readFileSync(join(workflows, name), "utf8").matchAll(/uses: *(\S+)/g)) {
    steps += 1;
    if (!/@[0-9a-f]{40}$/.test(action)) wrong.push(`.github/workflows/${name}: ${action} is not named by its commit.`);
  }
}

if (packages.length < 20 || steps === 0) wrong.push("too little was read to say anything.");
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
const others = Object.entries(TEST_ONLY).map(([name, { license, script }]) => `${name} (${license}) only in ${script}`);
console.log(`    ${packages.length} packages from npm and ${steps} steps of CI are as they should be; ${others.join(", ")}`);
