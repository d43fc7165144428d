// The door: a token to paste, and what is wrong with it.
import { h } from "../dom.js";
import { claims, expired, keep } from "../session.js";
import { t } from "../words.js";

/** @param fault what is wrong with the token before, if anything */
export function signIn(fault, enter) {
  const problem = h("p", { id: "token-fault", class: "fault", role: "alert" }, fault);
  const field = h("textarea", {
    id: "token",
    rows: 5,
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": "token-lead token-fault",
    "aria-invalid": fault ? "true" : undefined,
    onkeydown: (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        submit();
      }
    },
  });
  const submit = () => {
    const text = field.value.replace(/\s+/g, "").replace(/^(Bearer|\w+=)/, "").replaceAll("'", "");
    const said = claims(text);
    const wrong = !text ? "tokenMissing" : !said ? "tokenMalformed" : expired(said) ? "tokenExpired" : null;
    if (wrong) {
      problem.textContent = t(wrong);
      field.setAttribute("aria-invalid", "true");
      field.focus();
    } else {
      keep(text);
      enter();
    }
  };
  const form = h(
    "form",
    {
      class: "sign-in panel",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      },
    },
    h("h1", null, t("title")),
    h("p", { id: "token-lead", class: "quiet" }, t("signInLead")),
    h("label", { for: "token" }, t("token")),
    field,
    problem,
    h("button", { type: "submit", class: "primary" }, t("enter")),
  );
  requestAnimationFrame(() => field.focus());
  return form;
}
