import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tenureOf } from "../../src/care/tenure.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { now } from "../support/clock.ts";

const runs = { numRuns: 1000 };
const zones = fc.constantFrom("UTC", "Pacific/Chatham", "America/St_Johns");
const moment = fc.integer({ min: now - 9000 * 86_400_000, max: now + 900 * 86_400_000 });
const laterMs = fc.nat({ max: 800 * 86_400_000 });

/** Facts of which only what happened outside of support, and perhaps the record, tells the start. */
const arbitraryBuyer = arbitraryFacts.map((facts) => {
  const mapped = { ...facts.customer.mapped, customerSinceOn: null };
  return { ...facts, tickets: [], customer: { ...facts.customer, mapped } };
});

describe("tenureOf", () => {
  it.each([
    ["anything", arbitraryFacts],
    ["events", arbitraryBuyer],
  ])("never falls as time goes on, where %s may tell when it began", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, zones, moment, laterMs, (facts, timeZone, earlierAt, ms) => {
        const earlier = tenureOf(facts, timeZone, earlierAt);
        const later = tenureOf(facts, timeZone, earlierAt + ms);
        if (!earlier.known) return;
        expect(later.known && later.startedOn).toBe(earlier.startedOn);
        expect(later.known && later.months).toBeGreaterThanOrEqual(earlier.months);
      }),
      runs,
    );
  });
});
