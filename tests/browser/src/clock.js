// See finger.rs.
if (!window.clock) {
  const now = performance.now.bind(performance);
  const { get: stamp } = Object.getOwnPropertyDescriptor(Event.prototype, "timeStamp");
  const pressed = new WeakSet();
  let held;
  window.clock = {
    ahead: 0,
    hold: (gap) => {
      held = { at: performance.now(), gap, presses: 0 };
    },
    letGo: () => {
      clock.ahead = held.at - now();
      held = undefined;
    },
  };
  performance.now = () => held?.at ?? now() + clock.ahead;
  const stampOf = (event) => {
    if (!held) return stamp.call(event) + clock.ahead;
    if (event.type === "pointerdown" && !pressed.has(event)) {
      pressed.add(event);
      held.presses += 1;
      if (held.presses === 2) held.at += held.gap;
    }
    return held.at;
  };
  Object.defineProperty(Event.prototype, "timeStamp", {
    get() {
      return stampOf(this);
    },
  });
}
