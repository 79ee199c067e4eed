import { describe, expect, it } from "vitest";
import { aContactLeft } from "../../support/an-event.ts";
import { someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

describe("R25", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a contact who left %i days ago fires: %s", (days, fires) => {
    expect(suggested("R25", someFacts({ events: [aContactLeft(days)] })) !== null).toBe(fires);
  });

  it("shows who left when, and is due within five business days", () => {
    const events = [aContactLeft(9), aContactLeft(2)];
    expect(suggested("R25", someFacts({ events }))).toMatchObject({
      priority: "care",
      evidenceKey: "left-2",
      dueOn: "2026-11-30",
      evidence: [
        { on: "2026-11-20", text: "The main contact left" },
        { on: "2026-11-13", text: "The main contact left" },
      ],
      draft: expect.stringContaining("Whom should we look after from now on"),
    });
  });
});
