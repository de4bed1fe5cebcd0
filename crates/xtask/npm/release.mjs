// Packs a release into program-explorer-VERSION.zip in the root of the project. The same site gives the same bytes on every machine. Files
// that an owner may change are in a separate folder from the files that an update replaces.
// Usage: node release.mjs ROOT MADE VERSION: MADE is the folder with the files made for the release: servers/, on-your-page/ and the guide

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { LIST, below, hash, isOwners, listed } from "./files.mjs";

const [root, made, version] = process.argv.slice(2);
const name = `program-explorer-${version}`;
/// The path of a site's file in the archive. The files in your-own/ are a starting point for the owner, and updates never replace them.
const place = (file) => (isOwners(file) ? `your-own/${file}` : `site/${file}`);

const files = new Map();
for (const file of below(join(root, "dist"))) files.set(place(file), readFileSync(join(root, "dist", file)));
for (const file of below(made)) {
  const bytes = readFileSync(join(made, file));
  // WordPress installs a plugin from an archive with one folder.
  if (file.endsWith(".php")) files.set(file.replace(/\.php$/, "-wordpress.zip"), zipped("program-explorer", [[file.split("/").pop(), bytes]]));
  else files.set(file, bytes);
}
for (const file of ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "SECURITY.md"]) files.set(file, readFileSync(join(root, file)));
files.set("programs.schema.json", readFileSync(join(root, "static/programs.schema.json")));
files.set(LIST, Buffer.from(listed([...files].sort())));

/// A folder as a .zip archive, which every system can open. It has no times and no owners, because they differ from machine to machine.
function zipped(folder, entries) {
  const DAY = 0x21;
  const UTF8 = 0x0800;
  const [parts, list] = [[], []];
  let at = 0;
  for (const [file, bytes] of entries) {
    const path = Buffer.from(`${folder}/${file}`);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    [[20, 0], [UTF8, 2], [8, 4], [0, 6], [DAY, 8]].forEach(([value, to]) => fields.writeUInt16LE(value, to));
    [[crc32(bytes), 10], [packed.length, 14], [bytes.length, 18]].forEach(([value, to]) => fields.writeUInt32LE(value, to));
    fields.writeUInt16LE(path.length, 22);
    const [local, central] = [Buffer.from("PK\x03\x04"), Buffer.from("PK\x01\x02\x14\x03")];
    const more = Buffer.alloc(14);
    more.writeUInt32LE(0o100644 * 0x10000, 6);
    more.writeUInt32LE(at, 10);
    parts.push(local, fields, path, packed);
    list.push(central, fields, more, path);
    at += local.length + fields.length + path.length + packed.length;
  }
  const length = list.reduce((sum, it) => sum + it.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  [[entries.length, 8], [entries.length, 10]].forEach(([value, to]) => end.writeUInt16LE(value, to));
  [[length, 12], [at, 16]].forEach(([value, to]) => end.writeUInt32LE(value, to));
  return Buffer.concat([...parts, ...list, end]);
}

const archive = zipped(name, [...files].sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(join(root, `${name}.zip`), archive);
writeFileSync(join(root, `${name}.zip.sha256`), listed([[`${name}.zip`, archive]]));
console.log(`    ${name}.zip: ${files.size} files, ${archive.length >> 10} KB, ${hash(archive)}`);
