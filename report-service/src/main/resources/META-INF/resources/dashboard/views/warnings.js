// 预警: how many departments each kind concerns; a kind narrows the ranking.
import * as figures from "../figures.js";
import { h } from "../dom.js";
import { whole } from "../format.js";
import { t } from "../words.js";
import { sign } from "./marks.js";
import { narrowing, panel } from "./panel.js";

export const warnings = (board, view, change) =>
  panel(
    "warnings",
    t("warnings"),
    null,
    h(
      "table",
      { class: "plain lined" },
      h(
        "thead",
        { class: "unseen" },
        h("tr", null, h("th", { scope: "col" }, t("kind")), h("th", { scope: "col" }, t("count"))),
      ),
      h(
        "tbody",
        null,
        Object.entries(figures.WARNINGS).map(([kind, has]) => {
          const count = board.entries.filter(has).length;
          return h(
            "tr",
            { "data-key": kind, class: count ? undefined : "none" },
            h(
              "th",
              { scope: "row" },
              narrowing(
                `warning ${kind}`,
                t(kind),
                view.warning === kind,
                () => change({ warning: view.warning === kind ? null : kind, page: 1 }),
                sign(kind),
              ),
            ),
            h("td", { class: "number" }, whole(count)),
          );
        }),
      ),
    ),
  );
