import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../src/care/facts.ts";
import {
  firstContactResolutionInZendeskOf,
  firstContactResolutionOf,
} from "../../src/care/first-contact-resolution.ts";
import { aTicket } from "../support/builders.ts";
import { at, daysAgo } from "../support/clock.ts";
import { someTimes } from "../support/some-times.ts";

const replied = (publicReplies: number, reopens: number | null = 0) =>
  someTimes({ publicReplies, reopens });

describe("firstContactResolutionOf", () => {
  it.each([
    [0, 0, 0],
    [1, 0, 100],
    [2, 0, 0],
    [1, 1, 0],
  ])("with %i replies and %i reopens is %i %%", (replies, reopens, value) => {
    const tickets = [aTicket({ serviceTimes: replied(replies, reopens) })];
    expect(firstContactResolutionOf(tickets, "UTC")).toMatchObject({
      value,
      unit: "percent",
      samples: 1,
      source: "computed",
      evidence: [{ text: "Ticket #12 opened" }],
    });
  });

  const withFurther = (hoursLater: number, changes: Partial<TicketFacts> = {}) => {
    const solvedAt = at("2026-02-02");
    const further = aTicket({
      id: "2",
      status: "open",
      createdAt: solvedAt + hoursLater * 3_600_000,
      ...changes,
    });
    const first = aTicket({
      id: "1",
      createdAt: at("2026-02-01"),
      solvedAt,
      serviceTimes: replied(1),
    });
    return firstContactResolutionOf([further, first], "UTC");
  };

  it.each([
    [1, 0],
    [7 * 24, 0],
    [7 * 24 + 1, 100],
  ])("with a further ticket %i hours after solving is %i %%", (hours, value) => {
    expect(withFurther(hours)).toMatchObject({ value, samples: 1 });
  });

  it("neither counts merged tickets nor lets them spoil another", () => {
    const further = { isMerged: true, status: "closed", serviceTimes: replied(0) } as const;
    expect(withFurther(24, further)).toMatchObject({ value: 100, samples: 1 });
    expect(
      firstContactResolutionOf([aTicket({ isMerged: true, serviceTimes: replied(1) })], "UTC"),
    ).toEqual({ known: false, reason: "no-solved-tickets" });
  });

  it("finds the further ticket among many", () => {
    const tickets = Array.from({ length: 40 }, (_, i) =>
      aTicket({ id: `${i}`, createdAt: daysAgo(10 * i + 1), serviceTimes: replied(1) }),
    );
    expect(firstContactResolutionOf(tickets, "UTC")).toMatchObject({ value: 100, samples: 40 });
    const closer = tickets.map((ticket, i) =>
      i === 20 ? aTicket({ ...ticket, createdAt: ticket.createdAt - 3 * 86_400_000 }) : ticket,
    );
    expect(firstContactResolutionOf(closer, "UTC")).toMatchObject({ value: 97.5 });
  });

  it("leaves out what is not solved or not counted, and says why it knows nothing", () => {
    expect(
      firstContactResolutionOf([aTicket({ status: "open", serviceTimes: replied(1) })], "UTC"),
    ).toEqual({ known: false, reason: "no-solved-tickets" });
    expect(firstContactResolutionOf([aTicket({ serviceTimes: replied(1, null) })], "UTC")).toEqual({
      known: false,
      reason: "no-service-times",
    });
  });
});

describe("firstContactResolutionInZendeskOf", () => {
  it.each([
    [0, 100],
    [1, 100],
    [2, 0],
  ])("of a ticket with %i replies is %i %%, whatever came after", (replies, value) => {
    const tickets = [
      aTicket({ id: "2", status: "open", createdAt: daysAgo(98) }),
      aTicket({ id: "1", createdAt: daysAgo(100), serviceTimes: replied(replies, 3) }),
    ];
    expect(firstContactResolutionInZendeskOf(tickets, "UTC")).toMatchObject({
      value,
      samples: 1,
      source: "zendesk",
    });
  });

  it("counts merged tickets like others, and tickets without a number of replies not at all", () => {
    const tickets = [
      aTicket({ id: "3", isMerged: true, serviceTimes: replied(0) }),
      aTicket({ id: "2", serviceTimes: replied(2) }),
      aTicket({ id: "1", serviceTimes: someTimes({ reopens: 0 }) }),
    ];
    expect(firstContactResolutionInZendeskOf(tickets, "UTC")).toMatchObject({
      value: 50,
      samples: 2,
    });
  });

  it("says why it knows nothing", () => {
    expect(firstContactResolutionInZendeskOf([aTicket({ status: "open" })], "UTC")).toEqual({
      known: false,
      reason: "no-solved-tickets",
    });
    expect(firstContactResolutionInZendeskOf([aTicket()], "UTC")).toEqual({
      known: false,
      reason: "no-service-times",
    });
  });
});
