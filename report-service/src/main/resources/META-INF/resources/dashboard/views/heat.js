// 各类得分率: departments in rank order from left to right, a row for each category, and the figures below.
import * as figures from "../figures.js";
import { heatMap } from "../charts/heat.js";
import { h } from "../dom.js";
import { percent, whole } from "../format.js";
import { t } from "../words.js";
import { chinese, panel } from "./panel.js";

const MOST_GROUPS = 50;

export function heat(board, rankedEntries) {
  const scored = rankedEntries.filter((row) => row.rank !== null);
  const kinds = figures.categories(board.entries);
  if (!scored.length || !kinds.length) return panel("heat", t("heat"), null, h("p", { class: "empty" }, t("noScore")));
  const groups = grouped(scored);
  return panel(
    "heat",
    t("heat"),
    null,
    h(
      "div",
      { class: "heat-frame" },
      h("ul", { class: "heat-rows quiet", "aria-hidden": "true" }, kinds.map((kind) => h("li", null, chinese(kind.name)))),
      heatMap(
        kinds.map((kind) =>
          groups.map(({ from, to, rows }) => {
            const rate = figures.mean(rates(rows, kind.code));
            const waits = rate === null && rows.some((row) => waiting(row, kind.code));
            const who = rows.length === 1 ? rows[0].entry.name ?? rows[0].entry.department : t("heatGroup", from, to);
            return { rate, waits, tells: `${who} · ${kind.name} ${waits ? t("provisional") : percent(rate)}` };
          }),
        ),
        t("heatLabel", groups.length),
      ),
      h("p", { class: "ends quiet", "aria-hidden": "true" }, h("span", null, t("heatFirst")), h("span", null, t("heatLast"))),
    ),
    h(
      "table",
      { class: "plain lined" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, t("category")),
          ["mean", "medianShort", "lowest", "belowSixty"].map((name) => h("th", { scope: "col", class: "number" }, t(name))),
        ),
      ),
      h(
        "tbody",
        null,
        kinds.map((kind) => {
          const all = rates(scored, kind.code);
          const waits = scored.filter((row) => waiting(row, kind.code)).length;
          return h(
            "tr",
            { "data-key": kind.code },
            h(
              "th",
              { scope: "row" },
              chinese(kind.name),
              waits ? h("span", { class: "quiet" }, t("waits", whole(waits))) : null,
            ),
            h("td", { class: "number" }, percent(figures.mean(all))),
            h("td", { class: "number" }, percent(figures.median(all))),
            h("td", { class: "number" }, percent(all.length ? all.reduce((a, b) => Math.min(a, b)) : null)),
            h("td", { class: "number" }, whole(all.filter((rate) => rate < 60).length)),
          );
        }),
      ),
    ),
  );
}

const rates = (rows, code) => rows.map((row) => figures.categoryRate(row.entry, code)).filter((rate) => rate !== null);

const waiting = (row, code) => figures.categoryOf(row.entry, code)?.provisional === true;

/** As many groups of neighbours in rank as can be told apart, of nearly the same size. */
function grouped(rows) {
  const count = Math.min(MOST_GROUPS, rows.length);
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * rows.length) / count);
    const to = Math.floor(((at + 1) * rows.length) / count);
    return { from: from + 1, to, rows: rows.slice(from, to) };
  });
}
