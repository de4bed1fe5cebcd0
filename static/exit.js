// Quick exit, on every page of the site, and the wipe when a page is left. The link works without this file; with it the page
// is blank at once, before the other site has loaded, and Back does not show what was entered.
"use strict";

const blank = () => document.documentElement.classList.add("blank");

const leave = (address) => {
  blank();
  window.location.replace(address);
  // Should the other site not answer, the browser may stay on this page: then nothing of it is left either.
  setTimeout(() => document.documentElement.replaceChildren());
};

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("#quick-exit");
  if (link) {
    event.preventDefault();
    leave(link.href);
  }
});

// Shift three times, each at most 5 seconds after the one before. Shift with another key is typing and does not count.
let presses = 0;
let last = 0;
let alone = false;
document.addEventListener("keydown", (event) => {
  if (!event.repeat) alone = event.key === "Shift";
});
document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !alone) {
    if (event.key !== "Shift") presses = 0;
    return;
  }
  presses = event.timeStamp - last <= 5000 ? presses + 1 : 1;
  last = event.timeStamp;
  const link = document.getElementById("quick-exit");
  if (presses >= 3 && link) leave(link.href);
});

// The browser may keep a left page as it was, to show it again on Back. Empty it; a page that is shown again starts afresh.
window.addEventListener("pagehide", (event) => {
  if (event.persisted) document.documentElement.replaceChildren();
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
