// A bar beside a figure: the figure is in the next cell, so the bar itself says nothing to those who can't see it.
import { svg } from "../dom.js";

export const bar = (share) =>
  svg(
    "svg",
    { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: "bar-all", width: 100, height: 10 }),
    svg("rect", { class: "bar-part", width: Math.max(0, Math.min(100, share)), height: 10 }),
  );

/** What is reached, and a mark where it should be. */
export const against = (share, planned, label) =>
  svg(
    "svg",
    { class: "against", viewBox: "0 0 100 14", preserveAspectRatio: "none", role: "img", "aria-label": label },
    svg("rect", { class: "bar-all", y: 3, width: 100, height: 8 }),
    svg("rect", { class: "bar-part", y: 3, width: Math.max(0, Math.min(100, share)), height: 8 }),
    svg("rect", { class: "mark", x: Math.max(0, Math.min(99.2, planned - 0.4)), width: 0.8, height: 14 }),
  );
