// Writes a page with the same eight questions for each peer, as the peer's own documentation says, each into its own folder.
// node build.mjs FOLDER, with bare-yew/ (the glue and the WASM of bare Yew) already in it, and esbuild on the PATH.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { questionsIn } from "./peers/questions.js";

const here = dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
const asked = questionsIn(readFileSync(join(here, "questions.txt"), "utf8"));

/// Makes each page readable and usable on a phone.
const style =
  "<style>body{max-width:40rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif}label{display:block;padding:.75rem 0}</style>";

const written = (name, { head = "", body = "", files = [] }) => {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Eight questions</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  writeFileSync(join(place, "index.html"), page);
  for (const [from, to] of files) {
    mkdirSync(dirname(join(place, to)), { recursive: true });
    copyFileSync(from, join(place, to));
  }
  return place;
};

const bundled = (name, place, more = []) => {
  const out = `--outfile=${join(place, "page.js")}`;
  execFileSync("esbuild", [join(here, `peers/${name}.js`), "--bundle", "--minify", "--format=esm", "--loader:.txt=text", out, "--log-level=warning", ...more]);
};

const script = '<script type="module" src="page.js"></script>';
const module = (name) => join(here, "node_modules", name);

// Plain HTML, which no script can beat.
const choice = (label, number, at) => `<label><input type="radio" name="${number}" value="${at}">${label}</label>`;
const fieldset = ({ text, choices }, number) =>
  `<fieldset><legend>${text}</legend>${choices.map((label, at) => choice(label, number, at)).join("")}</fieldset>`;
written("plain", { head: style, body: `<h1>Eight questions</h1>${asked.map(fieldset).join("")}` });

// Bare Yew, as Trunk writes it: the page requests glue and WASM at once.
const glue = "./bare-yew.js";
const wasm = "./bare-yew_bg.wasm";
const hints = `<link rel="modulepreload" href="${glue}"><link rel="preload" href="${wasm}" as="fetch" type="application/wasm" crossorigin>`;
const begin = `<script type="module">import init from "${glue}"; init({ module_or_path: "${wasm}" });</script>`;
written("bare-yew", { head: style + hints + begin });

bundled("preact", written("preact", { head: style + script }));

const survey = written("survey", {
  head: `<link rel="stylesheet" href="survey.css">${script}`,
  body: '<div id="page"></div>',
  files: [[module("survey-core/survey-core.min.css"), "survey.css"]],
});
bundled("survey", survey);

/// Unpacks an npm package without its dependencies, because its own bundle is complete.
const unpacked = () => {
  const { packed } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  const place = join(folder, "lforms");
  const archive = join(place, `lforms-${packed.lforms}.tgz`);
  if (!existsSync(archive)) {
    mkdirSync(place, { recursive: true });
    execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", ["pack", `lforms@${packed.lforms}`, "--silent"], { cwd: place });
  }
  const hash = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (`sha512-${hash}` !== packed.integrity) throw new Error(`${archive} is not the package that package.json names.`);
  execFileSync("tar", ["xzf", archive, "-C", place]);
  return join(place, "package/dist/lforms/webcomponent");
};

const lhc = unpacked();
const parts = ["assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js"];
bundled(
  "lhc",
  written("lhc", {
    head: '<link rel="stylesheet" href="styles.css">',
    body: `<div id="page"></div>${parts.map((part) => `<script src="${part}"></script>`).join("")}<script src="page.js"></script>`,
    files: [...parts, "styles.css"].map((part) => [join(lhc, part), part]),
  }),
  ["--format=iife"],
);
