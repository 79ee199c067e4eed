import { describe, expect, it } from "vitest";
import { anOrder, aPayment } from "../../support/an-event.ts";
import { someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

describe("R24", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a payment that failed %i days ago fires: %s", (days, fires) => {
    expect(suggested("R24", someFacts({ events: [aPayment("failed", days)] })) !== null).toBe(
      fires,
    );
  });

  it("is silent once a payment was made", () => {
    const events = [aPayment("failed", 5), aPayment("paid", 2)];
    expect(suggested("R24", someFacts({ events }))).toBeNull();
  });

  it("shows the payments without any amount, and is due the next business day", () => {
    const events = [aPayment("paid", 33), aPayment("failed", 2), anOrder(3, { amount: 4711 })];
    const suggestion = suggested("R24", someFacts({ events }));
    expect(suggestion).toMatchObject({
      priority: "risk",
      evidenceKey: "payment-2",
      dueOn: "2026-11-24",
      evidence: [
        { on: "2026-11-20", text: "A payment failed" },
        { on: "2026-10-20", text: "A payment was made" },
      ],
      draft: expect.stringContaining("A payment did not go through"),
    });
    expect(JSON.stringify(suggestion)).not.toContain("4711");
  });
});
