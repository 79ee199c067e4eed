import fc from "fast-check";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { ruleIds } from "../../src/care/rules.ts";
import { sentimentLabels } from "../../src/care/sentiment-label.ts";
import { now } from "./clock.ts";

const id = fc.integer({ min: 1, max: 99_999 }).map((number) => `event-${number}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const at = fc.integer({ min: now - 4 * 366 * 86_400_000, max: now + 60 * 86_400_000 });
const label = fc.constantFrom("Commuter", "import", "reports");
const day = fc
  .integer({ min: now - 400 * 86_400_000, max: now + 400 * 86_400_000 })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));
const amount = fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100);

/** Any event that the facts admit. */
export const arbitraryEvent: fc.Arbitrary<CustomerEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("order" as const),
    id,
    at,
    amount: maybe(amount),
    product: maybe(label),
  }),
  fc.record({ kind: fc.constant("refund" as const), id, at, amount }),
  fc.record({
    kind: fc.constant("subscription" as const),
    id,
    at,
    state: fc.constantFrom("started" as const, "renewed" as const, "cancelled" as const),
    plan: maybe(label),
    renewsOn: maybe(day),
  }),
  fc.record({
    kind: fc.constant("payment" as const),
    id,
    at,
    state: fc.constantFrom("failed" as const, "paid" as const),
  }),
  fc.record({
    kind: fc.constant("nps" as const),
    id,
    at,
    score: fc.integer({ min: 0, max: 10 }),
    reading: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant("usage" as const),
    id,
    at,
    count: fc.nat({ max: 5000 }),
    feature: maybe(label),
  }),
  fc.record({ kind: fc.constant("setup-step" as const), id, at, step: label }),
  fc.record({ kind: fc.constant("go-live" as const), id, at, product: maybe(label) }),
  fc.record({ kind: fc.constant("contact-left" as const), id, at, role: maybe(label) }),
  fc.record({
    kind: fc.constant("feature-shipped" as const),
    id,
    at,
    feature: label,
    ticketId: maybe(fc.integer({ min: 1, max: 99_999 }).map(String)),
  }),
  fc.record({
    kind: fc.constant("suggestion-dismissed" as const),
    id,
    at,
    rule: fc.constantFrom(...ruleIds),
    evidenceKey: label,
    reason: fc.constantFrom("not-true" as const, "other" as const),
    ticketId: maybe(fc.integer({ min: 1, max: 99_999 }).map(String)),
  }),
  fc.record({
    kind: fc.constant("suggestion-put-off" as const),
    id,
    at,
    rule: fc.constantFrom(...ruleIds),
    evidenceKey: label,
    until: at,
    by: fc.integer({ min: 1, max: 99 }).map(String),
  }),
  fc.record({
    kind: fc.constant("sentiment-corrected" as const),
    id,
    at,
    ticketId: fc.integer({ min: 1, max: 99_999 }).map(String),
    label: fc.constantFrom(...sentimentLabels),
    by: fc.integer({ min: 1, max: 99 }).map(String),
  }),
);
