import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/care/calendar.ts";
import type { LoyaltyTier } from "../../../src/care/care-context.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

const since = (customerSinceOn: string) =>
  someFacts({
    customer: {
      mapped: { customerSinceOn, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
    },
    tickets: [aTicket()],
  });

describe("R30", () => {
  // Silver needs twelve points, one a month.
  it.each([
    ["2026-02-22", false],
    ["2026-01-22", true],
    ["2025-12-22", true],
    ["2025-11-22", false],
  ])("of a customer since %s fires: %s", (start, fires) => {
    expect(suggested("R30", since(start)) !== null).toBe(fires);
  });

  it("shows how far it is and is due within five business days", () => {
    expect(suggested("R30", since("2026-01-22"))).toMatchObject({
      sourceTicketId: "12",
      priority: "growth",
      evidenceKey: "silver",
      dueOn: "2026-11-30",
      evidence: [{ text: "Months with us: 10 (10 points)" }, { text: "Points to go: 2" }],
      draft: expect.stringContaining("very close to our Silver tier"),
    });
  });

  const ending = (days: number, after = "silver"): LoyaltyTier => ({
    known: true,
    tier: "gold",
    source: "computed",
    reasons: [],
    statements: [{ code: "tier-spend", values: { months: 12, value: 4000, points: 40 } }],
    next: null,
    endsOn: addDays("2026-11-22", days),
    after,
  });

  it.each([
    [-1, null],
    [0, "2026-11-23"],
    [3, "2026-11-25"],
    [29, "2026-11-30"],
    [30, "2026-11-30"],
    [31, null],
  ])("of a tier that ends in %i days is due on %s", (days, dueOn) => {
    const facts = someFacts({ tickets: [aTicket()] });
    expect(suggested("R30", facts, { loyaltyTier: ending(days) })?.dueOn ?? null).toBe(dueOn);
  });

  it("shows until when the tier counts and what follows, in words of their own", () => {
    expect(suggested("R30", someFacts(), { loyaltyTier: ending(30) })).toMatchObject({
      sourceTicketId: null,
      evidenceKey: "gold-until-2026-12-22",
      evidence: [
        { on: "2026-12-22", text: "Counts until 2026-12-22; then: silver" },
        { on: "2026-11-22", text: "Spent within 12 months: 4000 (40 points)" },
      ],
      draft: expect.stringContaining("Your Gold tier counts until December 22, 2026."),
    });
  });

  it("writes the tier to the customer as the account calls it", () => {
    const names = {
      care: null,
      tiers: { Gold: "Gold circle", silver: "Silver circle" },
      stages: {},
    };
    const policy = { ...defaultPolicy, names };
    const ends = suggested("R30", someFacts(), { loyaltyTier: ending(30), policy });
    expect(ends?.draft).toContain("Your Gold circle tier");
    expect(suggested("R30", since("2026-01-22"), { policy })?.draft).toContain(
      "close to our Silver circle tier",
    );
  });

  it("is silent where the same tier follows", () => {
    expect(suggested("R30", someFacts(), { loyaltyTier: ending(10, "gold") })).toBeNull();
  });
});
