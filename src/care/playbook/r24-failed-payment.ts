import { millisecondsInDay } from "../calendar.ts";
import { eventsOfKind } from "../customer-event.ts";
import { eventEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import { factsShown } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R24: the newest payment, of the last 30 days, failed → help, not dunning, next business day. The
 * evidence never says an amount: light agents may see it.
 */
export const failedPayment: Rule = {
  id: "R24",
  title: "Help with the failed payment",
  priority: "risk",
  due: { businessDays: 1 },
  flag: "billing",
  findingsOf({ facts, tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const payments = eventsOfKind(facts.events, "payment", at);
    const newest = payments[0];
    if (newest?.state !== "failed" || newest.at < since) return [];
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: newest.id,
        evidence: payments.slice(0, factsShown).map((payment) => {
          const code = payment.state === "failed" ? "payment-failed" : "payment-made";
          return eventEvidenceOf(payment, { code, values: {} }, policy.timeZone);
        }),
        values: {},
      },
    ];
  },
};
