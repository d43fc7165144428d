// Whether somebody is in the midst of something that drawing would spoil: a character put together of several keys (IME),
// or a pointer held down, whose click would go astray if what it began on were gone.
const doing = new Set();
let waiting = null;

export const busy = () => doing.size > 0;

/** Soon after hands are free; the last who asked is told. */
export function whenFree(act) {
  waiting = act;
}

const on = (events, act) =>
  events.forEach((event) => addEventListener(event, act, { capture: true, passive: true }));

const begin = (what) => () => doing.add(what);

/** Told after the click, which comes right behind. */
const end = (what) => () => {
  doing.delete(what);
  setTimeout(() => {
    if (busy() || !waiting) return;
    const act = waiting;
    waiting = null;
    act();
  });
};

on(["compositionstart"], begin("composing"));
on(["compositionend", "focusout"], end("composing"));
on(["pointerdown"], begin("holding"));
on(["pointerup", "pointercancel", "dragend", "change", "keydown"], end("holding"));
// Where its end was told to something else: to the list of a select, to a menu, to another window.
on(["pointermove"], (event) => event.buttons === 0 && doing.has("holding") && end("holding")());
on(["blur"], (event) => event.target === window && end("holding")());
