// The page: signs in, reads the year, follows its changes, and shows the board or a department by what stands after #.
import * as api from "./api.js";
import { h, redraw } from "./dom.js";
import { grades, ranked } from "./figures.js";
import { score } from "./format.js";
import { follow } from "./live.js";
import * as session from "./session.js";
import { boardView } from "./views/board.js";
import { departmentView } from "./views/department.js";
import { rows } from "./views/ranking.js";
import { signIn } from "./views/sign-in.js";
import { connection, top } from "./views/top.js";
import { t, tell } from "./words.js";

const AGAIN = 10 * 60_000; // the plan goes on by the day, even where nothing changes
const POLL = 30_000; // of a clerk's own department, for whom there is no feed
const FRESH = 6_000;
const CALM = 250; // at most so often is the page drawn anew

const content = document.getElementById("content");
const head = document.getElementById("top");
const voice = document.getElementById("announcements");

const state = {
  board: null,
  detail: null,
  connection: "connecting",
  news: null,
  onlyLost: false,
  view: { search: "", grade: null, warning: null, sort: "rank", descending: false, page: 1, size: fitting() },
};
const fresh = new Set();
let following = new AbortController();
let due = null;

addEventListener("hashchange", () => session.token() && arrive());
addEventListener("language", draw);
addEventListener("resize", () => {
  const size = fitting();
  if (size !== state.view.size) change({ size, page: 1 });
});
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  content.focus();
});
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("search");
  if (event.key === "/" && field && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    field.focus();
  }
});
setInterval(() => state.board && read(state.board.year, false), AGAIN);
setInterval(() => session.token() && session.ownDepartment() && state.detail && readDetail(false), POLL);

tell();
start();

function start() {
  const said = session.claims();
  if (!said) return door(null);
  if (session.expired(said)) return door(t("tokenExpired"));
  enter();
}

async function enter() {
  content.replaceChildren(h("p", { class: "notice", role: "status" }, t("loading")));
  const own = session.ownDepartment();
  const place = address();
  try {
    if (own) {
      const held = place.department === own ? null : (await api.years(own))[0];
      if (place.department === own) await arrive();
      else if (held) location.hash = `#/${held.fiscalYear}/${own}`;
      else content.replaceChildren(h("p", { class: "notice" }, t("noDepartments")));
      drawHead();
    } else {
      await read(place.year, true);
    }
  } catch (failure) {
    fail(failure, enter);
  }
}

/** What is asked for: #/2019 or #/2019/420104-LJT. */
function address() {
  const [, year, department] = location.hash.match(/^#\/(\d{4})?(?:\/([0-9A-Za-z-]+))?$/) ?? [];
  return { year: year ? Number(year) : undefined, department };
}

async function read(year, anew) {
  try {
    state.board = await api.board(year);
    state.news = new Date();
  } catch (failure) {
    return anew ? fail(failure, () => read(year, true)) : undefined;
  }
  if (anew) {
    listen();
    await arrive();
  } else {
    drawSoon();
  }
}

/** Where the address leads. */
async function arrive() {
  const place = address();
  if (place.year && state.board && place.year !== state.board.year) return read(place.year, true);
  if (place.department) {
    await readDetail(true);
  } else {
    state.detail = null;
    draw();
  }
  content.querySelector("h1")?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function readDetail(anew) {
  const place = address();
  if (!place.department) return;
  try {
    const detail = await api.department(place.department, place.year ?? state.board.year);
    if (address().department === place.department) {
      state.detail = detail;
      state.news = new Date();
      if (session.ownDepartment()) state.connection = "live";
      draw();
    }
  } catch (failure) {
    if (anew) fail(failure, () => readDetail(true));
  }
}

function listen() {
  following.abort();
  following = new AbortController();
  const { year, position } = state.board;
  follow(
    year,
    position,
    {
      entry: changed,
      state: (is) => {
        state.connection = is;
        drawConnection();
      },
      lost: () => read(year, true),
      refused: (failure) => fail(failure, start),
    },
    following.signal,
  );
}

function changed(entry) {
  const entries = state.board.entries;
  const at = entries.findIndex((each) => each.department === entry.department);
  const before = entries[at];
  if (before && before.revision > entry.revision) return;
  state.news = new Date();
  if (entry.removed) {
    if (at >= 0) entries.splice(at, 1);
  } else if (at < 0) {
    entries.push(entry);
  } else {
    entries[at] = entry;
  }
  if (before && before.revision === entry.revision) return drawConnection();
  fresh.add(entry.department);
  setTimeout(() => fresh.delete(entry.department) && drawSoon(), FRESH);
  if (entry.score) announce(`${entry.name ?? entry.department}: ${t("total")} ${score(entry.score.total)}. ${entry.cause.summary}`);
  if (state.detail?.entry.department === entry.department) readDetail(false);
  drawSoon();
}

function change(other) {
  Object.assign(state.view, other);
  draw();
  if ("search" in other || "grade" in other || "warning" in other) {
    const shown = document.getElementById("matches");
    if (shown) announce(shown.textContent);
  }
}

/** Enter in the search field: to the department that was found. */
function open() {
  const [found] = rows(ranked(state.board.entries), state.view);
  if (found && state.view.search) location.hash = `#/${state.board.year}/${found.entry.department}`;
}

function draw() {
  clearTimeout(due);
  due = null;
  if (!session.token()) return door(null);
  drawHead();
  const home = !session.ownDepartment();
  if (state.detail) {
    redraw(
      content,
      departmentView(state.detail, {
        home,
        grades: state.board ? grades(state.board.entries).map((each) => each.grade) : [],
        onlyLost: state.onlyLost,
        onlyLostChanges: (only) => {
          state.onlyLost = only;
          draw();
        },
        announce,
      }),
    );
  } else if (state.board) {
    redraw(content, boardView(state.board, state.view, fresh, change));
  }
}

function drawSoon() {
  due ??= setTimeout(draw, CALM);
}

function drawHead() {
  const typed = document.activeElement?.id === "search";
  redraw(
    head,
    top(seen(), {
      leave: () => {
        session.forget();
        location.hash = "";
        door(null);
      },
      year: (year) => (location.hash = `#/${year}`),
      search: state.board && { value: state.view.search, act: searched, open },
    }).filter(Boolean),
  );
  if (typed) {
    const field = document.getElementById("search");
    field.setSelectionRange(field.value.length, field.value.length);
  }
}

function searched(text) {
  if (state.detail) {
    location.hash = `#/${state.board.year}`;
    state.detail = null;
  }
  change({ search: text.trim(), page: 1 });
}

const drawConnection = () => document.getElementById("connection")?.replaceWith(connection(seen()));

const seen = () => ({
  year: state.board?.year,
  years: state.board?.years,
  state: state.connection,
  news: state.news,
});

function door(fault) {
  following.abort();
  state.board = null;
  state.detail = null;
  state.connection = "connecting";
  head.replaceChildren(...top({}, null).filter(Boolean));
  content.replaceChildren(signIn(fault, enter));
}

function fail(failure, again) {
  if (failure.status === 401) {
    const said = session.claims();
    session.forget();
    door(t(said && session.expired(said) ? "tokenExpired" : "tokenRefused"));
  } else if (failure.status === 403 && !state.board) {
    session.forget();
    door(`${t("notAllowed")} ${failure.message}`);
  } else {
    drawHead();
    content.replaceChildren(
      h(
        "div",
        { class: "notice", role: "alert" },
        h("p", null, `${t("failed")}: ${failure.message}`),
        h("button", { type: "button", class: "primary", onclick: again }, t("again")),
      ),
    );
  }
}

function announce(text) {
  voice.textContent = text;
}

/** As many rows as the wall has room for; elsewhere the page scrolls, and they end with the panels beside them. */
function fitting() {
  if (matchMedia("(min-width: 1600px) and (min-height: 1000px)").matches) {
    return Math.max(12, Math.floor((innerHeight - 306) / 36));
  }
  return matchMedia("(min-width: 1101px)").matches ? 50 : 20;
}
