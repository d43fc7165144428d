// The way to the data: every call bears the token.
import { token } from "./session.js";
import { locale } from "./words.js";

const ROOT = "api/v1/";

/** An answer that is none; `detail` says why in the reader's language, `bearer` is the token that was asked with. */
export class Refused extends Error {
  constructor(status, detail, bearer) {
    super(detail ?? `HTTP ${status}`);
    this.status = status;
    this.bearer = bearer;
  }
}

export async function ask(path, headers = {}, signal = undefined) {
  const bearer = token();
  const answer = await fetch(ROOT + path, {
    headers: { Accept: "application/json", "Accept-Language": locale(), Authorization: `Bearer ${bearer}`, ...headers },
    cache: "no-cache",
    signal,
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.detail, bearer);
  }
  return answer;
}

export const json = async (path) => (await ask(path)).json();

export const board = (year) => json(year ? `board?year=${year}` : "board");

export const department = (code, year) => json(`board/departments/${encodeURIComponent(code)}/years/${year}`);

export const years = (code) => json(`board/departments/${encodeURIComponent(code)}/years`);

export const reportPath = (code, year, format) =>
  `departments/${encodeURIComponent(code)}/years/${year}/report.${format}`;

/** Saves a report under a name: links can't bear a token. */
export async function download(path, name) {
  const address = URL.createObjectURL(await (await ask(path, { Accept: "*/*" })).blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
