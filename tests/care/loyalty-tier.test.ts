import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { aCustomer, aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";
import { anOrder, aRefund } from "../support/event-builders.ts";

type Changes = Parameters<typeof someFacts>[0];

const tierOf = (changes: Changes, loyalty: Partial<Policy["loyalty"]> = {}) =>
  careContextOf(
    someFacts(changes),
    { ...defaultPolicy, loyalty: { ...defaultPolicy.loyalty, ...loyalty } },
    now,
  ).loyaltyTier;

const { mapped } = aCustomer();
const since = (customerSinceOn: string) => ({ mapped: { ...mapped, customerSinceOn } });
const recorded = (loyaltyTier: string, customerSinceOn: string | null = "2024-11-22") => ({
  mapped: { ...mapped, loyaltyTier, customerSinceOn },
});

describe("loyaltyTierOf", () => {
  it("takes the tier that the customer's record says", () => {
    expect(tierOf({ customer: recorded("Diamond") })).toEqual({
      known: true,
      tier: "Diamond",
      source: "mapped-field",
      reasons: ["Set in the customer's record"],
      statements: [{ code: "tier-mapped", values: {} }],
      next: null,
      endsOn: null,
      after: null,
    });
  });

  it("says of a tier that it stands in the organisation's record", () => {
    const customer = {
      mapped: { ...mapped, loyaltyTier: "gold", fromOrganization: ["loyaltyTier" as const] },
    };
    expect(tierOf({ customer })).toMatchObject({
      reasons: ["Set in the organisation's record"],
      statements: [{ code: "tier-mapped-organization" }],
    });
  });

  it.each([
    ["Silver", { tier: "gold", gap: "Points to go: 12" }],
    [" GOLD ", { tier: "platinum", gap: "Points to go: 48" }],
    // The points for the next tier are there, so the record knows something that we do not.
    ["bronze", null],
    ["platinum", null],
    ["Diamond", null],
    ["", null],
  ])("gives the gap after a recorded %o where the policy knows it", (tier, next) => {
    const known = tierOf({ customer: recorded(tier) });
    expect(known).toMatchObject({ tier, source: "mapped-field" });
    expect(known.known && known.next).toEqual(next === null ? null : expect.objectContaining(next));
  });

  it("gives no gap after a recorded tier where no points are known", () => {
    const customer = { ...recorded("silver", null), createdAt: null };
    expect(tierOf({ customer })).toMatchObject({ tier: "silver", next: null });
  });

  it.each([
    ["2025-11-23", "bronze"],
    ["2025-11-22", "silver"],
    ["2023-11-23", "silver"],
    ["2023-11-22", "gold"],
    ["2020-11-23", "gold"],
    ["2020-11-22", "platinum"],
  ])("of a customer since %s is %s", (customerSinceOn, tier) => {
    expect(tierOf({ customer: since(customerSinceOn) })).toMatchObject({ tier });
  });

  it("adds points for good ratings and lifetime value, names them, and the gap to the next", () => {
    const tickets = ["1", "2"].map((id) =>
      aTicket({ id, createdAt: at("2026-01-01"), rating: aRating("good") }),
    );
    const customer = {
      mapped: { ...mapped, customerSinceOn: "2024-11-22", lifetimeValue: 450 },
    };
    expect(tierOf({ customer, tickets })).toMatchObject({
      tier: "silver",
      reasons: [
        "Months with us: 24 (24 points)",
        "Good ratings: 2 (4 points)",
        "Lifetime value: 450 (4 points)",
      ],
      next: { tier: "gold", gap: "Points to go: 4" },
      endsOn: null,
      after: null,
    });
  });

  it.each([
    [1199.99, "silver", "Points to go: 1"],
    [1200, "gold", "Points to go: 36"],
  ])("counts orders of %d where no lifetime value is recorded: %s", (amount, tier, gap) => {
    const changes = { customer: since("2024-11-22"), events: [anOrder("2020-01-01", amount)] };
    expect(tierOf(changes)).toMatchObject({ tier, next: { gap } });
  });

  it("gives a prospect no tier", () => {
    expect(tierOf({ customer: { tags: ["prospect"] } })).toEqual({
      known: false,
      reason: "prospect",
    });
  });

  it("gives no tier where not even the lowest is reached, or the tenure is unknown", () => {
    const tiers = [{ tier: "gold", points: 25 }];
    expect(tierOf({ customer: since("2024-11-22") }, { tiers })).toEqual({
      known: false,
      reason: "no-tier-reached",
    });
    const changes = {
      customer: { createdAt: null, mapped: { ...mapped, lifetimeValue: 100 } },
    };
    expect(tierOf(changes)).toEqual({ known: false, reason: "no-tenure" });
  });

  describe("with a window of twelve months", () => {
    const window = { spendWindowMonths: 12 };
    // 24 months of tenure, so 24 points, and 25 on 22 December.
    const customer = since("2024-11-22");
    const spent = (...events: NonNullable<Changes>["events"] & object) =>
      tierOf({ customer, events }, window);

    it.each([
      ["2025-11-22", "silver"],
      ["2025-11-23", "gold"],
    ])("counts an order of %s: %s", (on, tier) => {
      expect(spent(anOrder(on, 1200))).toMatchObject({ tier });
    });

    it("names the spend and what it is worth, and leaves the recorded total out", () => {
      const both = { mapped: { ...customer.mapped, lifetimeValue: 99_999 } };
      expect(
        tierOf({ customer: both, events: [anOrder("2026-06-01", 250)] }, window),
      ).toMatchObject({
        tier: "silver",
        reasons: ["Months with us: 24 (24 points)", "Spent within 12 months: 250 (2 points)"],
      });
    });

    it("takes a refund off from its own day on", () => {
      const order = anOrder("2026-06-01", 1200);
      expect(spent(order, aRefund("2026-07-01", 1))).toMatchObject({ tier: "silver" });
      expect(spent(order, aRefund("2025-07-01", 1))).toMatchObject({ tier: "gold" });
      expect(spent(aRefund("2026-07-01", 5000))).toMatchObject({
        tier: "silver",
        reasons: ["Months with us: 24 (24 points)"],
      });
    });

    it("ends on the day on which the oldest order leaves, where the tier is then another", () => {
      expect(spent(anOrder("2025-12-10", 1200), anOrder("2026-06-01", 50))).toMatchObject({
        tier: "gold",
        endsOn: "2026-12-10",
        after: "silver",
        reasons: [
          "Months with us: 24 (24 points)",
          "Spent within 12 months: 1250 (12 points)",
          "Counts until 2026-12-10; then: silver",
        ],
        statements: [{}, {}, { code: "tier-ends", values: { on: "2026-12-10", tier: "silver" } }],
      });
    });

    it("ends later where the oldest order is not what the tier stands on", () => {
      expect(spent(anOrder("2025-12-10", 50), anOrder("2026-06-01", 1200))).toMatchObject({
        endsOn: "2027-06-01",
        after: "silver",
      });
    });

    it("takes what leaves on one day together", () => {
      const [first, second] = ["2025-12-10", "2025-12-10"].map((on, i) =>
        anOrder(on, 600, { id: `order-${i}` }),
      );
      expect(first && second && spent(first, second)).toMatchObject({
        tier: "gold",
        endsOn: "2026-12-10",
      });
    });

    it("does not end where the tenure of that day makes up for the order", () => {
      // 33 months and 3 points; the order leaves when 36 months are full.
      const changes = {
        customer: since("2024-02-22"),
        events: [anOrder("2026-02-22", 300)],
      };
      expect(tierOf(changes, window)).toMatchObject({ tier: "gold", endsOn: null, after: null });
    });

    it("does not end where the tier stands without any order", () => {
      expect(spent(anOrder("2026-06-01", 250))).toMatchObject({ endsOn: null, after: null });
      expect(spent()).toMatchObject({ tier: "silver", endsOn: null, after: null });
    });

    it("ends in no tier where the lowest is no longer reached", () => {
      const tiers = [{ tier: "gold", points: 36 }];
      const changes = { customer, events: [anOrder("2026-01-10", 1200)] };
      expect(tierOf(changes, { ...window, tiers })).toMatchObject({
        tier: "gold",
        endsOn: "2027-01-10",
        after: null,
      });
    });
  });
});
