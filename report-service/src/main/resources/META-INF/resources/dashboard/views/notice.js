// What stands where something else was asked for: that it is on its way, or why it doesn't come.
import { HOME } from "../address.js";
import { h } from "../dom.js";
import { t } from "../words.js";

export const loading = () => h("p", { class: "notice", "data-key": "loading", role: "status" }, t("loading"));

export const nothing = () => h("p", { class: "notice", "data-key": "nothing" }, t("noYears"));

/** @param again asks once more; without it asking again is no use */
export const failed = (text, again) =>
  h(
    "div",
    { class: "notice", "data-key": "failed" },
    h("h1", { tabindex: "-1" }, t("failed")),
    h("p", { role: "alert" }, text),
    h(
      "p",
      { class: "ways" },
      again ? h("button", { type: "button", class: "primary", onclick: again }, t("again")) : null,
      h("a", { href: HOME }, t("home")),
    ),
  );
