// One cold visit to a page on a slow line and a slow phone, and how long it took.

const kbps = (count) => (count * 1024) / 8;

/// Lines and phones. `latency` is in ms per request, as in Chromium's own throttling. `processor` is how many times slower it runs than on
/// this machine.
export const PROFILES = {
  "slow 4G": { latency: 150, downloadThroughput: kbps(1600), uploadThroughput: kbps(750), processor: 4 },
  P75: { latency: 100, downloadThroughput: kbps(9 * 1024), uploadThroughput: kbps(3 * 1024), processor: 4 },
};

export const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/// Runs before anything in the page. `marks` are named conditions. For each one, this records and reports when it is first true and when
/// the next frame is drawn. The conditions are written into the script, because a page's policy may forbid turning text into code.
export const watch = (marks) => {
  const seen = { at: {}, tasks: [], shift: 0, paint: 0, largest: 0, events: [], clicks: 0 };
  Object.defineProperty(window, "seen", { value: seen });
  const each = (type, take, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  each("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  each("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  each("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.paint = startTime));
  each("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  each("event", ({ interactionId, duration, name }) => interactionId && seen.events.push([name, duration]), { durationThreshold: 16 });
  window.addEventListener("click", () => seen.clicks++, true);
  const drawn = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  const look = () => {
    for (const [name, is] of Object.entries(marks)) {
      if (name in seen.at || !is()) continue;
      seen.at[name] = undefined;
      drawn(() => {
        seen.at[name] = performance.now();
        window.told(name);
      });
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-explorer"] });
  document.addEventListener("DOMContentLoaded", look);
};

/// A promise and the function that resolves it.
const waiting = () => {
  let resolve;
  const promise = new Promise((go) => (resolve = go));
  return { promise, resolve };
};

export const pause = (ms) => new Promise((go) => setTimeout(go, ms));

/// Taps an element as a finger does. Returns the length in ms of the longest event of that tap, from the touch until the page shows the
/// result (0 if it was below 16).
export const tapped = async (page, selector) => {
  const { x, y } = await page.evaluate((selector) => {
    const found = document.querySelector(selector);
    // People tap a box on its label.
    const thing = found.labels?.[0] ?? found;
    thing.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = thing.getBoundingClientRect();
    return { x: left + Math.min(width, 40) / 2, y: top + height / 2 };
  }, selector);
  // A tap right after a screen change would do nothing.
  await pause(800);
  await page.evaluate(() => ((window.seen.events.length = 0), (window.seen.clicks = 0)));
  await page.touchscreen.tap(x, y);
  await pause(700);
  const { events, clicks } = await page.evaluate(() => window.seen);
  if (!clicks) throw new Error(`Nothing came of a tap on ${selector}.`);
  return Math.max(0, ...events.map(([, duration]) => duration));
};

/// Opens a page in a browser that has never loaded it. `site` has its name, its address, the marks to watch for (as JavaScript; the first
/// is `usable`), and what to tap first.
export const visit = async (browser, site, profile) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.setViewport(PHONE);
    const session = await page.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, ...profile });
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.processor });
    let bytes = 0;
    let requests = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    session.on("Network.requestWillBeSent", ({ request }) => (requests += request.url.startsWith("http") ? 1 : 0));
    const asked = Object.entries(site.marks).map(([name, is]) => `${name}: () => ${is}`);
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: "told" });
    const told = new Map(Object.keys(site.marks).map((name) => [name, waiting()]));
    session.on("Runtime.bindingCalled", ({ payload }) => told.get(payload)?.resolve());
    await page.evaluateOnNewDocument(`(${watch})({ ${asked.join(", ")} })`);
    await session.send("Page.navigate", { url: site.address });
    const marks = [...told.values()].map(({ promise }) => promise);
    const late = new Promise((_, fail) => setTimeout(fail, 120_000, new Error(`${site.name} is not there after two minutes.`)).unref());
    await Promise.race([marks[0], late]);
    const first = { bytes, requests };
    await Promise.race([Promise.all(marks), late]);
    // This also counts what a page does late.
    await pause(1500);
    const { at, tasks, shift, paint, largest } = await page.evaluate(() => window.seen);
    const later = tasks.filter(([start, length]) => start + length > paint);
    const blocked = later.reduce((sum, [start, length]) => sum + Math.max(0, Math.min(length, start + length - paint) - 50), 0);
    const tap = await tapped(page, site.tap);
    if (errors.length) throw new Error(`${site.name}: ${errors.join("; ")}`);
    return {
      ...at,
      readable: paint,
      largest,
      blocked,
      longest: Math.max(0, ...tasks.map(([, length]) => length)),
      shift,
      tap,
      first: first.bytes,
      all: bytes,
      requests,
    };
  } finally {
    await context.close();
  }
};
