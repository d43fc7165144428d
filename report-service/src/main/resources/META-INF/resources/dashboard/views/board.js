// The board: its parts in the order of reading.
import { ranked } from "../figures.js";
import { h } from "../dom.js";
import { t } from "../words.js";
import { changes } from "./changes.js";
import { execution } from "./execution.js";
import { grades } from "./grades.js";
import { heat } from "./heat.js";
import { ranking } from "./ranking.js";
import { summary } from "./summary.js";
import { warnings } from "./warnings.js";

/** @param fresh departments that changed just now */
export function boardView(board, view, fresh, change) {
  const order = ranked(board.entries);
  return [
    h("h1", { class: "unseen", "data-key": "board title", tabindex: "-1" }, `${t("title")} · ${t("yearOf", board.year)}`),
    summary(board.entries),
    h(
      "div",
      { class: "board", "data-key": "board" },
      ranking(board, order, view, fresh, change),
      h("div", { class: "column" }, grades(board, view, change), heat(board, order), warnings(board, view, change)),
      h("div", { class: "column" }, execution(board, view, change), changes(board, fresh)),
    ),
  ];
}
