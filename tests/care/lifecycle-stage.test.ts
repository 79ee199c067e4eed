import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const stageOf = (changes: Parameters<typeof someFacts>[0]) =>
  careContextOf(someFacts(changes), defaultPolicy, now).lifecycleStage;

describe("lifecycleStageOf", () => {
  it("calls somebody a prospect who is new, has bought nothing and had nothing solved", () => {
    const tickets = [aTicket({ status: "new", createdAt: daysAgo(1) })];
    expect(stageOf({ customer: { createdAt: daysAgo(1) }, tickets })).toBe("prospect");
  });

  it("calls somebody a prospect who is tagged as one, however long they have been known", () => {
    expect(stageOf({ customer: { tags: ["prospect"] }, tickets: [aTicket()] })).toBe("prospect");
  });

  it("calls somebody a prospect whose recorded start is still to come", () => {
    const mapped = {
      customerSinceOn: "2062-01-01",
      loyaltyTier: null,
      lifetimeValue: null,
      fromOrganization: [],
    };
    expect(stageOf({ customer: { mapped }, tickets: [aTicket()] })).toBe("prospect");
  });

  it.each([
    [30, "onboarding"],
    [31, "active"],
  ])("with a ticket solved and a start %i days ago: %s", (days, stage) => {
    expect(
      stageOf({ customer: { createdAt: null }, tickets: [aTicket({ createdAt: daysAgo(days) })] }),
    ).toBe(stage);
  });

  it.each([
    [180, "active"],
    [181, "lapsing"],
    [365, "lapsing"],
    [366, "lapsed"],
  ])("silent for %i days: %s", (days, stage) => {
    const tickets = [
      aTicket({ id: "1", createdAt: daysAgo(900) }),
      aTicket({ id: "2", createdAt: daysAgo(days) }),
    ];
    expect(stageOf({ tickets })).toBe(stage);
  });
});
