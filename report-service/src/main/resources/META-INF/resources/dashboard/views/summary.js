// The first look: six figures.
import * as figures from "../figures.js";
import { h } from "../dom.js";
import { percent, score, whole } from "../format.js";
import { t } from "../words.js";
import { around, chinese } from "./panel.js";

export function summary(entries) {
  const finished = figures.finished(entries);
  const totals = finished.map(figures.totalOf);
  const scored = entries.filter((entry) => entry.score).length;
  const best = figures.grades(finished)[0];
  const graded = finished.filter((entry) => entry.score.grade).length;
  const execution = figures.execution(entries);
  const provisional = entries.filter(figures.WARNINGS.provisional).length;
  const heed = entries.filter(figures.needsHeed).length;
  return h(
    "section",
    { class: "summary", "data-key": "summary", "aria-labelledby": "title-summary" },
    h("h2", { id: "title-summary", class: "unseen" }, t("summary")),
    h(
      "dl",
      null,
      figure(t("departments"), whole(entries.length), t("scoredOf", whole(scored))),
      figure(t("meanTotal"), score(figures.mean(totals)), [
        t("median", score(figures.median(totals))),
        " · ",
        t("finishedOf", whole(finished.length), whole(entries.length)),
      ]),
      figure(
        best ? around("topGradeOf", chinese(best.grade)) : t("topGrade"),
        percent(best ? (100 * best.count) / graded : null),
        t("countOf", best?.count ?? 0, graded),
      ),
      figure(t("executionRate"), percent(execution.share, 2), t("plannedShare", percent(execution.planned, 2))),
      figure(t("provisional"), whole(provisional), t("provisionalNote")),
      figure(t("toHeed"), whole(heed), t("toHeedNote")),
    ),
  );
}

const figure = (name, value, note) =>
  h("div", null, h("dt", null, name), h("dd", { class: "figure" }, value), h("dd", { class: "quiet" }, note));
