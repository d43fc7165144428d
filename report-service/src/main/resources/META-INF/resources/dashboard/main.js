// The page: lets in who has a token, goes where the address leads, follows what changes, and draws what is there.
import { address, way } from "./address.js";
import * as api from "./api.js";
import { patch } from "./dom.js";
import { drawing } from "./drawing.js";
import { grades, ranked } from "./figures.js";
import { Lines } from "./lines.js";
import { follow } from "./live.js";
import * as session from "./session.js";
import { fitting, nobody } from "./state.js";
import { boardView } from "./views/board.js";
import { departmentView } from "./views/department.js";
import { failed, loading, nothing } from "./views/notice.js";
import { rows } from "./views/ranking.js";
import { signIn } from "./views/sign-in.js";
import { top } from "./views/top.js";
import * as voice from "./voice.js";
import { t, tell } from "./words.js";

const AGAIN = 10 * 60_000; // the plan goes on by the day, even where nothing changes
const POLL = 30_000; // of a clerk's own department, for whom there is no feed, and of what could not be read
const TOKEN = 5_000; // so often is looked how long it lasts
const FRESH = 6_000;
const BURST = 250; // within which changes of one department are read together

const content = document.getElementById("content");
const head = document.getElementById("top");

const state = nobody();
const fresh = new Map(); // departments that changed just now
let following = new AbortController();
let trip = 0; // grows with every journey: whoever arrives too late is not shown
let details = 0; // of the department that is shown, likewise
let detailDue = null;
const { draw, drawSoon } = drawing(paint);

addEventListener("hashchange", () => state.door === null && go());
addEventListener("language", () => {
  draw();
  if (state.shown?.failure) go({ byItself: true }); // its words come from the service
});
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
  if (event.key === "/" && (event.ctrlKey || event.metaKey) && field) {
    event.preventDefault();
    field.focus();
  }
});
setInterval(rereadBoard, AGAIN);
setInterval(poll, POLL);
setInterval(watchToken, TOKEN);

// --- the token

function door(fault) {
  following.abort();
  trip++;
  voice.hush();
  Object.assign(state, nobody(), { door: fault });
  draw(() => document.getElementById("token")?.focus());
}

/** Keeps what was pasted, or says what is wrong with it. */
function accept(pasted) {
  const text = session.bare(pasted);
  const said = session.claims(text);
  const fault = !text ? "tokenMissing" : !said ? "tokenMalformed" : session.expired(said) ? "tokenExpired" : null;
  if (!fault) session.keep(text);
  return fault;
}

function enter(pasted) {
  const fault = accept(pasted);
  if (fault) return door(fault);
  state.door = null;
  go();
}

/** A new token for the same eyes changes nothing else; for others it begins anew. */
function renew(pasted) {
  const before = session.bearer();
  state.renewalFault = accept(pasted);
  if (state.renewalFault) return draw(() => document.getElementById("token")?.focus());
  if (session.bearer() !== before) {
    following.abort();
    Object.assign(state, nobody());
    return go();
  }
  Object.assign(state, { token: null, renewing: false });
  if (state.board) listen();
  if (state.shown.failure) go({ byItself: true });
  else refresh();
  draw(() => content.focus({ preventScroll: true }));
}

function leave() {
  session.forget();
  location.hash = "";
  door("");
}

/** A token that isn't taken any more: what is shown stays where only its time is over. */
function refused({ bearer }) {
  if (bearer !== session.token()) return; // by now there is another
  if (state.news && session.hasRunOut()) return ended();
  const fault = session.expired() ? "tokenExpired" : "tokenRefused";
  session.forget();
  door(fault);
}

function ended() {
  following.abort();
  voice.hush();
  state.token = "ended";
  draw();
}

function watchToken() {
  if (!state.news || state.token === "ended") return;
  if (session.expired()) return ended();
  const is = session.runsOut() ? "ending" : null;
  if (is !== state.token) {
    state.token = is;
    drawSoon();
  }
}

// --- where one is

/**
 * Where the address leads. What was shown stays until what comes in its place is there, be it a failure.
 *
 * @param how.anew reads the board once more, though it is there
 * @param how.byItself nobody asked to go there just now, so focus and scroll position stay
 */
async function go({ anew = false, byItself = false } = {}) {
  const asked = ++trip;
  const place = address();
  const focused = document.activeElement;
  content.setAttribute("aria-busy", "true");
  if (!state.shown) draw();
  const come = await reach(place, anew).catch((failure) => ({ failure }));
  if (asked !== trip) return;
  content.removeAttribute("aria-busy");
  if (come.onward) return location.replace(come.onward);
  if (come.read) begin(come.read);
  if (!come.failure) arrivedWell();
  const { detail, failure, empty } = come;
  state.shown = { place, detail, failure, empty };
  if (failure?.status === 401) refused(failure);
  draw(() => {
    if (byItself || ![focused, document.body].includes(document.activeElement)) return;
    content.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
}

async function reach(place, anew) {
  const own = session.ownDepartment();
  if (own) {
    if (place.department) return { detail: await api.department(place.department, place.year) };
    const [newest] = await api.years(own);
    return newest ? { onward: way(place.year ?? newest.fiscalYear, own) } : { empty: true };
  }
  const known = !anew && state.board && (!place.year || place.year === state.board.year);
  const [read, detail] = await Promise.all([
    known ? null : api.board(place.year),
    place.department ? api.department(place.department, place.year) : null,
  ]);
  return { read, detail };
}

function arrivedWell() {
  state.failing = false;
  state.news = new Date();
  if (session.ownDepartment()) state.stream = "live";
}

function begin(read) {
  state.board = new Lines(read);
  if (state.held) state.held = new Map();
  listen();
}

function searched(text) {
  if (state.shown.detail || state.shown.failure) {
    trip++;
    content.removeAttribute("aria-busy");
    history.pushState(null, "", way(state.board.year));
    state.shown = { place: address() };
    scrollTo(0, 0);
  }
  change({ search: text, page: 1 });
}

/** Enter in the search field: to the department that was found. */
function open() {
  const [found] = rows(ranked(state.board.entries), state.view);
  if (found && state.view.search.trim()) location.hash = way(state.board.year, found.entry.department);
}

function change(other) {
  Object.assign(state.view, other);
  const narrowed = ["search", "grade", "warning"].some((name) => name in other);
  draw(narrowed ? () => voice.say(document.getElementById("matches")?.textContent) : undefined);
}

// --- what changes

function listen() {
  following.abort();
  following = new AbortController();
  state.stream = "connecting";
  follow(
    state.board.year,
    state.board.position,
    {
      entry: (entry) => (state.held ? hold(entry) : take(entry)),
      state: (is) => {
        state.stream = is;
        drawSoon();
      },
      lost: () => go({ anew: true, byItself: true }),
      refused: (failure) => {
        if (failure.status === 401) return refused(failure);
        state.shown = { place: address(), failure };
        draw();
      },
    },
    following.signal,
  );
}

function hold(entry) {
  state.held.set(entry.department, entry);
  drawSoon();
}

function take(entry) {
  state.news = new Date();
  drawSoon();
  if (!state.board.take(entry)) return;
  clearTimeout(fresh.get(entry.department));
  fresh.set(entry.department, setTimeout(() => fresh.delete(entry.department) && drawSoon(), FRESH));
  if (entry.score && !entry.removed) voice.news(entry);
  if (state.shown?.detail?.entry.department === entry.department) detailDue ??= setTimeout(rereadDetail, BURST);
}

function pause() {
  if (state.held) {
    const held = state.held;
    state.held = null;
    held.forEach(take);
    refresh();
  } else {
    state.held = new Map();
    voice.hush();
  }
  draw();
}

const resting = () => state.door !== null || state.held !== null || state.token === "ended";

function refresh() {
  rereadBoard();
  rereadDetail();
}

/** What nobody tells of: a clerk's own department, and whether what failed can be read by now. */
function poll() {
  if (resting()) return;
  const failure = state.shown?.failure;
  if (failure && !(failure.status < 500)) go({ byItself: true });
  else if (session.ownDepartment() || state.failing) refresh();
}

async function rereadBoard() {
  const { board } = state;
  if (!board || resting()) return;
  const before = board.position;
  await reread(() => api.board(board.year), (read) => {
    if (state.board !== board || resting()) return;
    if (read.position < before) go({ anew: true, byItself: true }); // the data were restored to an earlier state
    else board.takeAll(read);
  });
}

async function rereadDetail() {
  clearTimeout(detailDue);
  detailDue = null;
  const { shown } = state;
  if (!shown?.detail || resting()) return;
  const asked = ++details;
  const wanted = () => state.shown === shown && asked === details && !resting();
  const { department, fiscalYear } = shown.detail.entry;
  await reread(() => api.department(department, fiscalYear), (detail) => {
    if (wanted()) shown.detail = detail;
  }, (failure) => {
    if (wanted()) state.shown = { place: shown.place, failure };
  });
}

/** @param gone what to do where it isn't there any more, or not for this token */
async function reread(read, use, gone = null) {
  try {
    const answer = await read();
    if (state.door !== null) return;
    use(answer);
    arrivedWell();
  } catch (failure) {
    if (failure.status === 401) return refused(failure);
    if (gone && [403, 404].includes(failure.status)) gone(failure);
    else state.failing = true;
  }
  drawSoon();
}

async function download(path, name, called) {
  const { shown } = state;
  shown.fault = null;
  voice.say(t("downloading", called));
  try {
    await api.download(path, name);
    voice.say(t("downloaded", called));
  } catch (failure) {
    if (failure.status === 401) return refused(failure);
    shown.fault = t("failedBecause", failure.message);
  }
  draw();
}

// --- drawing

function paint() {
  const { detail } = state.shown ?? {};
  document.title = detail ? `${detail.entry.name ?? detail.entry.department} · ${t("title")}` : t("title");
  patch(head, state.door === null ? top(seen(), acts) : top({}, null));
  patch(content, body());
}

function body() {
  const { door: fault, shown, board, view } = state;
  if (fault !== null) return signIn(fault && t(fault), enter);
  if (!shown) return loading();
  if (shown.failure) return failed(shown.failure.message, shown.failure.status === 403 ? null : () => go());
  if (shown.empty) return nothing();
  if (!shown.detail) return boardView(board, view, fresh, change);
  return departmentView(shown.detail, {
    home: board !== null,
    grades: board ? grades(board.entries).map((each) => each.grade) : [],
    onlyLost: state.onlyLost,
    onlyLostChanges: (only) => {
      state.onlyLost = only;
      draw();
    },
    fault: shown.fault,
    take: download,
  });
}

function seen() {
  const { board, shown, stream, failing, news, held, token } = state;
  return {
    year: shown?.place.year ?? board?.year,
    years: board && [...new Set([...board.years, board.year])].sort((a, b) => b - a),
    state: token === "ended" ? "ended" : failing ? "interrupted" : stream,
    news,
    paused: held !== null && token !== "ended",
    held: held?.size,
    token: token && { is: token, end: session.end(), renewing: state.renewing, fault: state.renewalFault && t(state.renewalFault) },
  };
}

const acts = {
  pause,
  leave,
  renew,
  year: (year) => (location.hash = way(year)),
  renewing: () => {
    state.renewing = true;
    draw(() => document.getElementById("token")?.focus());
  },
  get search() {
    return state.board && state.shown && { value: state.view.search, act: searched, open };
  },
};

tell();
if (!session.claims()) door("");
else if (session.expired()) door("tokenExpired");
else go();
