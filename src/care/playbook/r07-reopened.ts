import { dayOf, millisecondsInDay } from "../calendar.ts";
import { evidenceOf } from "../evidence.ts";
import type { Instant, TicketFacts } from "../facts.ts";
import { addBusinessDays } from "../schedule.ts";
import { reopenedAtIn, reopensIn } from "../status-history.ts";
import { isSolved } from "../tickets.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R07: a ticket was reopened in the last 30 days and is not closed → make sure that the fix holds,
 * two business days after it was solved again, else within two. Where the source counts reopens
 * without their days, the ticket's last change stands in.
 */
export const reopened: Rule = {
  id: "R07",
  title: "Make sure the fix holds before solving",
  priority: "risk",
  due: { businessDays: 2 },
  flag: "volume",
  findingsOf({ tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const newestFirst = tickets
      .flatMap((ticket) => reopenOf(ticket, at) ?? [])
      .filter(({ reopenedAt }) => reopenedAt >= since)
      .sort((a, b) => b.reopenedAt - a.reopenedAt);
    return findingsFor(newestFirst, ({ ticket, count }, shown) => {
      const fixedAt = isSolved(ticket) ? ticket.solvedAt : null;
      const finding = {
        sourceTicketId: ticket.id,
        evidenceKey: `${ticket.id}-${count}`,
        evidence: shown.map((reopen) => evidenceOfReopen(reopen, policy.timeZone)),
        values: { ticket: ticket.id },
      };
      if (fixedAt === null) return finding;
      return {
        ...finding,
        due: { on: addBusinessDays(dayOf(fixedAt, policy.timeZone), 2, policy.schedule) },
      };
    });
  },
};

type Reopen = {
  readonly ticket: TicketFacts;
  readonly count: number;
  readonly reopenedAt: Instant;
};

function reopenOf(ticket: TicketFacts, at: Instant): Reopen | null {
  if (ticket.status === "closed") return null;
  if (ticket.statuses.length > 0) {
    const history = ticket.statuses.filter((change) => change.at <= at);
    const reopenedAt = reopenedAtIn(history);
    return reopenedAt === null ? null : { ticket, count: reopensIn(history), reopenedAt };
  }
  const count = ticket.serviceTimes?.reopens ?? 0;
  return count === 0 ? null : { ticket, count, reopenedAt: ticket.updatedAt };
}

function evidenceOfReopen({ ticket, count, reopenedAt }: Reopen, timeZone: string) {
  const { id } = ticket;
  const statement = { code: "ticket-reopened", values: { ticket: id, count } } as const;
  return evidenceOf({ kind: "ticket", id, ticketId: id, at: reopenedAt, statement }, timeZone);
}
