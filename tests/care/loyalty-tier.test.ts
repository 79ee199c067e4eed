import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";

const tierOf = (changes: Parameters<typeof someFacts>[0]) =>
  careContextOf(someFacts(changes), defaultPolicy, now).loyaltyTier;

const mapped = {
  customerSinceOn: null,
  loyaltyTier: null,
  lifetimeValue: null,
  fromOrganization: [],
};
const since = (customerSinceOn: string) => ({ mapped: { ...mapped, customerSinceOn } });

describe("loyaltyTierOf", () => {
  it("takes the tier that the customer's record says", () => {
    const customer = { mapped: { ...mapped, loyaltyTier: "Diamond" } };
    expect(tierOf({ customer })).toEqual({
      known: true,
      tier: "Diamond",
      source: "mapped-field",
      reasons: ["Set in the customer's record"],
      statements: [{ code: "tier-mapped", values: {} }],
      next: null,
    });
  });

  it("says of a tier that it is the organisation's", () => {
    const fromOrganization = ["loyaltyTier" as const];
    const customer = { mapped: { ...mapped, loyaltyTier: "Diamond", fromOrganization } };
    expect(tierOf({ customer })).toMatchObject({
      tier: "Diamond",
      reasons: ["Set in the organisation's record"],
    });
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
    });
  });

  it("gives a prospect no tier", () => {
    expect(tierOf({ customer: { tags: ["prospect"] } })).toEqual({
      known: false,
      reason: "prospect",
    });
  });
});
