import type { Aftermath } from "../../care/aftermath.ts";
import type { Names } from "../../care/care-context.ts";
import type { CoachingDecision } from "../../care/coaching-cases.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ListedCase } from "../load/team-coaching.ts";
import { type FactView, newestFactOf } from "./fact-view.ts";
import { ruleTitleOf } from "./team-rows.ts";
import { factWordsOf } from "./tier-name.ts";
import type { Tone } from "./tone.ts";
import { whyNotShownOf } from "./why-not-shown.ts";

/** A ticket by what it is called here, and why it does not open; `null` where it does. */
type NamedTicket = {
  readonly id: string;
  readonly words: string;
  readonly why: string | null;
};

/** A case of the coaching sample, in words. */
export type CoachingRow = {
  readonly key: string;
  readonly ticket: NamedTicket;
  readonly customer: { readonly id: string; readonly name: string };
  readonly rule: string;
  readonly decision: string;
  /** The follow-up that came of it; `null` where none did. */
  readonly followUp: NamedTicket | null;
  /** The newest fact behind the suggestion; `null` where it cannot be told any more. */
  readonly fact: FactView | null;
  readonly afterwards: readonly {
    readonly key: string;
    readonly words: string;
    readonly on: string;
    readonly ticket: NamedTicket | null;
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

export function coachingRowOf(one: ListedCase, names: Names, words: NavBarWords): CoachingRow {
  const { ticketId, customerId, rule, decision, afterwards, isWatched, subjects } = one;
  const named = (id: string, said: string): NamedTicket => ({
    id,
    words: said,
    why: whyNotShownOf(subjects.get(id), words),
  });
  const numberOf = (ticket: string) => words.translate("ticketNumber", { ticket });
  const subject = subjects.get(ticketId);
  const isQuiet = afterwards.length === 0;
  return {
    key: `${ticketId} ${rule}`,
    ticket: named(
      ticketId,
      subject?.kind === "shown"
        ? (subject.subject ?? words.translate("noSubject"))
        : numberOf(ticketId),
    ),
    customer: {
      id: customerId,
      name: one.name ?? words.translate("customerById", { id: customerId }),
    },
    rule: words.translate("ruleName", { rule, title: ruleTitleOf(rule, words) }),
    decision: decisionWordsOf(decision, words.date(one.on), words),
    followUp:
      "followUpId" in decision
        ? named(decision.followUpId, followUpWordsOf(decision, words))
        : null,
    fact: newestFactOf(one.evidence, {
      date: words.date,
      statement: (statement) => factWordsOf(statement, names, words),
    }),
    afterwards: afterwards.map(({ kind, on, ticketId: about }, place) => {
      const [key, tone] = aftermathKeys[kind];
      return {
        key: `${place} ${kind}`,
        words: words.translate(key, { ticket: about ?? "" }),
        on: words.date(on),
        ticket: about === null ? null : named(about, numberOf(about)),
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

function followUpWordsOf(
  { followUpId, isDone }: Extract<CoachingDecision, { readonly followUpId: string }>,
  words: NavBarWords,
): string {
  const key = isDone ? "decidedFollowUpDone" : "decidedFollowUpOpen";
  return words.translate(key, { ticket: followUpId });
}
