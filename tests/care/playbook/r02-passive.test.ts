import { describe, expect, it } from "vitest";
import { anAnswer } from "../../support/an-event.ts";
import { someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

describe("R02", () => {
  it.each([
    [6, 3, false],
    [7, 3, true],
    [8, 3, true],
    [9, 3, false],
    [8, 30, true],
    [8, 31, false],
  ])("of an answer of %i %i days ago fires: %s", (score, days, fires) => {
    expect(suggested("R02", someFacts({ events: [anAnswer(score, days)] })) !== null).toBe(fires);
  });

  it("shows the answer and asks for the one change, within five business days", () => {
    expect(suggested("R02", someFacts({ events: [anAnswer(7)] }))).toMatchObject({
      priority: "care",
      dueOn: "2026-11-30",
      evidence: [{ text: "Would recommend us: 7 of 10" }],
      draft: expect.stringContaining("your answer of November 19, 2026. What one change"),
    });
  });
});
