import { describe, expect, it } from "vitest";
import type { ServiceTimes } from "../../src/care/facts.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { serviceFiguresOf } from "../../src/care/service-figures.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";

const figuresOf = (...tickets: ReturnType<typeof aTicket>[]) =>
  serviceFiguresOf(someFacts({ tickets }), defaultPolicy, now);

const times = (changes: Partial<ServiceTimes>): ServiceTimes => ({
  firstReplyMinutes: null,
  requesterWaitMinutes: null,
  fullResolutionMinutes: null,
  reopens: null,
  publicReplies: null,
  source: "zendesk",
  ...changes,
});

describe("serviceFiguresOf", () => {
  it("gives CSAT as the share of good among rated tickets, with the ratings as evidence", () => {
    const { csat } = figuresOf(
      aTicket({ id: "1", rating: aRating("good", at("2026-01-01")) }),
      aTicket({ id: "2", rating: aRating("bad", at("2026-03-01")) }),
      aTicket({ id: "3", rating: aRating("good", at("2026-02-01")) }),
      aTicket({ id: "4" }),
    );
    expect(csat).toMatchObject({ known: true, value: 66.7, unit: "percent", samples: 3 });
    expect(csat.known && csat.evidence.map(({ ticketId }) => ticketId)).toEqual(["2", "3", "1"]);
  });

  it("gives the median first reply and resolution as Zendesk measured them", () => {
    const figures = figuresOf(
      aTicket({
        id: "1",
        serviceTimes: times({
          firstReplyMinutes: 10,
          requesterWaitMinutes: null,
          fullResolutionMinutes: 600,
        }),
      }),
      aTicket({
        id: "2",
        serviceTimes: times({
          firstReplyMinutes: 30,
          requesterWaitMinutes: null,
          fullResolutionMinutes: 60,
        }),
      }),
      aTicket({ id: "3", serviceTimes: times({ firstReplyMinutes: 500 }) }),
    );
    expect(figures.firstReplyMinutes).toMatchObject({ value: 30, samples: 3, source: "zendesk" });
    expect(figures.fullResolutionMinutes).toMatchObject({ value: 330, samples: 2 });
  });

  it("leaves open tickets out of resolution", () => {
    const serviceTimes = times({
      firstReplyMinutes: 5,
      requesterWaitMinutes: null,
      fullResolutionMinutes: 50,
    });
    expect(figuresOf(aTicket({ status: "open", serviceTimes })).fullResolutionMinutes).toEqual({
      known: false,
      reason: "no-solved-tickets",
    });
  });

  it("says computed as soon as one sample was", () => {
    const { firstReplyMinutes } = figuresOf(
      aTicket({ id: "1", serviceTimes: times({ firstReplyMinutes: 10 }) }),
      aTicket({ id: "2", serviceTimes: times({ firstReplyMinutes: 30, source: "computed" }) }),
    );
    expect(firstReplyMinutes).toMatchObject({ value: 20, source: "computed" });
  });

  it("counts first-contact resolution strictly: one reply, no reopen, nothing within a week", () => {
    const once = times({ publicReplies: 1, reopens: 0 });
    const { firstContactResolution } = figuresOf(
      aTicket({ id: "1", createdAt: at("2026-01-01"), serviceTimes: once }),
      aTicket({ id: "2", createdAt: at("2026-02-01"), serviceTimes: once }),
      // Solved on 2 February; a further ticket exactly seven days later counts against it.
      aTicket({
        id: "3",
        createdAt: at("2026-02-09"),
        serviceTimes: times({ publicReplies: 2, reopens: 0 }),
      }),
      aTicket({
        id: "4",
        createdAt: at("2026-04-01"),
        serviceTimes: times({ publicReplies: 1, reopens: 1 }),
      }),
    );
    expect(firstContactResolution).toMatchObject({ value: 25, samples: 4, source: "computed" });
  });

  it("adds up reopens, with the reopened tickets as evidence", () => {
    const { reopens } = figuresOf(
      aTicket({ id: "1", serviceTimes: times({ reopens: 2 }) }),
      aTicket({ id: "2", serviceTimes: times({ reopens: 0 }) }),
    );
    expect(reopens).toMatchObject({ value: 2, samples: 2, evidence: [{ ticketId: "1" }] });
  });

  it("gives the days that solved complaints took", () => {
    const createdAt = at("2026-01-01");
    const tags = ["complaint"];
    const { complaintResolutionDays } = figuresOf(
      aTicket({ id: "1", createdAt, tags, solvedAt: at("2026-01-03") }),
      aTicket({ id: "2", createdAt, tags, solvedAt: at("2026-01-06") }),
      aTicket({ id: "3", createdAt, solvedAt: at("2026-01-30") }),
    );
    expect(complaintResolutionDays).toMatchObject({ value: 3.5, unit: "days", samples: 2 });
  });

  it("tells no complaint from an open one, and from one without a solving moment", () => {
    const reasonOf = (...tickets: ReturnType<typeof aTicket>[]) => {
      const { complaintResolutionDays } = figuresOf(...tickets);
      return complaintResolutionDays.known || complaintResolutionDays.reason;
    };
    const tags = ["complaint"];
    expect(reasonOf(aTicket())).toBe("no-complaints");
    expect(reasonOf(aTicket({ tags, status: "open" }))).toBe("no-solved-complaints");
    expect(reasonOf(aTicket({ tags, solvedAt: null }))).toBe("no-service-times");
  });

  it("does not deny replies that Zendesk counted without their time", () => {
    const serviceTimes = times({ publicReplies: 3, reopens: 0 });
    expect(figuresOf(aTicket({ serviceTimes })).firstReplyMinutes).toEqual({
      known: false,
      reason: "no-service-times",
    });
  });

  it("says of every figure why it is unknown", () => {
    const reasons = Object.values(figuresOf()).map((figure) => !figure.known && figure.reason);
    expect(reasons).toEqual([
      "no-tickets",
      "no-tickets",
      "no-tickets",
      "no-tickets",
      "no-tickets",
      "no-tickets",
    ]);
    const notGiven = serviceFiguresOf(
      someFacts({ gaps: ["tickets-not-given"] }),
      defaultPolicy,
      now,
    );
    expect(notGiven.csat).toEqual({ known: false, reason: "tickets-not-given" });
    expect(figuresOf(aTicket()).csat).toEqual({ known: false, reason: "no-ratings" });
    expect(figuresOf(aTicket()).firstReplyMinutes).toEqual({
      known: false,
      reason: "no-service-times",
    });
    const measured = aTicket({ status: "new", serviceTimes: times({ reopens: 0 }) });
    expect(figuresOf(measured).firstReplyMinutes).toEqual({
      known: false,
      reason: "no-replies-yet",
    });
  });
});
