// On every page of the site, before anything else: quick exit, the wipe when a page is left, and what is said when the explorer's
// script does not run. Quick exit's link works without this file; with it the page is blank at once, before the other site has loaded,
// and Back does not show what was entered.
"use strict";

const page = document.documentElement;

/// Takes the whole window to an address, in place of this page; only this frame where the page around it does not let us.
const replace = (address) => {
  try {
    window.top.location.replace(address);
  } catch {
    // Its script (embed.js) can, if it has one.
    window.parent.postMessage({ programExplorer: "exit", value: address }, "*");
    window.location.replace(address);
  }
};

/// How many entries of the browser's history before this one are this same page: its views, and steps of the questionnaire, which
/// are counted in their state where the browser does not tell more.
const stepsBefore = () => {
  const { navigation } = window;
  if (!navigation?.currentEntry) return Number(history.state) || 0;
  const before = navigation.entries().slice(0, navigation.currentEntry.index).reverse();
  const other = before.findIndex((entry) => !entry.sameDocument);
  return other < 0 ? before.length : other;
};

/// Leaves. Before that it goes to the page's first entry in the history and forgets those after it, so that Back does not show this
/// site once for each of them. All that stays is one entry ahead, which only Forward would show.
const leave = (address) => {
  page.classList.add("blank");
  try {
    // A page around this one that is of this site, too.
    if (window.top !== window) window.top.document.documentElement.style.setProperty("display", "none", "important");
  } catch {
    // It is somebody else's: it goes when the window does.
  }
  // Should the other site not answer, the browser may stay on this page: then nothing of it is left either.
  setTimeout(() => page.replaceChildren());
  const steps = stepsBefore();
  if (!steps) return replace(address);
  // Should the history not move.
  const late = setTimeout(() => replace(address), 500);
  const moved = (then) => window.addEventListener("popstate", then, { once: true });
  moved(() => {
    history.pushState(null, "");
    moved(() => {
      clearTimeout(late);
      replace(address);
    });
    history.back();
  });
  history.go(-steps);
};

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("#quick-exit");
  if (link) {
    event.preventDefault();
    leave(link.href);
  }
  // A number after a sentence leads into the sources, which are closed at first. Not every browser opens them by itself.
  const cite = event.target instanceof Element && event.target.closest(".cite");
  const fold = cite && document.querySelector(".cited > details");
  if (fold) fold.open = true;
});
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".cited > details")) fold.open = true;
});

// Shift three times, each at most 5 seconds after the one before. Shift that is part of anything else does not count: with another key,
// a pointer or a wheel, or with another window that comes between.
let presses = 0;
let last = 0;
let alone = false;
const spoil = () => {
  presses = 0;
  alone = false;
};
const isShift = ({ key, altKey, ctrlKey, metaKey }) => key === "Shift" && !altKey && !ctrlKey && !metaKey;
for (const kind of ["pointerdown", "wheel", "blur"]) window.addEventListener(kind, spoil, { capture: true, passive: true });
window.addEventListener(
  "keydown",
  (event) => {
    if (!isShift(event)) spoil();
    else if (!event.repeat) alone = true;
  },
  true,
);
window.addEventListener(
  "keyup",
  (event) => {
    if (!isShift(event) || !alone) return spoil();
    alone = false;
    presses = event.timeStamp - last <= 5000 ? presses + 1 : 1;
    last = event.timeStamp;
    const link = document.getElementById("quick-exit");
    if (presses >= 3 && link) leave(link.href);
  },
  true,
);

// The browser may keep a left page as it was, to show it again on Back. Empty it; a page that is shown again starts afresh.
window.addEventListener("pagehide", (event) => {
  if (event.persisted) page.replaceChildren();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

// A script that does not come, or that this browser cannot read, maybe before this file came. One that never answers is for the styles
// to tell.
const fail = () => {
  page.dataset.explorer ||= "failed";
};
window.addEventListener("error", ({ target, filename }) => (filename || target.localName === "script") && fail(), true);
window.addEventListener("load", () => document.querySelector("script[data-wasm]:not([data-runs])") && fail());
