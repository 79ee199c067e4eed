import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const hoursAgo = (hours: number) => now - hours * 3_600_000;
const asked = (hours: number, changes: Partial<TicketFacts> = {}) =>
  someFacts({
    tickets: [
      aTicket({
        status: "open",
        messages: [aMessage({ cues: ["question"], sentAt: hoursAgo(hours) })],
        ...changes,
      }),
    ],
  });

describe("R11", () => {
  it.each([
    [23, false],
    [24, true],
    [25, true],
  ])("of a question unanswered for %i hours fires: %s", (hours, fires) => {
    expect(suggested("R11", asked(hours)) !== null).toBe(fires);
  });

  it("shows the question and is due the next business day", () => {
    expect(suggested("R11", asked(48))).toMatchObject({
      sourceTicketId: "12",
      dueOn: "2026-11-24",
      evidence: [{ id: "900", on: "2026-11-20", text: "Asked a question, ticket #12" }],
      draft: expect.stringContaining("One question of yours"),
    });
  });

  it("is silent once we answered or they said more in public, and where the conversation was not read", () => {
    const question = aMessage({ cues: ["question"], sentAt: hoursAgo(48) });
    const answer = aMessage({ id: "901", by: "staff", sentAt: hoursAgo(40) });
    const note = { ...answer, isPublic: false };
    expect(suggested("R11", asked(48, { messages: [question, answer] }))).toBeNull();
    expect(suggested("R11", asked(48, { messages: [question, note] }))).not.toBeNull();
    expect(suggested("R11", asked(48, { messages: [{ ...question, by: "other" }] }))).toBeNull();
    const thanks = aMessage({ id: "901", sentAt: hoursAgo(40) });
    expect(suggested("R11", asked(48, { messages: [question, thanks] }))).toBeNull();
    expect(suggested("R11", asked(48, { isConversationComplete: false }))).toBeNull();
    expect(suggested("R11", asked(48, { status: "solved" }))).toBeNull();
  });
});
