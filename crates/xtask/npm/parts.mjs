// Moves the scripts, styles and WASM of a finished site to parts/ and puts a hash of the content into each name, such as
// parts/1a2b3c4d5e6f7a8b-boot.js, so that browsers can cache them forever. Then writes a .br and a .gz next to every compressible file.
// Usage: node parts.mjs FOLDER

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/// Files that pages outside the site refer to. They keep their names.
const NAMED_BY_OTHERS = ["embed.js"];
/// Files that an owner may edit on the host. A compressed copy would still have the old text.
const CHANGED_BY_OWNERS = ["404.html"];
/// The folder for files whose content never changes under the same name.
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
  // Trunk's hash is of the file before minification, so it is removed. It can be shorter because Trunk drops leading zeros.
  const plain = part.replace(/-[0-9a-f]{8,16}(?=[._])/, "");
  names.set(part, `${PARTS}/${hash}-${plain}`);
  renameSync(join(folder, part), join(folder, names.get(part)));
}

const pages = ["", "es"].flatMap(files).filter((name) => name.endsWith(".html"));
const named = new Set();
for (const page of pages) {
  // Matches names in attributes, after the path to the root of the site. Trunk's minifier may have removed the quotes.
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
  // The gzip header's operating system: 255 (unknown), so that every machine writes the same bytes.
  gzip[9] = 255;
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzip);
  [before, after] = [before + bytes.length, after + brotli.length];
}
console.log(`    ${parts.length} parts in ${PARTS}/; ${small.length} files are also there as .br and .gz: ${before >> 10} KB as ${after >> 10} KB`);
