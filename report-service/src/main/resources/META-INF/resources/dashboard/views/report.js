// The department's report in every format there is.
import { reportPath } from "../api.js";
import { h } from "../dom.js";
import { moment } from "../format.js";
import { t } from "../words.js";
import { panel } from "./panel.js";

/**
 * @param fault why the last one that was asked for could not be had, if it couldn't
 * @param take fetches one from a path: links can't bear a token
 */
export function report({ entry, report: newest }, fault, take) {
  if (!newest) return panel("report", t("report"), null, h("p", { class: "empty" }, t("noReport")));
  const link = (format) => {
    const path = reportPath(entry.department, entry.fiscalYear, format);
    const called = t("formats")[format] ?? format.toUpperCase();
    return h(
      "li",
      { "data-key": format },
      h(
        "a",
        {
          href: `api/v1/${path}`,
          download: true,
          class: "format",
          "data-key": `format ${format}`,
          "aria-label": t("download", called),
          onclick: (event) => {
            event.preventDefault();
            take(path, `${entry.name ?? entry.department}-${entry.fiscalYear}.${format}`, called);
          },
        },
        called,
      ),
    );
  };
  return panel(
    "report",
    t("report"),
    null,
    h("p", null, t("reportVersion", newest.version, newest.scorecardVersion)),
    h("p", { class: "quiet" }, t("madeAt", moment(newest.madeAt))),
    h("ul", { class: "formats" }, [...newest.formats, "json"].map(link)),
    h("p", { class: "fault", role: "alert" }, fault),
  );
}
