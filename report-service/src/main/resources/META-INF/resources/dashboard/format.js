// How figures are written: tabular, always with the same number of decimals.
import { locale, t } from "./words.js";

export const NONE = "—";

const FISCAL = "Asia/Shanghai";

export const whole = (n) => n.toLocaleString(locale());

export const score = (n) => (n === null || n === undefined ? NONE : Number(n).toFixed(2));

/** Points of a criterion, as they are written in the scheme. */
export const points = (n) => (n === null || n === undefined ? NONE : String(Number(n)));

export const percent = (n, decimals = 1) => (n === null || n === undefined ? NONE : `${Number(n).toFixed(decimals)}%`);

export const money = (yuan) => t("money", Number(yuan));

export const yuan = (amount) =>
  Number(amount).toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const clock = (time) =>
  new Date(time).toLocaleTimeString(locale(), { timeZone: FISCAL, hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** The year first, as in documents. */
export function moment(time) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: FISCAL,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).formatToParts(new Date(time));
  const part = (type) => parts.find((each) => each.type === type).value;
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}
