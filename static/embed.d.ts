/** The language that the explorer speaks. */
export type Language = "en" | "es";

/** A part of the explorer: side by side, the questions, a sample week. */
export type View = "compare" | "find" | "week";

/** What can be said when the explorer is put into a page. A name that does not stand here is refused. */
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

/** All that the explorer ever says: that it can be used, how high it is in px (in steps of 80), and which view is open. */
export type ExplorerEvent = ["ready", undefined] | ["height", number] | ["view", View];

/** An explorer in the page. */
export interface Explorer {
  /** Takes it out of the page. What was entered is gone. */
  destroy(): void;
  /** Goes on in this language; nothing that was entered is lost. */
  setLanguage(language: Language): void;
  /** Opens a view. */
  show(view: View): void;
}

/** `<program-explorer lang="es" view="find" programs="downtown.json" accent="#0b5e64">`; hears "explorer-ready", "explorer-height", "explorer-view". */
export interface ProgramExplorerElement extends HTMLElement {
  setLanguage(language: Language): void;
  show(view: View): void;
}

declare global {
  interface Window {
    ProgramExplorer: {
      /** Shows the explorer in an element; throws a TypeError with one sentence if an option is not right. */
      mount(element: Element, options?: Options): Explorer;
    };
  }
  interface HTMLElementTagNameMap {
    "program-explorer": ProgramExplorerElement;
  }
}
