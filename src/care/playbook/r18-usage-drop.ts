import { millisecondsInDay } from "../calendar.ts";
import { eventsOfKind, type UsageEvent } from "../customer-event.ts";
import { eventEvidenceOf, recordEvidenceOf } from "../evidence.ts";
import { rounded } from "../rounded.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** On fewer days of use there was no habit that could be lost. */
const habitDays = 14;

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
    const { usageDays, usageBaseDays, usageDropPercent } = policy.rules;
    const events = eventsOfKind(facts.events, "usage", at);
    // Periods of 24 hours: today is not over, and its part would be compared with whole days.
    const ageOf = (event: UsageEvent) => Math.floor((at - event.at) / millisecondsInDay);
    const late = events.filter((event) => ageOf(event) < usageDays);
    const base = events.filter(
      (event) => ageOf(event) >= usageDays && ageOf(event) < usageDays + usageBaseDays,
    );
    const newestOfBase = base[0];
    const baseDays = new Set(base.map(ageOf)).size;
    if (newestOfBase === undefined || baseDays < Math.min(habitDays, usageBaseDays)) return [];
    const lateCount = countOf(late);
    const baseCount = countOf(base);
    // Means compared without dividing, so that a drop of just so many percent is one.
    const limit = baseCount * usageDays * (100 - usageDropPercent);
    if (baseCount <= 0 || lateCount * usageBaseDays * 100 > limit) return [];
    const now = { count: rounded(lateCount / usageDays, 1) };
    const before = { count: rounded(baseCount / usageBaseDays, 1) };
    const lately = { code: "usage-now", values: now } as const;
    const newest = late[0];
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: today.slice(0, 7),
        evidence: [
          newest === undefined
            ? recordEvidenceOf(facts.customer.id, today, lately)
            : eventEvidenceOf(newest, lately, policy.timeZone),
          eventEvidenceOf(newestOfBase, { code: "usage-base", values: before }, policy.timeZone),
        ],
        values: {},
      },
    ];
  },
};

function countOf(events: readonly UsageEvent[]): number {
  return events.reduce((sum, { count }) => sum + count, 0);
}
