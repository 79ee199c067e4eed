import { dayOf, millisecondsInDay } from "../calendar.ts";
import { evidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { Instant, ProblemFacts, TicketFacts } from "../facts.ts";
import { findingsFor } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R28: the problem behind a ticket was solved in the last 30 days and nobody has told the customer
 * in it since → close the loop, next business day. Needs whole conversations: of a first message
 * alone nobody knows whether they were told.
 */
export const causeFixed: Rule = {
  id: "R28",
  title: "Tell them that the cause is fixed",
  priority: "care",
  due: { businessDays: 1 },
  flag: null,
  findingsOf({ tickets, policy, at }) {
    const since = at - policy.rules.recentDays * millisecondsInDay;
    const untold = tickets.flatMap((ticket): readonly Fix[] => {
      const { problem } = ticket;
      const fixedAt = problem?.solvedAt ?? null;
      if (problem === null || fixedAt === null || fixedAt < since || fixedAt > at) return [];
      return isUntold(ticket, fixedAt) ? [{ ticket, problem, fixedAt }] : [];
    });
    return findingsFor(untold, ({ ticket, problem, fixedAt }) => {
      const fixedOn = dayOf(fixedAt, policy.timeZone);
      const values = { ticket: ticket.id };
      const fixed = {
        code: "problem-solved",
        values: { ...values, problem: problem.ticketId },
      } as const;
      const opened = { code: "ticket-opened", values } as const;
      const parts = { kind: "ticket", id: ticket.id, ticketId: ticket.id, at: fixedAt } as const;
      return {
        sourceTicketId: ticket.id,
        evidenceKey: `${ticket.id}-${fixedOn}`,
        evidence: [
          evidenceOf({ ...parts, statement: fixed }, policy.timeZone),
          ticketEvidenceOf(ticket, opened, policy.timeZone),
        ],
        values: { ...values, on: fixedOn },
      };
    });
  },
};

type Fix = {
  readonly ticket: TicketFacts;
  readonly problem: ProblemFacts;
  readonly fixedAt: Instant;
};

/** A ticket that was opened after the fix reports something that the fix did not mend. */
function isUntold(ticket: TicketFacts, fixedAt: Instant): boolean {
  if (ticket.isMerged || !ticket.isConversationComplete || ticket.createdAt > fixedAt) return false;
  return !ticket.messages.some(
    ({ by, isPublic, sentAt }) => by === "staff" && isPublic && sentAt >= fixedAt,
  );
}
