import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts, StatusChange, TicketStatus } from "../../src/care/facts.ts";
import { computedServiceTimesOf } from "../../src/care/service-times.ts";
import { arbitraryTicket } from "../support/arbitrary-facts.ts";
import { aMessage } from "../support/builders.ts";
import { at } from "../support/clock.ts";

const createdAt = at("2026-10-01T08:00:00Z");
const after = (minutes: number) => createdAt + minutes * 60_000;

const says = (minutes: number) => aMessage({ sentAt: after(minutes), by: "customer" });
const replies = (minutes: number) => aMessage({ sentAt: after(minutes), by: "staff" });
const notes = (minutes: number) =>
  aMessage({ sentAt: after(minutes), by: "staff", isPublic: false });

const history = (...changes: (readonly [number, TicketStatus])[]): readonly StatusChange[] =>
  changes.map(([minutes, status]) => ({ at: after(minutes), status }));

const timesOf = (messages: readonly MessageFacts[], statuses: readonly StatusChange[]) =>
  computedServiceTimesOf({ createdAt, messages, statuses, isConversationComplete: true });

describe("computedServiceTimesOf", () => {
  it("of an ordinary ticket counts until our first answer, the waiting, and until it was solved", () => {
    const messages = [says(0), notes(10), replies(30), says(90), replies(150)];
    const statuses = history(
      [0, "new"],
      [10, "open"],
      [30, "pending"],
      [90, "open"],
      [120, "hold"],
      [150, "solved"],
      [40_470, "closed"],
    );
    expect(timesOf(messages, statuses)).toEqual({
      firstReplyMinutes: 30,
      // New and open until the answer, then open and on hold until it was solved.
      requesterWaitMinutes: 30 + 60,
      fullResolutionMinutes: 150,
      reopens: 0,
      publicReplies: 2,
      source: "computed",
    });
  });

  it("of a ticket that no agent replied to has no first reply, though it was solved", () => {
    expect(timesOf([says(0), notes(45)], history([0, "new"], [60, "solved"]))).toMatchObject({
      firstReplyMinutes: null,
      requesterWaitMinutes: 60,
      fullResolutionMinutes: 60,
      publicReplies: 0,
    });
  });

  it("of a ticket that an agent created with a public first comment counts until the second one", () => {
    const messages = [replies(0), says(20), replies(50)];
    const statuses = history([0, "open"], [1, "pending"], [20, "open"], [50, "solved"]);
    expect(timesOf(messages, statuses)).toMatchObject({
      firstReplyMinutes: 50,
      requesterWaitMinutes: 1 + 30,
      publicReplies: 1,
    });
    expect(timesOf([replies(0), says(20)], statuses)).toMatchObject({
      firstReplyMinutes: null,
      publicReplies: 0,
    });
  });

  it("of a ticket that an agent created with a private first comment counts until the first public one", () => {
    expect(timesOf([notes(0), replies(25)], history([0, "open"]))).toMatchObject({
      firstReplyMinutes: 25,
      publicReplies: 1,
    });
  });

  it("of a reopened ticket counts the reopens, and until it was solved the last time", () => {
    const messages = [says(0), replies(30), says(600), replies(700)];
    const statuses = history(
      [0, "new"],
      [30, "solved"],
      [600, "open"],
      [700, "solved"],
      [800, "open"],
      [900, "solved"],
    );
    expect(timesOf(messages, statuses)).toMatchObject({
      firstReplyMinutes: 30,
      requesterWaitMinutes: 30 + 100 + 100,
      fullResolutionMinutes: 900,
      reopens: 2,
      publicReplies: 2,
    });
  });

  it("of a merged ticket, which was closed without being solved, counts until it was closed", () => {
    expect(timesOf([says(0), notes(40)], history([0, "new"], [40, "closed"]))).toEqual({
      firstReplyMinutes: null,
      requesterWaitMinutes: 40,
      fullResolutionMinutes: 40,
      reopens: 0,
      publicReplies: 0,
      source: "computed",
    });
  });

  it("of a ticket that was closed without being solved counts until it was closed", () => {
    const messages = [says(0), replies(15)];
    const statuses = history([0, "new"], [15, "pending"], [2895, "closed"]);
    expect(timesOf(messages, statuses)).toMatchObject({
      firstReplyMinutes: 15,
      requesterWaitMinutes: 15,
      fullResolutionMinutes: 2895,
      reopens: 0,
    });
  });

  it("of an open ticket counts what has ended, and knows no resolution", () => {
    const statuses = history([0, "new"], [30, "pending"], [90, "open"]);
    expect(timesOf([says(0), replies(30), says(90)], statuses)).toMatchObject({
      firstReplyMinutes: 30,
      requesterWaitMinutes: 30,
      fullResolutionMinutes: null,
      reopens: 0,
      publicReplies: 1,
    });
  });

  it("of a ticket to which nothing has happened yet counts no waiting", () => {
    expect(timesOf([says(0)], history([0, "new"]))).toMatchObject({
      firstReplyMinutes: null,
      requesterWaitMinutes: null,
      fullResolutionMinutes: null,
      reopens: 0,
      publicReplies: 0,
    });
  });

  it("says nothing of statuses without a history", () => {
    expect(timesOf([says(0), replies(30)], [])).toEqual({
      firstReplyMinutes: 30,
      requesterWaitMinutes: null,
      fullResolutionMinutes: null,
      reopens: null,
      publicReplies: 1,
      source: "computed",
    });
  });

  it("says nothing of replies without the whole conversation", () => {
    const sources = { createdAt, messages: [says(0), replies(30)], isConversationComplete: false };
    const statuses = history([0, "new"], [30, "solved"]);
    expect(computedServiceTimesOf({ ...sources, statuses })).toEqual({
      firstReplyMinutes: null,
      requesterWaitMinutes: 30,
      fullResolutionMinutes: 30,
      reopens: 0,
      publicReplies: null,
      source: "computed",
    });
  });

  it("never counts backwards, nor more waiting than there was time", () => {
    fc.assert(
      fc.property(arbitraryTicket, (ticket) => {
        const times = computedServiceTimesOf(ticket);
        const { requesterWaitMinutes: waited, ...others } = times;
        for (const figure of Object.values(others)) {
          if (typeof figure === "number") expect(figure).toBeGreaterThanOrEqual(0);
        }
        const [first] = ticket.statuses;
        const last = ticket.statuses.at(-1);
        if (waited === null || first === undefined || last === undefined) return;
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThanOrEqual(Math.round((last.at - first.at) / 60_000));
      }),
      { numRuns: 1000 },
    );
  });
});
