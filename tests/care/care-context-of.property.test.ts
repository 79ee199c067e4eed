import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { CustomerFacts } from "../../src/care/facts.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { careContextSchema } from "../../src/contract/care-context.ts";
import { arbitraryFacts, arbitraryInstant, arbitraryTicket } from "../support/arbitrary-facts.ts";
import { now } from "../support/clock.ts";

const runs = { numRuns: 1000 };
const zones = fc.constantFrom("UTC", "Pacific/Chatham", "America/St_Johns");

describe("careContextOf", () => {
  it("gives a context that its own schema keeps through JSON, for any facts and moment", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstant, zones, (facts, moment, timeZone) => {
        const context = careContextOf(facts, { ...defaultPolicy, timeZone }, moment);
        const read = careContextSchema.parse(JSON.parse(JSON.stringify(context)));
        expect(read).toEqual(context);
      }),
      runs,
    );
  });

  it("does not depend on the order in which tickets, messages, follow-ups and events come", () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.integer(), (any, seed) => {
        const facts = withOrder(any);
        const shuffled = {
          ...facts,
          tickets: shuffle(facts.tickets, seed).map((ticket) => ({
            ...ticket,
            messages: shuffle(ticket.messages, seed),
          })),
          followUps: shuffle(facts.followUps, seed),
          events: shuffle(facts.events, seed),
        };
        expect(careContextOf(shuffled, defaultPolicy, now)).toEqual(
          careContextOf(facts, defaultPolicy, now),
        );
      }),
      runs,
    );
  });

  it("never lowers sentiment because a ticket was rated good", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryTicket, (facts, ticket) => {
        const others = facts.tickets.filter(({ id }) => id !== ticket.id);
        const unrated = { ...ticket, rating: null };
        const rated = {
          ...ticket,
          rating: {
            id: null,
            verdict: "good" as const,
            scale: null,
            ratedAt: now,
            hasComment: false,
          },
        };
        const before = careContextOf(
          { ...facts, tickets: [...others, unrated] },
          defaultPolicy,
          now,
        );
        const after = careContextOf({ ...facts, tickets: [...others, rated] }, defaultPolicy, now);
        if (!before.sentiment.known || !after.sentiment.known) return;
        // Scores are rounded to three places.
        expect(after.sentiment.score).toBeGreaterThanOrEqual(before.sentiment.score - 0.001);
      }),
      runs,
    );
  });

  it("shows for every suggestion at least one dated fact, a draft and a due day not before today", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { suggestions } = careContextOf(facts, defaultPolicy, now);
        expect(new Set(suggestions.map(({ rule }) => rule)).size).toBe(suggestions.length);
        for (const suggestion of suggestions) {
          expect(suggestion.evidence.length).toBeGreaterThan(0);
          expect(suggestion.draft).not.toMatch(
            /\{(ticket|years|count|tier|on|steps|feature|name)\}/,
          );
          expect(suggestion.dueOn >= "2026-11-22").toBe(true);
        }
      }),
      runs,
    );
  });
});

/** The same facts without twins: of two messages or follow-ups of one id only the first. */
function withOrder(facts: CustomerFacts): CustomerFacts {
  return {
    ...facts,
    tickets: facts.tickets.map((ticket) => ({
      ...ticket,
      messages: firstOfEach(ticket.messages, ({ id, sentAt }) => `${id} ${sentAt}`),
    })),
    followUps: firstOfEach(facts.followUps, ({ ticketId }) => ticketId),
  };
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** A Fisher–Yates shuffle from a seed, so that a failure can be run again. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  let state = seed >>> 0;
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
