// This runs on every page of the site before anything else: quick exit, the wipe when people leave a page, choices that stay off the disk,
// and the message if the explorer's script does not run. Quick exit's link works without this file. With it, the page is blank at once,
// before the other site has loaded, and Back does not show what people entered.
"use strict";

const page = document.documentElement;

/// Replaces the whole window with an address, or only this frame if the page around it does not allow more.
const replace = (address) => {
  try {
    window.top.location.replace(address);
  } catch {
    // The outer page's script (embed.js) can do it, if it is there.
    window.parent.postMessage({ programExplorer: "exit", value: address }, "*");
    window.location.replace(address);
  }
};

/// How many history entries before this one belong to this page: its views, and steps of the questionnaire. If the browser does not tell,
/// the entries' state has the count.
const stepsBefore = () => {
  const { navigation } = window;
  if (!navigation?.currentEntry) return Number(history.state) || 0;
  return navigation.currentEntry.index - navigation.entries().findIndex((entry) => entry.sameDocument);
};

/// While people leave, what happens after the next move in the history. The app must not hear of that move: it would answer with a move of
/// its own, and on a slow device that one would stop the browser from leaving.
let next;
window.addEventListener(
  "popstate",
  (event) => {
    if (!next) return;
    event.stopImmediatePropagation();
    next();
  },
  true,
);

/// Leaves the page. First it goes back to the page's first history entry and drops the later ones, so that Back does not show this site
/// once for each. Only one entry ahead remains, which only Forward would show.
const leave = (address) => {
  page.classList.add("blank");
  try {
    // Hides the page around this one if it is from this site.
    if (window.top !== window) window.top.document.documentElement.style.setProperty("display", "none", "important");
  } catch {
    // It is someone else's page, and leaves with the window.
  }
  // If the other site does not answer, the browser may stay on this page. Then nothing of the page is left.
  setTimeout(() => page.replaceChildren());
  let late;
  const out = () => {
    clearTimeout(late);
    replace(address);
  };
  const steps = stepsBefore();
  // A move of the app that was still under way would stop the browser too, so after it this leaves again.
  next = out;
  if (!steps) return out();
  // In case the history does not move. A slow device takes a second for both moves.
  late = setTimeout(out, 2000);
  next = () => {
    next = out;
    history.pushState(null, "");
    history.back();
  };
  history.go(-steps);
};

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("#quick-exit");
  if (link) {
    event.preventDefault();
    leave(link.href);
  }
  // A number after a sentence links into the sources, which are closed at first. Not every browser opens them by itself.
  const cite = event.target instanceof Element && event.target.closest(".cite");
  const fold = cite && document.querySelector(".cited > details");
  if (fold) fold.open = true;
});
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll(".cited > details")) fold.open = true;
});

// Quick exit also runs after Shift three times, each at most 5 seconds after the one before. Shift does not count with another key, a
// pointer or a wheel, or if another window comes in between.
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

// Firefox writes each choice that is not the default into its session file, even with autocomplete="off". So what people choose becomes the
// default at once: a slow device may write before the app has drawn.
window.addEventListener("input", ({ target }) => {
  if (target.type === "range") target.defaultValue = target.value;
  const choices = target.type === "radio" ? document.getElementsByName(target.name) : [target];
  for (const choice of choices) choice.defaultChecked = choice.checked;
});

// After people leave a page, the browser may keep it and show it again on Back. So this empties the page, and a page that is shown again
// reloads.
window.addEventListener("pagehide", (event) => {
  if (event.persisted) page.replaceChildren();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

// The script may fail to load, or this browser may be unable to read it, maybe before this file came. The styles show the message for a
// script that never answers.
const fail = () => {
  page.dataset.explorer ||= "failed";
};
window.addEventListener("error", ({ target, filename }) => (filename || target.localName === "script") && fail(), true);
window.addEventListener("load", () => document.querySelector("script[data-wasm]:not([data-runs])") && fail());
