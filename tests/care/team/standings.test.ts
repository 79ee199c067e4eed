import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { factsAt } from "../../../src/care/facts-at.ts";
import { lifecycleStageOf } from "../../../src/care/lifecycle-stage.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { endOfMonth } from "../../../src/care/team/month.ts";
import { isWithUs, keptMonthsAt, standingsOf } from "../../../src/care/team/standings.ts";
import { tenureOf } from "../../../src/care/tenure.ts";
import { arbitraryFacts } from "../../support/arbitrary-facts.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { at, now } from "../../support/clock.ts";
import { anOrder, aRefund, aSubscription } from "../../support/event-builders.ts";

const months = keptMonthsAt(now, "UTC");
const standingAt = (facts: CustomerFacts, month: string) =>
  standingsOf(facts, defaultPolicy, now)[months.indexOf(month)];

describe("standingsOf", () => {
  it("keeps this month and the 25 before it", () => {
    expect([months.length, months[0], months.at(-1)]).toEqual([26, "2024-10", "2026-11"]);
    expect(standingsOf(someFacts(), defaultPolicy, now)).toHaveLength(26);
  });

  it("says nothing of a time before anything was known of the customer", () => {
    const facts = someFacts({ customer: { createdAt: at("2026-03-10") } });
    expect(standingAt(facts, "2026-02")?.stage).toBeNull();
    expect(standingAt(facts, "2026-03")?.stage).not.toBeNull();
  });

  it("says when somebody lapsed, and when they came back", () => {
    const facts = someFacts({
      customer: { createdAt: at("2024-01-01") },
      tickets: [
        aTicket({ id: "1", createdAt: at("2024-11-15") }),
        aTicket({ id: "2", createdAt: at("2026-09-15") }),
      ],
    });
    expect(standingAt(facts, "2024-11")?.stage).toBe("active");
    expect(standingAt(facts, "2025-07")?.stage).toBe("lapsing");
    expect(standingAt(facts, "2026-08")?.stage).toBe("lapsed");
    expect(standingAt(facts, "2026-09")?.stage).toBe("active");
  });

  it("takes whoever's last subscription had run out by then for lapsed", () => {
    const facts = someFacts({
      customer: { createdAt: at("2024-01-01") },
      events: [
        aSubscription("2025-01-01", "started", { plan: "Pro" }),
        aSubscription("2026-05-10", "cancelled", { plan: "Pro", renewsOn: "2026-06-10" }),
      ],
    });
    expect(standingAt(facts, "2026-05")?.stage).toBe("active");
    expect(standingAt(facts, "2026-06")?.stage).toBe("lapsed");
  });

  it("adds orders and refunds up to each month's end", () => {
    const facts = someFacts({
      events: [anOrder("2026-08-31", 40), anOrder("2026-10-01", 60), aRefund("2026-10-20", 10)],
    });
    expect(standingAt(facts, "2026-07")?.lifetimeValue).toBeNull();
    expect(standingAt(facts, "2026-08")?.lifetimeValue).toBe(40);
    expect(standingAt(facts, "2026-10")?.lifetimeValue).toBe(90);
  });

  it("says of now what the card says", () => {
    const facts = someFacts({ tickets: [aTicket()], events: [anOrder("2026-02-01")] });
    const tenure = tenureOf(facts, "UTC", now);
    expect(standingsOf(facts, defaultPolicy, now).at(-1)?.stage).toBe(
      lifecycleStageOf(facts, tenure, defaultPolicy, now),
    );
  });

  it("says of each month what is known by the facts of its end, of any customer", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const told = standingsOf(facts, defaultPolicy, now).slice(0, -1);
        const expected = months.slice(0, -1).map((month) => {
          const end = endOfMonth(month, "UTC");
          const then = factsAt(facts, end);
          const tenure = tenureOf(then, "UTC", end);
          const isThere = tenure.known || tenure.reason === "starts-later";
          return isThere ? lifecycleStageOf(then, tenure, defaultPolicy, end) : null;
        });
        expect(told.map(({ stage }) => stage)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["prospect", false],
    ["onboarding", true],
    ["active", true],
    ["lapsing", true],
    ["lapsed", false],
    [null, false],
  ] as const)("takes %s for somebody with us: %s", (stage, isSo) => {
    expect(isWithUs({ stage, lifetimeValue: null })).toBe(isSo);
  });
});
