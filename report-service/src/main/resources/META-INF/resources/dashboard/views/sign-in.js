// The door: a token to paste, and what is wrong with it.
import { h } from "../dom.js";
import { t } from "../words.js";

/**
 * @param fault what is wrong with the token before, if anything
 * @param enter takes what was pasted
 */
export const signIn = (fault, enter) =>
  form("sign-in panel", fault, enter, [
    h("h1", null, t("title")),
    h("p", { id: "token-lead", class: "quiet" }, t("signInLead")),
  ], t("enter"));

/** The same for those who are in already: what they look at stays. */
export const renewal = (fault, enter) =>
  form("renewal", fault, enter, [h("p", { id: "token-lead", class: "quiet" }, t("renewalLead"))], t("renew"));

const form = (kind, fault, enter, lead, button) =>
  h(
    "form",
    {
      class: kind,
      "data-key": kind,
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        enter(event.currentTarget.querySelector("textarea").value);
      },
    },
    lead,
    h("label", { for: "token" }, t("token")),
    h("textarea", {
      id: "token",
      rows: kind === "renewal" ? 2 : 5,
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
      "aria-describedby": "token-lead token-fault",
      "aria-invalid": fault ? "true" : undefined,
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.isComposing) {
          event.preventDefault();
          event.currentTarget.form.requestSubmit();
        }
      },
    }),
    h("p", { id: "token-fault", class: "fault", role: "alert" }, fault),
    h("button", { type: "submit", class: "primary" }, button),
  );
