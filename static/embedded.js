// On the page that stands in a frame on somebody else's page (embed.js): tells that page how high this one is, which view is open, that it
// is ready, where the focus went, and which of the options that it gave are not right, and nothing else. Hears options, and which part is
// in sight.
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

  /// What the page around this one asks for, by the address. The app reads it (crates/explorer/src/options.rs) once it is whole; what cannot
  /// wait until then must look like this.
  const given = Object.fromEntries(new URLSearchParams(window.location.search));
  const FORMS = {
    view: /^(?:compare|find|week)$/,
    programs: /^[\w-]+\.json$/,
    accent: /^#[\dA-Fa-f]{6}$/,
  };
  /// What each must be, in a sentence.
  const MUST = {
    language: '"en" or "es"',
    view: '"compare", "find" or "week"',
    programs: 'the name of a file beside programs.json, such as "downtown.json"',
    accent: 'a color such as "#0b5e64"',
  };
  const early = (option) => FORMS[option].test(given[option]) && given[option];

  const boot = document.querySelector("script[data-wasm]");
  if (early("programs")) boot.dataset.programs = boot.dataset.programs.replace("programs.json", given.programs);
  if (early("view")) window.history.replaceState(null, "", `#/${given.view}`);

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
      const says = `has a contrast of ${least.toFixed(2)} here. It takes 4.5 to be read, so our own color stays.`;
      return tell("problem", { option: "accent", says: `"accent" ${accent} ${says}` });
    }
    page.style.setProperty("--accent", accent);
    page.style.setProperty("--on-accent", contrast(accent, "#ffffff") >= 4.5 ? "#ffffff" : "#000000");
  };
  let accent = early("accent");

  /// Does what is asked for later, once the app has read it.
  const apply = ({ view, language, accent: color }) => {
    if (view) window.location.hash = `#/${view}`;
    if (language && language !== page.lang) document.querySelector(`.to-language[lang='${language}']`).click();
    if (color) paint((accent = color));
  };

  /// The options that arrive before the app is whole.
  let later;
  let ask = (options) => (later = { ...later, ...options });
  page.addEventListener("whole", ({ detail: readOptions }) => {
    /// Reports the wrong options, and returns the others.
    const read = (options) => {
      const right = { ...options };
      for (const option of readOptions(options)) {
        const wrong = Object.keys(MUST).includes(option) ? `must be ${MUST[option]}.` : `is no option. Use ${Object.keys(MUST).join(", ")}.`;
        tell("problem", { option, says: `"${option}" ${wrong}` });
        delete right[option];
      }
      return right;
    };
    read(given);
    ask = (options) => apply(read(options));
    if (later) ask(later);
  });

  window.addEventListener("message", ({ source, data }) => {
    if (source !== window.parent) return;
    const { programExplorer: kind, value } = data ?? {};
    if (kind === "options" && Object(value) === value) ask(value);
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
    if (accent) paint(accent);
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
    };
    new MutationObserver(started).observe(page, { attributes: true, attributeFilter: ["data-explorer"] });
    started();
  });
})();
