/** The language that the explorer speaks. */
export type Language = "en" | "es";

/** A part of the explorer: side by side, the questions, a sample week. */
export type View = "compare" | "find" | "week";

/** What can be said when the explorer is put into a page. What does not stand here, or is not right, is left out and named in a problem. */
export interface Options {
  /** English, unless said otherwise. */
  language?: Language;
  /** What is open at first: side by side, unless said otherwise. */
  view?: View;
  /** The name of a file beside the site's programs.json, such as "downtown.json". */
  programs?: `${string}.json`;
  /** The color of links and buttons, "#" and six hexadecimal digits. One that could not be read (contrast under 4.5) is not taken. */
  accent?: `#${string}`;
  /** Hears all that the explorer ever says. */
  onEvent?: (...event: ExplorerEvent) => void;
}

/** An option of yours that was left out. It is made of what you gave, and of nothing that a reader does. */
export interface Problem {
  /** Its name, as you gave it. */
  option: string;
  /** What to write, in one sentence. */
  says: string;
}

/** All that the explorer ever says: that it can be used, how high it is in px (in steps of 80), which view is open, and which of your
 * options is not right. */
export type ExplorerEvent = ["ready", undefined] | ["height", number] | ["view", View] | ["problem", Problem];

/** An explorer in the page. */
export interface Explorer {
  /** Takes it out of the page. What was entered is gone. */
  destroy(): void;
  /** Goes on in this language; nothing that was entered is lost. */
  setLanguage(language: Language): void;
  /** Opens a view. */
  show(view: View): void;
}

/** `<program-explorer lang="es" view="find" programs="downtown.json" accent="#0b5e64">`; hears "explorer-ready", "explorer-height",
 * "explorer-view" and "explorer-problem". */
export interface ProgramExplorerElement extends HTMLElement {
  setLanguage(language: Language): void;
  show(view: View): void;
}

declare global {
  interface Window {
    ProgramExplorer: {
      /** Shows the explorer in an element; throws a TypeError with one sentence if there is no element, or if onEvent is not a function. */
      mount(element: Element, options?: Options): Explorer;
    };
  }
  interface HTMLElementTagNameMap {
    "program-explorer": ProgramExplorerElement;
  }
}
