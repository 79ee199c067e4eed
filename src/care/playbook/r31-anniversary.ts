import { addDays, daysBetween, monthsBetween } from "../calendar.ts";
import { newestRatedFirst, ratingEvidenceOf, recordEvidenceOf } from "../evidence.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Rule } from "./rule.ts";

/**
 * R31: within a week of an anniversary of somebody whose last rating was good → thank them, on the
 * day (today, when it has passed). The age of a record is no anniversary.
 */
export const anniversary: Rule = {
  id: "R31",
  title: "Thank them for the years with us",
  priority: "growth",
  due: { businessDays: 0 },
  flag: null,
  findingsOf({ facts, tickets, policy, tenure, today }) {
    if (!tenure.known || tenure.source === "user-record") return [];
    const { anniversaryDays } = policy.rules;
    const years = Math.floor(monthsBetween(tenure.startedOn, addDays(today, anniversaryDays)) / 12);
    if (years < 1) return [];
    const on = anniversaryOn(tenure.startedOn, years);
    if (daysBetween(on, today) > anniversaryDays) return [];
    const last = newestRatedFirst(tickets)[0];
    const ticket = currentTicketOf(tickets);
    if (last?.rating?.verdict !== "good" || ticket === null) return [];
    const rating = ratingEvidenceOf(last, policy.timeZone);
    const statement = { code: "anniversary", values: { years } } as const;
    const evidence = recordEvidenceOf(facts.customer.id, on, statement);
    const finding = {
      sourceTicketId: ticket.id,
      evidenceKey: `${years}-years`,
      evidence: rating === null ? [evidence] : [evidence, rating],
      due: { on },
      values: { years },
    };
    return [finding];
  },
};

/** The nth anniversary of a day; of 29 February in a common year, 28 February. */
function anniversaryOn(startedOn: string, years: number): string {
  const year = String(Number(startedOn.slice(0, 4)) + years).padStart(4, "0");
  const isLeapYear = addDays(`${year}-02-28`, 1).endsWith("-02-29");
  if (startedOn.endsWith("-02-29") && !isLeapYear) return `${year}-02-28`;
  return `${year}${startedOn.slice(4)}`;
}
