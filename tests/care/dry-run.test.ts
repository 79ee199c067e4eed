import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dryRunOf } from "../../src/care/dry-run.ts";
import type { CustomerFacts } from "../../src/care/facts.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { replayOf } from "../../src/care/replay.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { aMessage, aPolicy, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const period = { at: now, days: 90 };

/** A customer whose ticket was rated bad so many days ago. */
function unhappy(id: string, days: number): CustomerFacts {
  return someFacts({
    customer: { id },
    tickets: [
      aTicket({
        id: `${id}1`,
        createdAt: daysAgo(days + 3),
        updatedAt: daysAgo(days),
        rating: aRating("bad", daysAgo(days)),
        messages: [
          aMessage({ id: `${id}9`, by: "staff", sentAt: daysAgo(days + 2) }),
          aMessage({ id: `${id}8`, by: "staff", sentAt: daysAgo(days + 2) }),
        ],
      }),
    ],
  });
}

describe("replayOf", () => {
  it("counts a suggestion once, on the day it would first have been made", () => {
    const firings = replayOf(unhappy("5", 20), defaultPolicy, period);
    expect(firings.filter(({ rule }) => rule === "R04")).toEqual([
      {
        rule: "R04",
        customerId: "5",
        on: "2026-11-02",
        ticketId: "51",
        agentId: "11",
        evidence: ["Rated bad, ticket #51"],
      },
    ]);
  });

  it.each([
    [89, 1],
    [90, 1],
    [121, 0],
  ])("of a bad rating %i days ago, which is fresh for 30, finds %i in 90 days", (days, found) => {
    const firings = replayOf(unhappy("5", days), aPolicy({ off: [] }), period);
    expect(firings.filter(({ rule }) => rule === "R04")).toHaveLength(found);
  });

  it("keeps to the cool-down, and takes the next evidence after it", () => {
    const rated = (id: string, days: number) =>
      aTicket({ id, createdAt: daysAgo(days + 3), rating: aRating("bad", daysAgo(days)) });
    const facts = someFacts({ tickets: [rated("1", 40), rated("2", 35)] });
    const days = replayOf(facts, defaultPolicy, period)
      .filter(({ rule }) => rule === "R04")
      .map(({ on, ticketId }) => [on, ticketId]);
    expect(days).toEqual([
      ["2026-10-13", "1"],
      ["2026-10-27", "2"],
    ]);
  });

  it("fires nothing that is switched off", () => {
    const firings = replayOf(unhappy("5", 20), aPolicy({ off: ["R04"] }), period);
    expect(firings.map(({ rule }) => rule)).not.toContain("R04");
  });
});

describe("dryRunOf", () => {
  it("says per rule how often it would have fired, on how many agent-days, with samples", () => {
    const run = dryRunOf(
      [unhappy("5", 20), unhappy("6", 20), unhappy("7", 10)],
      defaultPolicy,
      period,
    );
    expect(run).toMatchObject({ days: 90, customers: 3, agentDays: 2 });
    expect(run.rules.R04).toMatchObject({
      fired: 3,
      customers: 3,
      agentDays: 2,
      perAgentDay: 1.5,
      isOff: false,
      outcome: null,
    });
    expect(run.rules.R04?.samples.map(({ customerId, on }) => [customerId, on])).toEqual([
      ["7", "2026-11-12"],
      ["5", "2026-11-02"],
      ["6", "2026-11-02"],
    ]);
    expect(run.rules.R12).toMatchObject({ fired: 0, samples: [], overlap: {} });
  });

  it("takes nobody's time for what is nobody's", () => {
    const upset = aMessage({ sentAt: daysAgo(5), cues: ["cancel-wish"] });
    const ticket = aTicket({ createdAt: daysAgo(5), status: "open", messages: [upset] });
    const facts = someFacts({ tickets: [{ ...ticket, assigneeId: null }] });
    const { rules, agentDays, perAgentDay } = dryRunOf([facts], defaultPolicy, period);
    expect(rules.R12).toMatchObject({ fired: 1, agentDays: 0, perAgentDay: null });
    expect([agentDays, perAgentDay]).toEqual([0, null]);
  });

  it("counts as overlap what fires for the same customer on the same day, both ways", () => {
    const upset = aMessage({ sentAt: daysAgo(5), cues: ["cancel-wish", "manager-wish"] });
    const facts = someFacts({
      tickets: [aTicket({ createdAt: daysAgo(5), status: "open", messages: [upset] })],
    });
    const run = dryRunOf([facts], defaultPolicy, period);
    expect(run.rules.R12?.overlap.R13).toBe(1);
    expect(run.rules.R13?.overlap.R12).toBe(1);
  });

  it("gives the same whatever the order of customers, tickets, events and follow-ups", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { maxLength: 3 }), (customers) => {
        const apart = customers.map((facts, index) => ({
          ...facts,
          customer: { ...facts.customer, id: `${index + 1}` },
        }));
        const turned = apart.toReversed().map((facts) => ({
          ...facts,
          tickets: facts.tickets.toReversed(),
          events: facts.events.toReversed(),
          followUps: facts.followUps.toReversed(),
        }));
        const week = { at: now, days: 5 };
        expect(dryRunOf(turned, defaultPolicy, week)).toEqual(dryRunOf(apart, defaultPolicy, week));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
