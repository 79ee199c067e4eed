import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { at, now } from "../support/clock.ts";

const contextOf = (changes: Parameters<typeof someFacts>[0]) =>
  careContextOf(someFacts(changes), defaultPolicy, now);

describe("careContextOf", () => {
  it("says how the customer was found, and why they have no name", () => {
    expect(contextOf({}).customer).toMatchObject({ name: "Ana Diaz", matchedBy: "zendesk-id" });
    expect(contextOf({ customer: { name: null } }).customer).toMatchObject({
      name: { known: false, reason: "no-name" },
      matchedBy: "zendesk-id",
    });
    expect(
      contextOf({ customer: { name: null }, gaps: ["no-user-record"] }).customer,
    ).toMatchObject({
      name: { known: false, reason: "no-user-record" },
      matchedBy: "ticket-requester",
    });
  });

  it("names every value that it cannot know of somebody without a history", () => {
    const context = contextOf({ customer: { createdAt: null } });
    const unknown = [
      context.tenure,
      context.sentiment,
      context.loyaltyTier,
      context.health,
      context.care.nps,
      context.care.lifetimeValue,
      context.care.retention,
      ...Object.values(context.service),
    ];
    expect(unknown.every(({ known }) => !known)).toBe(true);
    expect(context.suggestions).toEqual([]);
  });

  it("is a whole context also of a prospect who has only asked", () => {
    const question = aTicket({ id: "5", status: "new", createdAt: at("2026-11-21") });
    const context = contextOf({
      customer: { createdAt: at("2026-11-21") },
      tickets: [question],
    });
    expect(context).toMatchObject({
      tenure: { known: true, startedOn: "2026-11-21", source: "first-ticket", months: 0 },
      lifecycleStage: "prospect",
      loyaltyTier: { known: false, reason: "prospect" },
      care: {
        lifetimeValue: { known: false, reason: "no-orders" },
        retention: { known: true, since: "2026-11-21" },
      },
      suggestions: [{ rule: "R20", sourceTicketId: "5" }],
    });
  });

  it("sorts tickets once, for figures and rules alike", () => {
    const opened = (id: string, on: string) =>
      aTicket({ id, createdAt: at(on), status: "open", tags: ["complaint"] });
    const tickets = [opened("1", "2026-11-01"), opened("3", "2026-11-03")];
    tickets.push(opened("2", "2026-11-02"));
    const { service, suggestions } = contextOf({ tickets });
    expect(service.complaintClock).toMatchObject({ ticketId: "1" });
    expect(suggestions.find(({ rule }) => rule === "R15")).toMatchObject({ sourceTicketId: "1" });
  });
});
