// Elements without markup: whatever comes from data is text, never HTML. Views describe what there shall be; patch brings
// the page to it by the fewest changes, so that what stays keeps focus, selection, scroll position and what is typed.
const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = new Set(["value", "checked", "selected"]); // what people change, too

/** @param attributes `data-key` tells an element from its siblings of the same tag, `on…` are listeners */
export const h = (tag, attributes, ...children) => ({ tag, attributes: attributes ?? {}, children });

export const svg = (tag, attributes, ...children) => ({ ...h(tag, attributes, ...children), space: SVG });

/** For those who hear the page only. */
export const unseen = (...text) => h("span", { class: "unseen" }, ...text);

/** What stands in an element becomes what is described; what has the same tag and key stays, as itself. */
export function patch(element, ...described) {
  const focused = document.activeElement;
  fit(element, described);
  // Only what had to be moved lost it.
  if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
}

function fit(parent, described) {
  const before = [...parent.childNodes];
  const left = new Map();
  for (const node of before) {
    const name = nameOfNode(node);
    if (left.has(name)) left.get(name).push(node);
    else left.set(name, [node]);
  }
  const nodes = described
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "")
    .map((child) => {
      const node = left.get(nameOf(child))?.shift() ?? make(child);
      update(node, child);
      return node;
    });
  for (const nodesLeft of left.values()) nodesLeft.forEach((node) => node.remove());
  const still = inOrder(nodes, before);
  let next = null;
  for (const node of nodes.toReversed()) {
    if (!still.has(node)) parent.insertBefore(node, next);
    next = node;
  }
}

const nameOf = (child) => (child.tag ? `${child.tag} ${child.attributes["data-key"] ?? ""}` : "#text");

const nameOfNode = (node) => (node.nodeType === Node.ELEMENT_NODE ? `${node.localName} ${node.dataset.key ?? ""}` : "#text");

function make(child) {
  if (!child.tag) return document.createTextNode("");
  return child.space ? document.createElementNS(child.space, child.tag) : document.createElement(child.tag);
}

const shown = new WeakMap();

function update(node, child) {
  if (!child.tag) {
    if (node.data !== String(child)) node.data = child;
    return;
  }
  const known = shown.get(node) ?? { attributes: {}, listener: new Listener() };
  for (const name of Object.keys(known.attributes)) {
    if (!(name in child.attributes)) put(node, name, null, known);
  }
  for (const [name, value] of Object.entries(child.attributes)) put(node, name, value, known);
  shown.set(node, { ...known, attributes: child.attributes });
  fit(node, child.children);
}

function put(node, name, value, { attributes, listener }) {
  if (name.startsWith("on")) {
    const event = name.slice(2);
    if (!(event in listener)) node.addEventListener(event, listener);
    listener[event] = value;
  } else if (PROPERTIES.has(name)) {
    if (value !== null && value !== undefined && node[name] !== value) node[name] = value;
  } else if (value !== attributes[name]) {
    if (value === undefined || value === null || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : value);
  }
}

/** Hears for an element whatever its newest description says. */
class Listener {
  handleEvent(event) {
    this[event.type]?.(event);
  }
}

/** As many of the nodes as can stay where they are: the longest row of them that is in order already. */
function inOrder(nodes, before) {
  const place = new Map(before.map((node, at) => [node, at]));
  const ends = []; // of rows of each length, the one that ends earliest
  const previous = new Map();
  for (const node of nodes) {
    if (!place.has(node)) continue;
    let at = ends.length;
    while (at > 0 && place.get(ends[at - 1]) > place.get(node)) at--;
    previous.set(node, ends[at - 1]);
    ends[at] = node;
  }
  const still = new Set();
  for (let node = ends.at(-1); node; node = previous.get(node)) still.add(node);
  return still;
}
