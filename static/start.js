// Starts the explorer, brings the rest of it, then locks the page so that it can make no request of any kind. If anything goes wrong,
// the static page stays as it is and the status line says so. Where the parts come from is all that differs between the site, which
// fetches them (boot.js), and the single file, which has them in itself (single.js).

import { isPressing, watchTaps } from "./tap.js";

const page = document.documentElement;
/// The root with the static page, which stands until the app has more to show; and its screen, which the app may have moved.
let root;
let screen;

/// Once the browser has read the whole page.
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

/// What came of programs.json: the number of the answer (0 if none came) and how the text begins; the tree in it, or what the browser
/// says if there is none.
const programs = async (parts, patience) => {
  const { status, text } = await parts.programs(patience);
  const begin = text?.slice(0, 80);
  try {
    return { status, begin, tree: status === 200 ? JSON.parse(text) : undefined };
  } catch (error) {
    return { status, begin, complaint: error.message };
  }
};

/// Brings the rest of the WASM, if it is split, and gives it what the first part exports. Without it the static page and the questions work.
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

/// The frame around the explorer.
const around = ".skip, .bar, .site-name, #explorer-status, #footer";

/// Lets the link to the other language change this page, so that nothing entered is lost.
const speakOnClick = (glue, there) => {
  // It may be another page altogether, or cut off on its way.
  const words = there?.getElementById("words")?.textContent;
  if (!words || !glue.load_messages(there.documentElement.lang, words)) return;
  for (const from of [document, there]) {
    // In the single file it leads nowhere before.
    from.querySelector(".to-language").hidden = false;
    // Where its links lead is said from its own place.
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

/// A second policy in which every directive is 'none', but that pictures may stand in the page itself. Both count, so nothing can be asked for any more; what runs, runs on.
const lock = () => {
  const kinds = ["default", "script", "style", "img", "connect", "font", "object", "media", "frame", "child", "worker", "manifest"];
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // The icon stands in the page, and some browsers look at it again after each step.
  const from = (kind) => (kind === "img" ? "data:" : "'none'");
  policy.content = [...kinds.map((kind) => `${kind}-src ${from(kind)}`), "base-uri 'none'", "form-action 'none'"].join("; ");
  document.head.append(policy);
};

const idle = () => new Promise((go) => (window.requestIdleCallback ?? setTimeout)(go));

/// Once the browser has nothing else to do, and not in the middle of a tap, which would be lost.
const calm = async () => {
  do await idle();
  while (isPressing());
};

/// Has the app draw its home page out of sight, a little at a time, until it stands in place of the static one, and once more.
const build = async (glue) => {
  for (let stands = true; stands && page.dataset.explorer === "ready"; ) {
    await calm();
    stands = root.isConnected;
    glue.build();
  }
};

/// Starts, with what brings each part: the glue, both parts of the WASM as bytes (no rest if it is not split), the answer to the question
/// for programs.json (its status and its text), and the page in the other language (none if it cannot be had).
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
    watchTaps(root.parentElement);
    glue.start(page.lang);
    page.dataset.explorer = "ready";
    const link = document.querySelector(".to-language");
    link.target = "_blank";
    // A slow line may take as long again as it took so far.
    const patience = Math.max(9000, performance.now() - began);
    const asked = [hasRest(parts, first, patience), programs(parts, patience), parts.there(link, patience)];
    const [isWhole, file, there] = await Promise.all(asked);
    lock();
    await calm();
    // It may have stopped in the meantime.
    if (page.dataset.explorer !== "ready") return;
    glue.deferred_loaded(isWhole, file);
    await build(glue);
    if (page.dataset.explorer !== "ready") return;
    if (isWhole) speakOnClick(glue, there);
    page.dataset.explorer = "started";
    // For embedded.js.
    if (isWhole) page.dispatchEvent(new CustomEvent("whole", { detail: glue.read_options }));
  } catch (error) {
    giveUp(error);
  }
};
