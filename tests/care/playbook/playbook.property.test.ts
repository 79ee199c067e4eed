import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/care/calendar.ts";
import type { Suggestion } from "../../../src/care/care-context.ts";
import type { CustomerEvent, CustomerEventKind } from "../../../src/care/customer-event.ts";
import type { CustomerFacts, TicketFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { type RuleId, ruleIds } from "../../../src/care/rules.ts";
import { anAnswer, anOrder } from "../../support/an-event.ts";
import { arbitraryEvent } from "../../support/arbitrary-events.ts";
import { arbitraryFacts, arbitraryInstant } from "../../support/arbitrary-facts.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { suggestionsIn } from "../../support/suggested.ts";

const runs = { numRuns: 1000 };

/** Events of the last four months, most of which some rule looks at. */
const lateEvent = fc
  .tuple(arbitraryEvent, fc.integer({ min: daysAgo(120), max: now }))
  .map(([event, at]): CustomerEvent => ({ ...event, at }));

/** Any facts of somebody who may be contacted, with more that happened lately. */
const reachable = fc
  .tuple(arbitraryFacts, fc.uniqueArray(lateEvent, { maxLength: 12, selector: ({ id }) => id }))
  .map(([facts, events]): CustomerFacts => {
    const customer = { ...facts.customer, isStaff: false, state: "active" as const, tags: [] };
    return { ...facts, customer, events };
  });

/** The rules that may change because of one more event; the others must not even notice. */
const rulesMovedBy: Readonly<Record<CustomerEventKind, readonly RuleId[]>> = {
  order: ["R19", "R20", "R21", "R30", "R31"],
  refund: ["R21", "R30"],
  subscription: ["R19", "R20", "R21", "R22", "R23", "R30", "R31"],
  payment: ["R24"],
  nps: ["R01", "R02", "R03", "R30", "R31"],
  usage: ["R18"],
  "setup-step": ["R19"],
  "go-live": ["R19", "R21"],
  "contact-left": ["R25"],
  "feature-shipped": ["R29"],
  "suggestion-dismissed": [],
  "suggestion-put-off": [],
  "sentiment-corrected": [],
};

/** Whatever is a risk or moves health may move these two. */
const summaries: readonly RuleId[] = ["R16", "R17"];

function movedBy(event: CustomerEvent): readonly RuleId[] {
  const own = "evidenceKey" in event ? [event.rule] : rulesMovedBy[event.kind];
  return [...own, ...summaries];
}

function without(rules: readonly RuleId[], suggestions: readonly Suggestion[]) {
  return suggestions.filter(({ rule }) => !rules.includes(rule));
}

describe("suggestionsFor", () => {
  it("changes only the rules that look at an event's kind when one more is told", () => {
    fc.assert(
      fc.property(reachable, lateEvent, (facts, event) => {
        const others = facts.events.filter(({ id }) => id !== event.id);
        const before = suggestionsIn({ ...facts, events: others });
        const after = suggestionsIn({ ...facts, events: [...others, event] });
        const moved = movedBy(event);
        expect(without(moved, after)).toEqual(without(moved, before));
      }),
      runs,
    );
  });

  it("changes only the rule of a follow-up, and the joint plan, when one is made or done", () => {
    const rule = fc.constantFrom(...ruleIds);
    fc.assert(
      fc.property(reachable, rule, fc.boolean(), (facts, id, isDone) => {
        const followUps = [...facts.followUps, aFollowUp({ rule: id, isDone })];
        const moved = [id, "R16" as const];
        expect(without(moved, suggestionsIn({ ...facts, followUps }))).toEqual(
          without(moved, suggestionsIn(facts)),
        );
      }),
      runs,
    );
  });

  it("changes nothing because of a note that our people left", () => {
    const note = aMessage({ id: "note", by: "staff", isPublic: false, cues: ["promise"] });
    fc.assert(
      fc.property(reachable, (facts) => {
        const tickets = facts.tickets.map((ticket) => ({
          ...ticket,
          messages: [...ticket.messages, note],
        }));
        // R17 looks back a week, and a note is a change by which less can be told of then.
        const moved = ["R17" as const];
        expect(without(moved, suggestionsIn({ ...facts, tickets }))).toEqual(
          without(moved, suggestionsIn(facts)),
        );
      }),
      runs,
    );
  });

  it("suggests at most once per rule, with a draft and facts, and never for a day that has passed", () => {
    const zones = fc.constantFrom("UTC", "Pacific/Chatham", "America/St_Johns");
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstant, zones, (facts, at, timeZone) => {
        const suggestions = suggestionsIn(facts, { at, policy: { ...defaultPolicy, timeZone } });
        expect(new Set(suggestions.map(({ rule }) => rule)).size).toBe(suggestions.length);
        for (const { rule, evidence, draft, dueOn, dueAt } of suggestions) {
          expect(evidence.length).toBeGreaterThanOrEqual(1);
          expect(evidence.length).toBeLessThanOrEqual(4);
          expect(draft === "").toBe(rule === "R16" || rule === "R17");
          expect(dueOn >= dayOf(at, timeZone)).toBe(true);
          expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(at);
        }
      }),
      runs,
    );
  });

  it("never comes back with evidence that was dismissed", () => {
    fc.assert(
      fc.property(reachable, (facts) => {
        const dismissals = suggestionsIn(facts).map(
          ({ rule, evidenceKey }): CustomerEvent => ({
            kind: "suggestion-dismissed",
            id: `dismissed-${rule}`,
            // Long enough ago for the cool-down to be over.
            at: daysAgo(15),
            rule,
            evidenceKey,
            reason: "not-helpful",
            ticketId: null,
          }),
        );
        const keys = new Set(suggestionsIn(facts).map((one) => `${one.rule}:${one.evidenceKey}`));
        const later = suggestionsIn({ ...facts, events: [...facts.events, ...dismissals] });
        for (const { rule, evidenceKey } of later) {
          expect(keys.has(`${rule}:${evidenceKey}`)).toBe(false);
        }
      }),
      runs,
    );
  });
});

describe("growth", () => {
  /** A promoter with a tenth order, a step from the next tier. */
  const thriving = someFacts({
    customer: {
      mapped: {
        customerSinceOn: "2024-02-22",
        loyaltyTier: null,
        lifetimeValue: null,
        fromOrganization: [],
      },
    },
    tickets: [aTicket({ id: "thriving", rating: aRating("good", daysAgo(1)) })],
    events: [
      anAnswer(10, 0),
      ...Array.from({ length: 10 }, (_, i) => anOrder(1 + 20 * i, { amount: null })),
    ],
  });
  const growthIn = (facts: CustomerFacts) =>
    suggestionsIn(facts).filter(({ priority }) => priority === "growth");

  const lately = fc.integer({ min: daysAgo(30), max: now });
  const said = (cue: "cancel-wish" | "manager-wish" | "vulnerability" | "complaint") =>
    lately.map((sentAt) => aTicket({ messages: [aMessage({ cues: [cue], sentAt })] }));
  const trouble: fc.Arbitrary<TicketFacts> = fc.oneof(
    fc
      .constantFrom("new" as const, "open" as const, "pending" as const, "hold" as const)
      .map((status) => aTicket({ status, tags: ["complaint"], createdAt: daysAgo(900) })),
    lately.map((ratedAt) => aTicket({ rating: aRating("bad", ratedAt) })),
    said("cancel-wish"),
    said("manager-wish"),
    said("vulnerability"),
    said("complaint"),
  );

  it("is suggested to whom all is well with", () => {
    expect(growthIn(thriving).map(({ rule }) => rule)).toEqual(["R03", "R30", "R31"]);
  });

  it("is never suggested while a complaint or anything as bad is open, whatever else is true", () => {
    fc.assert(
      fc.property(reachable, trouble, (facts, ticket) => {
        const tickets = [...facts.tickets, ...thriving.tickets, { ...ticket, id: "trouble" }];
        const events = [...facts.events, ...thriving.events];
        expect(growthIn({ ...thriving, tickets, events })).toEqual([]);
      }),
      runs,
    );
  });
});
