import { describe, expect, it } from "vitest";
import { noticesOf } from "../../../src/app/present/notices-of.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, prospectContext } from "../support/stories.ts";

function keysFor(customer: Partial<CareContext["customer"]>, agentId: string | null = "11") {
  const context = { ...angryContext, customer: { ...angryContext.customer, ...customer } };
  return noticesOf(context, agentId, englishWords).map(({ key }) => key);
}

describe("noticesOf", () => {
  it("says nothing of an ordinary customer", () => {
    expect(keysFor({})).toEqual([]);
  });

  it.each(["suspended", "deleted"] as const)("says that the customer is %s", (state) => {
    expect(keysFor({ state })).toEqual([`notice.${state}`]);
  });

  it("warns of a sudden drop", () => {
    const { sentiment } = angryContext;
    if (!sentiment.known) throw new Error("The story has sentiment.");
    const drop = { ticketId: "5012", on: "2026-11-20", by: 1.1 };
    const context = { ...angryContext, sentiment: { ...sentiment, drop } };
    expect(noticesOf(context, "11", englishWords)).toEqual([
      {
        key: "notice.drop",
        text: "Sudden drop on 20 Nov 2026: ticket #5012 sounds far worse than those before it.",
        tone: "warning",
      },
    ]);
  });

  it("tells the agent from a colleague", () => {
    expect(keysFor({ id: "11", isStaff: true })).toEqual(["notice.self"]);
    expect(keysFor({ id: "12", isStaff: true })).toEqual(["notice.staff"]);
    expect(keysFor({ id: "12", isStaff: true }, null)).toEqual(["notice.staff"]);
  });

  it("says that somebody asked not to be contacted", () => {
    const { care } = angryContext;
    const preferences = { ...care.preferences, doNotContact: true };
    const context = { ...angryContext, care: { ...care, preferences } };
    expect(noticesOf(context, "11", englishWords).map(({ key }) => key)).toEqual([
      "notice.do-not-contact",
    ]);
  });

  it("does not speak of a first impression where nothing reaches the customer", () => {
    const customer = { ...prospectContext.customer, state: "suspended" } as const;
    const context = { ...prospectContext, customer };
    expect(noticesOf(context, "11", englishWords).map(({ key }) => key)).toEqual([
      "notice.suspended",
    ]);
  });

  it("greets a prospect as a first contact, without a warning", () => {
    expect(noticesOf(prospectContext, "11", englishWords)).toEqual([
      {
        key: "stage.prospect.hint",
        text: "First contact: what you write now is their first impression.",
        tone: "quiet",
      },
    ]);
  });
});
