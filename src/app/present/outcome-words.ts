import type { InsertOutcome } from "../host/insert-draft.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import type { FollowUpOutcome } from "../load/follow-up-outcome.ts";
import type { Tone } from "./tone.ts";

/** The result of something the agent did. */
export type Result = { readonly text: string; readonly tone: Tone };

/** What became of inserting a draft; `null` where it could not be tried. */
export function insertWordsOf(outcome: InsertOutcome | null, words: PanelWords): Result {
  if (outcome === "inserted") return { text: words.translate("result.inserted"), tone: "good" };
  const key = outcome === "other-ticket" ? "result.other-ticket" : "result.not-inserted";
  return { text: words.translate(key), tone: "bad" };
}

/** What became of dismissing a suggestion, which only a service can keep. */
export function dismissWordsOf(isKept: boolean, hasService: boolean, words: PanelWords): Result {
  if (!hasService) {
    return { text: words.translate("result.dismissing-needs-service"), tone: "warning" };
  }
  return isKept
    ? { text: words.translate("result.dismissed"), tone: "good" }
    : { text: words.translate("result.not-dismissed"), tone: "bad" };
}

/** What became of putting a suggestion off, which cannot fail: without a service it is for one agent. */
export function putOffWordsOf(isForAll: boolean, words: PanelWords): Result {
  return {
    text: words.translate(isForAll ? "result.put-off-for-all" : "result.put-off"),
    tone: "good",
  };
}

/**
 * What became of creating a follow-up, and whose it is: the agent may have given it to somebody else,
 * or a colleague may have had it already. A refusal is quoted as Zendesk worded it.
 */
export function followUpWordsOf(
  outcome: FollowUpOutcome,
  agentId: string,
  words: PanelWords,
): Result {
  switch (outcome.kind) {
    case "created": {
      const { ticketId: ticket, assigneeId } = outcome.followUp;
      const whose =
        assigneeId === null ? "-for-nobody" : assigneeId === agentId ? "" : "-for-other";
      const text = words.translate(`result.created${whose}`, { ticket });
      return { text: withTagTrouble(text, outcome.isTagged, words), tone: "good" };
    }
    case "refused":
      return {
        text:
          outcome.detail === null
            ? words.translate("result.refused-plainly")
            : words.translate("result.refused", { detail: outcome.detail }),
        tone: "bad",
      };
    case "rate-limited":
      return {
        text: words.translate("result.rate-limited", { count: outcome.seconds ?? 60 }),
        tone: "warning",
      };
    case "failed":
      return { text: words.translate("result.failed"), tone: "bad" };
  }
}

/** A tag that could not be put on the ticket is said beside what was done, which holds all the same. */
export function withTagTrouble(
  text: string,
  isTagged: boolean | undefined,
  words: PanelWords,
): string {
  return isTagged === false ? `${text} ${words.translate("result.not-tagged")}` : text;
}
