// Signs for warnings and grades: each has a shape and a text of its own, so colour is never alone.
import { shade } from "../charts/heat.js";
import { h, svg, unseen } from "../dom.js";
import { rate } from "../figures.js";
import { percent } from "../format.js";
import { t } from "../words.js";

const SHAPES = {
  provisional: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm-.8 3h1.6v3.2l2.4 1.5-.8 1.3-3.2-2z",
  findingErrors: "M5 1h6l4 4v6l-4 4H5l-4-4V5zm2.1 3v5h1.8V4zm0 6.2V12h1.8v-1.8z",
  findingWarnings: "M8 1 .8 14.5h14.4zm-.9 5h1.8v4.3H7.1zm0 5.3h1.8V13H7.1z",
  findingNotes: "M2 1.5h12v10H9l-3.5 3v-3H2zM4.5 4.5V6h7V4.5zm0 3V9h5V7.5z",
  missed: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.6 4.5 8 6.9l2.4-2.4 1.1 1.1L9.1 8l2.4 2.4-1.1 1.1L8 9.1l-2.4 2.4-1.1-1.1L6.9 8 4.5 5.6z",
  overspent: "M8 .8 13.5 7H10v4H6V7H2.5zM2.5 13h11v2h-11z",
  LAGS: "M8 15.2 2.5 9H6V5h4v4h3.5zM2.5 1h11v2h-11z",
  RUNS_AHEAD: "M1 3l6.5 5L1 13zm7 0 6.5 5L8 13z",
  unscored: "M2 7h12v2H2z",
};

const shape = (kind) =>
  svg(
    "svg",
    { class: `sign sign-${kind}`, viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: SHAPES[kind], "fill-rule": "evenodd" }),
  );

/** The sign alone, beside its text. */
export const sign = shape;

/** The sign where there is no room for its text. */
export const hint = (kind) => h("span", { class: "hint", title: t(kind) }, shape(kind), unseen(t(kind)));

/** The cell of a category, or of a branch of the score: hatched while anything in it waits. */
export const heatClass = (category) => (waits(category) ? "heat-waiting" : `heat-${shade(rate(category ?? null)) ?? "none"}`);

/** Its rate, or that it waits. */
export const rateText = (category) => (waits(category) ? t("provisional") : percent(rate(category ?? null)));

const waits = (category) => category?.provisional === true || category?.status === "PENDING";

/** @param level 0 for the best; null where that isn't known */
export const gradeMark = (grade, level) =>
  grade ? h("span", { class: level === null ? "grade" : `grade grade-${Math.min(level, 3)}`, lang: "zh-CN" }, grade) : null;
