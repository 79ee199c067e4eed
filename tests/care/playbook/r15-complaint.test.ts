import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

describe("R15", () => {
  it.each([
    [["complaint"], "open", true],
    [["complaint"], "pending", true],
    [["complaint"], "solved", false],
    [["other"], "open", false],
  ] as const)("of tags %j on a ticket that is %s fires: %s", (tags, status, fires) => {
    expect(suggested("R15", someFacts({ tickets: [aTicket({ tags, status })] })) !== null).toBe(
      fires,
    );
  });

  const complained = (days: number, id = "12") =>
    aTicket({ id, tags: ["complaint"], status: "open", createdAt: daysAgo(days) });

  it("shows when it came and when the final response is due, and is due today itself", () => {
    expect(suggested("R15", someFacts({ tickets: [complained(10)] }))).toMatchObject({
      sourceTicketId: "12",
      priority: "complaint",
      dueOn: "2026-11-23",
      evidence: [
        {
          on: "2027-01-07",
          text: "Final response due on 2027-01-07 (FCA DISP 1.6), ticket #12",
          statement: { code: "complaint-due" },
        },
        { on: "2026-11-12", text: "Complaint received, ticket #12" },
      ],
      draft: expect.stringContaining("We have received your complaint"),
    });
  });

  it.each([
    ["calendar-days", 15, "2026-11-27"],
    ["business-days", 10, "2026-11-26"],
    ["business-days", 0, "2026-11-12"],
  ] as const)("counts a regime of %s: %i of them end on %s", (countedIn, days, on) => {
    const complaints = { regime: "House rule", finalResponseDays: days, countedIn };
    const policy = { ...defaultPolicy, complaints };
    const facts = someFacts({ tickets: [complained(10)] });
    const due = suggested("R15", facts, { policy })?.evidence.find(
      ({ statement }) => statement.code === "complaint-due",
    );
    expect(due?.statement.values).toEqual({ on, regime: "House rule", ticket: "12" });
  });

  it("is about the oldest complaint, with the next one's clock", () => {
    const tickets = [complained(3, "30"), complained(9, "29"), complained(20, "28")];
    const suggestion = suggested("R15", someFacts({ tickets }));
    expect(suggestion?.sourceTicketId).toBe("28");
    expect(suggestion?.evidence.map(({ id }) => id).sort()).toEqual(["28", "28", "29", "29"]);
  });
});
