import { dayOf } from "../calendar.ts";
import { evidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { Instant, SlaFacts, TicketFacts } from "../facts.ts";
import { isSolved } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R09: a time that we promised for an unsolved ticket was missed → apologise with a new date, within
 * four business hours, for the longest miss first. Each day on which a ticket misses something is
 * evidence of its own.
 */
export const missedTarget: Rule = {
  id: "R09",
  title: "Apologise for the missed target, and give a new date",
  priority: "risk",
  due: { businessHours: 4 },
  flag: "wait",
  findingsOf({ tickets, policy, at }) {
    const missed = tickets.flatMap((ticket) => missOf(ticket, at) ?? []);
    const longestFirst = missed.sort((a, b) => a.missedAt - b.missedAt);
    return findingsFor(longestFirst, ({ ticket, missedAt }, shown) => ({
      sourceTicketId: ticket.id,
      evidenceKey: `${ticket.id}-${dayOf(missedAt, policy.timeZone)}`,
      evidence: shown.slice(0, 2).flatMap((miss) => evidenceOfMiss(miss, policy.timeZone)),
      values: { ticket: ticket.id },
    }));
  },
};

type Miss = { readonly ticket: TicketFacts; readonly missedAt: Instant };

/** The last miss of an unsolved ticket. */
function missOf(ticket: TicketFacts, at: Instant): Miss | null {
  if (isSolved(ticket)) return null;
  let last: Instant | null = null;
  for (const sla of ticket.sla) {
    const missedAt = missedAtOf(sla, at);
    if (missedAt !== null && (last === null || missedAt > last)) last = missedAt;
  }
  return last === null ? null : { ticket, missedAt: last };
}

/** When the helpdesk says so, or when it was due while the clock still runs. */
function missedAtOf({ breachedAt, dueAt, endedAt }: SlaFacts, at: Instant): Instant | null {
  if (breachedAt !== null && breachedAt <= at) return breachedAt;
  const isRunning = endedAt === null || endedAt > at;
  return isRunning && dueAt !== null && dueAt < at ? dueAt : null;
}

/** What was missed and since when they wait. */
function evidenceOfMiss({ ticket, missedAt }: Miss, timeZone: string) {
  const values = { ticket: ticket.id };
  const missed = { code: "sla-breached", values } as const;
  const parts = { kind: "ticket", id: ticket.id, ticketId: ticket.id, at: missedAt } as const;
  return [
    evidenceOf({ ...parts, statement: missed }, timeZone),
    ticketEvidenceOf(ticket, { code: "ticket-opened", values }, timeZone),
  ];
}
