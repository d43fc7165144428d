// 等次分布: how grades and totals are spread.
import * as figures from "../figures.js";
import { bar } from "../charts/bar.js";
import { columns } from "../charts/columns.js";
import { h, unseen } from "../dom.js";
import { percent, whole } from "../format.js";
import { t } from "../words.js";
import { gradeMark } from "./marks.js";
import { around, chinese, narrowing, panel } from "./panel.js";

export function grades(board, view, change) {
  const finished = figures.finished(board.entries);
  const found = figures.grades(finished);
  const order = found.map((each) => each.grade);
  const all = found.reduce((sum, each) => sum + each.count, 0);
  const bands = figures.bands(board.entries);
  return panel(
    "grades",
    t("grades"),
    h("span", { class: "quiet" }, t("finishedOf", whole(finished.length), whole(board.entries.length))),
    h(
      "table",
      { class: "plain" },
      h(
        "thead",
        { class: "unseen" },
        h(
          "tr",
          null,
          h("th", { scope: "col" }, t("grade")),
          h("td", null),
          h("th", { scope: "col" }, t("count")),
          h("th", { scope: "col" }, t("share")),
        ),
      ),
      h(
        "tbody",
        null,
        found.map(({ grade, count }) =>
          h(
            "tr",
            { "data-key": grade },
            h(
              "th",
              { scope: "row" },
              narrowing(
                `grade ${grade}`,
                [gradeMark(grade, figures.level(grade, order)), unseen(" ", around("showOnly", chinese(grade)))],
                view.grade === grade,
                () => change({ grade: view.grade === grade ? null : grade, page: 1 }),
              ),
            ),
            h("td", { class: "wide" }, bar((100 * count) / all)),
            h("td", { class: "number" }, whole(count)),
            h("td", { class: "number" }, percent((100 * count) / all)),
          ),
        ),
      ),
    ),
    h("h3", null, t("totals")),
    columns(
      bands.map(({ from, to, count }) => ({
        name: from === null ? t("belowShort", to) : String(from),
        count,
        text: whole(count),
      })),
      t(
        "totalsLabel",
        bands
          .map(({ from, to, count }) => (from === null ? t("below", to, count) : t("between", from, to, count)))
          .join("; "),
      ),
    ),
  );
}
