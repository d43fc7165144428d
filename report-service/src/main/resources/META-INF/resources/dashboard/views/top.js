// The head of the page: where one is, how fresh it is, search, year and language, and what becomes of the token.
import { HOME } from "../address.js";
import { h, svg } from "../dom.js";
import { clock, moment } from "../format.js";
import { choose, current, t } from "../words.js";
import { renewal } from "./sign-in.js";

/**
 * @param seen what there is to tell; nothing while nobody is signed in
 * @param acts what is done on pausing, year, search, leaving and a new token; without search the field isn't there
 */
export function top(seen, acts) {
  return [
    h(
      "div",
      { class: "brand", "data-key": "brand" },
      svg(
        "svg",
        { class: "emblem", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false" },
        svg("path", { d: "M3 26h26v3H3zM5 13h5v11H5zm8.5-9h5v20h-5zM22 9h5v15h-5z" }),
      ),
      acts ? h("a", { href: HOME, class: "name" }, t("title")) : h("span", { class: "name" }, t("title")),
    ),
    acts ? connection(seen, acts.pause) : null,
    acts?.search ? search(acts.search) : null,
    h(
      "div",
      { class: "tools", "data-key": "tools" },
      acts && seen.years?.length ? year(seen, acts.year) : null,
      h(
        "button",
        {
          type: "button",
          "data-key": "language",
          lang: current() === "zh" ? "en" : "zh-CN",
          onclick: () => choose(current() === "zh" ? "en" : "zh"),
        },
        t("otherLanguage"),
      ),
      acts ? h("button", { type: "button", "data-key": "leave", onclick: acts.leave }, t("leave")) : null,
    ),
    acts && seen.token ? token(seen, acts) : null,
  ];
}

/** A status by itself is what matters alone, lest every second is read out. */
const connection = ({ state, news, paused, held }, pause) =>
  h(
    "div",
    { class: `connection connection-${paused ? "paused" : state}`, id: "connection", "data-key": "connection" },
    svg(
      "svg",
      { class: "dot", viewBox: "0 0 10 10", "aria-hidden": "true", focusable: "false" },
      svg("path", { d: paused ? BARS : state === "live" ? DISC : RING }),
    ),
    h("span", { role: "status" }, t(paused ? "paused" : state)),
    h("span", { class: "quiet" }, paused && held ? t("held", held) : news ? t(state === "ended" ? "lastAt" : "updated", clock(news)) : null),
    state === "ended"
      ? null
      : h("button", { type: "button", class: "pause", "data-key": "pause", onclick: pause }, t(paused ? "resume" : "pause")),
  );

const DISC = "M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8z";
const RING = `${DISC}m0 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z`;
const BARS = "M2 1h2v8H2zm4 0h2v8H6z";

const search = ({ value, act, open }) =>
  h(
    "div",
    { class: "search", role: "search", "data-key": "searching" },
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
      title: t("searchKeys"),
      "aria-keyshortcuts": "Control+/",
      autocomplete: "off",
      spellcheck: "false",
      // What is still being put together is no word yet.
      oninput: (event) => event.isComposing || act(event.currentTarget.value),
      oncompositionend: (event) => act(event.currentTarget.value),
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.isComposing) open();
      },
    }),
  );

const year = (seen, act) => [
  h("label", { for: "year", class: "unseen" }, t("year")),
  h(
    "select",
    { id: "year", "data-key": "year", onchange: (event) => act(Number(event.currentTarget.value)) },
    seen.years.map((each) => h("option", { value: String(each), selected: each === seen.year }, String(each))),
  ),
];

/** That it ends or has ended, and a new one in its place. */
const token = ({ token: { is, end, renewing, fault }, news }, { renewing: open, renew }) =>
  h(
    "div",
    { class: `token token-${is}`, "data-key": "token" },
    h("p", { role: "status" }, is === "ended" ? t("tokenEnded", moment(news)) : t("tokenEnds", moment(end))),
    renewing || is === "ended"
      ? renewal(fault, renew)
      : h("button", { type: "button", "data-key": "renew", onclick: open }, t("renew")),
  );
