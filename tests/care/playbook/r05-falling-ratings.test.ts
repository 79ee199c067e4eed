import { describe, expect, it } from "vitest";
import { aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

type Answer = "good" | "bad" | number;

/** Ratings a day apart, the newest first; a number is an answer on a scale of five, bad up to 3. */
function ratings(newestFirst: readonly Answer[], days = 5) {
  const tickets = newestFirst.map((answer, i) => {
    const isScaled = typeof answer === "number";
    const verdict = isScaled ? (answer > 3 ? "good" : "bad") : answer;
    const scale = isScaled ? { value: answer, outOf: 5 } : null;
    const rating = { ...aRating(verdict, daysAgo(days + i)), scale };
    return aTicket({ id: String(i), createdAt: daysAgo(days + i), rating });
  });
  return someFacts({ tickets });
}

describe("R05", () => {
  it.each([
    [["bad", "good"], false],
    [["bad", "good", "good"], true],
    [["bad", "bad", "bad"], false],
    [["good", "bad", "bad"], false],
    [["bad", "bad", "good", "good", "good"], true],
    [["bad", "good", "good", "bad", "bad"], false],
    [["bad", "bad", "good", "good", "good", "bad", "bad"], true],
  ] as const)("of verdicts %j, newest first, fires: %s", (verdicts, fires) => {
    expect(suggested("R05", ratings(verdicts)) !== null).toBe(fires);
  });

  it.each([
    [[1, 2, 3], true],
    [[3, 3, 3], false],
    [[3, 2, 1], false],
    [[3, 4, 5], true],
    [[4, 5, 5], false],
    [[1, 3, 3, 2], true],
    [[2, 2, 3, 1], false],
    [[1, 2, "bad"], false],
  ] as const)("of answers %j of five, newest first, fires: %s", (answers, fires) => {
    expect(suggested("R05", ratings(answers)) !== null).toBe(fires);
  });

  it("does not compare answers on different scales", () => {
    const facts = ratings([3, 3, 3]);
    const [newest, ...others] = facts.tickets;
    if (newest?.rating === null || newest === undefined) throw new Error("rated");
    const outOf10 = { ...newest.rating, scale: { value: 2, outOf: 10 } };
    const tickets = [{ ...newest, rating: outOf10 }, ...others];
    expect(suggested("R05", { ...facts, tickets })).toBeNull();
  });

  it.each([
    [30, true],
    [31, false],
  ])("of a newest rating %i days ago fires: %s", (days, fires) => {
    expect(suggested("R05", ratings(["bad", "good", "good"], days)) !== null).toBe(fires);
  });

  it("shows the ratings on their scale and is due within three business days", () => {
    expect(suggested("R05", ratings([1, 2, 3, 4, 5]))).toMatchObject({
      sourceTicketId: "0",
      dueOn: "2026-11-26",
      evidence: [
        { text: "Rated 1 of 5, ticket #0", on: "2026-11-17" },
        { text: "Rated 2 of 5, ticket #1" },
        { text: "Rated 3 of 5, ticket #2" },
        { text: "Rated 4 of 5, ticket #3" },
      ],
      draft: expect.stringContaining("I have gone through your last requests"),
    });
  });
});
