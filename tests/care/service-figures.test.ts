import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../src/care/facts.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { serviceFiguresOf } from "../../src/care/service-figures.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";
import { someTimes } from "../support/some-times.ts";

const figuresOf = (...tickets: readonly TicketFacts[]) =>
  serviceFiguresOf(someFacts({ tickets }), defaultPolicy, now);

describe("serviceFiguresOf", () => {
  it("shows the newest first, in whatever order tickets come", () => {
    const tickets = [
      aTicket({ id: "1", createdAt: at("2026-01-01"), rating: aRating("good") }),
      aTicket({ id: "2", createdAt: at("2026-03-01"), rating: aRating("bad") }),
      aTicket({ id: "3", createdAt: at("2026-02-01"), rating: aRating("good") }),
    ].map((ticket) => ({ ...ticket, serviceTimes: someTimes({ firstReplyMinutes: 10 }) }));
    const { csat, firstReplyMinutes } = figuresOf(...tickets);
    expect(csat.known && csat.evidence.map(({ ticketId }) => ticketId)).toEqual(["2", "3", "1"]);
    expect(
      firstReplyMinutes.known && firstReplyMinutes.evidence.map(({ ticketId }) => ticketId),
    ).toEqual(["2", "3", "1"]);
    expect(figuresOf(...tickets.toReversed())).toEqual(figuresOf(...tickets));
  });

  it("takes for complaints the tickets that are tagged so", () => {
    const createdAt = at("2026-01-01");
    const tags = ["complaint"];
    const figures = figuresOf(
      aTicket({ id: "1", createdAt, tags, solvedAt: at("2026-01-03") }),
      aTicket({ id: "2", createdAt, solvedAt: at("2026-01-30") }),
      aTicket({ id: "3", createdAt: at("2026-11-01"), tags, status: "open" }),
      aTicket({ id: "4", createdAt: at("2026-10-01"), status: "open" }),
    );
    expect(figures.complaintResolutionDays).toMatchObject({ value: 2, samples: 1 });
    expect(figures.complaintResolutionP90Days).toMatchObject({ value: 2, samples: 1 });
    expect(figures.complaintClock).toMatchObject({ ticketId: "3" });
  });

  it("says of every figure why it is unknown without a ticket", () => {
    const reasons = Object.values(figuresOf()).map((figure) => !figure.known && figure.reason);
    expect(reasons).toEqual(Array.from({ length: 12 }, () => "no-tickets"));
    const facts = someFacts({ gaps: ["tickets-not-given"] });
    expect(serviceFiguresOf(facts, defaultPolicy, now).sla).toEqual({
      known: false,
      reason: "tickets-not-given",
    });
  });

  it("says of every figure why it is unknown of a ticket of which nothing else is", () => {
    const reasons = Object.entries(figuresOf(aTicket())).map(([figure, value]) => [
      figure,
      !value.known && value.reason,
    ]);
    expect(Object.fromEntries(reasons)).toEqual({
      csat: "no-ratings",
      csatScale: "no-ratings",
      firstReplyMinutes: "no-service-times",
      requesterWaitMinutes: "no-service-times",
      fullResolutionMinutes: "no-service-times",
      firstContactResolution: "no-service-times",
      firstContactResolutionInZendesk: "no-service-times",
      reopens: "no-service-times",
      complaintResolutionDays: "no-complaints",
      complaintResolutionP90Days: "no-complaints",
      complaintClock: "no-open-complaint",
      sla: "no-sla",
    });
  });
});
