import { describe, expect, it } from "vitest";
import type { ServiceTimes } from "../../src/care/facts.ts";
import {
  firstReplyOf,
  fullResolutionOf,
  reopensOf,
  requesterWaitOf,
} from "../../src/care/reply-and-resolution.ts";
import { aTicket } from "../support/builders.ts";
import { someTimes } from "../support/some-times.ts";

const measured = (id: string, times: Partial<ServiceTimes>) =>
  aTicket({ id, serviceTimes: someTimes(times) });

describe("firstReplyOf", () => {
  it("gives the median of all answered tickets, with the newest as evidence", () => {
    const tickets = [
      measured("3", { firstReplyMinutes: 500 }),
      measured("2", { firstReplyMinutes: 30 }),
      aTicket({ id: "0", status: "open", serviceTimes: someTimes({ firstReplyMinutes: 10 }) }),
      aTicket({ id: "1" }),
    ];
    expect(firstReplyOf(tickets, "UTC")).toMatchObject({
      value: 30,
      unit: "minutes",
      samples: 3,
      source: "zendesk",
      evidence: [{ text: "Ticket #3: first reply after 500 min" }, {}, {}],
    });
  });

  it("says computed as soon as one sample was", () => {
    const tickets = [
      measured("2", { firstReplyMinutes: 30, source: "computed" }),
      measured("1", { firstReplyMinutes: 10 }),
    ];
    expect(firstReplyOf(tickets, "UTC")).toMatchObject({ value: 20, source: "computed" });
  });

  it("tells tickets that nobody measured from those that nobody answered yet", () => {
    expect(firstReplyOf([aTicket()], "UTC")).toEqual({
      known: false,
      reason: "no-service-times",
    });
    expect(firstReplyOf([measured("1", { reopens: 0 })], "UTC")).toEqual({
      known: false,
      reason: "no-replies-yet",
    });
  });

  it("does not deny replies that Zendesk counted without their time", () => {
    expect(firstReplyOf([measured("1", { publicReplies: 3, reopens: 0 })], "UTC")).toEqual({
      known: false,
      reason: "no-service-times",
    });
  });
});

describe.each([
  ["requesterWaitOf", requesterWaitOf, "requesterWaitMinutes", "waited 60 min"],
  ["fullResolutionOf", fullResolutionOf, "fullResolutionMinutes", "solved after 60 min"],
] as const)("%s", (_, figureOf, figure, words) => {
  it("gives the median of solved tickets, with the newest as evidence", () => {
    const tickets = [
      measured("2", { [figure]: 60 }),
      measured("1", { [figure]: 600 }),
      aTicket({ id: "0", status: "open", serviceTimes: someTimes({ [figure]: 5 }) }),
    ];
    expect(figureOf(tickets, "UTC")).toMatchObject({
      value: 330,
      unit: "minutes",
      samples: 2,
      evidence: [{ text: `Ticket #2: ${words}` }, { ticketId: "1" }],
    });
  });

  it("tells that nothing is solved from that nobody measured", () => {
    const open = aTicket({ status: "open", serviceTimes: someTimes({ [figure]: 5 }) });
    expect(figureOf([open], "UTC")).toEqual({ known: false, reason: "no-solved-tickets" });
    expect(figureOf([aTicket()], "UTC")).toEqual({ known: false, reason: "no-service-times" });
  });
});

describe("reopensOf", () => {
  it("adds up, with the reopened tickets as evidence", () => {
    const tickets = [
      measured("3", { reopens: 0 }),
      measured("2", { reopens: 2 }),
      measured("1", { reopens: 1 }),
      aTicket({ id: "0" }),
    ];
    const reopens = reopensOf(tickets, "UTC");
    expect(reopens).toMatchObject({ value: 3, unit: "count", samples: 3 });
    expect(reopens.known && reopens.evidence.map(({ text }) => text)).toEqual([
      "Ticket #2 reopened, times in all: 2",
      "Ticket #1 reopened, times in all: 1",
    ]);
  });

  it("counts none as none, and does not know what nobody counted", () => {
    expect(reopensOf([measured("1", { reopens: 0 })], "UTC")).toMatchObject({
      value: 0,
      evidence: [],
    });
    expect(reopensOf([aTicket()], "UTC")).toEqual({ known: false, reason: "no-service-times" });
  });
});
