// Finds what people cannot read or hit on the current page. arguments[0]: "cut", "small" or "pale"; arguments[1]: the smallest size of a
// target, in px; arguments[2]: a selector for the targets.
const [what, least, which] = arguments;
const place = (e) => {
  const own = (e) => `${e.localName}${e.id ? `#${e.id}` : ""}${e.classList.length ? `.${[...e.classList].join(".")}` : ""}`;
  const path = [];
  for (let at = e; at && at !== document.body; at = at.parentElement) {
    path.unshift(own(at));
    if (at.id) break;
  }
  return path.join(" > ");
};
const words = (e) => JSON.stringify((e.textContent || e.value || "").replace(/\s+/g, " ").trim().slice(0, 40));
// Nothing moves during the measurement, and thousands of texts share a few boxes, so this computes each value once.
const once = (ask) => {
  const known = new Map();
  return (e) => known.get(e) ?? known.set(e, ask(e)).get(e);
};
const isSeen = once((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
const styleOf = once((e) => getComputedStyle(e));
const boxOf = once((e) => e.getBoundingClientRect());
// Whether an element is only for screen readers: it is in a box of one pixel, or far outside the page.
const isApart = once((e) => {
  if (!e || e === document.body) return false;
  const { right, width, height } = boxOf(e);
  const isTiny = right < -999 || (width <= 1 && height <= 1);
  return (isTiny && styleOf(e).position === "absolute") || isApart(e.parentElement);
});
// What a box does to the text in it. False for elements without a box.
const around = once((e) => {
  const { display, overflowX, overflowY, position } = styleOf(e);
  if (display === "inline" || display === "contents") return false;
  return {
    box: boxOf(e),
    scrolls: /auto|scroll/.test(overflowX),
    clips: /hidden|clip/.test(overflowX + overflowY) && e.localName !== "svg",
    // A box with a visible edge. Text that crosses the edge is hard to read or overlaps other text.
    isBox: e.matches("button, summary, label, td, th, .card, .door, .choice, .call, #quick-exit, .bar"),
    isFixed: position === "fixed",
  };
});

function cut() {
  const found = new Set();
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (beyond > 0) {
    const wide = [...document.body.querySelectorAll("*")].filter((e) => isSeen(e) && !isApart(e) && boxOf(e).right > document.documentElement.clientWidth + 0.5);
    found.add(`the page scrolls sideways by ${beyond} px: ${wide.map(place).pop()} ${wide.length ? words(wide.pop()) : ""}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !isSeen(e) || isApart(e) || e.closest("script, style, noscript")) continue;
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      let isScrolled = false;
      for (let at = e; at && at !== document.body; at = at.parentElement) {
        const it = around(at);
        if (!it) continue;
        isScrolled ||= it.scrolls;
        const [wide, high] = [1.5, 3];
        const over = Math.max(it.box.left - box.left, box.right - it.box.right) > wide;
        const under = Math.max(it.box.top - box.top, box.bottom - it.box.bottom) > high;
        if ((it.clips || it.isBox) && !isScrolled && (over || under)) found.add(`${words(e)} is cut by or stands over ${place(at)}`);
        // A fixed element has only the window around it, and no more boxes.
        if (it.isFixed) break;
      }
      const out = box.left < -0.5 || box.right > innerWidth + 0.5;
      if (out && !isScrolled) found.add(`${words(e)} in ${place(e)} ends at ${Math.round(box.right)} of ${innerWidth} px`);
    }
  }
  return [...found];
}

// Links in a sentence are as tall as their line. WCAG exempts them.
function isInSentence(e) {
  if (e.localName !== "a" || getComputedStyle(e).display !== "inline") return false;
  const around = e.parentElement.closest("p, li, dd, dt, td, th, div, section, figcaption, h1, h2, h3, h4");
  return around.textContent.trim().length > e.textContent.trim().length + 1;
}

function small() {
  const found = [];
  for (const e of document.querySelectorAll("a[href], button, summary, input, [role=button], [tabindex='0']")) {
    if (!e.matches(which) || !isSeen(e) || isApart(e) || isInSentence(e)) continue;
    // A busy time is as large as its duration. The form does the same with larger targets.
    if (e.closest("svg")) continue;
    const boxes = [e, ...(e.labels ?? [])].map(boxOf);
    const wide = Math.max(...boxes.map((box) => box.width));
    const high = Math.max(...boxes.map((box) => box.height));
    if (Math.min(wide, high) < least - 0.1) found.push(`${place(e)} ${words(e)} is ${wide.toFixed(1)} x ${high.toFixed(1)} px`);
  }
  return found;
}

// Compares the color of text with the color behind it, as drawn. In forced colors, axe-core would read the page's own colors.
function pale() {
  const found = new Set();
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.backgroundColor = "Canvas";
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const parts = (color) => color.match(/[\d.]+/g).map(Number);
  const light = (color) => {
    const [red, green, blue] = parts(color).map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const color = styleOf(at).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0.5) return color;
    }
    return canvas;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !isSeen(e) || isApart(e) || e.closest("script, style, noscript")) continue;
    const style = styleOf(e);
    const colors = [e.closest("svg") ? style.fill : style.color, behind(e)];
    const [dark, bright] = colors.map(light).sort((one, other) => one - other);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 4.5) found.add(`${place(e)} ${words(e)}: ${colors.join(" on ")}, a contrast of ${contrast.toFixed(2)}`);
  }
  return [...found];
}

return { cut, small, pale }[what]();
