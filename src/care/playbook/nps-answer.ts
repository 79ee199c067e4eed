import { dayOf, millisecondsInDay } from "../calendar.ts";
import type { NpsAnswer } from "../care-lens.ts";
import { eventsOfKind } from "../customer-event.ts";
import { eventEvidenceOf } from "../evidence.ts";
import { npsCategoryOf } from "../nps.ts";
import { currentTicketOf } from "../tickets.ts";
import { factsShown } from "./findings.ts";
import type { Finding, RuleView } from "./rule.ts";

type NpsCategory = Extract<NpsAnswer, { readonly known: true }>["category"];

/** What R01, R02 and R03 share: the newest answer, where it is such a one of the last 30 days. */
export function npsFindings(
  { facts, tickets, policy, at }: RuleView,
  category: NpsCategory,
): readonly Finding[] {
  const answers = eventsOfKind(facts.events, "nps", at);
  const newest = answers[0];
  if (newest === undefined || npsCategoryOf(newest.score) !== category) return [];
  if (newest.at < at - policy.rules.recentDays * millisecondsInDay) return [];
  return [
    {
      sourceTicketId: currentTicketOf(tickets)?.id ?? null,
      evidenceKey: newest.id,
      evidence: answers.slice(0, factsShown).map((answer) => {
        const statement = { code: "nps-answer", values: { score: answer.score } } as const;
        return eventEvidenceOf(answer, statement, policy.timeZone);
      }),
      values: { on: dayOf(newest.at, policy.timeZone) },
    },
  ];
}
