// The ranking: all departments with their category rates, sorted, narrowed and paged.
import * as figures from "../figures.js";
import { way } from "../address.js";
import { LEGEND } from "../charts/heat.js";
import { h, unseen } from "../dom.js";
import { NONE, percent, score, whole } from "../format.js";
import { t } from "../words.js";
import { gradeMark, heatClass, hint, rateText } from "./marks.js";
import { chinese, panel } from "./panel.js";

/** What a column is sorted by; absent figures come last either way. */
const column = {
  rank: (row) => row.rank,
  name: (row) => row.entry.name ?? row.entry.department,
  total: (row) => figures.totalOf(row.entry),
  execution: (row) => (row.entry.execution?.executedShare ? Number(row.entry.execution.executedShare) : null),
  hints: (row) => figures.warningsOf(row.entry).length,
};
const DESCENDING_FIRST = new Set(["total", "execution", "hints"]);

const matches = (entry, { search, grade, warning }) =>
  (!grade || entry.score?.grade === grade) &&
  (!warning || figures.WARNINGS[warning](entry)) &&
  (!search || `${entry.name ?? ""} ${entry.department}`.toLowerCase().includes(search));

export function rows(rankedEntries, view) {
  const by = column[view.sort] ?? ((row) => figures.categoryRate(row.entry, view.sort));
  const wanted = { ...view, search: view.search.trim().toLowerCase() };
  const found = rankedEntries.filter((row) => matches(row.entry, wanted));
  if (view.sort === "rank" && !view.descending) return found;
  const compare = (a, b) => {
    const [x, y] = [by(a), by(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    const order = typeof x === "string" ? x.localeCompare(y, "zh-CN") : x - y;
    return view.descending ? -order : order;
  };
  return found.sort((a, b) => compare(a, b) || (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

/**
 * @param fresh departments that changed just now
 * @param change takes what shall be other in the view
 */
export function ranking(board, rankedEntries, view, fresh, change) {
  const found = rows(rankedEntries, view);
  const pages = Math.max(1, Math.ceil(found.length / view.size));
  const page = Math.min(view.page, pages);
  const shown = found.slice((page - 1) * view.size, page * view.size);
  const kinds = figures.categories(board.entries);
  const order = figures.grades(board.entries).map((each) => each.grade);
  const last = Math.min(page * view.size, found.length);
  const range = found.length ? `${(page - 1) * view.size + 1}–${last}` : "0";
  return panel(
    "ranking",
    t("ranking"),
    h("span", { class: "quiet", id: "matches" }, t("matches", found.length)),
    filters(view, change),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "title-ranking", "data-key": "ranking" },
      h(
        "table",
        { class: "ranked" },
        h("caption", { class: "unseen" }, t("rankingCaption", range, whole(found.length))),
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            heading("rank", t("rank"), view, change, "number"),
            heading("name", t("department"), view, change, "name"),
            h("th", { scope: "col", class: "middle" }, t("grade")),
            heading("total", t("total"), view, change, "number"),
            kinds.map((kind) => heading(kind.code, kind.name, view, change, "rate", true)),
            heading("execution", t("execution"), view, change, "number"),
            heading("hints", t("hints"), view, change, "hints"),
          ),
        ),
        h("tbody", null, shown.map((each) => row(each, board.year, kinds, order, fresh.has(each.entry.department)))),
      ),
      shown.length ? null : h("p", { class: "empty" }, t(board.entries.length ? "noMatches" : "noDepartments")),
    ),
    h("div", { class: "foot" }, legend(), paging(page, pages, change)),
  );
}

function row({ entry, rank }, year, kinds, order, fresh) {
  const execution = entry.execution;
  return h(
    "tr",
    { "data-key": entry.department, class: fresh ? "fresh" : undefined },
    h("td", { class: "number rank" }, rank ?? NONE),
    h(
      "th",
      { scope: "row", class: "name" },
      h(
        "div",
        null,
        h(
          "a",
          { href: way(year, entry.department), "data-key": `row ${entry.department}` },
          chinese(entry.name ?? entry.department),
        ),
        h("span", { class: "code" }, entry.department),
      ),
    ),
    h("td", { class: "middle" }, gradeMark(entry.score?.grade, figures.level(entry.score?.grade, order)) ?? NONE),
    h("td", { class: "number total" }, score(entry.score?.total)),
    kinds.map((kind) => {
      const category = figures.categoryOf(entry, kind.code);
      return h("td", { class: `number rate ${heatClass(category)}` }, rateText(category));
    }),
    h("td", { class: "number" }, percent(execution?.executedShare, 2)),
    h("td", { class: "hints" }, figures.warningsOf(entry).map(hint)),
  );
}

function heading(key, name, view, change, kind, isChinese = false) {
  const sorted = view.sort === key;
  return h(
    "th",
    { scope: "col", class: kind, "data-key": key, "aria-sort": sorted ? (view.descending ? "descending" : "ascending") : "none" },
    h(
      "button",
      {
        type: "button",
        class: "sort",
        "data-key": `sort ${key}`,
        title: t("sort"),
        onclick: () =>
          change({ sort: key, descending: sorted ? !view.descending : DESCENDING_FIRST.has(key), page: 1 }),
      },
      isChinese ? chinese(name) : name,
      h("span", { class: "arrow", "aria-hidden": "true" }, sorted ? (view.descending ? "▼" : "▲") : ""),
    ),
  );
}

function filters(view, change) {
  const set = [
    ["search", view.search.trim() && chinese(`“${view.search.trim()}”`)],
    ["grade", view.grade && [`${t("grade")} `, chinese(view.grade)]],
    ["warning", view.warning && t(view.warning)],
  ].filter(([, name]) => name);
  return set.length
    ? h(
        "div",
        { class: "filters", "data-key": "filters" },
        h("span", { class: "quiet" }, t("filteredBy")),
        set.map(([key, name]) =>
          h(
            "button",
            {
              type: "button",
              class: "filter",
              "data-key": `filter ${key}`,
              onclick: () => change({ [key]: key === "search" ? "" : null, page: 1 }),
            },
            unseen(t("removeFilter")),
            name,
            h("span", { "aria-hidden": "true" }, " ×"),
          ),
        ),
      )
    : null;
}

const legend = () =>
  h(
    "p",
    { class: "legend" },
    unseen(t("named", t("rateLegend"))),
    LEGEND.map((text, at) => h("span", { class: `heat-${at}`, title: t("rateLegend") }, text)),
    h("span", { class: "heat-waiting", title: t("provisional") }, t("provisional")),
  );

const paging = (page, pages, change) =>
  h(
    "nav",
    { class: "paging", "aria-label": t("pages") },
    step("firstPage", "«", page > 1, () => change({ page: 1 })),
    step("previousPage", "‹", page > 1, () => change({ page: page - 1 })),
    h("span", { class: "page" }, t("pageOf", whole(page), whole(pages))),
    step("nextPage", "›", page < pages, () => change({ page: page + 1 })),
    step("lastPage", "»", page < pages, () => change({ page: pages })),
  );

/** Not disabled, which would take the focus away from whoever turns pages by keyboard. */
const step = (name, sign, possible, act) =>
  h(
    "button",
    {
      type: "button",
      "data-key": name,
      "aria-label": t(name),
      title: t(name),
      "aria-disabled": possible ? undefined : "true",
      onclick: () => possible && act(),
    },
    sign,
  );
