// When the page is drawn: at once for what was done here, now and then for what came, and never while hands are busy.
import { busy, whenFree } from "./hands.js";

const CALM = 250; // at most so often for what came

/** @param paint brings the page to what there is to show now */
export function drawing(paint) {
  let due = null;
  let afterwards = [];

  /** @param then what comes after it, for it may have to wait */
  function draw(then) {
    if (then) afterwards.push(then);
    clearTimeout(due);
    due = null;
    if (busy()) return whenFree(draw);
    paint();
    const acts = afterwards;
    afterwards = [];
    acts.forEach((act) => act());
  }

  return { draw, drawSoon: () => (due ??= setTimeout(draw, CALM)) };
}
