import type { PanelWords } from "../i18n/panels/en.ts";
import type { CompletionOutcome } from "../load/complete-follow-up.ts";
import { type Result, withTagTrouble } from "./outcome-words.ts";

/** What became of marking a follow-up as done; a refusal is quoted as Zendesk worded it. */
export function completionWordsOf(
  outcome: CompletionOutcome,
  ticket: string,
  words: PanelWords,
): Result {
  switch (outcome.kind) {
    case "done":
      return {
        text: withTagTrouble(words.translate("done.saved", { ticket }), outcome.isTagged, words),
        tone: "good",
      };
    case "refused":
      return {
        text:
          outcome.detail === null
            ? words.translate("done.refused-plainly", { ticket })
            : words.translate("done.refused", { ticket, detail: outcome.detail }),
        tone: "bad",
      };
    case "rate-limited":
      return {
        text: words.translate("done.limited", { count: outcome.seconds ?? 60 }),
        tone: "warning",
      };
    case "failed":
      return {
        text:
          outcome.detail === null
            ? words.translate("done.failed", { ticket })
            : words.translate("done.failed-because", { ticket, detail: outcome.detail }),
        tone: "bad",
      };
  }
}
