import { daysBetween } from "../calendar.ts";
import { recordEvidenceOf } from "../evidence.ts";
import { addBusinessDays } from "../schedule.ts";
import { currentTicketOf } from "../tickets.ts";
import { ownTierNameOf } from "../tier-key.ts";
import { factsShown } from "./findings.ts";
import type { Finding, Rule, RuleView } from "./rule.ts";

/**
 * R30: the tier ends within 30 days and a lower one follows, or the next one is at most two points
 * away → mention it gently, within five business days but not after the end.
 */
export const nearTier: Rule = {
  id: "R30",
  title: "Mention gently where their tier stands",
  priority: "growth",
  due: { businessDays: 5 },
  flag: null,
  findingsOf: (view) => [...endingOf(view), ...nextOf(view)],
};

function endingOf(view: RuleView): readonly Finding[] {
  const { facts, tickets, policy, loyaltyTier, today } = view;
  if (!loyaltyTier.known) return [];
  const { tier, endsOn, after, statements } = loyaltyTier;
  if (endsOn === null || after === null || after === tier) return [];
  const days = daysBetween(today, endsOn);
  if (days < 0 || days > policy.rules.tierDropDays) return [];
  const ending = { code: "tier-ends", values: { on: endsOn, tier: after } } as const;
  const { id } = facts.customer;
  return [
    {
      sourceTicketId: currentTicketOf(tickets)?.id ?? null,
      evidenceKey: `${tier}-until-${endsOn}`,
      evidence: [
        recordEvidenceOf(id, endsOn, ending),
        ...statements.slice(0, factsShown - 1).map((one) => recordEvidenceOf(id, today, one)),
      ],
      ...(endsOn < addBusinessDays(today, 5, policy.schedule) ? { due: { on: endsOn } } : {}),
      opener: "R30-ending",
      values: { tier: ownTierNameOf(tier, policy.names) ?? tier, on: endsOn },
    },
  ];
}

function nextOf({ facts, tickets, policy, loyaltyTier, today }: RuleView): readonly Finding[] {
  if (!loyaltyTier.known || loyaltyTier.next === null) return [];
  const { tier, statement } = loyaltyTier.next;
  const gap = Number(statement.values.points);
  if (!(gap <= policy.rules.nearTierPoints)) return [];
  const statements = [...loyaltyTier.statements, statement].slice(-factsShown);
  return [
    {
      sourceTicketId: currentTicketOf(tickets)?.id ?? null,
      evidenceKey: tier,
      evidence: statements.map((one) => recordEvidenceOf(facts.customer.id, today, one)),
      values: { tier: ownTierNameOf(tier, policy.names) ?? tier },
    },
  ];
}
