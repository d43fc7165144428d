// 最新变化: what changed last, from what to what, and why.
import { way } from "../address.js";
import { h } from "../dom.js";
import { newest } from "../figures.js";
import { moment, score } from "../format.js";
import { t } from "../words.js";
import { chinese, panel } from "./panel.js";

const SHOWN = 30;

export function changes(board, fresh) {
  const shown = newest(board.entries, SHOWN);
  return panel(
    "changes",
    t("changes"),
    null,
    shown.length
      ? h(
          "ol",
          { class: "changes", tabindex: "0", role: "list", "aria-labelledby": "title-changes", "data-key": "changes" },
          shown.map((entry) =>
            h(
              "li",
              { "data-key": entry.department, class: fresh.has(entry.department) ? "fresh" : undefined },
              h(
                "p",
                { class: "who" },
                h(
                  "a",
                  { href: way(board.year, entry.department), "data-key": `change ${entry.department}` },
                  chinese(entry.name ?? entry.department),
                ),
                moved(entry.score),
              ),
              h("p", { class: "why" }, chinese(entry.cause.summary)),
              h(
                "p",
                { class: "quiet" },
                h("time", { datetime: entry.changedAt }, moment(entry.changedAt)),
                " · ",
                chinese(entry.cause.actorName ?? entry.cause.actor),
              ),
            ),
          ),
        )
      : h("p", { class: "empty" }, t("noChanges")),
  );
}

/** The total, and what it was before. */
export function moved(held) {
  if (!held) return h("span", { class: "number" }, t("unscored"));
  if (held.previousTotal === null) return h("span", { class: "number total" }, score(held.total));
  const up = Number(held.total) > Number(held.previousTotal);
  return h(
    "span",
    { class: "number total", title: t("from", score(held.previousTotal), score(held.total)) },
    h("span", { class: "quiet" }, score(held.previousTotal)),
    h("span", { class: up ? "up" : "down" }, up ? " ↑ " : " ↓ "),
    score(held.total),
  );
}
