// 预算执行进度: all budgets together against the plan, how many are off it, and who is furthest behind.
import { way } from "../address.js";
import * as figures from "../figures.js";
import { against } from "../charts/bar.js";
import { h } from "../dom.js";
import { money, percent, whole } from "../format.js";
import { t } from "../words.js";
import { sign } from "./marks.js";
import { chinese, narrowing, panel } from "./panel.js";

const PACES = ["LAGS", "ON_PLAN", "RUNS_AHEAD", "NO_BUDGET"];

export function execution(board, view, change) {
  const all = figures.execution(board.entries);
  if (!all.known) return panel("execution", t("progress"), null, h("p", { class: "empty" }, t("noBudget")));
  const behind = board.entries
    .filter(figures.WARNINGS.LAGS)
    .sort((a, b) => figures.gap(a) - figures.gap(b))
    .slice(0, 4);
  return panel(
    "execution",
    t("progress"),
    h("span", { class: "quiet" }, t("asOf", board.asOf)),
    h(
      "p",
      { class: "rate-line" },
      h("strong", { class: "figure" }, percent(all.share, 2)),
      h("span", { class: "quiet" }, t("plannedShare", percent(all.planned, 2))),
    ),
    against(all.share ?? 0, all.planned ?? 0, t("executedLabel", percent(all.share, 2), percent(all.planned, 2))),
    h("p", { class: "quiet" }, t("executedOf", money(all.executed), money(all.adjusted))),
    h(
      "ul",
      { class: "paces" },
      PACES.map((pace) => [pace, board.entries.filter((entry) => entry.execution?.pace === pace).length])
        .filter(([pace, count]) => count > 0 || pace === "LAGS" || pace === "ON_PLAN")
        .map(([pace, count]) =>
          h(
            "li",
            { "data-key": pace },
            figures.WARNINGS[pace]
              ? narrowing(
                  `pace ${pace}`,
                  t(pace),
                  view.warning === pace,
                  () => change({ warning: view.warning === pace ? null : pace, page: 1 }),
                  sign(pace),
                )
              : h("span", null, t(pace)),
            h("span", { class: "number" }, whole(count)),
          ),
        ),
    ),
    behind.length
      ? [
          h("h3", null, t("furthestBehind")),
          h(
            "ol",
            { class: "behind" },
            behind.map((entry) =>
              h(
                "li",
                { "data-key": entry.department },
                h(
                  "a",
                  { href: way(board.year, entry.department), "data-key": `behind ${entry.department}` },
                  chinese(entry.name ?? entry.department),
                ),
                h(
                  "span",
                  { class: "number", title: t("behindBy", (-figures.gap(entry)).toFixed(1)) },
                  percent(entry.execution.executedShare),
                ),
              ),
            ),
          ),
        ]
      : null,
  );
}
