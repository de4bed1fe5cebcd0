// How hard the pages are to read: the Flesch-Kincaid grade of each page and of its hardest 100 words. Syllables and formula are
// those of known libraries; what counts as a sentence is ours, since a list or a heading has no full stop.
// Usage: node reading.mjs FOLDER

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

// The mean of all pages, and any page or any block of at least 100 words.
const MEAN = 6;
const MOST = 8;
const BLOCK = 100;
// Names that no easier word can stand for, since people must find theirs in a list. Each counts as one syllable.
const NAMES = ["barbiturates", "carisoprodol", "gabapentin", "pregabalin"];

// Not sentences of ours: titles and publishers of sources, signs beside words, names of rules, what only tools read.
const PASSED_OVER = new Set(["code", "noscript", "script", "style", "svg"]);
const PASSED_OVER_CLASSES = new Set(["cited", "cite", "cites", "sources", "unseen"]);
const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
// All else begins a new sentence.
const WITHIN = new Set(["a", "abbr", "b", "cite", "em", "i", "kbd", "q", "small", "span", "strong", "sub", "sup"]);
// Names that stand above their text, though they are spans.
const APART = new Set(["cell-name"]);
const SIGNS = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

/// The pieces of text within <main>, each one sentence or more. The pages were found valid before, so tags close as they should.
function pieces(html) {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
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
      isApart ||= classes.some((name) => APART.has(name));
      open.push({ hidden: above || hidden, isApart });
    }
    if (isApart) found.push("");
    if (!(open.at(-1)?.hidden ?? false)) {
      found[found.length - 1] += text.replace(/&([a-z0-9#]+);/g, (all, name) => SIGNS[name] ?? all);
    }
  }
  return found.map((piece) => piece.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function syllables(word) {
  const parts = word.split(/[-/–]/).map((part) => part.replace(/[^\p{L}\p{N}'’]/gu, ""));
  const counts = parts.filter(Boolean).map((part) => {
    const isOne = /^\d/.test(part) || NAMES.includes(part.toLowerCase());
    return isOne ? 1 : Math.max(1, syllable(part));
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/// Sentences of a page: how many words and syllables each has.
function sentences(html) {
  const parts = pieces(html).flatMap((piece) => piece.split(/(?<=[.!?]["”)]?)\s+(?=[\p{Lu}\p{N}“"$(])/u));
  return parts.flatMap((text) => {
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const count = words.map(syllables).reduce((sum, count) => sum + count, 0);
    return words.length ? [{ text, words: words.length, syllables: count }] : [];
  });
}

function grade(list) {
  const sum = (key) => list.reduce((sum, sentence) => sum + sentence[key], 0);
  return fleschKincaid({ sentence: list.length, word: sum("words"), syllable: sum("syllables") });
}

/// The hardest run of sentences that has just over 100 words.
function hardest(list) {
  let worst = { grade: -Infinity, text: "" };
  for (let start = 0; start < list.length; start += 1) {
    let [end, words] = [start, 0];
    while (end < list.length && words < BLOCK) words += list[end++].words;
    if (words < BLOCK) break;
    const block = list.slice(start, end);
    if (grade(block) > worst.grade) worst = { grade: grade(block), text: block.map(({ text }) => text).join(" ") };
  }
  return worst;
}

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const grades = [];
const tooHard = [];
console.log("    page                                     words   grade   hardest 100 words");
for (const name of names) {
  const list = sentences(readFileSync(join(folder, name), "utf8"));
  const [page, block] = [grade(list), hardest(list)];
  const words = list.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words === 0) tooHard.push(`${name} has no words in <main>.`);
  if (page > MOST) tooHard.push(`${name} reads at grade ${page.toFixed(1)}, and ${MOST} is the most.`);
  if (block.grade > MOST) tooHard.push(`${name} has a block at grade ${block.grade.toFixed(1)}, and ${MOST} is the most: “${block.text}”`);
  grades.push(page);
  const shown = block.text ? block.grade.toFixed(1) : "-";
  console.log(`    ${name.padEnd(40)} ${String(words).padStart(5)} ${page.toFixed(1).padStart(7)} ${shown.padStart(7)}`);
}
const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
console.log(`    ${names.length} pages, mean grade ${mean.toFixed(1)} (at most ${MEAN})`);
if (!(mean <= MEAN)) tooHard.push(`The mean is ${mean.toFixed(1)}, and ${MEAN} is the most.`);
tooHard.forEach((sentence) => console.error(sentence));
process.exit(tooHard.length ? 1 : 0);
