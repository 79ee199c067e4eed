import { describe, expect, it } from "vitest";
import { aftermathOf } from "../../src/care/aftermath.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo } from "../support/clock.ts";

const days = { from: daysAgo(20), until: daysAgo(6) };

describe("aftermathOf", () => {
  it("names what a customer did on tickets and outside of them, oldest first", () => {
    const facts = someFacts({
      tickets: [
        aTicket({
          id: "12",
          createdAt: daysAgo(40),
          rating: aRating("good", daysAgo(8)),
          earlierRatings: [aRating("bad", daysAgo(19))],
          statuses: [
            { at: daysAgo(40), status: "open" },
            { at: daysAgo(21), status: "solved" },
            { at: daysAgo(12), status: "open" },
          ],
        }),
        aTicket({ id: "13", createdAt: daysAgo(10) }),
        aTicket({ id: "14", createdAt: daysAgo(10), isMerged: true }),
      ],
      events: [
        {
          kind: "subscription",
          id: "s-1",
          at: daysAgo(7),
          state: "renewed",
          plan: null,
          renewsOn: null,
        },
        {
          kind: "subscription",
          id: "s-2",
          at: daysAgo(9),
          state: "started",
          plan: null,
          renewsOn: null,
        },
        { kind: "contact-left", id: "c-1", at: daysAgo(11), role: null },
      ],
    });
    expect(aftermathOf(facts, "UTC", days)).toEqual([
      { kind: "rated-bad", on: "2026-11-03", ticketId: "12" },
      { kind: "reopened", on: "2026-11-10", ticketId: "12" },
      { kind: "contact-left", on: "2026-11-11", ticketId: null },
      { kind: "wrote-again", on: "2026-11-12", ticketId: "13" },
      { kind: "rated-good", on: "2026-11-14", ticketId: "12" },
      { kind: "renewed", on: "2026-11-15", ticketId: null },
    ]);
  });

  it.each([
    ["at the moment itself, which is not after it", daysAgo(20), 0],
    ["a moment later", daysAgo(20) + 1, 1],
    ["at the end", daysAgo(6), 1],
    ["a moment after the end", daysAgo(6) + 1, 0],
  ])("counts what comes %s", (_, createdAt, count) => {
    const facts = someFacts({ tickets: [aTicket({ createdAt })] });
    expect(aftermathOf(facts, "UTC", days)).toHaveLength(count);
  });

  it("leaves out a rating whose day nobody knows", () => {
    const facts = someFacts({ tickets: [aTicket({ rating: aRating("bad") })] });
    expect(aftermathOf(facts, "UTC", days)).toEqual([]);
  });
});
