import { describe, expect, it } from "vitest";
import { csatOf, csatScaleOf } from "../../src/care/csat.ts";
import type { RatingFacts } from "../../src/care/facts.ts";
import { aRating, aTicket } from "../support/builders.ts";
import { at } from "../support/clock.ts";

describe("csatOf", () => {
  const rated = (id: string, verdict: "good" | "bad", on = "2026-01-01") =>
    aTicket({ id, rating: aRating(verdict, at(on)) });

  it("gives the share of good among rated tickets, with the ratings as evidence", () => {
    const tickets = [rated("2", "bad"), rated("3", "good"), rated("1", "good")];
    expect(csatOf(tickets, "UTC")).toMatchObject({
      known: true,
      value: 66.7,
      unit: "percent",
      samples: 3,
      source: "zendesk",
      evidence: [
        { kind: "rating", ticketId: "2", text: "Rated bad, ticket #2" },
        { kind: "rating", ticketId: "3", text: "Rated good, ticket #3" },
        { kind: "rating", ticketId: "1" },
      ],
    });
  });

  it.each([
    [0, 1, 0],
    [1, 1, 50],
    [3, 1, 75],
    [1, 0, 100],
  ])("gives for %i good and %i bad %d %%", (good, bad, value) => {
    const tickets = [
      ...Array.from({ length: good }, (_, i) => rated(`g${i}`, "good")),
      ...Array.from({ length: bad }, (_, i) => rated(`b${i}`, "bad")),
    ];
    expect(csatOf(tickets, "UTC")).toMatchObject({ value, samples: good + bad });
  });

  it("shows at most five ratings, and counts all", () => {
    const tickets = Array.from({ length: 7 }, (_, i) => rated(`${i}`, "good"));
    const csat = csatOf(tickets, "UTC");
    expect(csat.known && csat.evidence.map(({ ticketId }) => ticketId)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
    ]);
    expect(csat).toMatchObject({ samples: 7 });
  });
});

describe("csatScaleOf", () => {
  const answered = (id: string, value: number, outOf: number) => {
    const rating: RatingFacts = {
      ...aRating(value * 2 > outOf ? "good" : "bad", at("2026-01-01")),
      scale: { value, outOf },
    };
    return aTicket({ id, rating });
  };

  it("gives the mean answer on the survey's own scale, with the answers as evidence", () => {
    const rated = [answered("3", 5, 5), answered("2", 4, 5), answered("1", 4, 5)];
    expect(csatScaleOf(rated, "UTC")).toMatchObject({
      known: true,
      value: 4.33,
      outOf: 5,
      samples: 3,
      evidence: [
        { kind: "rating", ticketId: "3", text: "Rated 5 of 5, ticket #3" },
        { ticketId: "2" },
        { ticketId: "1" },
      ],
    });
  });

  it("leaves out verdicts without an answer on a scale", () => {
    const rated = [answered("2", 2, 5), aTicket({ id: "1", rating: aRating("good") })];
    expect(csatScaleOf(rated, "UTC")).toMatchObject({ value: 2, samples: 1 });
  });

  it("takes of different scales the one used most", () => {
    const rated = [answered("4", 1, 2), answered("3", 2, 2), answered("2", 5, 5)];
    expect(csatScaleOf(rated, "UTC")).toMatchObject({ value: 1.5, outOf: 2, samples: 2 });
  });

  it("takes of two scales used as often the longer one", () => {
    const rated = [answered("4", 1, 2), answered("3", 4, 5)];
    expect(csatScaleOf(rated, "UTC")).toMatchObject({ value: 4, outOf: 5, samples: 1 });
    expect(csatScaleOf(rated.toReversed(), "UTC")).toMatchObject({ outOf: 5 });
  });

  it("tells no ratings from ratings without an answer on a scale", () => {
    expect(csatScaleOf([], "UTC")).toEqual({ known: false, reason: "no-ratings" });
    expect(csatScaleOf([aTicket({ rating: aRating("good") })], "UTC")).toEqual({
      known: false,
      reason: "no-survey-answers",
    });
  });
});
