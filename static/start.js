// Starts the explorer, loads the rest of it, then locks the page so that it can make no request of any kind. If anything goes wrong, the
// static page stays as it is and the status line says so. The site and the single file differ only in where the parts come from: the site
// fetches them (boot.js), and the single file contains them (single.js).

import { isPressing, watchTaps } from "./tap.js";

const page = document.documentElement;
/// The root with the static page, which stays until the app has more to show, and its screen, which the app may have moved.
let root;
let screen;

/// Waits until the browser has read the whole page.
const isRead = () => document.readyState !== "loading" || new Promise((go) => document.addEventListener("DOMContentLoaded", go));

/// Shows the static page again, with the sentence that the explorer could not start.
const giveUp = (error) => {
  console.error("The explorer stopped:", error);
  const now = document.getElementById("explorer");
  if (root?.isConnected === false) {
    now.replaceWith(root);
    root.firstElementChild.prepend(screen);
  }
  const pages = document.getElementById("pages");
  if (pages) pages.hidden = false;
  page.dataset.explorer = "failed";
};

/// The result of loading programs.json: the HTTP status (0 if there was no answer), the start of the text, and its tree, or the browser's
/// message if it cannot parse the text.
const programs = async (parts, patience) => {
  const { status, text } = await parts.programs(patience);
  const begin = text?.slice(0, 80);
  try {
    return { status, begin, tree: status === 200 ? JSON.parse(text) : undefined };
  } catch (error) {
    return { status, begin, complaint: error.message };
  }
};

/// Loads the rest of the WASM, if it is split, and passes it the exports of the first part. The static page and the questions work without
/// it.
const hasRest = async (parts, first, patience) => {
  try {
    const rest = await parts.rest(patience);
    if (rest) await WebAssembly.instantiate(rest, { _: first });
    return true;
  } catch (error) {
    console.error("The rest could not be loaded:", error);
    return false;
  }
};

/// The parts of the page around the explorer.
const around = ".skip, .bar, .site-name, #explorer-status, #footer";

/// Makes the link to the other language change this page, so that people lose nothing that they entered.
const speakOnClick = (glue, there) => {
  // It may be a different page, or cut off in transit.
  const words = there?.getElementById("words")?.textContent;
  if (!words || !glue.load_messages(there.documentElement.lang, words)) return;
  for (const from of [document, there]) {
    // In the single file, this link leads nowhere before this point.
    from.querySelector(".to-language").hidden = false;
    // The links of the other page are relative to its own address, so this makes them absolute.
    for (const link of from.querySelectorAll("a[href]:not([href^='#'])")) if (!link.closest("#explorer")) link.href = link.href;
  }
  let theirs = there.getElementById(root.id);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".to-language");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const others = [...there.querySelectorAll(around)];
    [...document.querySelectorAll(around)].forEach((ours, at) => {
      const other = others[at];
      other.replaceWith(ours.cloneNode(true));
      ours.replaceWith(other);
    });
    [root, theirs] = [theirs, root];
    screen = root.querySelector(".screen");
    [page.lang, there.documentElement.lang] = [there.documentElement.lang, page.lang];
    [document.title, there.title] = [there.title, document.title];
    glue.set_language(page.lang);
    document.querySelector(".to-language").focus();
  });
};

/// Adds a second policy in which every directive is 'none', except for images inside the page. Both policies apply, so the page can make no
/// more requests. Scripts that already run keep running.
const lock = () => {
  const kinds = ["default", "script", "style", "img", "connect", "font", "object", "media", "frame", "child", "worker", "manifest"];
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // The icon is inside the page, and some browsers load it again after each step.
  const from = (kind) => (kind === "img" ? "data:" : "'none'");
  policy.content = [...kinds.map((kind) => `${kind}-src ${from(kind)}`), "base-uri 'none'", "form-action 'none'"].join("; ");
  document.head.append(policy);
};

/// Calls back once people see what is on the page now, and once more where nothing is drawn, such as in a frame that is out of sight.
const afterFrame = (call) => {
  requestAnimationFrame(() => setTimeout(call));
  setTimeout(call, 500);
};

const idle = () => new Promise((go) => (window.requestIdleCallback ?? setTimeout)(go));

/// Waits until the browser is idle and no tap is in progress, because that tap would be lost.
const calm = async () => {
  do await idle();
  while (isPressing());
};

/// Makes the app draw its home page out of sight, a little at a time, until it replaces the static page, and then once more.
const build = async (glue) => {
  for (let stands = true; stands && page.dataset.explorer === "ready"; ) {
    await calm();
    stands = root.isConnected;
    glue.build();
  }
};

/// Starts the explorer. `parts` has a function for each part: the glue, both parts of the WASM as bytes (no rest if it is not split), the
/// response for programs.json (its status and its text), and the page in the other language (nothing if it is not available).
export const start = async (parts) => {
  try {
    const began = performance.now();
    const [glue, wasm] = await Promise.all([parts.glue(), parts.wasm(), isRead()]);
    root = document.getElementById("explorer");
    screen = root.querySelector(".screen");
    const first = await glue.default({ module_or_path: wasm });
    window.addEventListener("error", (event) => {
      if (event.error instanceof WebAssembly.RuntimeError) giveUp(event.error);
    });
    page.dataset.explorer = "starting";
    watchTaps(root.parentElement, () => afterFrame(() => page.dataset.explorer !== "failed" && glue.draw_whole()));
    glue.start(page.lang);
    page.dataset.explorer = "ready";
    const link = document.querySelector(".to-language");
    link.target = "_blank";
    // A slow line gets as much time again as it has taken so far.
    const patience = Math.max(9000, performance.now() - began);
    const asked = [hasRest(parts, first, patience), programs(parts, patience), parts.there(link, patience)];
    const [isWhole, file, there] = await Promise.all(asked);
    lock();
    await calm();
    // The app may have crashed in the meantime.
    if (page.dataset.explorer !== "ready") return;
    glue.deferred_loaded(isWhole, file);
    await build(glue);
    if (page.dataset.explorer !== "ready") return;
    if (isWhole) speakOnClick(glue, there);
    page.dataset.explorer = "started";
    // embedded.js listens for this event.
    if (isWhole) page.dispatchEvent(new CustomEvent("whole", { detail: glue.read_options }));
  } catch (error) {
    giveUp(error);
  }
};
