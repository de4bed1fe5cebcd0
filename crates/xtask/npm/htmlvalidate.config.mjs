// html-validate checks every page of dist/ by its recommended rules, with the exceptions below. Each exception has its reason.

export default {
  root: true,
  extends: ["html-validate:recommended"],
  // The standard forbids sectioning content within <th>. <details> is not sectioning content, but html-validate treats it as such.
  elements: ["html5", { details: { sectioning: false } }],
  rules: {
    // The standard allows both styles. Prettier and Yew write <meta /> and <!doctype html>.
    "doctype-style": ["error", { style: "lowercase" }],
    "void-style": "off",
    // When Trunk removes a line, it leaves the white space behind. Nobody sees it.
    "no-trailing-whitespace": "off",
    // Any id without white space is valid. An id that is the fragment of a view starts with a slash.
    "valid-id": ["error", { relaxed: true }],
    // A list may have a name.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // On a phone, the styles turn the table's rows and cells into blocks. Browsers then drop their roles, so the roles are explicit.
    "no-redundant-role": "off",
    // Firefox respects autocomplete="off" on checkboxes and radio buttons: it does not check them again after a reload.
    "valid-autocomplete": "off",
    // static/style.css keeps phone numbers in links on one line.
    "tel-non-breaking": "off",
  },
};
