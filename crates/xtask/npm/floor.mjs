// Uses MDN's compatibility data to check that the site works in the oldest browsers that we promise: functions and objects in scripts
// (including the glue, through which the WASM calls the browser), syntax, styles, elements and attributes. A newer feature must have a
// plain workaround, listed here. (crates/wasm-parts/src/floor.rs checks the WASM itself for the same browsers.)
// Usage: node floor.mjs FOLDER checks a finished site. node floor.mjs --newer prints the features that these browsers lack, as JSON.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { generate, parse as parseStyle, walk } from "css-tree";

/// Versions from the fall of 2021 and the winter after it. iOS 15 is the last version for the iPhone 6s and 7.
const FLOOR = { safari: 15, safari_ios: 15, chrome: 96, chrome_android: 96, firefox: 97 };
/// The latest edition of JavaScript that all of these browsers fully support.
const EDITION = 2021;

/// Features that we use although they are newer than the floor, each with what happens in a browser without it.
const PLAIN_WAYS = {
  "api.Window.navigation": "quick exit counts steps by the state of the history",
  "api.Navigation.currentEntry": "as above",
  "api.NavigationDestination.sameDocument": "as above",
  "javascript.builtins.ArrayBuffer.detached": "the glue asks in another way where it is missing",
  "api.HTMLInputElement.capture": "not this one: an option of addEventListener",
  "api.Window.requestIdleCallback": "the home page is drawn at the next turn instead",
  "api.MLGraphBuilder.build": "not this one: a function of our own",
  "api.CloseWatcher.destroy": "not this one: takes an explorer out of a page (embed.js)",
  "api.HTMLDialogElement.show": "not this one: opens a view (embed.js)",
  "api.CSSNumericValue.to": "not this one: where what is in sight ends (embedded.js)",
  "api.Performance.memory": "not this one: the memory of the WASM",
  "css.selectors.has": "the app marks hidden columns itself; a chosen answer is seen by its box; the list of pages stays at the end",
  "css.selectors.focus-visible": "the browser's own ring",
  "css.at-rules.media.scripting": "the doors stay, with a sentence that scripts are needed",
  "css.at-rules.media.forced-colors": "there are no forced colors there",
  "css.properties.forced-color-adjust": "as above",
  "css.properties.forced-color-adjust.none": "as above",
  "css.at-rules.page": "the browser's own margins on paper",
  "css.properties.size": "not this one: the paper's, under @page",
  "css.properties.page": "all on one kind of sheet",
  "css.selectors.details-content": "closed parts stay closed on paper",
  "css.properties.content-visibility": "as above",
  "css.properties.content-visibility.visible": "as above",
  "css.properties.content-visibility.auto": "a long page is laid out all at once",
  "css.properties.contain-intrinsic-size": "as above",
  "css.properties.orphans": "breaks between pages are where they are",
  "css.properties.widows": "as above",
  "css.properties.break-after.avoid": "as above",
  "css.properties.print-color-adjust": "with a prefix, beside it",
  "css.properties.print-color-adjust.exact": "as above",
  "css.properties.text-size-adjust": "with a prefix, beside it",
  "css.properties.hyphens": "with a prefix, beside it",
  "css.properties.text-wrap": "headings break where they are full",
  "css.properties.text-wrap.balance": "as above",
  "css.properties.accent-color": "boxes in the browser's own color",
  "css.properties.text-decoration.wavy": "a plain line",
  "css.properties.user-select": "a link is marked by hand, or by its button",
  "css.properties.user-select.all": "as above",
  "css.properties.overflow-wrap.anywhere": "break-word, of the whole page",
  "css.properties.align-self.end": "not this one: in a grid all know it",
  "css.at-rules.container": "columns that do not fit side by side wrap, below their names that wrap too",
  "css.properties.container-type": "as above",
  "css.properties.container-type.inline-size": "as above",
  "css.properties.container-type.normal": "as above",
  "css.properties.cursor.pointer": "a phone has no pointer to change",
  "css.properties.cursor.crosshair": "as above",
  "css.properties.cursor.grab": "as above",
};

const DATA = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@mdn/browser-compat-data")), "utf8"));
const { api, css, html, javascript } = DATA;

const asList = (statement) => (Array.isArray(statement) ? statement : [statement ?? {}]);
const version = (text) => parseFloat(String(text).replace("≤", ""));
/// The floor's browsers that lack a feature, each with the version that added it.
const lacks = ({ support }) =>
  Object.entries(FLOOR).flatMap(([browser, floor]) => {
    const found = asList(support[browser] ?? support[browser.split("_")[0]]);
    const whole = found.filter((it) => !it.flags && !it.prefix && !it.alternative_name && it.version_added);
    const isThere = whole.some((it) => version(it.version_added) <= floor && !(version(it.version_removed) <= floor));
    return isThere ? [] : [`${browser} ${whole[0]?.version_added ?? "never"}`];
  });

const problems = new Set();
const used = new Set();
/// Records a feature as too new, unless every browser of the floor supports one of the entries. The entries all have the feature's name.
const hold = (where, name, entries) => {
  const known = entries.filter(([, it]) => it?.__compat);
  if (!known.length || known.some(([, it]) => !lacks(it.__compat).length)) return;
  const [path, { __compat }] = known[0];
  if (PLAIN_WAYS[path]) used.add(path);
  else problems.add(`${where}: ${name} (${path}) is younger than our floor: ${lacks(__compat).join(", ")}`);
};

/// Every function, property and object of the browser and the language, by name.
const members = new Map();
const owners = {};
/// Global objects, each with the name of its interface.
const THINGS = { window: "Window", document: "Document", navigator: "Navigator", history: "History", performance: "Performance" };
for (const [root, things] of [["api", api], ["javascript.builtins", javascript.builtins]]) {
  for (const [owner, thing] of Object.entries(things)) {
    owners[owner] = [`${root}.${owner}`, thing];
    for (const [member, it] of Object.entries(thing)) {
      const name = member.replace(/_static$/, "");
      if (member !== "__compat") members.set(name, [...(members.get(name) ?? []), [`${root}.${owner}.${member}`, it]]);
    }
  }
}

const isNode = (it) => typeof it?.type === "string";
const below = (node) => Object.values(node).flat().filter(isNode);

/// The names that a script declares itself.
const declared = (node, names = new Set()) => {
  const name = (pattern) => {
    if (pattern?.type === "Identifier") names.add(pattern.name);
    else if (pattern) below(pattern).forEach(name);
  };
  if (["VariableDeclarator", "FunctionDeclaration", "ClassDeclaration"].includes(node.type)) name(node.id);
  if (node.params) node.params.forEach(name);
  if (node.type === "CatchClause") name(node.param);
  if (/^Import.*Specifier$/.test(node.type)) name(node.local);
  below(node).forEach((child) => declared(child, names));
  return names;
};

const holdScript = (where, text) => {
  const tree = parse(text, { ecmaVersion: EDITION, sourceType: "module" });
  const own = declared(tree);
  const look = (node, above) => {
    const key = node.type === "MemberExpression" ? node.property : node.type === "Property" && above.type === "ObjectPattern" ? node.key : null;
    if (key?.type === "Identifier" && !node.computed) {
      const thing = node.object ?? above.of;
      const owner = thing?.type === "Identifier" && !own.has(thing.name) ? owners[THINGS[thing.name] ?? thing.name] : null;
      const exact = owner && [`${key.name}_static`, key.name].filter((name) => owner[1][name]).map((name) => [`${owner[0]}.${name}`, owner[1][name]]);
      hold(where, key.name, exact?.length ? exact : members.get(key.name) ?? []);
    }
    const isName = node.type === "Identifier" && !own.has(node.name) && !(above.property === node && !above.computed) && above.key !== node;
    if (isName) hold(where, node.name, [owners[node.name] ?? [], [`api.Window.${node.name}`, api.Window[node.name]]]);
    if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) {
      hold(where, "a look behind", [["javascript.regular_expressions.lookbehind_assertion", javascript.regular_expressions.lookbehind_assertion]]);
    }
    // const { key } = thing
    if (node.type === "VariableDeclarator") node.id.of = node.init;
    Object.entries(node).forEach(([part, it]) => part !== "of" && [it].flat().filter(isNode).forEach((child) => look(child, node)));
  };
  look(tree, tree);
};

/// Every CSS function or keyword with this name, at any depth of the compatibility data.
const named = (name, thing, path) =>
  Object.entries(thing).flatMap(([key, it]) =>
    key === "__compat" ? [] : [...(key === name ? [[`${path}.${key}`, it]] : []), ...named(name, it, `${path}.${key}`)],
  );

const holdStyle = (where, text) => {
  const tree = parseStyle(text, { parseCustomProperty: true });
  const enter = function (node) {
    // Every rule inside @supports comes after a plain rule for older browsers.
    if (this.atrule?.name === "supports") return;
    if (node.type === "Atrule") {
      hold(where, `@${node.name}`, [[`css.at-rules.${node.name}`, css["at-rules"][node.name]]]);
    } else if (node.type === "Feature") {
      const name = node.name.replace(/^(min|max)-/, "");
      hold(where, name, [[`css.at-rules.media.${name}`, css["at-rules"].media[name]]]);
    } else if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") {
      hold(where, `:${node.name}`, [[`css.selectors.${node.name}`, css.selectors[node.name]]]);
    } else if (node.type === "NestingSelector") {
      hold(where, "&", [["css.selectors.nesting", css.selectors.nesting]]);
    } else if (node.type === "Declaration" && !node.property.startsWith("--")) {
      // A prefixed property is for one browser only, and the plain property is next to it.
      if (!node.property.startsWith("-")) hold(where, node.property, [[`css.properties.${node.property}`, css.properties[node.property]]]);
    } else if (node.type === "Function") {
      hold(where, `${node.name}()`, named(node.name, css.types, "css.types"));
    } else if (node.type === "Identifier" && this.declaration) {
      const { property } = this.declaration;
      hold(where, `${property}: ${node.name}`, [[`css.properties.${property}.${node.name}`, css.properties[property]?.[node.name]]]);
    } else if (node.type === "Dimension") {
      const unit = /^[dsl]v/.test(node.unit) ? "viewport_percentage_units_dynamic" : node.unit;
      hold(where, generate(node), [[`css.types.length.${unit}`, css.types.length[unit]]]);
    }
  };
  walk(tree, enter);
};

const holdPage = (where, text) => {
  for (const [, tag, attributes] of text.replace(/"[^"]*"/g, '""').matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g)) {
    hold(where, `<${tag}>`, [[`html.elements.${tag}`, html.elements[tag]]]);
    for (const [, name] of attributes.matchAll(/\s([a-z]+)(?==|\s|$)/g)) {
      const of = html.elements[tag]?.[name] ? [`html.elements.${tag}.${name}`, html.elements[tag][name]] : [`html.global_attributes.${name}`, html.global_attributes[name]];
      hold(where, `${tag} ${name}`, [of]);
    }
  }
};

const [what] = process.argv.slice(2);
if (what === "--newer") {
  const newer = [...members.values()].flat().concat(Object.values(owners));
  const lacking = newer.filter(([, it]) => it.__compat && lacks(it.__compat).length);
  // [owner, member, whether the member is static]
  const told = lacking.map(([path]) => path.replace(/^(api|javascript\.builtins)\./, "").split("."));
  process.stdout.write(JSON.stringify(told.map(([owner, member = ""]) => [owner, member.replace(/_static$/, ""), member.endsWith("_static")])));
} else {
  const HOLDS = { js: holdScript, css: holdStyle, html: holdPage };
  const files = readdirSync(what, { recursive: true }).map(String);
  for (const file of files.sort()) HOLDS[file.split(".").pop()]?.(file, readFileSync(join(what, file), "utf8"));
  for (const path of Object.keys(PLAIN_WAYS)) if (!used.has(path)) problems.add(`floor.mjs: nothing uses ${path} any more. Take it out.`);
  if (problems.size) {
    console.error([...problems].join("\n"));
    console.error("Take it out, or write a plain workaround and say in crates/xtask/npm/floor.mjs what it is.");
    process.exit(1);
  }
  console.log(`    ${files.length} files need nothing that is younger than ${JSON.stringify(FLOOR)}`);
}
