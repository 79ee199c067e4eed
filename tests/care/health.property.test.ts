import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { CustomerFacts, MessageFacts, TicketFacts } from "../../src/care/facts.ts";
import { factsAt } from "../../src/care/facts-at.ts";
import { healthOf } from "../../src/care/health.ts";
import { healthSignals } from "../../src/care/health-signals.ts";
import type { Policy } from "../../src/care/policy.ts";
import { policySchema } from "../../src/contract/policy-schema.ts";
import { arbitraryFacts, arbitraryInstant, arbitraryTicket } from "../support/arbitrary-facts.ts";
import { arbitraryHealthPolicy } from "../support/arbitrary-policy.ts";
import { aMessage } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const runs = { numRuns: 1000 };

/** Any ticket of the last two months, so that what is compared counts at all. */
const recentTicket = fc
  .record({ ticket: arbitraryTicket, days: fc.nat({ max: 60 }) })
  .map(({ ticket, days }): TicketFacts => {
    const createdAt = daysAgo(days);
    return {
      ...ticket,
      id: `new-${ticket.id}`,
      createdAt,
      updatedAt: createdAt,
      statuses: [],
      solvedAt: null,
      triage: null,
      messages: ticket.messages.map((message) => ({ ...message, sentAt: createdAt })),
    };
  });

function withTicket(facts: CustomerFacts, ticket: TicketFacts): CustomerFacts {
  return { ...facts, tickets: [...facts.tickets, ticket] };
}

function withEvents(facts: CustomerFacts, ...events: readonly CustomerEvent[]): CustomerFacts {
  return { ...facts, events: [...facts.events, ...events] };
}

/** What is better is not less, and is known where the worse was. */
function expectNoLess(better: CustomerFacts, worse: CustomerFacts, policy: Policy) {
  const before = healthOf(worse, policy, now);
  const after = healthOf(better, policy, now);
  if (!before.known) return;
  expect(after.known).toBe(true);
  if (after.known) expect(after.score).toBeGreaterThanOrEqual(before.score);
}

/** Holds for any facts with one more ticket of lately, in a worse and in a better form. */
function improvesWith(change: (ticket: TicketFacts) => readonly [TicketFacts, TicketFacts]) {
  fc.assert(
    fc.property(arbitraryFacts, recentTicket, arbitraryHealthPolicy, (facts, ticket, policy) => {
      const [worse, better] = change(ticket);
      expectNoLess(withTicket(facts, better), withTicket(facts, worse), policy);
    }),
    runs,
  );
}

function sumOf(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}

function withMessage(ticket: TicketFacts, message: MessageFacts): TicketFacts {
  return { ...ticket, messages: [...ticket.messages, message] };
}

describe("healthOf", () => {
  it("is whole, from 0 to 100, and the sum of what it shows, for any facts, moment and policy", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstant, arbitraryHealthPolicy, (facts, at, policy) => {
        expect(policySchema.safeParse(policy).success).toBe(true);
        const health = healthOf(facts, policy, at);
        if (!health.known) return;
        const { score, contributions, caps, missing, change } = health;
        const uncapped = 50 + sumOf(contributions);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(score).toBe(Math.min(uncapped, caps[0]?.limit ?? 100));
        for (const { value, share, points } of contributions) {
          expect(value >= 0 && value <= 100).toBe(true);
          expect(Math.abs(share * (value - 50) - points)).toBeLessThan(1.001);
        }
        const shares = contributions.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(1, 9);
        expect(contributions.length).toBeGreaterThanOrEqual(policy.health.minimumSignals);
        const named = [...contributions.map(({ signal }) => signal), ...missing];
        expect(new Set(named)).toEqual(
          new Set(healthSignals.filter((signal) => policy.health.weights[signal] > 0)),
        );
        if (change !== null) {
          expect(sumOf(change.because)).toBe(change.points);
          expect(change.before + change.points).toBe(score);
        }
      }),
      runs,
    );
  });

  it("does not depend on the order in which tickets and events come", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryHealthPolicy, (facts, policy) => {
        const turned = {
          ...facts,
          tickets: facts.tickets.toReversed(),
          events: facts.events.toReversed(),
        };
        expect(healthOf(turned, policy, now)).toEqual(healthOf(facts, policy, now));
      }),
      runs,
    );
  });

  it("is never lowered by a good rating in place of a bad one", () => {
    improvesWith((ticket) => {
      const rating = { id: null, ratedAt: null, hasComment: false, scale: null };
      return [
        { ...ticket, rating: { ...rating, verdict: "bad" } },
        { ...ticket, rating: { ...rating, verdict: "good" } },
      ];
    });
  });

  it("is never lowered by a higher answer on the survey's scale", () => {
    improvesWith((ticket) => {
      const rating = { id: null, ratedAt: null, hasComment: false, verdict: "bad" } as const;
      return [
        { ...ticket, rating: { ...rating, scale: { value: 2, outOf: 5 } } },
        { ...ticket, rating: { ...rating, scale: { value: 3, outOf: 5 } } },
      ];
    });
  });

  it("is never lowered by a message that sounds better", () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        recentTicket,
        arbitraryHealthPolicy,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (facts, ticket, policy, score, rise) => {
          const said = (sentiment: number) =>
            withTicket(facts, {
              ...withMessage(
                ticket,
                aMessage({ sentiment: { score: Math.min(1, sentiment), confidence: 0.5 } }),
              ),
              rating: null,
            });
          expectNoLess(said(score + rise), said(score), policy);
        },
      ),
      runs,
    );
  });

  it("is never lowered by a higher answer to the recommendation question", () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryHealthPolicy,
        fc.nat({ max: 10 }),
        fc.nat({ max: 10 }),
        fc.nat({ max: 90 }),
        (facts, policy, one, other, days) => {
          const answer = (score: number) =>
            withEvents(facts, { kind: "nps", id: "nps", at: daysAgo(days), score, reading: null });
          expectNoLess(answer(Math.max(one, other)), answer(Math.min(one, other)), policy);
        },
      ),
      runs,
    );
  });

  it("is never lowered by more usage lately", () => {
    const used = (id: string, day: number, count: number): CustomerEvent => ({
      kind: "usage",
      id,
      at: daysAgo(day),
      count,
      feature: null,
    });
    const drawn = fc.record({ before: fc.nat({ max: 50 }), lately: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryHealthPolicy,
        drawn,
        fc.nat({ max: 50 }),
        (facts, policy, { before, lately }, more) => {
          const { usageDays } = policy.rules;
          const habit = [...Array(20).keys()].map((day) =>
            used(`base-${day}`, usageDays + day, before),
          );
          const base = withEvents(facts, ...habit);
          const now = (count: number) => withEvents(base, used("now", usageDays - 0.5, count));
          expectNoLess(now(lately + more), now(lately), policy);
        },
      ),
      runs,
    );
  });

  it("is never lowered by a payment that went through instead of failing, or by a further one", () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryHealthPolicy,
        fc.nat({ max: 90 }),
        (facts, policy, days) => {
          const payment = { kind: "payment", id: "pay", at: daysAgo(days) } as const;
          const failed = withEvents(facts, { ...payment, state: "failed" });
          const paid = withEvents(facts, { ...payment, state: "paid" });
          const paidLater = { kind: "payment", id: "later", at: now, state: "paid" } as const;
          expectNoLess(paid, failed, policy);
          expectNoLess(withEvents(failed, paidLater), failed, policy);
        },
      ),
      runs,
    );
  });

  it("is never lowered by a subscription that was renewed", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryHealthPolicy, (facts, policy) => {
        // Of one kind, because a start dates the relationship too, which is a signal of its own.
        const renewed = {
          kind: "subscription",
          id: "plan",
          at: now,
          state: "renewed",
          plan: null,
        } as const;
        expectNoLess(
          withEvents(facts, { ...renewed, renewsOn: "2027-11-22" }),
          withEvents(facts, { ...renewed, renewsOn: "2026-11-21" }),
          policy,
        );
      }),
      runs,
    );
  });

  it("is never lowered by taking a complaint's tag away", () => {
    improvesWith((ticket) => {
      const tags = ticket.tags.filter((tag) => tag !== "complaint");
      return [
        { ...ticket, status: "open", tags: [...tags, "complaint"] },
        { ...ticket, status: "open", tags },
      ];
    });
  });

  it("is never lowered by a reopening less", () => {
    improvesWith((ticket) => {
      const times = {
        firstReplyMinutes: null,
        requesterWaitMinutes: null,
        fullResolutionMinutes: null,
        publicReplies: null,
        ...ticket.serviceTimes,
        source: "zendesk",
      } as const;
      const reopens = ticket.serviceTimes?.reopens ?? 0;
      return [
        { ...ticket, serviceTimes: { ...times, reopens: reopens + 1 } },
        { ...ticket, serviceTimes: { ...times, reopens } },
      ];
    });
  });

  it("is never lowered by a target that was met instead of missed", () => {
    improvesWith((ticket) => {
      const sla = { metric: "first-reply", dueAt: daysAgo(1), endedAt: daysAgo(1) } as const;
      return [
        { ...ticket, sla: [...ticket.sla, { ...sla, breachedAt: daysAgo(1) }] },
        { ...ticket, sla: [...ticket.sla, { ...sla, breachedAt: null }] },
      ];
    });
  });

  it.each([
    ["promise", "staff"],
    ["question", "customer"],
    ["cancel-wish", "customer"],
    ["vulnerability", "customer"],
  ] as const)("is never lowered by a last message without a %s", (cue, by) => {
    improvesWith((ticket) => {
      const open: TicketFacts = { ...ticket, status: "open", isConversationComplete: true };
      return [
        withMessage(open, aMessage({ by, cues: [cue] })),
        withMessage(open, aMessage({ by, cues: [] })),
      ];
    });
  });

  it("compares with the health of some days ago, by the facts as they stood then", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryHealthPolicy, (facts, policy) => {
        const health = healthOf(facts, policy, now);
        const thenAt = now - policy.health.changeDays * 86_400_000;
        const then = healthOf(factsAt(facts, thenAt), policy, thenAt);
        if (!health.known) return;
        expect(health.change?.before ?? null).toBe(then.known ? then.score : null);
      }),
      runs,
    );
  });
});
