// Measures how long taps take on doors, boxes, Continue and the comparison with many programs, and how long it takes to draw a busy time by
// finger. The processor runs four times slower.
// node use.mjs DIST TAPS, with the browser in CHROMIUM.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launched } from "./browser.mjs";
import { median, table } from "./figures.mjs";
import { grown } from "./programs.mjs";
import { serve } from "./server.mjs";
import { PHONE, pause, tapped, watch } from "./visit.mjs";

const [dist, taps] = process.argv.slice(2);
const SLOWER = 4;
/// How many programs a file has.
const SIZES = [12, 100, 500];

const until = async (page, what, is) => {
  for (let turns = 0; !(await page.evaluate(is)); turns++) {
    if (turns > 600) throw new Error(`${what} is not there after a minute.`);
    await pause(100);
  }
};

/// Opens a page until it has started, and returns how long that took, in ms.
const opened = async (browser, address) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.setViewport(PHONE);
  const session = await page.createCDPSession();
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "told" });
  await page.evaluateOnNewDocument(`(${watch})({ started: () => document.documentElement.dataset.explorer === "started" })`);
  await page.goto(address);
  await until(page, "the explorer", () => window.seen.at.started !== undefined);
  const took = await page.evaluate(() => window.seen.at.started);
  const close = async () => {
    await context.close();
    if (errors.length) throw new Error(errors.join("; "));
  };
  return { page, session, took, close };
};

const shown = (page, selector) =>
  page.evaluate((selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(({ id }) => `[id="${id}"]`), selector);

/// The taps of each kind, and the time for each.
const kept = new Map();
const tap = async (page, kind, selector) => {
  const took = await tapped(page, selector);
  kept.set(kind, [...(kept.get(kind) ?? []), took]);
  process.stderr.write(".");
};
const count = () => [...kept.values()].flat().length;

/// Goes from the home page to the outcome, with two boxes on each screen, different ones each time.
const answer = async (page, turn) => {
  await tap(page, "door to the questions", "#door-find");
  await tap(page, "who asks", "#asker-0");
  for (const none of await shown(page, "[id^=none-]")) await tap(page, "box of what cannot wait", none);
  for (let screens = 0; screens < 20; screens++) {
    await tap(page, "Continue", "#continue");
    const boxes = await shown(page, "fieldset[id^=screen-] input");
    if (!boxes.length) break;
    for (const at of [turn, turn + 3]) await tap(page, "box or choice of a question", boxes[at % boxes.length]);
  }
  await tap(page, "Skip", "#skip");
  await tap(page, "to the outcome", "#see-outcome");
};

const compare = async (page, programs) => {
  const kind = (what) => `${what}, ${programs} programs`;
  for (let turn = 0; turn < 4; turn++) {
    await tap(page, kind("only differences"), "#only-differences");
    await tap(page, kind("a level in the comparison"), turn % 2 ? "#show-hospital" : "#show-outpatient");
  }
};

/// Draws a busy time by finger from one place of the week to another. Returns what each move costs the page's main thread, in ms on this
/// machine with the slowed processor.
const MOVES = 40;
const drawn = async (page, session, turn) => {
  const { x, y, width, height } = await page.evaluate(() => {
    const week = document.getElementById("week-picture");
    week.scrollIntoView({ block: "center", behavior: "instant" });
    return JSON.parse(JSON.stringify(week.getBoundingClientRect()));
  });
  const spent = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  await pause(800);
  const column = x + (width * (1.5 + (turn % 5))) / 8;
  const finger = await page.touchscreen.touchStart(column, y + height * 0.3);
  const before = await spent();
  for (let move = 1; move <= MOVES; move++) {
    await finger.move(column, y + height * (0.3 + (0.4 * move) / MOVES));
    await pause(20);
  }
  const each = ((await spent()) - before) / MOVES;
  await finger.end();
  await pause(900);
  return each;
};

const file = readFileSync(join(dist, "programs.json"), "utf8");
const browser = await launched();
try {
  const growth = [];
  const moves = [];
  for (const programs of SIZES) {
    const { address, close: stop } = await serve(dist, { "/programs.json": grown(file, programs) });
    const { page, session, took, close } = await opened(browser, address);
    await session.send("Performance.enable");
    await compare(page, programs);
    const worst = (what) => Math.max(...kept.get(`${what}, ${programs} programs`));
    const row = [programs, Math.round(took), worst("only differences"), worst("a level in the comparison")];
    if (programs === SIZES[0]) {
      await tap(page, "door to the week", "#door-week");
      await until(page, "the week", () => document.getElementById("week-picture"));
      for (let turn = 0; turn < 10; turn++) moves.push(await drawn(page, session, turn));
    }
    await close();
    growth.push(row);
    for (let turn = 0; programs === SIZES.at(-1) && count() < taps; turn++) {
      const { page, close } = await opened(browser, address);
      await answer(page, turn);
      await close();
    }
    stop();
  }
  process.stderr.write("\n");
  const all = [...kept.values()].flat();
  const rows = [...kept].map(([kind, each]) => [kind, each.length, median(each), Math.max(...each)]);
  console.log(`\nProcessor ${SLOWER} times slower, Event Timing (in steps of 8 ms; 0: below 16)\n`);
  console.log(table(["tap", "times", "median, ms", "worst, ms"], [...rows, ["all", all.length, median(all), Math.max(...all)]]));
  console.log(`\nA busy time drawn by finger: ${median(moves).toFixed(1)} ms of the page's thread a move (worst of ${moves.length}: ${Math.max(...moves).toFixed(1)}).\n`);
  console.log(table(["programs", "whole, ms", "only differences, worst", "a level, worst"], growth));
} finally {
  await browser.close();
}
