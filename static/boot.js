// Starts the explorer, fetches the rest of it, then locks the page so that it can make no request of any kind. If anything goes wrong,
// the static page stays as it is and the status line says so.

const page = document.documentElement;
const script = document.querySelector("script[data-wasm]");
const root = document.getElementById("explorer");
const untouched = root.cloneNode(true);

/// Shows the static page again, with the sentence that the explorer could not start.
const giveUp = (error) => {
  console.error("The explorer stopped:", error);
  const now = document.getElementById("explorer");
  if (/ready|started/.test(page.dataset.explorer)) now.replaceWith(untouched);
  page.dataset.explorer = "failed";
};

/// What the browser makes of programs.json: the tree; a text with its complaint; undefined if there is no such file.
const programs = async () => {
  try {
    const answer = await fetch("programs.json", { cache: "no-cache" });
    if (!answer.ok) return undefined;
    const text = await answer.text();
    try {
      return JSON.parse(text);
    } catch (error) {
      return error.message;
    }
  } catch {
    return undefined;
  }
};

const address = (name) => new URL(name, document.baseURI).href;

const fetched = async (name, options) => {
  const answer = await fetch(address(name), options);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.arrayBuffer();
};

/// Fetches the rest of the WASM, if it is split, and gives it what the first part exports. Without it all but the week works.
const hasRest = async (first) => {
  const { rest, restIntegrity: integrity } = script.dataset;
  try {
    if (rest) await WebAssembly.instantiate(await fetched(rest, { integrity, signal: AbortSignal.timeout(30000) }), { _: first });
    return true;
  } catch (error) {
    console.error("The week could not be loaded:", error);
    return false;
  }
};

/// A second policy in which every directive is 'none'. Both count, so nothing can be asked for any more; what runs, runs on.
const lock = () => {
  const kinds = ["default", "script", "style", "img", "connect", "font", "object", "media", "frame", "child", "worker", "manifest"];
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = [...kinds.map((kind) => `${kind}-src 'none'`), "base-uri 'none'", "form-action 'none'"].join("; ");
  document.head.append(policy);
};

try {
  const [glue, wasm, file] = await Promise.all([
    import(address(script.dataset.glue)),
    fetched(script.dataset.wasm, { integrity: script.dataset.integrity }),
    programs(),
  ]);
  const first = await glue.default({ module_or_path: wasm });
  window.addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) giveUp(event.error);
  });
  page.dataset.explorer = "starting";
  glue.start(file, page.lang);
  page.dataset.explorer = "ready";
  const isWhole = await hasRest(first);
  lock();
  // It may have stopped in the meantime.
  if (page.dataset.explorer === "ready") {
    glue.went_on(isWhole);
    page.dataset.explorer = "started";
  }
} catch (error) {
  giveUp(error);
}
