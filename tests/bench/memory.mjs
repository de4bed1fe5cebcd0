// Measures how much memory a visit uses over many journeys from the home page to the outcome and back. It should not grow.
// node memory.mjs DIST JOURNEYS, with the browser in CHROMIUM.

import { launched } from "./browser.mjs";
import { table } from "./figures.mjs";
import { serve } from "./server.mjs";
import { PHONE } from "./visit.mjs";

const [dist, journeys] = process.argv.slice(2);

/// Runs before the page's own scripts, and keeps the memory of each WASM module.
const remember = () => {
  window.memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const exported = Object.values((made.instance ?? made).exports);
    window.memories.push(...exported.filter((one) => one instanceof WebAssembly.Memory));
    return made;
  };
};

/// Runs in the page: a script clicks through journeys with different answers each time.
const walk = async (journeys, seed) => {
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((go) => ((port1.onmessage = go), port2.postMessage(0)));
  const named = (id) => document.getElementById(id);
  const until = async (what, is) => {
    const late = performance.now() + 20_000;
    while (!is()) {
      if (performance.now() > late) throw new Error(`${what} leads nowhere from "${named("screen-title")?.textContent}".`);
      await turn();
    }
  };
  const heading = () => [named("screen-title"), named("screen-title")?.textContent];
  /// Clicks an element that leads to another screen, and waits for one with a different heading or text.
  const leave = async (id) => {
    const [element, words] = heading();
    named(id).click();
    await until(id, () => heading()[0] && (heading()[0] !== element || heading()[1] !== words));
  };
  let chance = seed;
  const below = (most) => (chance = (chance * 48271) % 2147483647) % most;
  for (let journey = 0; journey < journeys; journey++) {
    await leave("door-find");
    await leave("asker-0");
    for (const { id } of document.querySelectorAll("[id^=none-]")) named(id).click();
    for (let screens = 0; !named("start-again"); screens++) {
      if (screens > 40) throw new Error(`There is no outcome after "${heading()[1]}".`);
      const boxes = [...document.querySelectorAll("fieldset[id^=screen-] input")];
      if (boxes.length) boxes[below(boxes.length)].click();
      await turn();
      await leave(["continue", "skip", "see-outcome"].find(named));
    }
    // The first tap only asks.
    named("start-again").click();
    await turn();
    await leave("start-again");
    if (!named("door-find")) history.back();
    await until("back", () => named("door-find"));
  }
};

const browser = await launched();
const { address, close } = await serve(dist);
try {
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await page.evaluateOnNewDocument(`(${remember})()`);
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.explorer === "started");
  const rows = [];
  let done = 0;
  for (const share of [0, 0.1, 0.25, 0.5, 1]) {
    const next = Math.round(journeys * share);
    // In batches, because a protocol call times out after three minutes.
    for (; done < next; done += Math.min(25, next - done)) await page.evaluate(walk, Math.min(25, next - done), 7 + done);
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    const wasm = await page.evaluate(() => window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    rows.push([done, (wasm / 1024).toFixed(0), (of("JSHeapUsedSize") / 1024).toFixed(0), of("Nodes"), of("JSEventListeners")]);
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  console.log(table(["journeys", "WASM's memory, KB", "script's heap, KB", "nodes", "listeners"], rows));
} finally {
  close();
  await browser.close();
}
