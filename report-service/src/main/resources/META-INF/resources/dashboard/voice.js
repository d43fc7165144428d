// What is said to those who hear the page. Answers come at once; news are summed up, lest they never end.
import { patch } from "./dom.js";
import { score } from "./format.js";
import { chinese } from "./views/panel.js";
import { t } from "./words.js";

const QUIET = 20_000;

const region = document.getElementById("announcements");
const untold = new Map();
let quietUntil = 0;
let due = null;

export function say(...text) {
  patch(region, ...text);
}

/** A department's total that changed. */
export function news(entry) {
  untold.delete(entry.department);
  untold.set(entry.department, entry);
  due ??= setTimeout(tell, Math.max(0, quietUntil - Date.now()));
}

export function hush() {
  clearTimeout(due);
  due = null;
  untold.clear();
}

function tell() {
  const { name, department, score: held, cause } = [...untold.values()].at(-1);
  say(
    untold.size > 1 ? t("changedMany", untold.size) : null,
    chinese(name ?? department),
    t("newTotal", score(held.total)),
    chinese(cause.summary),
  );
  hush();
  quietUntil = Date.now() + QUIET;
}
