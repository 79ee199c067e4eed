import { dayOf, daysBetween, millisecondsInDay } from "../calendar.ts";
import { ticketEvidenceOf } from "../evidence.ts";
import { lastWrittenIn, signEvidenceOf } from "../last-sign.ts";
import { medianOf } from "../median.ts";
import { contactsOf, isSolved } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/** Tickets closer together than this are one burst about one matter, not a rhythm. */
const shortestRhythmDays = 7;

/**
 * R26: somebody who writes regularly, and has nothing open, has been silent for more than three
 * times their usual gap → a light check-in within five business days. Not once they have lapsed.
 * The rhythm is that of their tickets; any word of theirs breaks the silence.
 */
export const silence: Rule = {
  id: "R26",
  title: "Check in: it has been quiet",
  priority: "care",
  due: { businessDays: 5 },
  flag: null,
  findingsOf({ tickets, policy, today }) {
    const contacts = contactsOf(tickets);
    const last = contacts[0];
    if (last === undefined || contacts.length < policy.rules.silenceMinimumTickets) return [];
    if (!tickets.every(isSolved)) return [];
    const opened = contacts.map((ticket) => ticket.createdAt);
    const gaps = opened
      .slice(1)
      .map((older, i) => ((opened[i] ?? older) - older) / millisecondsInDay);
    const usual = medianOf(gaps) ?? 0;
    if (usual < shortestRhythmDays) return [];
    const word = lastWrittenIn(tickets);
    const daysSince = (moment: number) => daysBetween(dayOf(moment, policy.timeZone), today);
    const silent = daysSince(word?.at ?? last.createdAt);
    if (silent <= usual * policy.rules.silenceFactor) return [];
    if (daysSince(last.createdAt) > policy.lifecycle.lapsedAfterDays) return [];
    const contact = { code: "last-contact", values: { ticket: last.id } } as const;
    const gap = { code: "usual-gap", values: { days: Math.round(usual), silent } } as const;
    return [
      {
        sourceTicketId: last.id,
        evidenceKey: last.id,
        evidence: [
          ticketEvidenceOf(last, contact, policy.timeZone),
          ...(word === null || word.at <= last.createdAt
            ? []
            : [signEvidenceOf(word, policy.timeZone)]),
          { ...ticketEvidenceOf(last, gap, policy.timeZone), on: today },
        ],
        values: {},
      },
    ];
  },
};
