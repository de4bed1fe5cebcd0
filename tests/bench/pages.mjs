// Prints Lighthouse's four scores for each page of the site, as on a phone, and what lowers a score below 100. Lighthouse requests
// robots.txt from inside the page, and the lock blocks all requests. So this checks the home page once more without the lock.
// node pages.mjs DIST [PAGE...], with the browser in CHROMIUM.

import { readdirSync } from "node:fs";
import lighthouse from "lighthouse";
import { launched } from "./browser.mjs";
import { table } from "./figures.mjs";
import { serve } from "./server.mjs";

const [dist, ...named] = process.argv.slice(2);

/// The single file is not a page of the site. It is a download. The page for a frame leads to the home page if it is opened by itself.
const NOT_A_PAGE = ["404.html", "program-explorer.html", "embedded.html"];

const pages = named.length
  ? named
  : readdirSync(dist, { recursive: true })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".html") && !NOT_A_PAGE.some((other) => name.endsWith(other)))
      .map((name) => name.replace(/index\.html$/, ""))
      .sort();

const KINDS = ["performance", "accessibility", "best-practices", "seo"];

/// Runs before anything in the page, and keeps the second policy from being added.
const withoutLock = () => {
  const { append } = Element.prototype;
  Element.prototype.append = function (...things) {
    if (!things[0]?.httpEquiv) append.apply(this, things);
  };
};

const seen = [...pages.map((name) => ({ name })), { name: "", says: " (lock left out)", before: withoutLock }];

const browser = await launched();
const { address, close } = await serve(dist);
const rows = [];
const reasons = [];
try {
  for (const { name, says = "", before } of seen) {
    const page = await browser.newPage();
    if (before) await page.evaluateOnNewDocument(before);
    const { lhr } = await lighthouse(address + name, { onlyCategories: KINDS, logLevel: "error" }, undefined, page);
    await page.close();
    process.stderr.write(".");
    const marks = KINDS.map((kind) => Math.round(lhr.categories[kind].score * 100));
    // If the machine is busy, the browser's trace may lack one. The reasons below the table say so.
    const figure = (id, digits = 0) => lhr.audits[id].numericValue?.toFixed(digits) ?? "none";
    const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((id) => figure(id));
    rows.push([`/${name}${says}`, ...marks, ...times, figure("cumulative-layout-shift", 3)]);
    KINDS.forEach((kind, at) => {
      if (marks[at] === 100) return;
      const counted = lhr.categories[kind].auditRefs.filter(({ id, weight }) => weight && (lhr.audits[id].errorMessage || (lhr.audits[id].score !== null && lhr.audits[id].score < 1)));
      for (const { id } of counted) {
        const { title, displayValue, explanation, errorMessage } = lhr.audits[id];
        reasons.push(`/${name}${says}: ${kind} ${marks[at]}, ${id}: ${[title, displayValue, explanation, errorMessage].filter(Boolean).join("; ")}`);
      }
    });
  }
} finally {
  await browser.close();
  close();
}
process.stderr.write("\n");
console.log(table(["page", ...KINDS, "FCP ms", "LCP ms", "TBT ms", "CLS"], rows));
console.log(reasons.length ? `\nBelow 100:\n${reasons.join("\n")}` : "\n100 in all four on every page.");
