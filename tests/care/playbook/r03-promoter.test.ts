import { describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { anAnswer } from "../../support/an-event.ts";
import { aMessage, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

describe("R03", () => {
  it.each([
    [8, 3, false],
    [9, 3, true],
    [10, 3, true],
    [10, 30, true],
    [10, 31, false],
  ])("of an answer of %i %i days ago fires: %s", (score, days, fires) => {
    expect(suggested("R03", someFacts({ events: [anAnswer(score, days)] })) !== null).toBe(fires);
  });

  const promoterWith = (changes: Partial<TicketFacts>) =>
    someFacts({ events: [anAnswer(9)], tickets: [aTicket(changes)] });

  it.each([
    ["solved", true],
    ["closed", true],
    ["pending", false],
    ["open", false],
  ] as const)("of a promoter with a ticket that is %s fires: %s", (status, fires) => {
    expect(suggested("R03", promoterWith({ status })) !== null).toBe(fires);
  });

  it.each([
    [89, false],
    [90, false],
    [91, true],
  ])("of a promoter whose complaint was solved %i days ago fires: %s", (days, fires) => {
    const complaint = { tags: ["complaint"], createdAt: daysAgo(200), solvedAt: daysAgo(days) };
    expect(suggested("R03", promoterWith(complaint)) !== null).toBe(fires);
  });

  it.each([
    [90, false],
    [91, true],
  ])("of one whose complaint was last changed %i days ago fires: %s", (days, fires) => {
    const complaint = { tags: ["complaint"], createdAt: daysAgo(200), solvedAt: null };
    const updatedAt = daysAgo(days);
    expect(suggested("R03", promoterWith({ ...complaint, updatedAt })) !== null).toBe(fires);
  });

  it.each([
    [90, false],
    [91, true],
  ])("of a promoter who said %i days ago that it is a complaint fires: %s", (days, fires) => {
    const messages = [aMessage({ cues: ["complaint"], sentAt: daysAgo(days) })];
    expect(suggested("R03", promoterWith({ messages })) !== null).toBe(fires);
  });

  it("shows the answer and thanks for it, within five business days", () => {
    expect(suggested("R03", someFacts({ events: [anAnswer(10)] }))).toMatchObject({
      priority: "growth",
      dueOn: "2026-11-30",
      evidence: [{ text: "Would recommend us: 10 of 10" }],
      draft: expect.stringContaining("Your kind answer of November 19, 2026 made our day"),
    });
  });
});
