import { addDays, dayOf, daysBetween, monthsBetween } from "../calendar.ts";
import { eventsOfKind } from "../customer-event.ts";
import {
  eventEvidenceOf,
  newestRatedFirst,
  ratingEvidenceOf,
  recordEvidenceOf,
} from "../evidence.ts";
import type { Evidence } from "../figure.ts";
import { currentTicketOf } from "../tickets.ts";
import type { Finding, Rule, RuleView } from "./rule.ts";

/**
 * R31: somebody whose last rating was good is within a week of an anniversary, or placed an order
 * with a round number in the last week → thank them, on the day (today, when it has passed). The age
 * of a record is no anniversary.
 */
export const anniversary: Rule = {
  id: "R31",
  title: "Thank them for staying with us",
  priority: "growth",
  due: { businessDays: 0 },
  flag: null,
  findingsOf(view) {
    const { tickets, policy } = view;
    const last = newestRatedFirst(tickets)[0];
    if (last?.rating?.verdict !== "good") return [];
    const rating = ratingEvidenceOf(last, policy.timeZone);
    const sourceTicketId = currentTicketOf(tickets)?.id ?? null;
    return [...anniversaryOf(view), ...roundOrdersOf(view)].map(({ fact, ...occasion }) => ({
      ...occasion,
      sourceTicketId,
      evidence: rating === null ? [fact] : [fact, rating],
      due: { on: fact.on },
    }));
  },
};

type Occasion = Pick<Finding, "evidenceKey" | "opener" | "values"> & { readonly fact: Evidence };

function anniversaryOf({ facts, policy, tenure, today }: RuleView): readonly Occasion[] {
  if (!tenure.known || tenure.source === "user-record") return [];
  const { anniversaryDays } = policy.rules;
  const years = Math.floor(monthsBetween(tenure.startedOn, addDays(today, anniversaryDays)) / 12);
  if (years < 1) return [];
  const on = anniversaryOn(tenure.startedOn, years);
  if (daysBetween(on, today) > anniversaryDays) return [];
  const statement = { code: "anniversary", values: { years } } as const;
  const fact = recordEvidenceOf(facts.customer.id, on, statement);
  const opener = years === 1 ? ({ opener: "R31-first" } as const) : {};
  return [{ fact, evidenceKey: `${years}-years`, values: { years }, ...opener }];
}

/** The highest number first. */
function roundOrdersOf({ facts, policy, today, at }: RuleView): readonly Occasion[] {
  const orders = eventsOfKind(facts.events, "order", at);
  const numbers = [...new Set(policy.rules.thankedOrders)].sort((a, b) => b - a);
  return numbers.flatMap((count): readonly Occasion[] => {
    const order = orders[orders.length - count];
    if (order === undefined) return [];
    const days = daysBetween(dayOf(order.at, policy.timeZone), today);
    if (days > policy.rules.anniversaryDays) return [];
    const statement = { code: "orders-in-all", values: { count } } as const;
    const fact = eventEvidenceOf(order, statement, policy.timeZone);
    return [{ fact, evidenceKey: `${count}-orders`, opener: "R31-order", values: { count } }];
  });
}

/** The nth anniversary of a day; of 29 February in a common year, 28 February. */
function anniversaryOn(startedOn: string, years: number): string {
  const year = String(Number(startedOn.slice(0, 4)) + years).padStart(4, "0");
  const isLeapYear = addDays(`${year}-02-28`, 1).endsWith("-02-29");
  if (startedOn.endsWith("-02-29") && !isLeapYear) return `${year}-02-28`;
  return `${year}${startedOn.slice(4)}`;
}
