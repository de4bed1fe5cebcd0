// Starts the explorer (start.js) in the single file, with elements of the page. It needs no requests, so no code here can make one. `cargo
// xtask dist` joins this, start.js and the glue into one script; crates/site/src/single.rs writes the elements.

import * as glue from "glue";
import { start } from "./start.js";

/// The bytes that an element contains as base64. A truncated app, or one with a flipped bit, might run and give wrong advice, so its
/// checksum (FNV-1a) must match. The browser's own digests are not available everywhere that people open a file.
const bytes = (id) => {
  const { textContent: text, dataset } = document.getElementById(id);
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x1000193);
  if (String(sum >>> 0) !== dataset.sum) throw new Error(`${id} is damaged`);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
};

start({
  glue: () => glue,
  wasm: () => bytes("wasm"),
  rest: () => bytes("rest"),
  programs: () => ({ status: 200, text: document.getElementById("programs").textContent }),

  /// Makes a separate page from the template. The file may be cut off before the template.
  there: () => {
    const template = document.querySelector("template[lang]");
    if (!template) return undefined;
    const there = document.implementation.createHTMLDocument(template.title);
    there.documentElement.lang = template.lang;
    there.body.append(template.content);
    return there;
  },
});
