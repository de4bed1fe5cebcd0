// What the single file starts the explorer with (start.js): elements of the page. Nothing is asked for, so nothing here can ask.
// `cargo xtask dist` joins this, start.js and the glue into one script; crates/site/src/single.rs writes the elements.

import * as glue from "glue";
import { start } from "./start.js";

/// The bytes that an element holds as base64. Half an app, or one with a turned bit, might run and advise wrongly: its check value
/// (FNV-1a) must fit. The browser's own digests are not there everywhere that people open a file.
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

  /// A page of its own, out of the template. The file may be cut off before it.
  there: () => {
    const template = document.querySelector("template[lang]");
    if (!template) return undefined;
    const there = document.implementation.createHTMLDocument(template.title);
    there.documentElement.lang = template.lang;
    there.body.append(template.content);
    return there;
  },
});
