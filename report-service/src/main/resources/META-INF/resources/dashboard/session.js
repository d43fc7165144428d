// Who looks: the token of this tab. The services check it; here it is only read for whom to show what, and how long.
const KEPT = "jixiao.token";
const DISTRICT = ["finance", "auditor", "consumer"];
const NOTICE = 10 * 60_000; // before its end, but of short ones
const NOTICE_SHARE = 0.25; // this share of their lives
const CLOCKS = 120_000; // so far may the clocks of two machines be apart

export const token = () => sessionStorage.getItem(KEPT);

export const keep = (text) => sessionStorage.setItem(KEPT, text);

export const forget = () => sessionStorage.removeItem(KEPT);

/** What was pasted, less what stands around tokens where they are copied from. */
export const bare = (pasted) => pasted.replace(/\s+/g, "").replace(/^(Bearer|\w+=)/, "").replaceAll("'", "");

/** What the token says of its bearer; null where it is none. */
export function claims(text = token()) {
  try {
    const part = text.split(".");
    if (part.length !== 3) return null;
    const bytes = Uint8Array.from(atob(part[1].replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const read = JSON.parse(new TextDecoder().decode(bytes));
    return read && typeof read === "object" ? read : null;
  } catch {
    return null;
  }
}

/** When the token ends; null where it doesn't say. */
export const end = (said = claims()) => (typeof said?.exp === "number" ? new Date(said.exp * 1000) : null);

export const expired = (said = claims()) => end(said) !== null && end(said) < Date.now();

/** Whether it has ended, or all but, for services whose clocks are ahead of ours. */
export const hasRunOut = (said = claims()) => end(said) !== null && end(said) < Date.now() + CLOCKS;

/** Whether it is time to look for a new token. */
export function runsOut(said = claims()) {
  if (end(said) === null) return false;
  const life = typeof said.iat === "number" ? (said.exp - said.iat) * 1000 : Infinity;
  return end(said) - Date.now() < Math.min(NOTICE, life * NOTICE_SHARE);
}

/** Who bears it and what they may see, as one text to compare. */
export const bearer = (said = claims()) => JSON.stringify([said?.sub, [...(said?.groups ?? [])].sort(), said?.department]);

/** The one department of a clerk who is nothing else; null for those who see the district. */
export function ownDepartment() {
  const said = claims();
  const groups = said?.groups ?? [];
  return groups.some((role) => DISTRICT.includes(role)) ? null : said?.department ?? null;
}
