// The explorer on anyone's page: one script that defines <program-explorer> and ProgramExplorer.mount. It shows the site's own page
// embedded.html in a frame, so that neither page's styles, ids or scripts reach into the other. The frame reports its height, the open
// view, that it is ready, and where its focus went; see docs/embedding.md. The types are in embed.d.ts.
"use strict";

(() => {
  // A script that was added late has no currentScript. On a page with an image of that name, currentScript is the image.
  const script = [document.currentScript, ...document.scripts].find((it) => /\/embed\.js($|[?#])/.test(it?.src)) ?? document.currentScript;
  const site = new URL("./", script.src);

  /// The folder of the page for a frame, by language.
  const FOLDERS = new Map([
    ["en", ""],
    ["es", "es/"],
  ]);
  const TITLES = { en: "Program Explorer: compare care, find where to start", es: "Explorador de programas: compare y vea por dónde empezar" };
  const OPENS = { en: "Open the Program Explorer", es: "Abrir el Explorador de programas" };
  /// After how many ms of silence a link replaces the frame, before and after the frame has loaded. A working frame reports before it has
  /// loaded.
  const PATIENCE = 20000;
  const PATIENCE_ONCE_LOADED = 1500;

  /// Sets styles that the page's own styles cannot override.
  const style = (element, styles) => {
    for (const [name, value] of Object.entries({ all: "initial", ...styles })) element.style.setProperty(name, value, "important");
  };

  /// By what factor `zoom` makes the content of an element larger.
  const zoomOf = (element) => {
    const above = element?.assignedSlot ?? element?.parentElement ?? element?.getRootNode().host;
    return element ? (Number(getComputedStyle(element).zoom) || 1) * zoomOf(above) : 1;
  };

  /// Shows the explorer in an element of the page. The frame checks the options (crates/explorer/src/options.rs). It leaves out a wrong
  /// one, so that readers do not lose the explorer because of it.
  const mount = (element, { onEvent, language = "en", ...options } = {}) => {
    if (!element?.append) throw new TypeError('program-explorer: mount needs an element, such as document.querySelector("#care").');
    if (onEvent && typeof onEvent !== "function") throw new TypeError('program-explorer: "onEvent" must be a function.');
    if (!FOLDERS.has(language)) options.language = language;
    const spoken = FOLDERS.has(language) ? language : "en";
    const place = document.createElement("div");
    style(place, { display: "flex", position: "relative" });
    const root = place.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    const address = new URL(`${FOLDERS.get(spoken)}embedded.html`, site);
    for (const [name, value] of Object.entries(options)) if (value !== undefined) address.searchParams.set(name, value);
    frame.title = TITLES[spoken];
    frame.allow = "clipboard-write";
    style(frame, { flex: "1 1 0", "min-width": "0", height: "40rem", border: "0" });
    /// Marks where the frame's focus went, so that the page can scroll there.
    const spot = document.createElement("span");
    style(spot, { position: "absolute", top: "0", "scroll-margin-top": "1rem" });
    root.append(frame, spot);

    const tell = (kind, value) => frame.contentWindow?.postMessage({ programExplorer: kind, value }, site.origin);
    /// Tells the frame which part of it is visible, so that quick exit can stay there. A page may scale its content, scroll inside, and
    /// have a bar over its top.
    const tellSeen = () => {
      const { left, top, bottom, width, height } = frame.getBoundingClientRect();
      const scale = height / frame.offsetHeight || 1;
      const [first, last] = [Math.max(0, top), Math.min(innerHeight, bottom)];
      const isCovered = (y) => place.getRootNode().elementFromPoint(left + width / 2, y) !== place;
      let from = first;
      while (from < last && isCovered(from + 1)) from += 8;
      if (from >= last) from = first;
      tell("seen", { from: (from - top) / scale, to: (Math.max(from, last) - top) / scale });
    };
    let isDrawing = false;
    const soon = () => {
      if (isDrawing) return;
      isDrawing = true;
      requestAnimationFrame(() => {
        isDrawing = false;
        tellSeen();
      });
    };
    const open = () => {
      const link = document.createElement("a");
      link.href = new URL(FOLDERS.get(spoken), site).href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = OPENS[spoken];
      frame.replaceWith(link);
    };
    let late = setTimeout(open, PATIENCE);
    let isSilent = true;
    // Not every browser fires a load event for a frame that the page's policy blocked.
    const refused = ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === "frame-src" && blockedURI.startsWith(site.origin)) open();
    };
    document.addEventListener("securitypolicyviolation", refused);
    // A page that may not embed the explorer gets an empty frame.
    frame.addEventListener("load", () => {
      clearTimeout(late);
      if (isSilent) late = setTimeout(open, PATIENCE_ONCE_LOADED);
    });

    const hear = (event) => {
      if (event.source !== frame.contentWindow || event.origin !== site.origin) return;
      const { programExplorer: kind, value } = event.data ?? {};
      clearTimeout(late);
      isSilent = false;
      if (kind === "height") frame.style.setProperty("height", `${Number(value)}px`, "important");
      if (kind === "exit") {
        document.documentElement.style.setProperty("display", "none", "important");
        if (/^https?:/.test(value)) window.location.replace(value);
        return;
      }
      if (kind === "place") {
        spot.style.setProperty("top", `${Number(value)}px`, "important");
        spot.scrollIntoView();
        return;
      }
      if (kind === "ready" || kind === "height") tellSeen();
      if (kind === "problem") console.error("program-explorer:", value?.says);
      if (!["ready", "height", "view", "problem"].includes(kind)) return;
      onEvent?.(kind, value);
      element.dispatchEvent(new CustomEvent(`explorer-${kind}`, { detail: value }));
    };
    window.addEventListener("message", hear);
    // This hears scrolling in everything around the frame.
    document.addEventListener("scroll", soon, { capture: true, passive: true });
    window.addEventListener("resize", soon);
    frame.src = address.href;
    element.append(place);
    // If a page shrinks its content, Safari would cut off the end of the frame, and people could not read the small text.
    const zoom = zoomOf(element);
    if (zoom < 1) place.style.setProperty("zoom", 1 / zoom, "important");

    return {
      destroy() {
        clearTimeout(late);
        window.removeEventListener("message", hear);
        document.removeEventListener("securitypolicyviolation", refused);
        document.removeEventListener("scroll", soon, { capture: true });
        window.removeEventListener("resize", soon);
        place.remove();
      },
      setLanguage(language) {
        if (FOLDERS.has(language)) frame.title = TITLES[language];
        tell("options", { language });
      },
      show(view) {
        tell("options", { view });
      },
    };
  };

  /// Attributes of the element, and their options.
  const ATTRIBUTES = { lang: "language", view: "view", programs: "programs", accent: "accent" };

  /// The language in a `lang` value, without a country.
  const spokenIn = (lang) => lang.toLowerCase().split("-")[0];

  /// The explorer in each element.
  const explorers = new WeakMap();

  class ProgramExplorer extends HTMLElement {
    static get observedAttributes() {
      return ["lang", "view"];
    }

    connectedCallback() {
      style(this, { display: "block" });
      const options = {};
      for (const [attribute, option] of Object.entries(ATTRIBUTES)) {
        if (this.hasAttribute(attribute)) options[option] = this.getAttribute(attribute);
      }
      // This is the page's language unless the element has its own. Either may include a country: "es-MX".
      options.language ??= spokenIn(document.documentElement.lang) === "es" ? "es" : "en";
      options.language = spokenIn(options.language);
      // The element's old content was for browsers without script.
      this.replaceChildren();
      explorers.set(this, mount(this, options));
    }

    disconnectedCallback() {
      explorers.get(this)?.destroy();
      explorers.delete(this);
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || now === null) return;
      if (name === "lang") this.setLanguage(spokenIn(now));
      else this.show(now);
    }

    setLanguage(language) {
      explorers.get(this)?.setLanguage(language);
    }

    show(view) {
      explorers.get(this)?.show(view);
    }
  }

  // If a page has this script twice, the second one does nothing.
  if (!customElements.get("program-explorer")) {
    window.ProgramExplorer = { mount };
    customElements.define("program-explorer", ProgramExplorer);
  }
})();
