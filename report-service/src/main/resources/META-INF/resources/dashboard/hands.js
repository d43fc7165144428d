// Whether somebody is in the midst of something that drawing would spoil: a character put together of several keys (IME),
// or a pointer held down, whose click would go astray if what it began on were gone.
let composing = false;
let holding = false;
let waiting = null;

export const busy = () => composing || holding;

/** Soon after hands are free; the last who asked is told. */
export function whenFree(act) {
  waiting = act;
}

const listen = (event, act) => addEventListener(event, act, { capture: true, passive: true });

listen("compositionstart", () => (composing = true));
listen("compositionend", () => release((composing = false)));
listen("pointerdown", () => (holding = true));
for (const event of ["pointerup", "pointercancel", "dragend", "change", "keydown"]) {
  listen(event, () => release((holding = false)));
}
listen("blur", (event) => event.target === window && release((holding = false)));
listen("focusout", () => release((composing = false)));
// Where its end was told to something else, as to the list of a select.
listen("pointermove", (event) => holding && event.buttons === 0 && release((holding = false)));

/** After the click, which comes right behind. */
function release() {
  setTimeout(() => {
    if (busy() || !waiting) return;
    const act = waiting;
    waiting = null;
    act();
  });
}
