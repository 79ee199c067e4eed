import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../src/care/account-facts.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { predictedValueOf } from "../../src/care/predicted-value.ts";
import { arbitraryEvent } from "../support/arbitrary-events.ts";
import { someFacts } from "../support/builders.ts";
import { now } from "../support/clock.ts";
import { anOrder, aRefund } from "../support/event-builders.ts";
import { publishedModel, someAccount } from "../support/some-account.ts";

const policyWith = (value: Partial<Policy["value"]>): Policy => ({
  ...defaultPolicy,
  value: { ...defaultPolicy.value, ...value },
});

// Twice more since the first order 272 days ago, the last time 213 days after it.
const orders = [anOrder("2026-02-23", 80), anOrder("2026-05-01", 20), anOrder("2026-09-24", 24.7)];

const predictedOf = (
  changes: Parameters<typeof someFacts>[0],
  account: Partial<AccountFacts> = {},
  policy: Policy = defaultPolicy,
) => predictedValueOf(someFacts({ ...changes, account: someAccount(account) }), policy, now);

describe("predictedValueOf", () => {
  it("gives what the model expects within the horizon, with what it rests on", () => {
    // Nine months from now are 39 weeks, the span of the published example.
    expect(predictedOf({ events: orders }, {}, policyWith({ horizonMonths: 9 }))).toEqual({
      known: true,
      value: 30.24,
      horizonMonths: 9,
      expectedOrders: 1.23,
      probabilityAlive: 0.727,
      model: "bg-nbd+gamma-gamma",
      customers: 2357,
      orders: 3,
    });
  });

  it("gives orders without a value where the model knows no amounts", () => {
    const purchaseModel = { ...publishedModel, spend: null };
    expect(predictedOf({ events: orders }, { purchaseModel })).toMatchObject({
      known: true,
      value: null,
      model: "bg-nbd",
      customers: 2357,
    });
  });

  it("counts refunds as no orders, and what is still to come not yet", () => {
    const events = [...orders, aRefund("2026-10-01", 20), anOrder("2026-11-23", 500)];
    expect(predictedOf({ events })).toEqual(predictedOf({ events: orders }));
  });

  it.each([
    [2357, true],
    [2358, false],
  ])("with at least %i customers asked for, is known: %s", (modelMinimumCustomers, known) => {
    const policy = policyWith({ modelMinimumCustomers });
    expect(predictedOf({ events: orders }, {}, policy)).toMatchObject(
      known ? { known } : { known, reason: "too-few-customers" },
    );
  });

  it("tells somebody without orders from an account without a model", () => {
    expect(predictedOf({})).toEqual({ known: false, reason: "no-orders" });
    expect(predictedOf({ events: [aRefund("2026-10-01", 20)] })).toEqual({
      known: false,
      reason: "no-orders",
    });
    expect(predictedOf({ events: orders }, { purchaseModel: null })).toEqual({
      known: false,
      reason: "no-purchase-model",
    });
  });

  it("gives numbers, a probability and never a negative for any events", () => {
    const events = fc.uniqueArray(arbitraryEvent, { maxLength: 12, selector: ({ id }) => id });
    fc.assert(
      fc.property(events, (some) => {
        const predicted = predictedOf({ events: some });
        if (!predicted.known) return;
        expect(predicted.expectedOrders).toBeGreaterThanOrEqual(0);
        expect(predicted.value).toBeGreaterThanOrEqual(0);
        expect(predicted.probabilityAlive).toBeGreaterThanOrEqual(0);
        expect(predicted.probabilityAlive).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});
