// Measures how hard the site is to read: each page, its hardest 100 words, and each screen of the questionnaire as the worksheet has it.
// In English the measure is the Flesch-Kincaid grade (higher is harder). In Spanish it is the reading ease of Fernández Huerta (lower is
// harder). Established libraries count the syllables. We split the sentences ourselves, because list items and headings have no period.
// The single file is skipped, because it has the same text as the home page.
// Usage: node reading.mjs FOLDER

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fleschKincaid } from "flesch-kincaid";
import silabas from "silabas";
import { syllable } from "syllable";

const BLOCK = 100;
// For each language: its folder; names that have no easier word, because people look for exactly these (each counts as one syllable); how
// to count a word's syllables; the formula; which direction is harder; and the bounds for the mean of all pages, and for any page or any
// block of at least 100 words. On the scale of Fernández Huerta, 80 to 90 is easy and 70 to 80 is fairly easy.
const LANGUAGES = [
  {
    folder: "",
    names: ["barbiturates", "carisoprodol", "gabapentin", "pregabalin"],
    measure: "grade",
    syllables: syllable,
    of: ({ sentences, words, syllables }) => fleschKincaid({ sentence: sentences, word: words, syllable: syllables }),
    harder: 1,
    mean: 6,
    most: 8,
  },
  {
    folder: "es",
    names: ["ambulatoria", "ambulatorio", "desintoxicación", "hospitalización", "psiquiátrica", "rehabilitación"],
    measure: "ease",
    syllables: (word) => silabas(word.toLowerCase()).syllables().length,
    of: ({ sentences, words, syllables }) => 206.84 - (60 * syllables) / words - (1.02 * words) / sentences,
    harder: -1,
    mean: 80,
    most: 70,
  },
];

// Elements whose text is skipped because it is not our prose: titles and publishers of sources, signs next to words, names of rules, and
// text that only tools read. A page's table of contents is skipped because its headings count in the page itself.
const PASSED_OVER = new Set(["code", "noscript", "script", "style", "svg"]);
const PASSED_OVER_CLASSES = new Set(["cited", "cite", "cites", "contents", "sources", "unseen"]);
const SINGLE = "program-explorer.html";
// This page is skipped because it is in two languages.
const MISSING = "404.html";
const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
// These inline elements do not break a sentence. Every other element starts a new one.
const WITHIN = new Set(["a", "abbr", "b", "cite", "em", "i", "kbd", "q", "small", "span", "strong", "sub", "sup"]);
// Classes of spans that are names above their text, so they start a new sentence.
const APART = new Set(["cell-name"]);
const SIGNS = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

/// The pieces of text within <main>, each of one or more sentences. The pages are already validated, so every tag is closed correctly.
function pieces(html) {
  const main = html.includes("<main") ? html.slice(html.indexOf("<main"), html.indexOf("</main>")) : html;
  const found = [""];
  const open = [];
  for (const [, tag, text] of main.matchAll(/<([^>]*)>([^<]*)/g)) {
    const name = tag.match(/^\/?([a-z0-9]+)/i)?.[1].toLowerCase();
    if (!name) continue;
    const above = open.at(-1)?.hidden ?? false;
    let isApart = !WITHIN.has(name);
    if (tag.startsWith("/")) {
      const closed = open.pop();
      isApart ||= closed?.isApart ?? false;
    } else if (!VOID.has(name) && !tag.endsWith("/")) {
      const classes = tag.match(/ class="([^"]*)"/)?.[1].split(" ") ?? [];
      const hidden = PASSED_OVER.has(name) || classes.some((name) => PASSED_OVER_CLASSES.has(name)) || / hidden\b/.test(tag);
      // The short answer in a table cell is a piece of its own, above its sentence.
      isApart ||= classes.some((name) => APART.has(name)) || (name === "b" && open.at(-1)?.name === "td");
      open.push({ name, hidden: above || hidden, isApart });
    }
    if (isApart) found.push("");
    if (!(open.at(-1)?.hidden ?? false)) {
      found[found.length - 1] += text.replace(/&([a-z0-9#]+);/g, (all, name) => SIGNS[name] ?? all);
    }
  }
  return found.map((piece) => piece.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function syllables(word, language) {
  const parts = word.split(/[-/–]/).map((part) => part.replace(/[^\p{L}\p{N}'’]/gu, ""));
  const counts = parts.filter(Boolean).map((part) => {
    const isOne = /^\d/.test(part) || language.names.includes(part.toLowerCase());
    return isOne ? 1 : Math.max(1, language.syllables(part));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/// The sentences of a page, each with its number of words and syllables.
function sentences(html, language) {
  const parts = pieces(html).flatMap((piece) => piece.split(/(?<=[.!?]["”)]?)\s+(?=[\p{Lu}\p{N}¿¡“"$(])/u));
  return parts.flatMap((text) => {
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const count = words.reduce((sum, word) => sum + syllables(word, language), 0);
    return words.length ? [{ text, words: words.length, syllables: count }] : [];
  });
}

function score(list, language) {
  const sum = (key) => list.reduce((sum, sentence) => sum + sentence[key], 0);
  return language.of({ sentences: list.length, words: sum("words"), syllables: sum("syllables") });
}

/// The hardest block: from each sentence on, as many sentences as it takes to reach 100 words.
function hardest(list, language) {
  let worst = null;
  for (let start = 0; start < list.length; start += 1) {
    let [end, words] = [start, 0];
    while (end < list.length && words < BLOCK) words += list[end++].words;
    if (words < BLOCK) break;
    const block = list.slice(start, end);
    const found = score(block, language);
    if (!worst || found * language.harder > worst.score * language.harder) {
      worst = { score: found, text: block.map(({ text }) => text).join(" ") };
    }
  }
  return worst;
}

/// The screens of the questionnaire, each with its name and its text from the worksheet, which has all of them.
function screens(html) {
  return [...html.matchAll(/<section (?=[^>]*class="on-paper")[^>]*id="([^"]*)"[^>]*>.*?<\/section>/gs)].map(([text, name]) => ({ name, text }));
}

/// Prints the results for the pages of a language, and returns a sentence for each text that is too hard.
function read(root, language) {
  const { measure, harder, mean, most } = language;
  const folder = join(root, language.folder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html") && name !== SINGLE && name !== MISSING).sort() : [];
  const tooHard = names.length ? [] : [`${folder} has no pages.`];
  const isTooHard = (score, bound) => !(score * harder <= bound * harder);
  const [scores, asked] = [[], []];
  console.log(`    page                                     words   ${measure}   hardest 100 words`);
  for (const name of names) {
    const html = readFileSync(join(folder, name), "utf8");
    const list = sentences(html, language);
    asked.push(...screens(html).map(({ name, text }) => ({ name, score: score(sentences(text, language), language) })));
    const words = list.reduce((sum, sentence) => sum + sentence.words, 0);
    if (words === 0) tooHard.push(`${name} has no words in <main>.`);
    const [page, block] = [score(list, language), hardest(list, language)];
    for (const [what, found, text] of [["the page", page, ""], ["a block", block?.score ?? page, block?.text ?? ""]]) {
      if (isTooHard(found, most)) tooHard.push(`${join(folder, name)}: ${what} has ${measure} ${found.toFixed(1)}, and ${most} is the bound. ${text}`);
    }
    scores.push(page);
    const shown = block ? block.score.toFixed(1) : "-";
    console.log(`    ${name.padEnd(40)} ${String(words).padStart(5)} ${page.toFixed(1).padStart(7)} ${shown.padStart(7)}`);
  }
  for (const { name, score } of asked) {
    console.log(`    ${name.padEnd(40)}       ${score.toFixed(1).padStart(7)}`);
    if (isTooHard(score, most)) tooHard.push(`${folder}: ${name} has ${measure} ${score.toFixed(1)}, and ${most} is the bound.`);
  }
  for (const [what, list] of [["pages", scores], ["screens", asked.map(({ score }) => score)]]) {
    const average = list.reduce((sum, score) => sum + score, 0) / list.length;
    console.log(`    ${list.length} ${what}, mean ${measure} ${average.toFixed(1)} (the bound is ${mean})`);
    if (isTooHard(average, mean)) tooHard.push(`${folder}: the mean ${measure} of the ${what} is ${average.toFixed(1)}, and ${mean} is the bound.`);
  }
  return tooHard;
}

const tooHard = LANGUAGES.flatMap((language) => read(process.argv[2], language));
tooHard.forEach((sentence) => console.error(sentence));
process.exit(tooHard.length ? 1 : 0);
