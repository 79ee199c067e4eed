import { describe, expect, it } from "vitest";
import { anAnswer } from "../../support/an-event.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

describe("R01", () => {
  it.each([
    [0, true],
    [6, true],
    [7, false],
  ])("of an answer of %i fires: %s", (score, fires) => {
    expect(suggested("R01", someFacts({ events: [anAnswer(score)] })) !== null).toBe(fires);
  });

  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of an answer %i days ago fires: %s", (days, fires) => {
    expect(suggested("R01", someFacts({ events: [anAnswer(2, days)] })) !== null).toBe(fires);
  });

  it("shows the answers, asks about the newest one and is due within two business days", () => {
    const facts = someFacts({ tickets: [aTicket()], events: [anAnswer(9, 200), anAnswer(4, 3)] });
    expect(suggested("R01", facts)).toMatchObject({
      sourceTicketId: "12",
      priority: "risk",
      dueOn: "2026-11-25",
      evidence: [
        { kind: "event", id: "answer-3", on: "2026-11-19", text: "Would recommend us: 4 of 10" },
        { id: "answer-200", text: "Would recommend us: 9 of 10" },
      ],
      draft: expect.stringContaining("your frank answer of November 19, 2026"),
    });
  });

  it("goes by the newest answer, and needs no ticket", () => {
    const better = [anAnswer(2, 20), anAnswer(8, 3)];
    expect(suggested("R01", someFacts({ events: better }))).toBeNull();
    expect(suggested("R01", someFacts({ events: [anAnswer(2)] }))?.sourceTicketId).toBeNull();
  });
});
