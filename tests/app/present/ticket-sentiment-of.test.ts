import { describe, expect, it } from "vitest";
import { ticketSentimentOf } from "../../../src/app/present/ticket-sentiment-of.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext, prospectContext } from "../support/stories.ts";

const trouble = { failure: "timeout", waitSeconds: null } as const;
const viewOf = (ticketId: string) => ticketSentimentOf(angryContext, ticketId, null, englishWords);

describe("ticketSentimentOf", () => {
  it("says how the ticket sounds, and what else an agent may say", () => {
    expect(viewOf("5012")).toEqual({
      value: "Negative · from their words",
      tone: "bad",
      corrections: [
        { label: "neutral", words: "Neutral" },
        { label: "positive", words: "Positive" },
      ],
    });
  });

  it("does not let the customer's own rating be corrected", () => {
    expect(viewOf("4987")).toEqual({
      value: "Negative · from the rating",
      tone: "bad",
      corrections: [],
    });
  });

  it("asks for no correction where nobody would keep it", () => {
    const view = ticketSentimentOf(angryContext, "5012", trouble, englishWords);
    expect(view?.corrections).toEqual([]);
  });

  it("is left out where nothing says how the ticket sounds", () => {
    expect(viewOf("1")).toBeNull();
    expect(ticketSentimentOf(prospectContext, "6001", null, englishWords)).toBeNull();
  });
});
