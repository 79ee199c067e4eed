import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { SuggestionPutOffEvent } from "../../src/care/customer-event.ts";
import { putOffUntilAt } from "../../src/care/guards.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

function aPutOff(
  until: number,
  changes: Partial<SuggestionPutOffEvent> = {},
): SuggestionPutOffEvent {
  return {
    kind: "suggestion-put-off",
    id: "p-1",
    at: daysAgo(1),
    rule: "R04",
    evidenceKey: "12",
    until,
    by: "11",
    ...changes,
  };
}

const badlyRated = aTicket({ id: "12", rating: aRating("bad", daysAgo(2)) });
const contextWith = (...events: SuggestionPutOffEvent[]) =>
  careContextOf(someFacts({ tickets: [badlyRated], events }), defaultPolicy, now);
const rulesIn = ({ suggestions }: ReturnType<typeof contextWith>) =>
  suggestions.map(({ rule }) => rule);

describe("a suggestion that was put off", () => {
  it("waits until its moment, and is named with it", () => {
    const context = contextWith(aPutOff(now + 1));
    expect(rulesIn(context)).not.toContain("R04");
    expect(context.putOff).toEqual([
      { rule: "R04", evidenceKey: "12", until: new Date(now + 1).toISOString() },
    ]);
  });

  it.each([
    ["its moment has come", [aPutOff(now)]],
    ["other evidence was put off", [aPutOff(now + 1, { evidenceKey: "11" })]],
    ["it is put off in a minute only", [aPutOff(now + 1, { at: now + 60_000 })]],
    [
      "somebody wanted to see it again",
      [aPutOff(now + 1), aPutOff(daysAgo(0), { id: "p-2", at: daysAgo(0) })],
    ],
  ])("is suggested where %s", (_name, events) => {
    const context = contextWith(...events);
    expect(rulesIn(context)).toContain("R04");
    expect(context.putOff).toEqual([]);
  });

  it("is not named where nothing would be suggested anyway", () => {
    expect(contextWith(aPutOff(now + 1, { rule: "R24", evidenceKey: "p" })).putOff).toEqual([]);
  });
});

describe("putOffUntilAt", () => {
  it("takes the newest word on each, in whatever order they come", () => {
    const early = aPutOff(now + 9, { id: "p-1", at: daysAgo(3) });
    const late = aPutOff(now + 5, { id: "p-2", at: daysAgo(1) });
    const expected = new Map([["R04:12", now + 5]]);
    expect(putOffUntilAt([early, late], now)).toEqual(expected);
    expect(putOffUntilAt([late, early], now)).toEqual(expected);
  });
});
