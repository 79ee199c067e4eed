import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const back = aTicket({ id: "101", status: "open", createdAt: daysAgo(1) });
const earlier = (changes: Partial<TicketFacts> = {}) =>
  aTicket({ id: "100", createdAt: daysAgo(300), ...changes });
const factsWith = (...tickets: TicketFacts[]) => someFacts({ tickets });

describe("R27", () => {
  it.each([
    [179, false],
    [180, true],
    [181, true],
  ])("of an open ticket after %i days without one fires: %s", (days, fires) => {
    const before = earlier({ createdAt: daysAgo(1 + days) });
    expect(suggested("R27", factsWith(back, before)) !== null).toBe(fires);
    expect(suggested("R27", factsWith({ ...back, status: "solved" }, before))).toBeNull();
  });

  it("shows both tickets, names the last word's day and is due with the reply", () => {
    expect(suggested("R27", factsWith(back, earlier()))).toMatchObject({
      sourceTicketId: "101",
      priority: "care",
      dueOn: "2026-11-23",
      evidence: [
        { on: "2026-11-21", text: "Last ticket, #101" },
        { on: "2026-01-26", text: "Before that: ticket #100, 299 days earlier" },
      ],
      draft: expect.stringContaining("changed since January 26, 2026"),
    });
  });

  it("is silent while an earlier ticket is still open", () => {
    expect(suggested("R27", factsWith(back, earlier({ status: "pending" })))).toBeNull();
  });

  it("counts from the customer's last word, not from when that ticket was opened", () => {
    const messages = [aMessage({ sentAt: daysAgo(20) })];
    expect(suggested("R27", factsWith(back, earlier({ messages })))).toBeNull();
    const ours = [
      aMessage({ sentAt: daysAgo(20), by: "staff" }),
      aMessage({ sentAt: daysAgo(20), isPublic: false }),
    ];
    expect(suggested("R27", factsWith(back, earlier({ messages: ours })))).not.toBeNull();
  });

  it("needs a ticket before", () => {
    expect(suggested("R27", factsWith(back))).toBeNull();
  });

  it("is silent about a ticket that was opened long ago", () => {
    const old = { ...back, createdAt: daysAgo(31) };
    const before = earlier({ createdAt: daysAgo(400) });
    expect(suggested("R27", factsWith(old, before))).toBeNull();
    expect(suggested("R27", factsWith({ ...old, createdAt: daysAgo(30) }, before))).not.toBeNull();
  });

  it("does not take a ticket that was merged into another for a word of its own", () => {
    const merged = aTicket({ id: "102", createdAt: daysAgo(2), isMerged: true });
    expect(suggested("R27", factsWith(back, merged, earlier()))).not.toBeNull();
  });

  it("reads a customer with very many messages", () => {
    const messages = Array.from({ length: 200_000 }, () => aMessage({ sentAt: daysAgo(299) }));
    expect(suggested("R27", factsWith(back, earlier({ messages })))).not.toBeNull();
  });
});
