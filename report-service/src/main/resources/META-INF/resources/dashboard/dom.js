// Elements without markup: whatever comes from data is text, never HTML.
const SVG = "http://www.w3.org/2000/svg";

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** For those who hear the page only. */
export const unseen = (text) => h("span", { class: "unseen" }, text);

/**
 * Puts new children into an element and gives focus and scroll positions back to those that bear the same data-key.
 */
export function redraw(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const scrolled = [...element.querySelectorAll("[data-scroll]")].map((each) => [
    each.dataset.scroll,
    each.scrollTop,
    each.scrollLeft,
  ]);
  element.replaceChildren(...children.flat());
  scrolled.forEach(([name, top, left]) => {
    const again = element.querySelector(`[data-scroll="${name}"]`);
    if (again) {
      again.scrollTop = top;
      again.scrollLeft = left;
    }
  });
  if (focused !== undefined) {
    [...element.querySelectorAll("[data-key]")].find((each) => each.dataset.key === focused)?.focus({ preventScroll: true });
  }
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
