import { eventEvidenceOf, recordEvidenceOf } from "../evidence.ts";
import { rounded } from "../rounded.ts";
import { currentTicketOf } from "../tickets.ts";
import { usageChangeOf } from "../usage-change.ts";
import type { Rule } from "./rule.ts";

/**
 * R18: in the last 14 days they used a quarter less a day than in the 90 days before, all features
 * together → check in with one tip, within two business days; once a month while it lasts.
 */
export const usageDrop: Rule = {
  id: "R18",
  title: "Check in: they use it less",
  priority: "risk",
  due: { businessDays: 2 },
  flag: "usage",
  findingsOf({ facts, tickets, policy, today, at }) {
    const change = usageChangeOf(facts.events, policy, at);
    if (change === null || change.percent > -policy.rules.usageDropPercent) return [];
    const { base, now, newest, newestBefore } = change;
    const lately = { code: "usage-now", values: { count: rounded(now, 1) } } as const;
    const before = { code: "usage-base", values: { count: rounded(base, 1) } } as const;
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: today.slice(0, 7),
        evidence: [
          newest === newestBefore
            ? recordEvidenceOf(facts.customer.id, today, lately)
            : eventEvidenceOf(newest, lately, policy.timeZone),
          eventEvidenceOf(newestBefore, before, policy.timeZone),
        ],
        values: {},
      },
    ];
  },
};
