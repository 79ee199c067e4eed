import { describe, expect, it } from "vitest";
import type { SlaFacts, TicketFacts } from "../../../src/care/facts.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { at, daysAgo, now } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const minute = 60_000;
const target = (changes: Partial<SlaFacts> = {}): SlaFacts => ({
  metric: "first-reply",
  dueAt: null,
  breachedAt: null,
  endedAt: null,
  ...changes,
});
const factsWith = (sla: readonly SlaFacts[], changes: Partial<TicketFacts> = {}) =>
  someFacts({ tickets: [aTicket({ status: "open", createdAt: daysAgo(3), sla, ...changes })] });

describe("R09", () => {
  it.each([
    ["a minute ago", now - minute, true],
    ["now", now, true],
    ["in a minute", now + minute, false],
  ])("of a target that the helpdesk says is missed %s fires: %s", (_when, breachedAt, fires) => {
    expect(suggested("R09", factsWith([target({ breachedAt })])) !== null).toBe(fires);
  });

  it.each([
    ["a minute ago, running", { dueAt: now - minute }, true],
    ["now, running", { dueAt: now }, false],
    ["in a minute, running", { dueAt: now + minute }, false],
    ["a minute ago, met before", { dueAt: now - minute, endedAt: now - 9 * minute }, false],
    ["a minute ago, ended now", { dueAt: now - minute, endedAt: now }, false],
    ["a minute ago, ended in a minute", { dueAt: now - minute, endedAt: now + minute }, true],
    ["on a stopped clock", { dueAt: null }, false],
  ])("of a target due %s fires: %s", (_when, changes, fires) => {
    expect(suggested("R09", factsWith([target(changes)])) !== null).toBe(fires);
  });

  it.each([
    ["pending", true],
    ["hold", true],
    ["solved", false],
    ["closed", false],
  ] as const)("of a missed target on a ticket that is %s fires: %s", (status, fires) => {
    const missed = [target({ breachedAt: daysAgo(1) })];
    expect(suggested("R09", factsWith(missed, { status })) !== null).toBe(fires);
  });

  it("shows when it was missed and since when they wait, for the longest miss", () => {
    const missed = (id: string, days: number) =>
      aTicket({
        id,
        status: "open",
        createdAt: daysAgo(6),
        sla: [days + 1, days, days + 2].map((one) => target({ breachedAt: daysAgo(one) })),
      });
    const facts = someFacts({ tickets: [missed("21", 1), missed("20", 3)] });
    expect(suggested("R09", facts)).toMatchObject({
      sourceTicketId: "20",
      evidenceKey: "20-2026-11-19",
      priority: "risk",
      evidence: [
        { id: "21", on: "2026-11-21", text: "Target missed, ticket #21" },
        { id: "20", on: "2026-11-19", text: "Target missed, ticket #20" },
        { id: "20", on: "2026-11-16", text: "Ticket #20 opened" },
        { id: "21", on: "2026-11-16", text: "Ticket #21 opened" },
      ],
      draft: expect.stringContaining("on request #20"),
    });
  });

  it("is due within four business hours", () => {
    const monday = at("2026-11-23T10:00:00Z");
    const facts = factsWith([target({ breachedAt: daysAgo(1) })]);
    expect(suggested("R09", facts, { at: monday })?.dueAt).toBe("2026-11-23T14:00:00.000Z");
  });
});
