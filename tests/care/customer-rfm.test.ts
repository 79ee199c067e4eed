import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../src/care/account-facts.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { rfmOf } from "../../src/care/customer-rfm.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { someFacts } from "../support/builders.ts";
import { now } from "../support/clock.ts";
import { anOrder, aRefund } from "../support/event-builders.ts";
import { someAccount, someBounds } from "../support/some-account.ts";

const rfmWith = (events: readonly CustomerEvent[], account: Partial<AccountFacts> = {}) =>
  rfmOf(someFacts({ events, account: someAccount(account) }), defaultPolicy, now);

describe("rfmOf", () => {
  it("scores by the account's fifths, and says of how many customers", () => {
    const events = [
      anOrder("2026-11-17", 200),
      anOrder("2026-09-01", 200),
      anOrder("2026-05-01", 200),
      aRefund("2026-11-18", 150),
    ];
    expect(rfmWith(events)).toEqual({
      known: true,
      recency: 5,
      frequency: 3,
      monetary: 5,
      segment: "other",
      customers: 500,
    });
  });

  it.each([
    ["2024-11-21", false],
    ["2024-11-22", true],
  ])("with an only order on %s, within the last 24 months, is known: %s", (on, known) => {
    expect(rfmWith([anOrder(on)])).toMatchObject(
      known ? { known } : { known, reason: "no-orders" },
    );
  });

  it.each([
    [499, false],
    [500, true],
  ])("by fifths of %i customers is known: %s", (customers, known) => {
    const rfmBounds = { ...someBounds, customers };
    expect(rfmWith([anOrder("2026-11-01")], { rfmBounds })).toMatchObject(
      known ? { known } : { known, reason: "too-few-customers" },
    );
  });

  it("says why it is unknown", () => {
    const because = (reason: string) => ({ known: false, reason });
    expect(rfmWith([])).toEqual(because("no-orders"));
    expect(rfmWith([anOrder("2026-11-23")])).toEqual(because("no-orders"));
    expect(rfmWith([anOrder("2026-11-01", null)])).toEqual(because("not-recorded"));
    expect(rfmWith([anOrder("2020-11-01", null)])).toEqual(because("no-orders"));
    expect(rfmWith([anOrder("2026-11-01")], { rfmBounds: null })).toEqual(
      because("too-few-customers"),
    );
  });
});
