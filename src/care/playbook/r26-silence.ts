import { addBusinessDays, dayOf, daysBetween, millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { medianOf } from "../median.ts";
import { isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/**
 * R26: somebody who writes regularly, and has nothing open, has been silent for more than three
 * times their usual gap → a light check-in within five business days. Not once they have lapsed.
 */
export const silence: Rule = {
  id: "R26",
  title: "Check in: it has been quiet",
  priority: "care",
  findingOf({ tickets, policy, today }) {
    const last = tickets[0];
    if (last === undefined || tickets.length < policy.rules.silenceMinimumTickets) return null;
    if (!tickets.every(isSolved)) return null;
    const opened = tickets.map((ticket) => ticket.createdAt);
    const gaps = opened
      .slice(1)
      .map((older, i) => ((opened[i] ?? older) - older) / millisecondsInDay);
    const usual = Math.max(1, Math.round(medianOf(gaps) ?? 1));
    const silent = daysBetween(dayOf(last.createdAt, policy.timeZone), today);
    if (silent <= usual * policy.rules.silenceFactor) return null;
    if (silent > policy.lifecycle.lapsedAfterDays) return null;
    return {
      sourceTicketId: last.id,
      evidenceKey: last.id,
      evidence: [
        ticketEvidenceOf(
          last,
          { code: "last-contact", values: { ticket: last.id } },
          policy.timeZone,
        ),
        {
          ...ticketEvidenceOf(
            last,
            { code: "usual-gap", values: { days: usual, silent } },
            policy.timeZone,
          ),
          on: today,
        },
      ],
      dueOn: addBusinessDays(today, 5),
      values: {},
    };
  },
};
