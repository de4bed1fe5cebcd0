// On the page that stands in a frame on somebody else's page (embed.js): tells that page how high this one is, which view is open, that it
// is ready, and where the focus went, and nothing else. Hears which view, language and color to show, and which part is in sight.
"use strict";

(() => {
  const page = document.documentElement;
  // Opened by itself: then it is the site's own page.
  if (window.parent === window) {
    window.location.replace(new URL("./", window.location.href).href + window.location.hash);
    return;
  }

  /// To whoever has put this page in a frame: the headers say who may.
  const tell = (kind, value) => window.parent.postMessage({ programExplorer: kind, value }, "*");

  const programs = /^\?programs=([\w-]+\.json)$/.exec(window.location.search);
  const boot = document.querySelector("script[data-wasm]");
  if (programs) boot.dataset.programs = boot.dataset.programs.replace("programs.json", programs[1]);

  /// Heights are told in steps: the exact one could tell one screen from another.
  const STEP = 80;
  let height;
  const tellHeight = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height / STEP) * STEP;
    // None as long as it is hidden with what it is in.
    if (!now || now === height) return;
    height = now;
    tell("height", height);
  };

  const VIEWS = { "": "compare", "#/compare": "compare", "#/find": "find", "#/week": "week" };
  let view;
  const tellView = () => {
    const now = VIEWS[window.location.hash] ?? view;
    if (now === view) return;
    view = now;
    tell("view", view);
  };

  /// Which part of this page is in sight, from and to, in px; none as long as nobody says so.
  let seen;
  const link = (language) => document.querySelector(`.to-language[lang='${language}']`);

  /// The language that was asked for, until the explorer can change to it.
  let asked;
  const change = () => {
    if (page.dataset.explorer !== "started" || !asked) return;
    const to = asked !== page.lang && link(asked);
    asked = undefined;
    if (to) to.click();
  };

  /// Light of a color as people see it: 0 to 1 (WCAG 2.2).
  const light = (color) => {
    const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  /// The color of links and buttons, where it can be read on everything that it stands on: in the dark often not, then ours stays.
  const paint = (accent) => {
    for (const name of ["--accent", "--on-accent"]) page.style.removeProperty(name);
    const styles = getComputedStyle(page);
    const grounds = ["--page", "--paper", "--sand", "--mist"].map((name) => styles.getPropertyValue(name).trim());
    const whole = grounds.map((color) => (color.length === 4 ? color.replace(/[\da-f]/gi, "$&$&") : color));
    const least = Math.min(...whole.map((ground) => contrast(accent, ground)));
    if (least < 4.5) {
      console.warn(`program-explorer: ${accent} has a contrast of ${least.toFixed(2)} here. It takes 4.5 to be read, so our own color stays.`);
      return;
    }
    page.style.setProperty("--accent", accent);
    page.style.setProperty("--on-accent", contrast(accent, "#ffffff") >= 4.5 ? "#ffffff" : "#000000");
  };
  let accent;

  window.addEventListener("message", ({ source, data }) => {
    if (source !== window.parent) return;
    const { programExplorer: kind, value } = data ?? {};
    if (kind === "view" && Object.values(VIEWS).includes(value)) window.location.hash = `#/${value}`;
    if (kind === "language") {
      asked = String(value);
      change();
    }
    if (kind === "accent" && /^#[\da-f]{6}$/i.test(value) && accent !== value) {
      accent = value;
      paint(accent);
    }
    if (kind === "seen" && Number.isFinite(value?.from) && Number.isFinite(value?.to)) {
      seen = value;
      page.classList.add("whole");
      // The way out stays in the page, whatever is said.
      const most = page.offsetHeight - (document.querySelector(".bar")?.offsetHeight ?? 0);
      page.style.setProperty("--seen", `${Math.round(Math.max(0, Math.min(seen.from, most)))}px`);
    }
  });
  // Quick exit blanks this page; the page around hides too, and goes with the window.
  new MutationObserver(() => page.classList.contains("blank") && tell("exit")).observe(page, { attributes: true, attributeFilter: ["class"] });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => accent && paint(accent));

  /// A heading that takes the focus must come into sight, and only the page around this one can scroll.
  document.addEventListener("focusin", ({ target }) => {
    if (!seen) return;
    requestAnimationFrame(() => {
      const { top, bottom } = target.getBoundingClientRect();
      const bar = document.querySelector(".bar").offsetHeight;
      if (top - bar < seen.from || bottom > seen.to) tell("place", Math.max(0, Math.round(top - bar)));
    });
  });

  window.addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(tellHeight).observe(document.body);
    new MutationObserver(tellView).observe(document.getElementById("main"), { childList: true, subtree: true });
    window.addEventListener("hashchange", tellView);
    tellHeight();
    tellView();
    let isReady = false;
    const started = () => {
      if (page.dataset.explorer !== "started") return;
      if (!isReady) tell("ready");
      isReady = true;
      change();
    };
    new MutationObserver(started).observe(page, { attributes: true, attributeFilter: ["data-explorer"] });
    started();
  });
})();
