// Starts the explorer (start.js) on the site, with files that it fetches from next to the page.

import { start } from "./start.js";

const script = document.querySelector("script[data-wasm]");
// Tells exit.js that this script runs.
script.dataset.runs = "";

const address = (name) => new URL(name, document.baseURI).href;

const fetched = async (name, options) => {
  const answer = await fetch(address(name), options);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.arrayBuffer();
};

/// Gives up after this many ms. (AbortSignal.timeout is newer than the oldest browsers that we promise.)
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

  /// The home page in the other language, parsed by the browser without running anything. It may be missing or cut off.
  there: (link, patience) =>
    new Promise((resolve) => {
      // This does not use fetch, because the policy lets no script parse text into a page.
      const ask = new XMLHttpRequest();
      ask.open("GET", link.href);
      ask.responseType = "document";
      ask.timeout = patience;
      ask.onloadend = () => {
        // During an update, it may come from another build, and its words may not match.
        const theirs = ask.responseXML?.querySelector("script[data-wasm]")?.dataset.wasm;
        resolve(theirs?.split("/").pop() === script.dataset.wasm.split("/").pop() ? ask.responseXML : null);
      };
      ask.send();
    }),
});
