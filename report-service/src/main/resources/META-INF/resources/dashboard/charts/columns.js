// Columns with their figures on top: readable without colour, and told as one sentence.
import { svg } from "../dom.js";

const WIDTH = 360;
const HEIGHT = 118;
const FLOOR = 98;
const TOP = 16;

/** @param columns each with a short name, a count and the figure as it is written */
export function columns(counted, label) {
  const most = Math.max(1, ...counted.map((each) => each.count));
  const step = WIDTH / counted.length;
  return svg(
    "svg",
    { class: "columns", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
    svg("line", { class: "axis", x1: 0, x2: WIDTH, y1: FLOOR + 0.5, y2: FLOOR + 0.5 }),
    counted.map((each, at) => {
      const height = ((FLOOR - TOP) * each.count) / most;
      const middle = at * step + step / 2;
      return svg(
        "g",
        null,
        svg("rect", { class: "bar-part", x: at * step + 3, y: FLOOR - height, width: step - 6, height }),
        svg("text", { class: "value", x: middle, y: FLOOR - height - 4, "text-anchor": "middle" }, each.text),
        svg("text", { class: "tick", x: middle, y: HEIGHT - 6, "text-anchor": "middle" }, each.name),
      );
    }),
  );
}
