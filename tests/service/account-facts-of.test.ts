import { describe, expect, it } from "vitest";
import { unknownAccount } from "../../src/care/account-facts.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { accountFactsOf } from "../../src/service/account-facts-of.ts";
import { daysAgo, now } from "../support/clock.ts";

const policy = {
  ...defaultPolicy,
  value: { ...defaultPolicy.value, modelMinimumCustomers: 40, rfmMinimumCustomers: 40 },
};

/** Customers who each bought every so many days, some of them for a while only. */
function buyers(count: number): readonly (readonly CustomerEvent[])[] {
  return Array.from({ length: count }, (_, customer) => {
    const every = 20 + (customer % 9) * 15;
    const orders = 1 + (customer % 6);
    return Array.from({ length: orders }, (_, order) => ({
      kind: "order" as const,
      id: `o-${order}`,
      at: daysAgo(400 - customer - order * every),
      amount: 40 + ((customer * 7 + order * 13) % 50),
      product: null,
    }));
  });
}

describe("accountFactsOf", () => {
  it.each([
    [39, null],
    [40, 40],
  ])("says something of %i buyers, or not", (count, customers) => {
    const facts = accountFactsOf(buyers(count), policy, now);
    expect(facts.purchaseModel?.customers ?? null).toBe(customers);
    expect(facts.rfmBounds?.customers ?? null).toBe(customers);
    expect(facts.ruleOutcomes).toEqual([]);
  });

  it("fits how much is spent where it is known", () => {
    const facts = accountFactsOf(buyers(60), policy, now);
    expect(facts.purchaseModel?.spend?.customers).toBeGreaterThan(30);
  });

  it("does not count those who never bought, nor orders of later days", () => {
    const usage = { kind: "usage", id: "u-1", at: daysAgo(3), count: 5, feature: null } as const;
    const others = Array.from({ length: 60 }, () => [usage]);
    expect(accountFactsOf(others, policy, now)).toEqual(unknownAccount);
    expect(accountFactsOf(buyers(60), policy, daysAgo(500))).toEqual(unknownAccount);
  });

  it("knows nothing of nobody", () => {
    expect(accountFactsOf([], policy, now)).toEqual(unknownAccount);
  });
});
