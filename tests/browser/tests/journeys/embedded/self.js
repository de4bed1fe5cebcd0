// Everything about someone else's page that a guest could change.
const style = (element) => {
  const { color, fontSize, display, overflow, margin, direction, zoom, backgroundColor } = getComputedStyle(element);
  return { color, fontSize, display, overflow, margin, direction, zoom, backgroundColor };
};
const tag = (element) => element.cloneNode(false).outerHTML;
const { documentElement: html, body } = document;
// Leaves out indices of frames, and globals of the driver and of this test.
const ours = (name) => ["ProgramExplorer", "scrolled"].includes(name) || /^\d+$|cdc_|^se_|webdriver/i.test(name);
return [
  Object.getOwnPropertyNames(window).filter((name) => !ours(name)).sort(),
  Object.getOwnPropertyNames(Object.prototype).sort(),
  [...document.querySelectorAll("[id]")].map((element) => element.id),
  [document.styleSheets.length, document.adoptedStyleSheets?.length ?? 0],
  [style(html), style(body), tag(html), tag(body), tag(document.head)],
  [document.title, kept()],
  [...document.querySelectorAll("body > *, main > *")].map(tag).filter((it) => !/^<(script|program-explorer)/.test(it)),
];

function kept() {
  try {
    return [document.cookie, localStorage.length, sessionStorage.length].join();
  } catch {
    return "refused";
  }
}
