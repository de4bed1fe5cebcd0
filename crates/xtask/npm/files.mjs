// The files of a site: their names, whose they are, and the list of their hashes.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

export const LIST = "SHA256SUMS";

/// What an owner may change on the host without a build, and no update brings again.
export const isOwners = (name) => name === "programs.json" || name.startsWith("center/");

/// Names of all files below a folder, with slashes, in the order of their bytes: the same on every machine.
export function below(folder, before = "") {
  const found = readdirSync(join(folder, before), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(folder, `${before}${entry.name}/`) : [before + entry.name],
  );
  return found.sort();
}

export const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");

/// The list of these files, in the form that `sha256sum --check` reads: names with their bytes.
export const listed = (files) => files.map(([name, bytes]) => `${hash(bytes)}  ${name}\n`).join("");
