// Prints how much a first visit downloads, by file and by content: bytes, and bytes after brotli 11. The weight of a part of a page is how
// much smaller the page would be without it.
// Usage: node weigh.mjs DIST REPORT: REPORT is the file with the weights of the code, written with the site

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [dist, report] = process.argv.slice(2);

const weight = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const row = (name, raw, small) => console.log(`| ${name} | ${raw} | ${small} |`);
const head = (what) => console.log(`\n| ${what} | bytes | brotli |\n|---|---:|---:|`);

const names = readdirSync(dist, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
const one = (pattern) => {
  const found = names.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`dist/ should have one file like ${pattern}, and has ${found.length}.`);
  return found[0];
};

const FIRST = ["index.html", one(/-style\.css$/), one(/-boot\.js$/), one(/-exit\.js$/), one(/-program-explorer\.js$/), one(/_bg\.wasm$/)];
const THEN = [one(/-rest\.wasm$/), "es/index.html", "programs.json"];

for (const [what, files] of [["what must be there first", FIRST], ["what comes then", THEN]]) {
  head(what);
  const weights = files.map((name) => [name, readFileSync(join(dist, name))]).map(([name, bytes]) => [name, bytes.length, weight(bytes)]);
  for (const line of weights.sort((one, other) => other[2] - one[2])) row(...line);
  const sum = (at) => weights.reduce((all, line) => all + line[at], 0);
  row("together", sum(1), sum(2));
}

head("of index.html");
const page = readFileSync(join(dist, "index.html"), "utf8");
/// The parts of the page, each with its start and its end.
const PARTS = {
  "the words of the app": [/<[^>]* id="?words"?[^>]*>/, "</body>"],
  "the comparison": ["<table", "</table>"],
  "the bar": [/<body[^>]*>/, "<main"],
  "the foot": [/<footer[^>]*>/, "</footer>"],
  "the head": [/<head[^>]*>/, "</head>"],
};
for (const [name, [begins, ends]] of Object.entries(PARTS)) {
  const from = page.search(begins);
  if (from < 0) continue;
  const to = page.indexOf(ends, from);
  const part = page.slice(from, to < 0 ? undefined : to);
  row(name, Buffer.byteLength(part), weight(page) - weight(page.replace(part, "")));
}

console.log(`\n${readFileSync(report, "utf8")}`);
