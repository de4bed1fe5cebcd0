// Gives the scripts, styles and WASM of a site that is ready names with the hashes of what is in them, in a folder of their own, so that browsers
// may keep them for good: parts/1a2b3c4d5e6f7a8b-boot.js. Then writes everything that can be made small beside itself as .br and .gz.
// Usage: node parts.mjs FOLDER

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/// What others name, or an owner writes: its name stays.
const NAMED_BY_OTHERS = ["embed.js"];
/// What an owner may change on the host, as they do their own files; a small copy of it would go on saying the old.
const CHANGED_BY_OWNERS = ["404.html"];
/// The folder for what is never changed.
const PARTS = "parts";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));
const files = (below) => readdirSync(join(folder, below)).map((name) => join(below, name));

mkdirSync(join(folder, PARTS));
const isPart = (name) => /\.(js|css|wasm)$/.test(name) && !NAMED_BY_OTHERS.includes(name);
const parts = files("").filter(isPart);
const names = new Map();
for (const part of parts) {
  const hash = createHash("sha256").update(read(part)).digest("hex").slice(0, 16);
  // Trunk's hash is of the file before it was made small. It leaves out a zero at its start.
  const plain = part.replace(/-[0-9a-f]{8,16}(?=[._])/, "");
  names.set(part, `${PARTS}/${hash}-${plain}`);
  renameSync(join(folder, part), join(folder, names.get(part)));
}

const pages = ["", "es"].flatMap(files).filter((name) => name.endsWith(".html"));
const named = new Set();
for (const page of pages) {
  // In attributes, with the way to the root of the site before the name; Trunk's minifier may have taken the quotes away.
  const text = read(page).toString("utf8").replace(/(="?)((?:\.\.?\/|\/[^\s">]*?)?)([\w-]+\.(?:js|css|wasm))(?=[\s">])/g, (whole, before, way, name) => {
    if (!names.has(name)) return whole;
    named.add(name);
    return before + way + names.get(name);
  });
  writeFileSync(join(folder, page), text);
}
const lost = parts.filter((part) => !named.has(part));
if (lost.length > 0) {
  console.error(`No page names ${lost.join(", ")}.`);
  process.exit(1);
}

let [before, after] = [0, 0];
const small = ["", "es", PARTS].flatMap(files).filter((name) => /\.(html|js|css|wasm|xml)$/.test(name) && !CHANGED_BY_OWNERS.includes(name));
for (const name of small) {
  const bytes = read(name);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const gzip = gzipSync(bytes, { level: 9 });
  // The system that it was made on: any, so that the same comes out everywhere.
  gzip[9] = 255;
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzip);
  [before, after] = [before + bytes.length, after + brotli.length];
}
console.log(`    ${parts.length} parts in ${PARTS}/; ${small.length} files are also there as .br and .gz: ${before >> 10} KB as ${after >> 10} KB`);
