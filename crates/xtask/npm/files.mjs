// The files of a site: their names, which ones belong to the owner, and the list of their hashes.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

export const LIST = "SHA256SUMS";

/// Files that an owner may change on the host without a build. Updates never replace them.
export const isOwners = (name) => name === "programs.json" || name.startsWith("center/");

/// The names of all files below a folder, with slashes, sorted by code unit so that the order is the same on every machine.
export function below(folder, before = "") {
  const found = readdirSync(join(folder, before), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(folder, `${before}${entry.name}/`) : [before + entry.name],
  );
  return found.sort();
}

export const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");

/// The list of hashes of these files (pairs of name and bytes), in the format that `sha256sum --check` reads.
export const listed = (files) => files.map(([name, bytes]) => `${hash(bytes)}  ${name}\n`).join("");
