import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomerFacts, ServiceTimes, TicketFacts } from "../../src/care/facts.ts";
import { factsAt } from "../../src/care/facts-at.ts";
import { arbitraryFacts, arbitraryInstant } from "../support/arbitrary-facts.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../support/builders.ts";
import { at } from "../support/clock.ts";

const createdAt = at("2026-10-01T08:00:00Z");
const then = at("2026-10-03");
const later = at("2026-10-05");

const ticketAt = (changes: Partial<TicketFacts>, moment = then) =>
  factsAt(someFacts({ tickets: [aTicket({ createdAt, ...changes })] }), moment).tickets[0];

const times: ServiceTimes = {
  firstReplyMinutes: 60,
  requesterWaitMinutes: 300,
  fullResolutionMinutes: 5760,
  reopens: 2,
  publicReplies: 3,
  source: "zendesk",
};

describe("factsAt", () => {
  it("knows no ticket that was opened later", () => {
    const tickets = [
      aTicket({ id: "12", createdAt }),
      aTicket({ id: "13", createdAt: then }),
      aTicket({ id: "14", createdAt: then + 1 }),
    ];
    expect(factsAt(someFacts({ tickets }), then).tickets.map(({ id }) => id)).toEqual(["12", "13"]);
  });

  it("leaves a ticket as it is to which nothing has happened since", () => {
    const ticket = aTicket({ createdAt, serviceTimes: times, rating: aRating("good") });
    expect(factsAt(someFacts({ tickets: [ticket] }), later).tickets[0]).toBe(ticket);
  });

  it("knows no message that came later", () => {
    const messages = [
      aMessage({ id: "100", sentAt: createdAt }),
      aMessage({ id: "101", sentAt: later }),
    ];
    expect(ticketAt({ messages })?.messages.map(({ id }) => id)).toEqual(["100"]);
  });

  it("finds a ticket open that was solved later", () => {
    const ticket = { status: "closed", solvedAt: later, updatedAt: at("2026-10-09") } as const;
    const isConversationComplete = false;
    expect(ticketAt({ ...ticket, serviceTimes: times, isConversationComplete })).toMatchObject({
      status: "open",
      solvedAt: null,
      updatedAt: then,
      serviceTimes: {
        firstReplyMinutes: 60,
        requesterWaitMinutes: null,
        fullResolutionMinutes: null,
        reopens: null,
        publicReplies: null,
      },
    });
  });

  it("takes status, solving and figures from the history where there is one", () => {
    const ticket = aTicket({
      createdAt,
      status: "solved",
      solvedAt: later,
      updatedAt: later,
      statuses: [
        { at: createdAt, status: "new" },
        { at: createdAt + 60 * 60_000, status: "solved" },
        { at: createdAt + 90 * 60_000, status: "pending" },
        { at: later, status: "solved" },
      ],
      serviceTimes: times,
    });
    expect(ticketAt(ticket)).toMatchObject({
      status: "pending",
      solvedAt: createdAt + 60 * 60_000,
      statuses: [{ status: "new" }, { status: "solved" }, { status: "pending" }],
      serviceTimes: {
        firstReplyMinutes: 60,
        requesterWaitMinutes: 60,
        fullResolutionMinutes: 60,
        reopens: 1,
        source: "computed",
      },
    });
    expect(ticketAt(ticket, createdAt + 70 * 60_000)).toMatchObject({
      status: "solved",
      serviceTimes: { reopens: 0 },
    });
  });

  it("counts the replies of a whole conversation as it was", () => {
    const messages = [
      aMessage({ sentAt: createdAt }),
      aMessage({ sentAt: createdAt + 60 * 60_000, by: "staff" }),
      aMessage({ sentAt: later, by: "staff" }),
    ];
    const ticket = { messages, updatedAt: later, serviceTimes: times };
    expect(ticketAt(ticket)?.serviceTimes?.publicReplies).toBe(1);
    const partly = { ...ticket, isConversationComplete: false };
    expect(ticketAt(partly)?.serviceTimes?.publicReplies).toBeNull();
  });

  it("knows no rating that came later, but the one that it replaced", () => {
    const rating = aRating("bad", later);
    const earlierRatings = [aRating("good", createdAt)];
    expect(ticketAt({ rating, earlierRatings })).toMatchObject({
      rating: { verdict: "good" },
      earlierRatings: [],
    });
    expect(ticketAt({ rating })?.rating).toBeNull();
  });

  it("keeps a verdict without a day only where the ticket has not changed since", () => {
    const rating = aRating("good");
    expect(ticketAt({ rating, updatedAt: then })?.rating?.verdict).toBe("good");
    expect(ticketAt({ rating, updatedAt: later })?.rating).toBeNull();
  });

  it("knows neither a missed target nor a reached one of later, but what was promised", () => {
    const promise = { metric: "first-reply" as const, dueAt: then };
    const sla = [
      { ...promise, breachedAt: later, endedAt: later },
      { ...promise, breachedAt: createdAt, endedAt: null },
    ];
    expect(ticketAt({ sla })?.sla).toEqual([
      { ...promise, breachedAt: null, endedAt: null },
      { ...promise, breachedAt: createdAt, endedAt: null },
    ]);
  });

  it("finds a problem unsolved that was solved later", () => {
    const solved = { ticketId: "90", solvedAt: later };
    expect(ticketAt({ problem: solved })?.problem).toEqual({ ticketId: "90", solvedAt: null });
    expect(ticketAt({ problem: solved }, later)?.problem).toEqual(solved);
  });

  it("finds a follow-up open that was done later, and none that was made later", () => {
    const followUps = [
      aFollowUp({ ticketId: "77", createdAt, isDone: true, doneAt: later }),
      aFollowUp({ ticketId: "78", createdAt: later }),
      aFollowUp({ ticketId: "79", createdAt, isDone: true, doneAt: then }),
      aFollowUp({ ticketId: "80", createdAt, isDone: true, doneAt: null }),
    ];
    expect(factsAt(someFacts({ followUps }), then).followUps).toMatchObject([
      { ticketId: "77", isDone: false, doneAt: null },
      { ticketId: "79", isDone: true },
      { ticketId: "80", isDone: true },
    ]);
  });

  it("knows no event of later", () => {
    const events = [then, then + 1].map((moment) => ({
      kind: "payment" as const,
      id: `${moment}`,
      at: moment,
      state: "failed" as const,
    }));
    expect(factsAt(someFacts({ events }), then).events).toEqual(events.slice(0, 1));
  });

  it("does not know when a record was made that is younger", () => {
    const facts = someFacts({ customer: { createdAt: then + 1 } });
    expect(factsAt(facts, then).customer.createdAt).toBeNull();
    expect(factsAt(facts, then + 1).customer.createdAt).toBe(then + 1);
  });

  it("leaves nothing that carries a later date, of any facts at any moment", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstant, (facts, moment) => {
        for (const date of datesIn(factsAt(facts, moment))) {
          expect(date ?? moment).toBeLessThanOrEqual(moment);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("tells the same of an earlier moment, whether or not a later one was replayed before", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstant, fc.nat(1e11), (facts, moment, laterMs) => {
        const twice = factsAt(factsAt(facts, moment + laterMs), moment);
        expect(twice.tickets.map(({ id }) => id)).toEqual(
          factsAt(facts, moment).tickets.map(({ id }) => id),
        );
        expect(twice.events).toEqual(factsAt(facts, moment).events);
      }),
      { numRuns: 1000 },
    );
  });
});

function datesIn({ customer, tickets, followUps, events }: CustomerFacts) {
  return [
    customer.createdAt,
    ...events.map((event) => event.at),
    ...followUps.flatMap(({ createdAt, doneAt }) => [createdAt, doneAt]),
    ...tickets.flatMap((ticket) => [
      ticket.createdAt,
      ticket.updatedAt,
      ticket.solvedAt,
      ticket.problem?.solvedAt ?? null,
      ...ticket.statuses.map((change) => change.at),
      ...ticket.sla.flatMap(({ breachedAt, endedAt }) => [breachedAt, endedAt]),
      ...[ticket.rating, ...ticket.earlierRatings].map((rating) => rating?.ratedAt ?? null),
      ...ticket.messages.map((message) => message.sentAt),
    ]),
  ];
}
