// Serves a folder as a static host does, with brotli files made in advance and the site's own headers.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain" };
const PACKED = new Set([".html", ".js", ".css", ".wasm", ".json", ".svg", ".txt"]);

/// The lines of `_headers` for every path.
const headersOf = (folder) => {
  const file = join(folder, "_headers");
  if (!existsSync(file)) return {};
  const all = readFileSync(file, "utf8").split(/\n(?=\/)/).find((part) => part.includes("/*\n")) ?? "";
  const lines = all.split("\n").filter((line) => /^\s+[\w-]+:/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]));
};

/// Serves a folder at an address until `close` is called. `instead` has the texts of files that replace the folder's files.
export const serve = async (folder, instead = {}) => {
  const headers = headersOf(folder);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const answers = new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = file.slice(join(folder, "/").length - 1).replaceAll("\\", "/");
    const kind = extname(path);
    const isPacked = PACKED.has(kind);
    const body = instead[path] ?? readFileSync(file);
    const packed = () => (existsSync(`${file}.br`) && !(path in instead) ? readFileSync(`${file}.br`) : brotliCompressSync(body, options));
    answers.set(path, { kind, isPacked, body: isPacked ? packed() : body });
  }
  const server = createServer((request, answer) => {
    const asked = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const found = answers.get(asked.endsWith("/") ? `${asked}index.html` : asked);
    if (!found) return answer.writeHead(404).end();
    const packed = found.isPacked ? { "Content-Encoding": "br" } : {};
    answer.writeHead(200, { ...headers, ...packed, "Content-Type": KINDS[found.kind] ?? "application/octet-stream", "Content-Length": found.body.length });
    answer.end(found.body);
  });
  await new Promise((go) => server.listen(0, "127.0.0.1", go));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};
