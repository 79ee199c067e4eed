import { describe, expect, it } from "vitest";
import { aFeature } from "../../support/an-event.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const asked = (id: string, days: number) =>
  aTicket({ id, createdAt: daysAgo(days), tags: ["feature_request"] });
const other = aTicket({ id: "50", createdAt: daysAgo(3) });

describe("R29", () => {
  it.each([
    [29, true],
    [30, true],
    [31, false],
  ])("of a feature that came %i days ago fires: %s", (days, fires) => {
    expect(suggested("R29", someFacts({ events: [aFeature(days)] })) !== null).toBe(fires);
  });

  it("shows the feature and the ticket that the event names, within five business days", () => {
    const events = [aFeature(2, { ticketId: "40" })];
    const tickets = [other, asked("41", 90), asked("40", 200)];
    expect(suggested("R29", someFacts({ events, tickets }))).toMatchObject({
      sourceTicketId: "40",
      priority: "care",
      evidenceKey: "feature-2",
      dueOn: "2026-11-30",
      evidence: [
        { kind: "event", on: "2026-11-20", text: "Now there: Reports" },
        { ticketId: "40", text: "Asked for something new, ticket #40" },
      ],
      draft: expect.stringContaining("it is here now: Reports."),
    });
  });

  it.each([
    ["the newest tagged one before it", [other, asked("41", 90), asked("40", 200)], null, "41", 2],
    ["one of that very moment", [asked("41", 2)], null, "41", 2],
    ["none that was tagged after it", [asked("41", 1)], null, "41", 1],
    ["none where the named one is not known", [other, asked("41", 90)], "99", "50", 1],
    ["none where none is tagged", [other], null, "50", 1],
  ])("of tickets takes %s", (_name, tickets, ticketId, source, facts) => {
    const suggestion = suggested(
      "R29",
      someFacts({ tickets, events: [aFeature(2, { ticketId })] }),
    );
    expect(suggestion?.sourceTicketId).toBe(source);
    expect(suggestion?.evidence).toHaveLength(facts);
  });
});
