// A department's year: its score and the reason of every point, what was found, its budget and its report.
import { way } from "../address.js";
import * as figures from "../figures.js";
import { against } from "../charts/bar.js";
import { h } from "../dom.js";
import { moment, money, NONE, percent, points, score, whole, yuan } from "../format.js";
import { t } from "../words.js";
import { moved } from "./changes.js";
import { gradeMark, heatClass, rateText, sign } from "./marks.js";
import { chinese, panel } from "./panel.js";
import { report } from "./report.js";
import { scoreTree } from "./score-tree.js";

/**
 * @param home whether there is a board to go back to
 * @param grades of the year, the best first
 * @param onlyLost whether only what cost points is shown, and how to change that
 * @param fault why a report could not be had, if it couldn't, and how to ask for one
 */
export function departmentView(detail, { home, grades, onlyLost, onlyLostChanges, fault, take }) {
  const { entry, scorecard } = detail;
  const name = entry.name ?? entry.department;
  return [
    h(
      "div",
      { class: "department", "data-key": entry.department },
      home ? h("p", { class: "way" }, h("a", { href: way(entry.fiscalYear), "data-key": "back" }, `← ${t("back")}`)) : null,
      head(detail, name, grades),
      h(
        "div",
        { class: "sides" },
        h(
          "div",
          { class: "main-side" },
          scorecard
            ? panel(
                "tree",
                t("tree"),
                h(
                  "label",
                  { class: "switch" },
                  h("input", {
                    type: "checkbox",
                    "data-key": "only-lost",
                    checked: onlyLost,
                    onchange: (event) => onlyLostChanges(event.target.checked),
                  }),
                  t("onlyLost"),
                ),
                scoreTree(scorecard, name, onlyLost),
              )
            : panel("tree", t("tree"), null, h("p", { class: "empty" }, t("noScore"))),
        ),
        h(
          "div",
          { class: "column" },
          scorecard ? findings(scorecard) : null,
          budget(detail),
          report(detail, fault, take),
          detail.years.length > 1 ? history(detail, grades) : null,
        ),
      ),
    ),
  ];
}

function head({ entry, rank }, name, grades) {
  const held = entry.score;
  return h(
    "header",
    { class: "panel who-head" },
    h(
      "div",
      null,
      h("h1", { tabindex: "-1" }, chinese(name)),
      h("p", { class: "quiet" }, `${entry.department} · ${t("yearOf", entry.fiscalYear)}`, held ? ` · ${t("scorecardVersion", held.version)}` : ""),
      h(
        "p",
        { class: "because" },
        h("span", { class: "quiet" }, t("named", t("because"))),
        chinese(entry.cause.summary),
        h("span", { class: "quiet" }, " · ", chinese(entry.cause.actorName ?? entry.cause.actor), ` · ${moment(entry.changedAt)}`),
      ),
    ),
    held
      ? h(
          "div",
          { class: "score" },
          h("p", { class: "big" }, moved(held), h("span", { class: "of quiet" }, ` / ${points(held.points)}`)),
          h(
            "p",
            { class: "standing" },
            gradeMark(held.grade, figures.level(held.grade, grades)),
            rank ? h("span", null, t("rankOf", whole(rank.rank), whole(rank.of))) : null,
            held.provisional
              ? h("span", { class: "provisional" }, sign("provisional"), t("isProvisional", held.pending))
              : null,
          ),
        )
      : h("p", null, t("noScore")),
    held
      ? h(
          "ul",
          { class: "parts" },
          held.categories.map((each) =>
            h(
              "li",
              { class: heatClass(each) },
              chinese(each.name),
              h("strong", { class: "number" }, `${points(each.awarded)} / ${points(each.points)}`),
              h("span", { class: "number" }, rateText(each)),
            ),
          ),
        )
      : null,
  );
}

const SEVERITY = { ERROR: "findingErrors", WARNING: "findingWarnings", NOTE: "findingNotes" };

const findings = (card) =>
  panel(
    "findings",
    t("findings"),
    null,
    card.findings.length
      ? h(
          "ul",
          { class: "findings" },
          card.findings.map((each) =>
            h(
              "li",
              null,
              sign(SEVERITY[each.severity]),
              h(
                "div",
                null,
                h("strong", null, t(each.severity)),
                h("span", { class: "code" }, each.subject),
                h("p", null, chinese(each.message)),
              ),
            ),
          ),
        )
      : h("p", { class: "empty" }, t("noFindings")),
  );

function budget({ entry, overspent }) {
  const held = entry.execution;
  if (!held) return panel("budget", t("progress"), null, h("p", { class: "empty" }, t("noBudget")));
  const off = figures.gap(entry);
  return panel(
    "budget",
    t("progress"),
    h("span", { class: `pace pace-${held.pace}` }, figures.WARNINGS[held.pace] ? sign(held.pace) : null, t(held.pace)),
    h(
      "p",
      { class: "rate-line" },
      h("strong", { class: "figure" }, percent(held.executedShare, 2)),
      h("span", { class: "quiet" }, t("plannedShare", percent(held.plannedShare, 2))),
    ),
    against(
      Number(held.executedShare ?? 0),
      Number(held.plannedShare),
      t("executedLabel", percent(held.executedShare, 2), percent(held.plannedShare, 2)),
    ),
    h("p", { class: "quiet" }, t("executedOf", money(held.executed), money(held.adjusted))),
    off === null
      ? null
      : h(
          "p",
          { class: "quiet" },
          t(held.pace === "LAGS" ? "behindBy" : held.pace === "RUNS_AHEAD" ? "aheadBy" : "onPlanBy", Math.abs(off).toFixed(2)),
        ),
    overspent.length
      ? [
          h("h3", null, t("lines")),
          h(
            "div",
            { class: "scroll", tabindex: "0", role: "group", "aria-label": t("lines"), "data-key": "lines" },
            h(
              "table",
              { class: "plain lined" },
              h(
                "thead",
                null,
                h(
                  "tr",
                  null,
                  h("th", { scope: "col" }, t("line")),
                  h("th", { scope: "col", class: "number" }, t("adjusted")),
                  h("th", { scope: "col", class: "number" }, t("executed")),
                ),
              ),
              h(
                "tbody",
                null,
                overspent.map((line) =>
                  h(
                    "tr",
                    null,
                    h("th", { scope: "row" }, chinese(line.name), " ", h("span", { class: "code" }, line.code)),
                    h("td", { class: "number" }, yuan(line.adjusted)),
                    h("td", { class: "number" }, yuan(line.executed)),
                  ),
                ),
              ),
            ),
          ),
        ]
      : null,
  );
}

const history = ({ years, entry }, grades) =>
  panel(
    "history",
    t("history"),
    null,
    h(
      "table",
      { class: "plain lined" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, t("year")),
          h("th", { scope: "col" }, t("grade")),
          h("th", { scope: "col", class: "number" }, t("total")),
          h("th", { scope: "col", class: "number" }, t("execution")),
        ),
      ),
      h(
        "tbody",
        null,
        years.map((each) =>
          h(
            "tr",
            { "data-key": each.fiscalYear },
            h(
              "th",
              { scope: "row" },
              each.fiscalYear === entry.fiscalYear
                ? h("span", { "aria-current": "page" }, String(each.fiscalYear))
                : h("a", { href: way(each.fiscalYear, each.department) }, String(each.fiscalYear)),
            ),
            h("td", null, gradeMark(each.score?.grade, figures.level(each.score?.grade, grades)) ?? NONE),
            h("td", { class: "number" }, score(each.score?.total)),
            h("td", { class: "number" }, percent(each.execution?.executedShare, 2)),
          ),
        ),
      ),
    ),
  );
