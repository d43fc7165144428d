// The fact a criterion was judged by, with its revision.
import { h } from "../dom.js";
import { NONE, points, yuan } from "../format.js";
import { t } from "../words.js";
import { around, chinese } from "./panel.js";

const BOUNDS = { AT_LEAST: "atLeast", AT_MOST: "atMost", EQUAL: "equal", BETWEEN: "betweenTargets" };

export const evidence = (held) => [
  held.metric ? metric(held.metric) : null,
  held.indicator ? indicator(held.indicator) : null,
  held.assessment ? assessment(held.assessment) : null,
  h("p", { class: "source" }, h("span", { class: "code" }, held.key), ` · ${t("revision", held.revision)}`),
];

const metric = (held) =>
  h(
    "p",
    null,
    h("strong", { class: "number" }, held.value === null ? NONE : `${points(held.value)}%`),
    held.numerator !== null && held.denominator !== null
      ? h("span", { class: "number quiet" }, ` ${t("measured", yuan(held.numerator), yuan(held.denominator))}`)
      : null,
    h("span", { class: "quiet" }, " ", chinese(held.missing ?? held.basis)),
  );

const indicator = (held) => [
  held.measures.map((measure) =>
    h(
      "p",
      null,
      held.measures.length > 1 ? chinese(`${measure.name} `) : null,
      measure.comparison === "MILESTONE"
        ? reached(measure.achieved)
        : [
            `${t("actual")} `,
            h("strong", { class: "number" }, measure.actual === null ? t("notReported") : points(measure.actual)),
            h("span", { class: "quiet" }, ` / ${t("target")} `, bound(measure)),
            measure.unit ? chinese(` ${measure.unit}`) : null,
          ],
    ),
  ),
  held.waiver ? h("p", { class: "quiet" }, `${t("waiver")}: ${t(held.waiver.status)} · `, chinese(held.waiver.reason)) : null,
];

const bound = (measure) => t(BOUNDS[measure.comparison], points(measure.target), points(measure.upper));

const reached = (achieved) =>
  achieved === null || achieved === undefined ? t("notReported") : t(achieved ? "reached" : "notReached");

const assessment = (held) =>
  h(
    "p",
    null,
    held.level ? h("strong", null, chinese(held.level), " ") : null,
    held.points !== null && held.points !== undefined ? h("strong", { class: "number" }, points(held.points), " ") : null,
    h("span", { class: "quiet" }, around("assessedBy", chinese(held.assessorName ?? held.assessor))),
  );
