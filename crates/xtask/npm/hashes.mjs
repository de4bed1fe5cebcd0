// Writes the hashes of a site's files to SHA256SUMS, in the format that `sha256sum --check` reads, or checks a site against such a list.
// Usage: node hashes.mjs write FOLDER
//        node hashes.mjs verify PLACE [LIST]: PLACE is a folder or an address. LIST is a file with the expected hashes. Without LIST,
//        the site is checked against its own list, which finds damage but not tampering.

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIST, below, hash, isOwners, listed } from "./files.mjs";

/// Whether hosts read this file but never send it, or send it in place of another file.
const isNotSent = (name) => ["_headers", ".htaccess", ".nojekyll"].includes(name) || /\.(br|gz)$/.test(name);

/// All files of a site except the list itself.
const names = (folder) => below(folder).filter((name) => name !== LIST);

function write(folder) {
  const list = listed(names(folder).map((name) => [name, readFileSync(join(folder, name))]));
  writeFileSync(join(folder, LIST), list);
  return list;
}

/// The bytes of a file in a folder or at an address, or null if there is no such file.
async function read(place, name) {
  if (!/^https?:/.test(place)) {
    const path = join(place, name);
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
  }
  const answer = await fetch(new URL(name, place.endsWith("/") ? place : `${place}/`), { redirect: "follow" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function verify(place, listFile) {
  const list = listFile ? readFileSync(listFile) : await read(place, LIST);
  if (!list) throw new Error(`${place} brings no ${LIST}. Name the list of the release that it should be.`);
  const lines = list.toString("utf8").trimEnd().split("\n").map((line) => line.match(/^([0-9a-f]{64})  (.+)$/));
  if (lines.length < 2 || lines.includes(null)) throw new Error(`${listFile ?? LIST} is no list of hashes.`);
  const differ = [];
  let same = 0;
  for (const [, wanted, name] of lines) {
    if (isNotSent(name) && /^https?:/.test(place)) continue;
    const bytes = await read(place, name);
    if (bytes && hash(bytes) === wanted) same += 1;
    else if (isOwners(name)) console.log(`    ${name}: ${bytes ? "is the owner's own" : "is not there"}`);
    else differ.push(`${name}: ${bytes ? "is another one" : "is not there"}`);
  }
  if (!/^https?:/.test(place)) {
    const known = new Set(lines.map(([, , name]) => name));
    differ.push(...names(place).filter((name) => !known.has(name) && !isOwners(name)).map((name) => `${name}: is in no list`));
  }
  console.log(`    ${same} of ${lines.length} files are the same; the list is number ${hash(list)}`);
  if (differ.length > 0) throw new Error(`${place} is not what the list tells of:\n${differ.map((it) => `    ${it}`).join("\n")}`);
}

try {
  const [what, place, list] = process.argv.slice(2);
  if (what === "write") console.log(`    ${LIST}: number ${hash(write(place))}`);
  else if (what === "verify") await verify(place, list);
  else throw new Error("hashes.mjs is called with write or verify.");
} catch (error) {
  console.error(error.cause?.message ? `${error.message}: ${error.cause.message}` : error.message);
  process.exitCode = 1;
}
