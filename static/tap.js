// Prevents accidental answers: nothing new on the screen takes a tap that was aimed at what was there before. Taps do nothing for a moment
// after a screen changes, and until a tap that started before the change ends. A second tap at the same place right after the first, as in
// a double tap, does nothing either. Keys and screen readers click without a pointer, and always count.

/// The length of that moment in ms: a little more than the slowest double tap.
const MOMENT = 750;
/// How far apart the two taps of an unsteady hand may be, in CSS pixels.
const NEAR = 24;
/// Longest time between the end of a touch and its click, in ms.
const LATE = 500;
/// Taps on these always count, because they are ways to get help. (Quick exit is here too, although it is outside the explorer's part of
/// the page.)
const AT_ONCE = "[href^='tel:'], [href^='sms:'], #quick-exit";
/// Elements that people tap twice on purpose, such as the letters of a code.
const AGAIN = ".letters, #take-back";

let changed = -Infinity;
/// The last pointer that went down, and the last one whose tap ended.
let press;
let tap;

/// Whether this event comes from the pointer.
const isPressed = ({ timeStamp }) => press && !(timeStamp - press.up > LATE);

/// The element that a tap there acts on. For a label, this is its control.
const worksOn = (element) => {
  const one = element.closest("a, button, summary, label, input");
  return one?.control ?? one;
};

/// Whether this tap must not count.
const isStray = ({ target }) =>
  !target.closest(AT_ONCE) && (press.down < changed + MOMENT || (press.isSecond && !target.closest(AGAIN)));

/// Whether the press was on something else, because a busy phone may click on whatever is under the finger after the press.
const isElsewhere = ({ target }) => !target.closest(AT_ONCE) && worksOn(target) !== press.works;

const drop = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

const onPress = (event) => {
  if (!event.isPrimary) return;
  const { clientX: x, clientY: y, timeStamp: down } = event;
  const isSecond = Boolean(tap) && down < tap.end + MOMENT && Math.hypot(x - tap.x, y - tap.y) < NEAR;
  press = { x, y, down, isSecond, works: worksOn(event.target) };
  // This only keeps the app from drawing. The browser's own reaction to a press, such as scrolling, stays.
  if (isStray(event)) event.stopImmediatePropagation();
};

const onClick = (event) => {
  if (!event.detail || !isPressed(event)) return;
  press.end = event.timeStamp;
  tap = press;
  if (isStray(event) || isElsewhere(event)) drop(event);
};

/// A slider moves before this can stop it, so this moves it back to where it was.
const onInput = (event) => {
  if (event.target.type !== "range" || !isPressed(event) || !isStray(event)) return;
  event.target.value = event.target.defaultValue;
  drop(event);
};

const onKey = (event) => {
  press = undefined;
  // A key that is held down presses only once.
  if (event.repeat && event.key === "Enter") event.preventDefault();
};

/// Whether a tap has started and will soon end.
export const isPressing = () => Boolean(press && !press.up) && performance.now() < press.down + MOMENT;

/// Starts watching. `main` is the element in which screens change. Calls `shown` after each change.
export const watchTaps = (main, shown) => {
  const screens = (nodes) => [...nodes].filter((node) => node instanceof Element && node.matches(".screen, #explorer"));
  const isHome = (screen) => Boolean(screen.querySelector(".doors"));
  const seen = (records) => {
    const added = records.flatMap(({ addedNodes }) => screens(addedNodes));
    const removed = records.flatMap(({ removedNodes }) => screens(removedNodes));
    // The app's home page looks the same as the static page that it replaces.
    if (added.length && !(added.every(isHome) && removed.some(isHome))) changed = performance.now();
    if (added.length) shown();
  };
  new MutationObserver(seen).observe(main, { childList: true, subtree: true });
  const on = (kind, call) => window.addEventListener(kind, call, true);
  on("pointerdown", onPress);
  on("pointerup", (event) => {
    if (press) press.up = event.timeStamp;
  });
  on("pointercancel", () => {
    press = undefined;
  });
  on("click", onClick);
  on("input", onInput);
  on("keydown", onKey);
};
