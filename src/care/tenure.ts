import { dayOf, monthsBetween } from "./calendar.ts";
import type { Tenure, TenureSource } from "./care-context.ts";
import { eventsOfKind } from "./customer-event.ts";
import { eventEvidenceOf, evidenceOf, recordEvidenceOf } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Evidence } from "./figure.ts";
import type { Statement } from "./statements.ts";
import { newestFirst } from "./tickets.ts";

type Start = {
  readonly startedOn: string;
  readonly source: TenureSource;
  readonly evidence: Evidence;
};

/** Earlier days are placeholders, such as 0001-01-01. */
const firstDay = "1970-01-01";

/**
 * How long the customer has been with us: since the day in the mapped field; else since their
 * subscription started, their first order, their first ticket or the making of their record,
 * whichever is earliest. Each can only be later than the relationship: records are made anew by
 * imports, and old orders and tickets may be gone. Of one day, the first named counts.
 *
 * A mapped day in the future says that they are not a customer yet; one before 1970 is what systems
 * write for "none", and counts as none.
 *
 * @example
 * tenureOf(factsWith({ customerSinceOn: "2023-09-14" }), "UTC", Date.parse("2026-11-22"));
 * //=> { known: true, startedOn: "2023-09-14", source: "mapped-field", months: 38, evidence: […] }
 */
export function tenureOf(facts: CustomerFacts, timeZone: string, at: Instant): Tenure {
  const today = dayOf(at, timeZone);
  const start = startOf(facts, timeZone, at, today);
  if (start === null) {
    const since = facts.customer.mapped.customerSinceOn ?? "";
    return { known: false, reason: since > today ? "starts-later" : "no-start-date" };
  }
  return {
    known: true,
    startedOn: start.startedOn,
    source: start.source,
    months: monthsBetween(start.startedOn, today),
    evidence: [start.evidence],
  };
}

function startOf(facts: CustomerFacts, timeZone: string, at: Instant, today: string): Start | null {
  const { customer } = facts;
  const since = customer.mapped.customerSinceOn;
  if (since !== null && since >= firstDay) {
    if (since > today) return null;
    const isShared = customer.mapped.fromOrganization.includes("customerSince");
    const statement: Statement = {
      code: isShared ? "customer-since-organization-field" : "customer-since-field",
      values: { on: since },
    };
    const evidence = recordEvidenceOf(customer.id, since, statement);
    return { startedOn: since, source: "mapped-field", evidence };
  }
  const [earliest] = [
    subscriptionStartOf(facts, timeZone, at),
    orderStartOf(facts, timeZone, at),
    ticketStartOf(facts, timeZone, at),
    recordStartOf(facts, timeZone, at),
  ]
    .filter((start) => start !== null)
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
  return earliest ?? null;
}

function subscriptionStartOf(facts: CustomerFacts, timeZone: string, at: Instant): Start | null {
  const subscriptions = eventsOfKind(facts.events, "subscription", at);
  const first = subscriptions.findLast(({ state }) => state === "started");
  if (first === undefined) return null;
  const statement: Statement = { code: "subscription-started", values: {} };
  const evidence = eventEvidenceOf(first, statement, timeZone);
  return { startedOn: evidence.on, source: "subscription", evidence };
}

function orderStartOf(facts: CustomerFacts, timeZone: string, at: Instant): Start | null {
  const first = eventsOfKind(facts.events, "order", at).at(-1);
  if (first === undefined) return null;
  const evidence = eventEvidenceOf(first, { code: "first-order", values: {} }, timeZone);
  return { startedOn: evidence.on, source: "first-order", evidence };
}

function recordStartOf(facts: CustomerFacts, timeZone: string, at: Instant): Start | null {
  const { createdAt, id } = facts.customer;
  if (createdAt === null || createdAt > at) return null;
  const startedOn = dayOf(createdAt, timeZone);
  const evidence = recordEvidenceOf(id, startedOn, { code: "record-created", values: {} });
  return { startedOn, source: "user-record", evidence };
}

function ticketStartOf(facts: CustomerFacts, timeZone: string, at: Instant): Start | null {
  const first = newestFirst(facts.tickets).findLast(({ createdAt }) => createdAt <= at);
  if (first === undefined) return null;
  const statement: Statement = { code: "first-ticket", values: { ticket: first.id } };
  const evidence = evidenceOf(
    { kind: "ticket", id: first.id, ticketId: first.id, at: first.createdAt, statement },
    timeZone,
  );
  return { startedOn: evidence.on, source: "first-ticket", evidence };
}
