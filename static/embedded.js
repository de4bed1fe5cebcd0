// For the page in a frame on someone else's page (embed.js). It tells that page only its height, the open view, that it is ready, where the
// focus went, and which of the given options are wrong. It hears options, and which part of it is visible.
"use strict";

(() => {
  const page = document.documentElement;
  // If people open this page by itself, it goes to the site's home page.
  if (window.parent === window) {
    window.location.replace(new URL("./", window.location.href).href + window.location.hash);
    return;
  }

  /// This tells whoever embeds the page. The headers say who may.
  const tell = (kind, value) => window.parent.postMessage({ programExplorer: kind, value }, "*");

  /// The options in the address, from the page around this one. The app reads them (crates/explorer/src/options.rs) once it is whole.
  /// Options that cannot wait until then must match these forms.
  const given = Object.fromEntries(new URLSearchParams(window.location.search));
  const FORMS = {
    view: /^(?:compare|find|week)$/,
    programs: /^[\w-]+\.json$/,
    accent: /^#[\dA-Fa-f]{6}$/,
  };
  /// What each option must be, for messages.
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

  /// Heights are rounded to steps, because the exact height could reveal which screen is open.
  const STEP = 80;
  let height;
  const tellHeight = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height / STEP) * STEP;
    // The height is 0 while something around the frame is hidden.
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

  /// Which part of this page is visible, from and to, in px. Undefined until the page around it says so.
  let seen;

  /// The relative luminance of a color: 0 to 1 (WCAG 2.2).
  const light = (color) => {
    const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  /// Sets the color of links and buttons if it is readable on all our backgrounds. In dark mode it often is not, and our own color stays.
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

  /// Applies options that come later, after the app has checked them.
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
      // Quick exit stays on the page, whatever the message says.
      const most = page.offsetHeight - (document.querySelector(".bar")?.offsetHeight ?? 0);
      page.style.setProperty("--seen", `${Math.round(Math.max(0, Math.min(seen.from, most)))}px`);
    }
  });
  // Quick exit blanks this page. The page around it hides too, and leaves with the window.
  new MutationObserver(() => page.classList.contains("blank") && tell("exit")).observe(page, { attributes: true, attributeFilter: ["class"] });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => accent && paint(accent));

  /// A heading that takes the focus must become visible, and only the page around this one can scroll.
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
