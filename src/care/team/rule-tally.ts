import type { FollowUpResult } from "../follow-up-result.ts";
import { type RuleId, ruleIds } from "../rules.ts";
import { type Share, shareOf } from "../share.ts";
import { smallestGroup } from "./cell.ts";
import type { CustomerMeasures } from "./measures.ts";
import type { Month, Span } from "./month.ts";

/** What became of one rule's suggestions in a span. */
export type TeamRule =
  | {
      readonly known: true;
      readonly rule: RuleId;
      readonly accepted: number;
      readonly edited: number;
      readonly dismissed: number;
      /** Accepted or edited, of all that were decided. */
      readonly precision: Share | null;
      /** Of those done and watched, those that nothing bad followed; `null` while they are too few. */
      readonly helped: Share | null;
    }
  | { readonly known: false; readonly rule: RuleId; readonly reason: "too-few" };

/** What carrying out follow-ups brought in a span. */
export type TeamResults =
  | {
      readonly known: true;
      readonly counts: Readonly<Record<FollowUpResult | "unsaid", number>>;
    }
  | { readonly known: false; readonly reason: "none" | "too-few" };

type Counts = {
  accepted: number;
  edited: number;
  dismissed: number;
  watched: number;
  helped: number;
  readonly customerIds: Set<string>;
};

/** What has come together of all rules, and of the results, in one span. */
export type RuleTally = {
  readonly rules: Map<RuleId, Counts>;
  readonly results: Record<FollowUpResult | "unsaid", number>;
  readonly doneFor: Set<string>;
};

export function emptyRuleTally(): RuleTally {
  return {
    rules: new Map(),
    results: { reached: 0, resolved: 0, "no-answer": 0, "not-needed": 0, unsaid: 0 },
    doneFor: new Set(),
  };
}

/** Adds what one customer's follow-ups and dismissals of a span come to, in place. */
export function addDecided(tally: RuleTally, measures: CustomerMeasures, span: Span): void {
  const { customerId, followUps, dismissed } = measures;
  const isIn = (month: Month | null) => month !== null && month >= span.first && month <= span.last;
  const countsOf = (rule: RuleId) => {
    const found = tally.rules.get(rule) ?? noCounts();
    tally.rules.set(rule, found);
    found.customerIds.add(customerId);
    return found;
  };
  for (const { rule, madeIn, isEdited, isDone, doneIn, result, isHelped } of followUps) {
    if (isDone && isIn(doneIn)) {
      tally.results[result ?? "unsaid"] += 1;
      tally.doneFor.add(customerId);
    }
    if (rule === null || !isIn(madeIn)) continue;
    const counts = countsOf(rule);
    if (isEdited) counts.edited += 1;
    else counts.accepted += 1;
    if (isHelped === null) continue;
    counts.watched += 1;
    counts.helped += Number(isHelped);
  }
  for (const { rule, in: month } of dismissed) {
    if (isIn(month)) countsOf(rule).dismissed += 1;
  }
}

/** The rules of which anything was decided, in the playbook's order. */
export function teamRulesOf({ rules }: RuleTally): readonly TeamRule[] {
  return ruleIds.flatMap((rule): readonly TeamRule[] => {
    const counts = rules.get(rule);
    if (counts === undefined) return [];
    const { accepted, edited, dismissed, watched, helped, customerIds } = counts;
    if (customerIds.size < smallestGroup) return [{ known: false, rule, reason: "too-few" }];
    const wanted = accepted + edited;
    const precision = shareOf(wanted, wanted + dismissed);
    return [
      {
        known: true,
        rule,
        accepted,
        edited,
        dismissed,
        precision,
        helped: watched < smallestGroup ? null : shareOf(helped, watched),
      },
    ];
  });
}

export function teamResultsOf({ results, doneFor }: RuleTally): TeamResults {
  if (doneFor.size === 0) return { known: false, reason: "none" };
  if (doneFor.size < smallestGroup) return { known: false, reason: "too-few" };
  return { known: true, counts: results };
}

function noCounts(): Counts {
  return {
    accepted: 0,
    edited: 0,
    dismissed: 0,
    watched: 0,
    helped: 0,
    customerIds: new Set(),
  };
}
