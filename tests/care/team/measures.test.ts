import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { type CustomerMeasures, measuresOf } from "../../../src/care/team/measures.ts";
import { arbitraryFacts } from "../../support/arbitrary-facts.ts";
import { aFollowUp, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { at, daysAgo, now } from "../../support/clock.ts";
import { anNpsAnswer } from "../../support/event-builders.ts";
import { someTimes } from "../../support/some-times.ts";

const measured = (facts: CustomerFacts): CustomerMeasures =>
  measuresOf(facts, "gold", defaultPolicy, now);
const ticketsOf = (...tickets: Parameters<typeof aTicket>[0][]) =>
  measured(someFacts({ tickets: tickets.map((ticket) => aTicket(ticket)) })).tickets;

describe("measuresOf", () => {
  it("says in which month a ticket was opened, solved, rated and felt so", () => {
    expect(
      ticketsOf({
        createdAt: at("2026-08-30"),
        solvedAt: at("2026-09-02"),
        rating: aRating("bad", at("2026-10-05")),
        brandId: "601",
      }),
    ).toMatchObject([
      {
        openedIn: "2026-08",
        solvedIn: "2026-09",
        rated: { in: "2026-10", isGood: false },
        felt: { in: "2026-10", score: -0.8 },
        brandId: "601",
        channel: "email",
      },
    ]);
  });

  it("gives a ticket's times, and those of resolving it once it is solved", () => {
    const serviceTimes = someTimes({
      firstReplyMinutes: 30,
      fullResolutionMinutes: 600,
      reopens: 1,
      publicReplies: 2,
    });
    expect(ticketsOf({ serviceTimes })).toMatchObject([
      { firstReplyMinutes: 30, resolutionMinutes: 600, isReopened: true, isOneContact: false },
    ]);
    expect(ticketsOf({ serviceTimes, status: "open" })).toMatchObject([
      { firstReplyMinutes: 30, resolutionMinutes: null, isOneContact: null, solvedIn: null },
    ]);
  });

  it("counts the days of a solved complaint that was not merged", () => {
    const complaint = { tags: ["complaint"], createdAt: at("2026-08-01") };
    const solvedAt = at("2026-08-03T12:00:00Z");
    expect(ticketsOf({ ...complaint, solvedAt })).toMatchObject([{ complaintDays: 2.5 }]);
    expect(ticketsOf({ ...complaint, solvedAt, isMerged: true })).toMatchObject([
      { complaintDays: null },
    ]);
    expect(ticketsOf({ ...complaint, status: "open" })).toMatchObject([{ complaintDays: null }]);
    expect(ticketsOf({ solvedAt })).toMatchObject([{ complaintDays: null }]);
  });

  it("counts the targets that were met and missed", () => {
    const target = { dueAt: null, breachedAt: null, endedAt: null };
    expect(
      ticketsOf({
        sla: [
          { ...target, metric: "first-reply", endedAt: daysAgo(99) },
          { ...target, metric: "resolution", breachedAt: daysAgo(98) },
        ],
      }),
    ).toMatchObject([{ targets: { met: 1, missed: 1 } }]);
    expect(ticketsOf({})).toMatchObject([{ targets: null }]);
  });

  it("leaves out what happened before the kept months", () => {
    expect(ticketsOf({ createdAt: at("2024-09-29"), solvedAt: at("2024-09-30") })).toEqual([]);
    expect(ticketsOf({ createdAt: at("2024-09-29"), solvedAt: at("2024-10-01") })).toHaveLength(1);
    const facts = someFacts({
      events: [anNpsAnswer("2024-09-30", 9), anNpsAnswer("2026-10-01", 6)],
    });
    expect(measured(facts).answers).toEqual([{ in: "2026-10", score: 6 }]);
  });

  it("says of a follow-up what became of it, and whether it helped once that can be said", () => {
    const done = { isDone: true, doneAt: daysAgo(20), createdAt: daysAgo(30) };
    const of = (changes: Partial<Parameters<typeof aFollowUp>[0]>, facts = {}) =>
      measured(someFacts({ followUps: [aFollowUp(changes)], ...facts })).followUps[0];
    expect(of({ ...done, result: "reached", isEdited: true })).toEqual({
      rule: "R04",
      madeIn: "2026-10",
      isEdited: true,
      isDone: true,
      doneIn: "2026-11",
      result: "reached",
      isHelped: true,
    });
    const again = { tickets: [aTicket({ createdAt: daysAgo(15) })] };
    expect(of(done, again)).toMatchObject({ isHelped: false });
    expect(of({ ...done, doneAt: daysAgo(1) })).toMatchObject({ isHelped: null });
    expect(of({})).toMatchObject({ isDone: false, doneIn: null, isHelped: null });
    expect(of({ rule: "R99" })).toMatchObject({ rule: null });
  });

  it("names nobody who works here", () => {
    const assigneeId = "777777";
    const facts = someFacts({
      tickets: [aTicket({ assigneeId, rating: aRating("good", daysAgo(9)) })],
      followUps: [aFollowUp({ assigneeId, isDone: true, doneAt: daysAgo(1) })],
      events: [
        {
          kind: "sentiment-corrected",
          id: "correction-1",
          at: daysAgo(3),
          ticketId: "12",
          label: "negative",
          by: assigneeId,
        },
      ],
    });
    expect(JSON.stringify(measured(facts))).not.toContain(assigneeId);
  });

  it("has of any facts a standing for each month, and months alone instead of moments", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const measures = measured(facts);
        expect(measures.standings).toHaveLength(26);
        const months = [
          ...measures.tickets.flatMap(({ openedIn, solvedIn }) => [openedIn, solvedIn ?? openedIn]),
          ...measures.followUps.map(({ madeIn }) => madeIn),
        ];
        for (const month of months) expect(month).toMatch(/^\d{4}-\d\d$/);
      }),
      { numRuns: 50 },
    );
  });
});
