import type { AidWords } from "../i18n/aids/en.ts";
import type { PreferencesFailure, PreferencesOutcome } from "../load/preferences-outcome.ts";
import type { Result } from "./outcome-words.ts";

/** Why preferences could be neither read nor changed; a refusal is quoted as Zendesk worded it. */
export function preferencesFailureWordsOf(failure: PreferencesFailure, words: AidWords): Result {
  switch (failure.kind) {
    case "refused":
    case "invalid": {
      const { kind, detail } = failure;
      const text =
        detail === null
          ? words.translate(`failure.${kind}-plainly`)
          : words.translate(`failure.${kind}`, { detail });
      return { text, tone: "bad" };
    }
    case "rate-limited": {
      const count = failure.seconds ?? 60;
      return { text: words.translate("failure.limited", { count }), tone: "warning" };
    }
    case "conflict":
      return { text: words.translate("failure.conflict"), tone: "warning" };
    case "failed":
      return { text: words.translate("failure.failed"), tone: "bad" };
  }
}

/** What became of changing preferences. */
export function preferencesOutcomeWordsOf(outcome: PreferencesOutcome, words: AidWords): Result {
  switch (outcome.kind) {
    case "saved":
      return { text: words.translate("preferences.saved"), tone: "good" };
    case "not-kept":
      return { text: words.translate("preferences.not-kept"), tone: "bad" };
    default:
      return preferencesFailureWordsOf(outcome, words);
  }
}
