// The language of the page: the one chosen in this tab, else the first of the browser's that it has, else Chinese.
import { zh } from "./words/zh.js";
import { en } from "./words/en.js";

const KEPT = "jixiao.language";
const languages = { zh, en };
let language = [sessionStorage.getItem(KEPT), ...navigator.languages.map(primary)].find((each) => each in languages) ?? "zh";

/** zh of zh-Hans-CN. */
function primary(tag) {
  return tag.toLowerCase().split("-")[0];
}

export const current = () => language;

export const locale = () => (language === "zh" ? "zh-CN" : "en-GB");

export function choose(chosen) {
  language = chosen;
  sessionStorage.setItem(KEPT, chosen);
  tell();
  dispatchEvent(new Event("language"));
}

/** A text by its name; those with figures in them are functions. */
export function t(name, ...figures) {
  const text = languages[language][name];
  if (text === undefined) throw new Error(`No text is named ${name}`);
  return typeof text === "function" ? text(...figures) : text;
}

export function tell() {
  document.documentElement.lang = locale();
  document.title = t("title");
  document.getElementById("skip").textContent = t("skip");
}
