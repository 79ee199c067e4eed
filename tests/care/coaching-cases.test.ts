import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coachingCasesOf } from "../../src/care/coaching-cases.ts";
import type { CustomerFacts, TicketFacts } from "../../src/care/facts.ts";
import { isSolved } from "../../src/care/tickets.ts";
import { arbitraryFacts } from "../support/arbitrary-facts.ts";
import { aFollowUp, aMessage, aPolicy, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const period = { from: daysAgo(90), until: now, at: now };
const casesOf = (facts: CustomerFacts) => coachingCasesOf(facts, aPolicy(), period);

/** Rated bad 32 days ago, which R04 makes a suggestion of. */
const ratedBad = (changes: Partial<TicketFacts> = {}) =>
  aTicket({
    id: "12",
    createdAt: daysAgo(40),
    updatedAt: daysAgo(32),
    solvedAt: daysAgo(35),
    rating: aRating("bad", daysAgo(32)),
    ...changes,
  });
const accepted = aFollowUp({
  ticketId: "77",
  rule: "R04",
  externalId: "care:12:R04:12",
  createdAt: daysAgo(31),
});
const dismissed = {
  kind: "suggestion-dismissed",
  id: "d-1",
  at: daysAgo(31),
  rule: "R04",
  evidenceKey: "12",
  reason: "already-done",
  ticketId: null,
} as const;
const wish = (changes: Partial<TicketFacts> = {}) =>
  aTicket({
    id: "20",
    createdAt: daysAgo(30),
    updatedAt: daysAgo(20),
    solvedAt: daysAgo(20),
    messages: [aMessage({ sentAt: daysAgo(30), cues: ["manager-wish"] })],
    ...changes,
  });

describe("coachingCasesOf", () => {
  it("takes an accepted suggestion for followed, with why it was made and what came after", () => {
    const again = aTicket({ id: "15", createdAt: daysAgo(25) });
    const facts = someFacts({ tickets: [ratedBad(), again], followUps: [accepted] });
    expect(casesOf(facts)).toEqual([
      {
        customerId: "1",
        ticketId: "12",
        rule: "R04",
        decision: { kind: "accepted", followUpId: "77", isDone: false },
        on: "2026-10-22",
        evidence: [expect.objectContaining({ kind: "rating", ticketId: "12", on: "2026-10-21" })],
        afterwards: [{ kind: "wrote-again", on: "2026-10-28", ticketId: "15" }],
        isWatched: true,
      },
    ]);
  });

  it("tells an edited one, and one that is done", () => {
    const followUps = [{ ...accepted, isEdited: true, isDone: true, doneAt: daysAgo(30) }];
    expect(casesOf(someFacts({ tickets: [ratedBad()], followUps }))).toMatchObject([
      { decision: { kind: "edited", followUpId: "77", isDone: true } },
    ]);
  });

  it("takes a dismissed suggestion for ignored, on the ticket that it rested on", () => {
    expect(casesOf(someFacts({ tickets: [ratedBad()], events: [dismissed] }))).toMatchObject([
      {
        ticketId: "12",
        rule: "R04",
        decision: { kind: "dismissed", reason: "already-done" },
        evidence: [{ ticketId: "12" }],
      },
    ]);
  });

  it("takes what stood there when the ticket was solved, and nobody decided on, for ignored", () => {
    expect(casesOf(someFacts({ tickets: [wish()] }))).toMatchObject([
      { ticketId: "20", rule: "R13", decision: { kind: "undecided" }, on: "2026-11-02" },
    ]);
  });

  it("does not take it for that where somebody decided, be it later", () => {
    const externalId = "care:20:R13:900";
    const late = aFollowUp({ rule: "R13", externalId, createdAt: daysAgo(10) });
    const found = casesOf(someFacts({ tickets: [wish()], followUps: [late] }));
    expect(found.map(({ decision }) => decision.kind)).toEqual(["accepted"]);
  });

  it("leaves out a ticket that is open, or was opened again", () => {
    const open = ratedBad({ status: "open" });
    expect(casesOf(someFacts({ tickets: [open], followUps: [accepted] }))).toEqual([]);
    expect(casesOf(someFacts({ tickets: [wish({ status: "open", solvedAt: null })] }))).toEqual([]);
  });

  it("leaves out what was decided before the period, or after it", () => {
    const facts = someFacts({ tickets: [ratedBad()], followUps: [accepted] });
    const until = accepted.createdAt;
    const from = accepted.createdAt + 1;
    expect(coachingCasesOf(facts, aPolicy(), { ...period, until })).toEqual([]);
    expect(coachingCasesOf(facts, aPolicy(), { ...period, from })).toEqual([]);
    const exactly = { ...period, from: accepted.createdAt, until: from };
    expect(coachingCasesOf(facts, aPolicy(), exactly)).toHaveLength(1);
  });

  it("leaves out follow-ups by hand, and dismissals whose suggestion cannot be told any more", () => {
    const byHand = aFollowUp({ rule: null, createdAt: daysAgo(31) });
    const unknown = { ...dismissed, evidenceKey: "nobody-knows" };
    const facts = someFacts({ tickets: [ratedBad()], followUps: [byHand], events: [unknown] });
    expect(casesOf(facts)).toEqual([]);
  });

  it("keeps a dismissed one that names its ticket, be its reasons not told any more", () => {
    const named = { ...dismissed, evidenceKey: "nobody-knows", ticketId: "12" };
    const found = casesOf(someFacts({ tickets: [ratedBad()], events: [named] }));
    expect(found).toMatchObject([
      { ticketId: "12", rule: "R04", decision: { kind: "dismissed" }, evidence: [] },
    ]);
    const open = ratedBad({ status: "open" });
    expect(casesOf(someFacts({ tickets: [open], events: [named] }))).toEqual([]);
    const elsewhere = { ...named, ticketId: "13" };
    expect(casesOf(someFacts({ tickets: [ratedBad()], events: [elsewhere] }))).toEqual([]);
  });

  it("keeps a followed one whose reasons cannot be told any more, without them", () => {
    const followUps = [{ ...accepted, externalId: "care:12:R04:99" }];
    const found = casesOf(someFacts({ tickets: [ratedBad()], followUps }));
    expect(found).toMatchObject([{ ticketId: "12", evidence: [] }]);
  });

  it("says that the days after are not over", () => {
    const followUps = [{ ...accepted, createdAt: daysAgo(13) }];
    const found = casesOf(someFacts({ tickets: [ratedBad()], followUps }));
    expect(found).toMatchObject([{ isWatched: false }]);
  });

  it("names only solved tickets, days of the period and what came after, of any facts", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const solved = facts.tickets.filter(isSolved).map(({ id }) => id);
        for (const { ticketId, on, afterwards } of casesOf(facts)) {
          expect(solved).toContain(ticketId);
          expect(on >= "2026-08-24" && on <= "2026-11-22").toBe(true);
          for (const after of afterwards) expect(after.on >= on).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
