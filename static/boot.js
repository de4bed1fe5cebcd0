// What the site starts the explorer with (start.js): files beside the page, asked for by name.

import { start } from "./start.js";

const script = document.querySelector("script[data-wasm]");
// For exit.js.
script.dataset.runs = "";

const address = (name) => new URL(name, document.baseURI).href;

const fetched = async (name, options) => {
  const answer = await fetch(address(name), options);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.arrayBuffer();
};

/// Gives up after so many ms. (AbortSignal.timeout is younger than the browsers that we promise.)
const within = (ms) => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), ms);
  return stop.signal;
};

start({
  glue: () => import(address(script.dataset.glue)),
  wasm: () => fetched(script.dataset.wasm, { integrity: script.dataset.integrity }),

  rest: (patience) => {
    const { rest, restIntegrity: integrity } = script.dataset;
    return rest && fetched(rest, { integrity, signal: within(patience) });
  },

  programs: async (patience) => {
    try {
      const options = { cache: "no-cache", signal: within(patience) };
      const answer = await fetch(address(script.dataset.programs), options);
      return { status: answer.status, text: await answer.text() };
    } catch {
      return { status: 0 };
    }
  },

  /// The home page in another language as the browser reads it, without running anything. It may be missing or cut off.
  there: (link, patience) =>
    new Promise((resolve) => {
      // Not fetch: the policy lets no script make a page of text.
      const ask = new XMLHttpRequest();
      ask.open("GET", link.href);
      ask.responseType = "document";
      ask.timeout = patience;
      ask.onloadend = () => {
        // In the middle of an update it may be of another build, and its words may mean something else.
        const theirs = ask.responseXML?.querySelector("script[data-wasm]")?.dataset.wasm;
        resolve(theirs?.split("/").pop() === script.dataset.wasm.split("/").pop() ? ask.responseXML : null);
      };
      ask.send();
    }),
});
