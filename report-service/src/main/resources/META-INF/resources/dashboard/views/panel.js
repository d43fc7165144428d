// A part of the board: a region named by its heading.
import { h } from "../dom.js";
import { t } from "../words.js";

export const panel = (name, title, aside, ...children) =>
  h(
    "section",
    { class: `panel panel-${name}`, "data-key": `panel ${name}`, "aria-labelledby": `title-${name}` },
    h("header", { class: "panel-head" }, h("h2", { id: `title-${name}` }, title), aside),
    ...children,
  );

const HOLE = "\uFFFC";

/** A text of the page with something within that is not text, such as a name in its own language. */
export function around(text, part, ...figures) {
  const [before, after] = t(text, HOLE, ...figures).split(HOLE);
  return [before, part, after];
}

/** Names from data are Chinese, whatever the language of the page. */
export const chinese = (text, attributes = {}) => h("span", { lang: "zh-CN", ...attributes }, text);

/** A table row's name that narrows the ranking. */
export const narrowing = (key, name, pressed, act, mark = null) =>
  h("button", { type: "button", class: "narrow", "data-key": key, "aria-pressed": String(pressed), onclick: act }, mark, name);
