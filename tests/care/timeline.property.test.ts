import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { timelineOf } from "../../src/care/timeline.ts";
import { timelineRoutes } from "../../src/contract/timeline.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { now } from "../support/clock.ts";

describe("timelineOf", () => {
  it("has every ticket and follow-up once, in order, as the contract writes it", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const entries = timelineOf(facts, defaultPolicy, now);
        const ids = entries.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of facts.tickets) expect(ids).toContain(`ticket:${id}`);
        for (const { ticketId } of facts.followUps) expect(ids).toContain(`follow-up:${ticketId}`);
        const moments = entries.map(({ at }) => at);
        expect(moments).toEqual(moments.toSorted().toReversed());
        const answer = { customerId: "1", name: null, gaps: [], entries, count: ids.length };
        const written = { ...answer, asOf: new Date(now).toISOString() };
        const parsed = timelineRoutes.timeline.response.parse(JSON.parse(JSON.stringify(written)));
        expect(parsed).toEqual(written);
      }),
    );
  });
});
