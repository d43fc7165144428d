// The department's report in every format there is.
import { download, reportPath } from "../api.js";
import { h } from "../dom.js";
import { moment } from "../format.js";
import { t } from "../words.js";
import { panel } from "./panel.js";

export function report({ entry, report: newest }, name, announce) {
  if (!newest) return panel("report", t("report"), null, h("p", { class: "empty" }, t("noReport")));
  const fault = h("p", { class: "fault", role: "alert" });
  const link = (format) => {
    const path = reportPath(entry.department, entry.fiscalYear, format);
    const called = t("formats")[format] ?? format.toUpperCase();
    return h(
      "li",
      null,
      h(
        "a",
        {
          href: `api/v1/${path}`,
          download: true,
          class: "format",
          "data-key": `format ${format}`,
          "aria-label": t("download", called),
          onclick: async (event) => {
            event.preventDefault();
            fault.textContent = "";
            announce(t("downloading", called));
            try {
              await download(path, `${name}-${entry.fiscalYear}.${format}`);
              announce(t("downloaded", called));
            } catch (failure) {
              fault.textContent = `${t("failed")}: ${failure.message}`;
            }
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
    fault,
  );
}
