import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { DismissalReason } from "../../src/care/customer-event.ts";
import type { CustomerFacts, FollowUpFacts } from "../../src/care/facts.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { ruleOutcomesOf } from "../../src/care/rule-outcomes.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { aFollowUp, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const outcomesOf = (...customers: CustomerFacts[]) => ruleOutcomesOf(customers, defaultPolicy, now);
const done = (days: number, changes: Partial<FollowUpFacts> = {}) =>
  aFollowUp({ createdAt: daysAgo(days + 1), isDone: true, doneAt: daysAgo(days), ...changes });
const dismissed = (id: number, reason: DismissalReason = "not-helpful") =>
  ({
    kind: "suggestion-dismissed",
    id: `dismissal-${id}`,
    at: daysAgo(1),
    rule: "R06",
    evidenceKey: `${id}`,
    reason,
    ticketId: null,
  }) as const;

describe("ruleOutcomesOf", () => {
  it("counts what agents decided: accepted, edited, dismissed with its reason", () => {
    const facts = someFacts({
      followUps: [
        aFollowUp({ rule: "R06" }),
        aFollowUp({ rule: "R06", isEdited: true }),
        aFollowUp({ rule: null }),
      ],
      events: [dismissed(1), dismissed(2, "already-done")],
    });
    expect(outcomesOf(facts)).toEqual([
      {
        rule: "R06",
        accepted: 1,
        edited: 1,
        dismissed: {
          "not-true": 0,
          "already-done": 1,
          "bad-moment": 0,
          "not-helpful": 1,
          other: 0,
        },
        done: 0,
        watched: 0,
        ratedGood: 0,
        ratedBad: 0,
        reopened: 0,
        contactedAgain: 0,
        precision: { value: 0.5, low: 0.15, high: 0.85, samples: 4 },
        helped: null,
        isMuted: false,
      },
    ]);
  });

  it.each([
    [13, 0],
    [14, 1],
    [15, 1],
  ])("watches a follow-up done %i days ago: %i", (days, watched) => {
    expect(outcomesOf(someFacts({ followUps: [done(days)] }))[0]).toMatchObject({
      done: 1,
      watched,
    });
  });

  it.each([
    ["nothing more", {}, { contactedAgain: 0, reopened: 0, ratedBad: 0 }, 1],
    [
      "another ticket on the 14th day",
      { tickets: [aTicket({ createdAt: daysAgo(26) })] },
      { contactedAgain: 1 },
      0,
    ],
    [
      "another ticket at the very end of the 14 days",
      { tickets: [aTicket({ createdAt: daysAgo(25) - 60_000 })] },
      { contactedAgain: 1 },
      0,
    ],
    [
      "another ticket after 14 days",
      { tickets: [aTicket({ createdAt: daysAgo(25) })] },
      { contactedAgain: 0 },
      1,
    ],
    [
      "a ticket that was merged",
      { tickets: [aTicket({ createdAt: daysAgo(30), isMerged: true })] },
      { contactedAgain: 0 },
      1,
    ],
    [
      "a bad rating",
      { tickets: [aTicket({ rating: aRating("bad", daysAgo(35)) })] },
      { ratedBad: 1 },
      0,
    ],
    [
      "a good rating",
      { tickets: [aTicket({ rating: aRating("good", daysAgo(35)) })] },
      { ratedGood: 1 },
      1,
    ],
    [
      "a reopened ticket",
      {
        tickets: [
          aTicket({
            statuses: [
              { at: daysAgo(99), status: "open" as const },
              { at: daysAgo(50), status: "solved" as const },
              { at: daysAgo(33), status: "open" as const },
            ],
          }),
        ],
      },
      { reopened: 1 },
      0,
    ],
  ])("sees %s after a follow-up", (_, changes, expected, helped) => {
    // Done 39 days and a minute ago, so that the 14 days end 25 days and a minute ago.
    const followUp = done(39, { doneAt: daysAgo(39) - 60_000 });
    const [outcome] = outcomesOf(someFacts({ followUps: [followUp], ...changes }));
    expect(outcome).toMatchObject(expected);
    expect(outcome?.helped?.value).toBe(helped);
  });

  it("mutes a rule only once enough was decided and even luck could not lift it to the floor", () => {
    const dismissals = (count: number) =>
      someFacts({ events: Array.from({ length: count }, (_, index) => dismissed(index)) });
    expect(outcomesOf(dismissals(19))[0]?.isMuted).toBe(false);
    expect(outcomesOf(dismissals(20))[0]?.isMuted).toBe(true);
    const decided = (accepted: number) =>
      someFacts({
        followUps: Array.from({ length: accepted }, () => aFollowUp({ rule: "R06" })),
        events: Array.from({ length: 20 - accepted }, (_, index) => dismissed(index)),
      });
    expect(outcomesOf(decided(1))[0]).toMatchObject({ precision: { high: 0.236 }, isMuted: true });
    expect(outcomesOf(decided(2))[0]).toMatchObject({ precision: { high: 0.301 }, isMuted: false });
  });

  it("counts the same whatever the order of customers", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), (customers) => {
        expect(outcomesOf(...customers.toReversed())).toEqual(outcomesOf(...customers));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a muted rule", () => {
  it("makes no suggestion, and the context says so with its precision", () => {
    const opened = [1, 5, 9].map((days) => aTicket({ id: `${days}`, createdAt: daysAgo(days) }));
    const events = Array.from({ length: 20 }, (_, index) => dismissed(index));
    const ruleOutcomes = outcomesOf(someFacts({ events }));
    const facts = someFacts({ tickets: opened });
    const account = { ...facts.account, ruleOutcomes };
    const rules = (context: ReturnType<typeof careContextOf>) =>
      context.suggestions.map(({ rule }) => rule);
    expect(rules(careContextOf(facts, defaultPolicy, now))).toContain("R06");
    const muted = careContextOf({ ...facts, account }, defaultPolicy, now);
    expect(rules(muted)).not.toContain("R06");
    expect(muted.mutedRules).toEqual([
      { rule: "R06", precision: { value: 0, low: 0, high: 0.161, samples: 20 } },
    ]);
  });
});
