// Random journeys: each starts with a view and taps visible elements at random. Arguments: the random seed, the number of journeys, the
// number of taps in each, and the function to call at the end.
const [seed, journeys, taps, done] = arguments;
let state = seed;
const below = (count) => {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
};
// This picks a kind first, then an element of that kind. Otherwise nearly all taps would hit the comparison's many sources. Continue, and
// the controls that make a link, are kinds of their own.
const KINDS = ["#explorer .main", "#explorer button", "#explorer a[href^='#']:not([download])", "#explorer summary", ".share > :is(summary, button)",
  "#explorer input[type=radio], #explorer input[type=checkbox]", "#explorer input[type=range]", ".to-language"];
const isSeen = (e) => !e.disabled && e.checkVisibility({ visibilityProperty: true });
const drawn = () => new Promise((go) => setTimeout(go));
const alive = () => document.documentElement.dataset.explorer === "started";
window.print = () => {};

// Goes one step back, and lets the app react. Browsers limit how often a page may navigate, in Chromium to 200 times in 10 seconds, which
// no person reaches. Beyond that, the browser silently ignores the call and sends no popstate. So this waits for a while, and not forever.
let lost = 0;
async function back() {
  let hasMoved = false;
  addEventListener("popstate", () => (hasMoved = true), { once: true });
  history.back();
  for (let turns = 0; turns < 50 && !hasMoved; turns += 1) await drawn();
  lost += !hasMoved;
  await drawn();
}

async function tap(told) {
  let those = [];
  for (let tries = 0; !those.length; tries += 1) {
    if (tries > 1000) throw new Error("there is nothing to tap");
    those = [...document.querySelectorAll(KINDS[below(KINDS.length)])].filter(isSeen);
  }
  const one = those[below(those.length)];
  told.push(one.id || one.parentElement.id || one.textContent.trim().slice(0, 30));
  if (one.type === "range") {
    one.value = Number(one.min) + below(Number(one.max) - Number(one.min) + 1);
    one.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    one.click();
  }
  await drawn();
  // The page was opened without a view, so Back from a view does not leave the page.
  if (below(10) === 0 && location.hash) {
    await back();
  }
}

(async () => {
  const all = new Set();
  for (let journey = 0; journey < journeys; journey += 1) {
    location.hash = ["", "#/find", "#/find", "#/week"][below(4)];
    await drawn();
    const told = [];
    for (let count = 0; count < taps && alive(); count += 1) await tap(told);
    told.forEach((id) => all.add(id));
    const place = location.hash;
    if (!alive() || !/^(#\/(compare|find|week)?)?$/.test(place)) return { journey, told, place };
  }
  return { tapped: [...all], lost };
})().then(done, (reason) => done({ reason: String(reason) }));
