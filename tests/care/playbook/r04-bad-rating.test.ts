import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const rated = (days: number, changes: Partial<TicketFacts> = {}) =>
  someFacts({ tickets: [aTicket({ rating: aRating("bad", daysAgo(days)), ...changes })] });

describe("R04", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a bad rating %i days ago fires: %s", (days, fires) => {
    expect(suggested("R04", rated(days)) !== null).toBe(fires);
  });

  it("shows the rating, drafts an answer about its ticket and is due the next business day", () => {
    expect(suggested("R04", rated(3))).toMatchObject({
      sourceTicketId: "12",
      dueOn: "2026-11-24",
      evidence: [
        { kind: "rating", ticketId: "12", on: "2026-11-19", text: "Rated bad, ticket #12" },
      ],
      draft: expect.stringContaining("what you told us about request #12"),
    });
  });

  it("says the answer on the survey's own scale", () => {
    const rating = { ...aRating("bad", daysAgo(3)), scale: { value: 2, outOf: 5 } };
    expect(suggested("R04", rated(3, { rating }))?.evidence).toMatchObject([
      { text: "Rated 2 of 5, ticket #12" },
    ]);
  });

  it("waits until the ticket is solved, and is silent about good ratings", () => {
    expect(suggested("R04", rated(3, { status: "open" }))).toBeNull();
    expect(suggested("R04", rated(3, { rating: aRating("good", daysAgo(3)) }))).toBeNull();
  });

  it("shows at most four ratings, the newest first", () => {
    const tickets = [1, 2, 3, 4, 5].map((days) =>
      aTicket({ id: `${days}`, rating: aRating("bad", daysAgo(days)) }),
    );
    const ids = suggested("R04", someFacts({ tickets }))?.evidence.map(({ id }) => id);
    expect(ids).toEqual(["1", "2", "3", "4"]);
  });
});
