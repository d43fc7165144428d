// Score rates as cells: the more was lost, the further from the ground, so that it reads in black and white too.
import { svg } from "../dom.js";

const STEPS = [95, 90, 80, 70, 60];

/** 0 where hardly anything was lost, 5 where most was; null where nothing is known. */
export const shade = (rate) => {
  if (rate === null) return null;
  const step = STEPS.findIndex((least) => rate >= least);
  return step < 0 ? STEPS.length : step;
};

export const LEGEND = ["≥95", "90", "80", "70", "60", "<60"];

const WIDTH = 400;
const ROW = 26;

/** @param rows of equally many cells, each with a rate, whether it waits for one, and what it tells */
export const heatMap = (rows, label) =>
  svg(
    "svg",
    {
      class: "heat-map",
      viewBox: `0 0 ${WIDTH} ${rows.length * ROW}`,
      preserveAspectRatio: "none",
      role: "img",
      "aria-label": label,
    },
    // A pattern of its own, for style sheets hatch no shapes.
    svg(
      "pattern",
      { id: "hatching", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "hatch", width: 1.5, height: 6 }),
    ),
    rows.map((cells, row) =>
      cells.map((cell, at) =>
        svg(
          "rect",
          {
            class: cell.waits ? "heat" : `heat heat-${shade(cell.rate) ?? "none"}`,
            fill: cell.waits ? "url(#hatching)" : undefined,
            x: (at * WIDTH) / cells.length,
            y: row * ROW + 1,
            width: Math.max(1, WIDTH / cells.length - (cells.length > 60 ? 0 : 1)),
            height: ROW - 2,
          },
          svg("title", null, cell.tells),
        ),
      ),
    ),
  );
