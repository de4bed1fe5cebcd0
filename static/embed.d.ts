/** The language that the explorer speaks. */
export type Language = "en" | "es";

/** A part of the explorer: the comparison, the questions, or a sample week. */
export type View = "compare" | "find" | "week";

/** The options for the explorer in a page. It leaves out unknown and wrong options, and names each one in a problem. */
export interface Options {
  /** The default is English. */
  language?: Language;
  /** The first view. The default is the comparison. */
  view?: View;
  /** The name of a file next to the site's programs.json, such as "downtown.json". */
  programs?: `${string}.json`;
  /** The color of links and buttons, "#" and six hexadecimal digits. The explorer ignores an unreadable one (contrast under 4.5). */
  accent?: `#${string}`;
  /** Hears everything that the explorer ever reports. */
  onEvent?: (...event: ExplorerEvent) => void;
}

/** An option of yours that was left out. It contains only what you gave, and nothing that a reader does. */
export interface Problem {
  /** Its name, as you gave it. */
  option: string;
  /** What to write, in one sentence. */
  says: string;
}

/** Everything that the explorer ever reports: that it is ready, its height in px (in steps of 80), the open view, and which of your
 * options is wrong. */
export type ExplorerEvent = ["ready", undefined] | ["height", number] | ["view", View] | ["problem", Problem];

/** An explorer in the page. */
export interface Explorer {
  /** Removes it from the page, with everything that people entered. */
  destroy(): void;
  /** Changes to this language. People lose nothing that they entered. */
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
