// Who looks: the token of this tab. The services check it; here it is only read for whom to show what.
const KEPT = "jixiao.token";
const DISTRICT = ["finance", "auditor", "consumer"];

export const token = () => sessionStorage.getItem(KEPT);

export const keep = (text) => sessionStorage.setItem(KEPT, text);

export const forget = () => sessionStorage.removeItem(KEPT);

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

export const expired = (said) => typeof said.exp === "number" && said.exp * 1000 < Date.now();

/** The one department of a clerk who is nothing else; null for those who see the district. */
export function ownDepartment() {
  const said = claims();
  const groups = said?.groups ?? [];
  return groups.some((role) => DISTRICT.includes(role)) ? null : said?.department ?? null;
}
