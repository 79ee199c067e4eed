import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { someFacts } from "../support/builders.ts";
import { now } from "../support/clock.ts";

const contextOf = (changes: Parameters<typeof someFacts>[0]) =>
  careContextOf(someFacts(changes), defaultPolicy, now);

describe("careContextOf", () => {
  it("says how the customer was found, and why they have no name", () => {
    expect(contextOf({}).customer).toMatchObject({ name: "Ana Diaz", matchedBy: "zendesk-id" });
    expect(contextOf({ customer: { name: null } }).customer).toMatchObject({
      name: { known: false, reason: "no-name" },
      matchedBy: "zendesk-id",
    });
    expect(
      contextOf({ customer: { name: null }, gaps: ["no-user-record"] }).customer,
    ).toMatchObject({
      name: { known: false, reason: "no-user-record" },
      matchedBy: "ticket-requester",
    });
  });

  it("names every value that it cannot know of somebody without a history", () => {
    const context = contextOf({ customer: { createdAt: null } });
    const unknown = [
      context.tenure,
      context.sentiment,
      context.loyaltyTier,
      context.health,
      context.care.nps,
      context.care.lifetimeValue,
      context.care.retention,
      ...Object.values(context.service),
    ];
    expect(unknown.every(({ known }) => !known)).toBe(true);
    expect(context.suggestions).toEqual([]);
  });

  it("takes lifetime value from the mapped field, and says so", () => {
    const mapped = {
      customerSinceOn: null,
      loyaltyTier: null,
      lifetimeValue: 120,
      fromOrganization: [],
    };
    expect(contextOf({ customer: { mapped } }).care.lifetimeValue).toEqual({
      known: true,
      value: 120,
      source: "mapped-field",
    });
  });
});
