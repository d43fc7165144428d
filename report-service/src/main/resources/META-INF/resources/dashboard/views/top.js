// The head of the page: where one is, how fresh it is, search, year and language.
import { h, svg } from "../dom.js";
import { clock } from "../format.js";
import { choose, current, t } from "../words.js";

/**
 * @param seen year, years, state of the connection and time of the last news; nothing while nobody is signed in
 * @param acts what is done on year, search and leaving; without search the field isn't there
 */
export function top(seen, acts) {
  return [
    h(
      "div",
      { class: "brand" },
      svg(
        "svg",
        { class: "emblem", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false" },
        svg("path", { d: "M3 26h26v3H3zM5 13h5v11H5zm8.5-9h5v20h-5zM22 9h5v15h-5z" }),
      ),
      acts ? h("a", { href: "#/", class: "name" }, t("title")) : h("span", { class: "name" }, t("title")),
    ),
    acts ? connection(seen) : null,
    acts?.search ? search(acts.search) : null,
    h(
      "div",
      { class: "tools" },
      acts && seen.years?.length ? year(seen, acts.year) : null,
      h(
        "button",
        {
          type: "button",
          "data-key": "language",
          lang: current() === "zh" ? "en" : "zh-CN",
          onclick: () => {
            choose(current() === "zh" ? "en" : "zh");
            dispatchEvent(new Event("language"));
          },
        },
        t("otherLanguage"),
      ),
      acts ? h("button", { type: "button", "data-key": "leave", onclick: acts.leave }, t("leave")) : null,
    ),
  ];
}

export const connection = (seen) =>
  h(
    "p",
    { class: `connection connection-${seen.state}`, id: "connection" },
    svg(
      "svg",
      { class: "dot", viewBox: "0 0 10 10", "aria-hidden": "true", focusable: "false" },
      seen.state === "live"
        ? svg("circle", { cx: 5, cy: 5, r: 4 })
        : svg("path", { d: "M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z" }),
    ),
    h("span", null, t(seen.state)),
    seen.news ? h("span", { class: "quiet" }, t("updated", clock(seen.news))) : null,
  );

function search({ value, act, open }) {
  return h(
    "div",
    { class: "search", role: "search" },
    h("label", { for: "search", class: "unseen" }, t("search")),
    svg(
      "svg",
      { class: "lens", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
      svg("path", { d: "M7 1.5a5.5 5.5 0 1 0 3.300 9.900l3.400 3.300 1.100-1.100-3.400-3.300A5.5 5.5 0 0 0 7 1.5zM7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8z" }),
    ),
    h("input", {
      id: "search",
      type: "search",
      "data-key": "search",
      value,
      placeholder: t("searchShort"),
      autocomplete: "off",
      spellcheck: "false",
      oninput: (event) => act(event.target.value),
      onkeydown: (event) => {
        if (event.key === "Enter") open();
      },
    }),
  );
}

const year = (seen, act) => [
  h("label", { for: "year", class: "unseen" }, t("year")),
  h(
    "select",
    { id: "year", "data-key": "year", onchange: (event) => act(Number(event.target.value)) },
    seen.years.map((each) => h("option", { value: each, selected: each === seen.year }, String(each))),
  ),
];
