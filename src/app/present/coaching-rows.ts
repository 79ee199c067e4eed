import type { Aftermath } from "../../care/aftermath.ts";
import type { CoachingDecision } from "../../care/coaching-cases.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedCase } from "../load/team-coaching.ts";
import { type FactView, newestFactOf } from "./fact-view.ts";
import { ruleTitleOf } from "./team-rows.ts";
import type { Tone } from "./tone.ts";

/** A case of the coaching sample, in words. */
export type CoachingRow = {
  readonly key: string;
  readonly ticketId: string;
  readonly subject: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly rule: string;
  readonly decision: string;
  /** The follow-up that came of it; `null` where none did. */
  readonly followUp: { readonly ticketId: string; readonly words: string } | null;
  /** The newest fact behind the suggestion; `null` where it cannot be told any more. */
  readonly fact: FactView | null;
  readonly afterwards: readonly {
    readonly key: string;
    readonly words: string;
    readonly on: string;
    readonly ticketId: string | null;
    readonly tone: Tone;
  }[];
  /** What is to be known of the days after beside that; `null`: nothing. */
  readonly note: string | null;
};

const aftermathKeys: Readonly<Record<Aftermath["kind"], readonly [NavBarKey, Tone]>> = {
  "rated-good": ["afterRatedGood", "good"],
  "rated-bad": ["afterRatedBad", "bad"],
  reopened: ["afterReopened", "warning"],
  "wrote-again": ["afterWroteAgain", "plain"],
  renewed: ["afterRenewed", "good"],
  cancelled: ["afterCancelled", "bad"],
  "contact-left": ["afterContactLeft", "warning"],
};

const reasonKeys = {
  "not-true": "dismissedNotTrue",
  "already-done": "dismissedAlreadyDone",
  "bad-moment": "dismissedBadMoment",
  "not-helpful": "dismissedNotHelpful",
  other: "dismissedOther",
} as const;

export function coachingRowOf(one: ListedCase, words: NavBarWords): CoachingRow {
  const { ticketId, customerId, rule, decision, afterwards, isWatched } = one;
  const isQuiet = afterwards.length === 0;
  return {
    key: `${ticketId} ${rule}`,
    ticketId,
    subject: one.subject ?? words.translate("noSubject"),
    customer: {
      id: customerId,
      name: one.name ?? words.translate("customerById", { id: customerId }),
    },
    rule: words.translate("ruleName", { rule, title: ruleTitleOf(rule, words) }),
    decision: decisionWordsOf(decision, words.date(one.on), words),
    followUp: "followUpId" in decision ? followUpOf(decision, words) : null,
    fact: newestFactOf(one.evidence, words),
    afterwards: afterwards.map(({ kind, on, ticketId: about }, place) => {
      const [key, tone] = aftermathKeys[kind];
      return {
        key: `${place} ${kind}`,
        words: words.translate(key, { ticket: about ?? "" }),
        on: words.date(on),
        ticketId: about,
        tone,
      };
    }),
    note: isWatched
      ? isQuiet
        ? words.translate("afterNothing")
        : null
      : words.translate(isQuiet ? "afterNothingYet" : "afterNotOver"),
  };
}

function decisionWordsOf(decision: CoachingDecision, when: string, words: NavBarWords): string {
  switch (decision.kind) {
    case "accepted":
      return words.translate("decidedAccepted", { when });
    case "edited":
      return words.translate("decidedEdited", { when });
    case "dismissed": {
      const reason = words.translate(reasonKeys[decision.reason]);
      return words.translate("decidedDismissed", { when, reason });
    }
    case "undecided":
      return words.translate("decidedByNobody", { when });
  }
}

function followUpOf(
  { followUpId, isDone }: Extract<CoachingDecision, { readonly followUpId: string }>,
  words: NavBarWords,
): CoachingRow["followUp"] {
  const key = isDone ? "decidedFollowUpDone" : "decidedFollowUpOpen";
  return { ticketId: followUpId, words: words.translate(key, { ticket: followUpId }) };
}
