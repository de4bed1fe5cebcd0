// Measures how soon people can read and use our site, compared with pages of eight questions made with other frameworks, on a slow line and
// a slow phone.
// node start.mjs DIST PEERS ROUNDS [OTHER-DIST], with the browser in CHROMIUM. OTHER-DIST is another build of ours, such as an earlier one.

import { loadavg } from "node:os";
import { join } from "node:path";
import { launched } from "./browser.mjs";
import { median, ratio, spread, table } from "./figures.mjs";
import { serve } from "./server.mjs";
import { PROFILES, visit } from "./visit.mjs";

const [dist, peers, rounds, other] = process.argv.slice(2);

/// All 31 choices of the eight questions are on the page, together with their tap handlers.
const asked = { usable: 'document.querySelectorAll("input[type=radio]").length >= 31' };
const choice = "input[type=radio]";

const ours = {
  marks: {
    // People can answer every question, up to the outcome.
    usable: '["ready", "started"].includes(document.documentElement.dataset.explorer)',
    // Everything is there: the app's own home page with the center's programs, the week, sharing, the other language, and the lock.
    whole: 'document.documentElement.dataset.explorer === "started"',
  },
  tap: 'main a[href="#/find"]',
};
const peer = (name, folder, marks = asked) => ({ name, folder: join(peers, folder), marks, tap: choice });

const SITES = [
  { name: "ours", folder: dist, ...ours },
  // The same site again: the difference between the two is the noise of this report.
  { name: "ours again", folder: dist, ...ours },
  ...(other ? [{ name: "ours, other build", folder: other, ...ours }] : []),
  // Plain HTML is usable once it is read to the end, because its inputs need no script.
  peer("plain HTML", "plain", { usable: `document.readyState !== "loading" && ${asked.usable}` }),
  peer("bare Yew", "bare-yew"),
  peer("Preact", "preact"),
  peer("SurveyJS", "survey"),
  peer("LHC-Forms", "lhc"),
];

/// Visits each site once in each round, in a different order each time.
const measured = async (browser, sites, profile) => {
  const figures = new Map(sites.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const turned = sites.map((_, at) => sites[(at + round) % sites.length]);
    for (const site of round % 2 ? turned.reverse() : turned) {
      figures.get(site.name).push(await visit(browser, site, profile));
      process.stderr.write(".");
    }
  }
  process.stderr.write("\n");
  return (name, what) => figures.get(name).map((figure) => figure[what]);
};

const ratios = (of, sites) => {
  const head = ["usable, times that of", "plain HTML", "bare Yew", "Preact", "SurveyJS", "LHC-Forms"];
  const own = sites.filter(({ name }) => name.startsWith("ours"));
  return table(
    head,
    own.map(({ name }) => [name, ...head.slice(1).map((peer) => ratio(of(name, "usable"), of(peer, "usable")).toFixed(2))]),
  );
};

const kilobytes = (all) => (median(all) / 1000).toFixed(1);

const times = (of, sites) => {
  const head = ["ms, median (spread)", "readable", "largest", "usable", "whole", "blocked", "longest task", "first tap", "shift", "KB, usable", "KB, all", "requests"];
  const row = ({ name, marks }) => [
    name,
    ...["readable", "largest", "usable"].map((what) => spread(of(name, what))),
    marks.whole ? spread(of(name, "whole")) : "",
    ...["blocked", "longest", "tap"].map((what) => spread(of(name, what))),
    median(of(name, "shift")).toFixed(3),
    ...["first", "all"].map((what) => kilobytes(of(name, what))),
    median(of(name, "requests")),
  ];
  return table(head, sites.map(row));
};

/// How much two measurements of the same site differ.
const noise = (of, one, again) => {
  const differs = (what) => `${what} ${((ratio(of(again, what), of(one, what)) - 1) * 100).toFixed(1)} %`;
  return `A/A, ours again against ours: ${["readable", "usable", "whole"].map(differs).join(", ")}.`;
};

const load = () => `load ${loadavg()[0].toFixed(1)}`;

const browser = await launched();
const served = await Promise.all(SITES.map(async (site) => ({ ...site, ...(await serve(site.folder)) })));
try {
  for (const [name, profile] of Object.entries(PROFILES)) {
    const before = load();
    const of = await measured(browser, served, profile);
    console.log(`\n${name}: ${profile.latency} ms a request, processor ${profile.processor} times slower; ${rounds} rounds; ${before} before, ${load()} after\n`);
    console.log(ratios(of, SITES));
    console.log(`\n${noise(of, "ours", "ours again")}`);
    if (other) {
      const before = (what) => `${what} ${ratio(of("ours", what), of("ours, other build", what)).toFixed(2)}`;
      console.log(`Ours to the other build: ${["readable", "largest", "usable", "whole"].map(before).join(", ")}.`);
    }
    console.log(`\n${times(of, SITES)}`);
  }
} finally {
  await browser.close();
  for (const { close } of served) close();
}
