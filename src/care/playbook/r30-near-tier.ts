import { recordEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** R30: the next loyalty tier is at most two points away → mention it gently, within five business days. */
export const nearTier: Rule = {
  id: "R30",
  title: "Mention that the next tier is near",
  priority: "growth",
  due: { businessDays: 5 },
  flag: null,
  findingsOf({ facts, tickets, policy, loyaltyTier, today }) {
    if (!loyaltyTier.known || loyaltyTier.next === null) return [];
    const gap = Number(loyaltyTier.next.statement.values.points);
    const ticket = currentTicketOf(tickets);
    if (!(gap <= policy.rules.nearTierPoints) || ticket === null) return [];
    const statements = [...loyaltyTier.statements, loyaltyTier.next.statement].slice(-4);
    const finding = {
      sourceTicketId: ticket.id,
      evidenceKey: loyaltyTier.next.tier,
      evidence: statements.map((one) => recordEvidenceOf(facts.customer.id, today, one)),
      values: { tier: loyaltyTier.next.tier },
    };
    return [finding];
  },
};
