// One visit of a page, cold, on a slow line and a slow phone, and what it took.

const kbps = (count) => (count * 1024) / 8;

/// Lines and phones. Latency in ms for each request, as Chromium's own tools slow a line down; processor as a divisor of this machine's.
export const PROFILES = {
  "slow 4G": { latency: 150, downloadThroughput: kbps(1600), uploadThroughput: kbps(750), processor: 4 },
  P75: { latency: 100, downloadThroughput: kbps(9 * 1024), uploadThroughput: kbps(3 * 1024), processor: 4 },
};

export const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/// Runs in the page before anything of it. `marks` are named questions: the first time each is true, and the frame after it is drawn, is
/// kept and told. Written into a script as it stands, since the policy of a page may let no text become one.
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

/// A promise and what keeps it.
const waiting = () => {
  let resolve;
  const promise = new Promise((go) => (resolve = go));
  return { promise, resolve };
};

export const pause = (ms) => new Promise((go) => setTimeout(go, ms));

/// Taps where a thing is, as a finger does, and gives the length of the longest event of that tap in ms: from the touch until the page
/// shows what came of it (0 if it was below 16).
export const tapped = async (page, selector) => {
  const { x, y } = await page.evaluate((selector) => {
    const found = document.querySelector(selector);
    // A box is tapped on its words.
    const thing = found.labels?.[0] ?? found;
    thing.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = thing.getBoundingClientRect();
    return { x: left + Math.min(width, 40) / 2, y: top + height / 2 };
  }, selector);
  // A tap right after a change of the screen would count for nothing.
  await pause(800);
  await page.evaluate(() => ((window.seen.events.length = 0), (window.seen.clicks = 0)));
  await page.touchscreen.tap(x, y);
  await pause(700);
  const { events, clicks } = await page.evaluate(() => window.seen);
  if (!clicks) throw new Error(`Nothing came of a tap on ${selector}.`);
  return Math.max(0, ...events.map(([, duration]) => duration));
};

/// Opens a page in a browser that knows nothing of it. `site` has its name, its address, the marks it is watched for (as JavaScript; the first
/// is `usable`), and what is tapped first.
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
    // What a page does late is its own, too.
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
