// What html-validate holds every page of dist/ to: its recommended rules, but for those below, each with its reason.

export default {
  root: true,
  extends: ["html-validate:recommended"],
  // The standard forbids sectioning content within <th>. <details> is none, though html-validate takes it for one.
  elements: ["html5", { details: { sectioning: false } }],
  rules: {
    // Matters of taste, on which the standard leaves the choice: Prettier and Yew write <meta /> and <!doctype html>.
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": "off",
    // Where Trunk took a line out, its white space stays. Nobody sees it.
    "no-trailing-whitespace": "off",
    // Any id without white space is valid. Ours begin with a slash where they are the fragment of a view.
    "valid-id": ["error", { relaxed: true }],
    // A list may have a name.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // On a phone the styles make blocks of the table's rows and cells, and browsers then forget what they are.
    "no-redundant-role": "off",
    // Firefox heeds autocomplete="off" on boxes and radios, and then does not bring checked ones back.
    "valid-autocomplete": "off",
    // Numbers in links do not break: static/style.css says so.
    "tel-non-breaking": "off",
  },
};
