import { dayOf, monthsBetween } from "./calendar.ts";
import type { Evidence, Tenure, TenureSource } from "./care-context.ts";
import { evidenceOf, recordEvidenceOf } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
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
 * first ticket or their record was made, whichever is earlier. Either can only be later than the
 * relationship: records are made anew by imports, and old tickets may be gone.
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
  const record = recordStartOf(facts, timeZone, at);
  const ticket = ticketStartOf(facts, timeZone, at);
  if (ticket === null || record === null) return ticket ?? record;
  return record.startedOn < ticket.startedOn ? record : ticket;
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
