// No answer that was not meant: nothing that comes onto the screen takes a tap that was aimed at what stood there before. For a moment
// after a screen has changed, and until a tap that began before has ended, taps do nothing. Nor does a second tap on the same place right
// after the first: the other half of a double tap. Keys and screen readers click without a pointer, and always count.

/// How long, in ms: a little more than the slowest double tap.
const MOMENT = 750;
/// How far from its first place the second tap of an unsteady hand may be, in CSS pixels.
const NEAR = 24;
/// Longest time between the end of a touch and its click, in ms.
const LATE = 500;
/// What always counts: ways to help. (Quick exit is no part of the explorer's page.)
const AT_ONCE = "[href^='tel:'], [href^='sms:'], #quick-exit";
/// Where the same place is meant to be tapped again: the letters of a code.
const AGAIN = ".letters, #take-back";

let changed = -Infinity;
/// The pointer that went down last, and the one whose tap ended last.
let press;
let tap;

/// Whether this comes of the pointer.
const isPressed = ({ timeStamp }) => press && !(timeStamp - press.up > LATE);

/// What a tap there works on: of a label, what it names.
const worksOn = (element) => {
  const one = element.closest("a, button, summary, label, input");
  return one?.control ?? one;
};

/// Whether it is a tap that must not count.
const isStray = ({ target }) =>
  !target.closest(AT_ONCE) && (press.down < changed + MOMENT || (press.isSecond && !target.closest(AGAIN)));

/// Whether something else was pressed: a busy phone may click on what came under the finger after the press.
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
  // Only so that nothing is drawn by it: what the browser makes of a press, such as scrolling, stays.
  if (isStray(event)) event.stopImmediatePropagation();
};

const onClick = (event) => {
  if (!event.detail || !isPressed(event)) return;
  press.end = event.timeStamp;
  tap = press;
  if (isStray(event) || isElsewhere(event)) drop(event);
};

/// A slider moves before anybody is asked: it goes back to where it stood.
const onInput = (event) => {
  if (event.target.type !== "range" || !isPressed(event) || !isStray(event)) return;
  event.target.value = event.target.defaultValue;
  drop(event);
};

const onKey = (event) => {
  press = undefined;
  // A key that is held presses once.
  if (event.repeat && event.key === "Enter") event.preventDefault();
};

/// Whether a tap has begun that will soon end.
export const isPressing = () => Boolean(press && !press.up) && performance.now() < press.down + MOMENT;

/// Begins, with the element in which screens change.
export const watchTaps = (main) => {
  const screens = (nodes) => [...nodes].filter((node) => node instanceof Element && node.matches(".screen, #explorer"));
  const isHome = (screen) => Boolean(screen.querySelector(".doors"));
  const seen = (records) => {
    const added = records.flatMap(({ addedNodes }) => screens(addedNodes));
    const removed = records.flatMap(({ removedNodes }) => screens(removedNodes));
    // The app's home page is what stood there before.
    if (added.length && !(added.every(isHome) && removed.some(isHome))) changed = performance.now();
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
