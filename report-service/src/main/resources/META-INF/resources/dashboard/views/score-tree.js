// 评分明细: the tree as a table, a row for each criterion in the order of the scheme. On narrow screens the rows become
// blocks; the roles keep it a table for those who hear it.
import { h } from "../dom.js";
import { NONE, points } from "../format.js";
import { t } from "../words.js";
import { evidence } from "./evidence.js";
import { heatClass, rateText, sign } from "./marks.js";
import { around, chinese } from "./panel.js";

const SIGNS = { MISSED: "missed", EXCEEDED: "RUNS_AHEAD", PENDING: "provisional" };

/** @param onlyLost leaves out what has all its points */
export function scoreTree(card, department, onlyLost) {
  const column = (text, kind) => h("th", { scope: "col", role: "columnheader", class: kind }, t(text));
  return h(
    "table",
    { class: "tree", role: "table" },
    h("caption", { class: "unseen" }, around("treeCaption", chinese(department))),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        column("criterion"),
        column("awarded", "number"),
        column("points", "number"),
        column("conclusion"),
        column("reason"),
        column("evidence"),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      card.criteria.flatMap((node) => rows(node, 0, onlyLost)),
      steps(card.modifications, 0),
    ),
  );
}

const lost = (node) =>
  node.status === "PENDING" ||
  (node.status === "SCORED" && node.awarded !== null && Number(node.awarded) < Number(node.points));

function rows(node, depth, onlyLost) {
  if (node.children.length) {
    const below = node.children.flatMap((child) => rows(child, depth + 1, onlyLost));
    return onlyLost && !below.length ? [] : [branch(node, depth), ...below, ...steps(node.modifications, depth + 1)];
  }
  return onlyLost && !lost(node) ? [] : [leaf(node, depth)];
}

const branch = (node, depth) =>
  h(
    "tr",
    { role: "row", "data-key": node.code, class: `branch depth-${Math.min(depth, 4)}` },
    name(node),
    h("td", { role: "cell", class: "number" }, points(node.awarded)),
    h("td", { role: "cell", class: "number quiet" }, points(node.points)),
    h("td", { role: "cell", class: heatClass(node) }, node.status === "SCORED" ? rateText(node) : outcome(node)),
    h("td", { role: "cell" }, node.reason ? chinese(node.reason) : null),
    h("td", { role: "cell" }),
  );

const leaf = (node, depth) =>
  h(
    "tr",
    { role: "row", "data-key": node.code, class: `leaf depth-${Math.min(depth, 4)}${lost(node) ? " lost" : ""}` },
    name(node),
    h("td", { role: "cell", class: "number awarded" }, points(node.awarded)),
    h("td", { role: "cell", class: "number quiet" }, points(node.points)),
    h("td", { role: "cell" }, outcome(node)),
    h(
      "td",
      { role: "cell", class: "reason" },
      node.reason ? chinese(node.reason) : NONE,
      node.standard ? h("p", { class: "quiet" }, t("named", t("standard")), chinese(node.standard)) : null,
    ),
    h("td", { role: "cell", class: node.evidence ? "evidence" : "evidence untold" }, node.evidence ? evidence(node.evidence) : NONE),
  );

const name = (node) =>
  h("th", { scope: "row", role: "rowheader" }, h("span", { class: "code" }, node.code), " ", chinese(node.name));

const outcome = (node) => {
  const kind = node.status === "SCORED" ? node.outcome : node.status;
  return kind
    ? h("span", { class: `outcome outcome-${kind}` }, SIGNS[kind] ? sign(SIGNS[kind]) : null, t(kind))
    : NONE;
};

/** 折算、封顶: what became of the points once added up. */
const steps = (modifications, depth) =>
  (modifications ?? []).map((step) =>
    h(
      "tr",
      { role: "row", class: `leaf step depth-${depth}` },
      h("th", { scope: "row", role: "rowheader" }, t("modifications")),
      h("td", { role: "cell", class: "number" }, t("fromTo", points(step.from), points(step.to))),
      h("td", { role: "cell" }),
      h("td", { role: "cell" }),
      h("td", { role: "cell", class: "reason" }, chinese(step.reason)),
      h("td", { role: "cell", class: "evidence" }, step.evidence ? evidence(step.evidence) : NONE),
    ),
  );
