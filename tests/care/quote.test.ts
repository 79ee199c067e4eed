import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/care/quote.ts";

describe("quoteOf", () => {
  it("quotes the sentence that gave the cue", () => {
    const text = "Hello team. The lamp is dead! I want to cancel my plan, please. When is it over?";
    expect(quoteOf(text, "cancel-wish", "customer")).toBe("I want to cancel my plan, please.");
    expect(quoteOf(text, "question", "customer")).toBe("When is it over?");
    expect(quoteOf(text, "manager-wish", "customer")).toBeNull();
  });

  it.each([
    ["hi. i asked twice already. where is my parcel", "where is my parcel"],
    [
      "I asked Dr. Lee of the no. 3 shop e.g. about returns, right? Thanks.",
      "I asked Dr. Lee of the no. 3 shop e.g. about returns, right?",
    ],
    ["Das Paket kam nicht. Wann kommt es?", "Wann kommt es?"],
    ["لم تصل الشحنة. متى ستصل؟ شكرًا", "متى ستصل؟"],
    ["届きません。いつ届きますか？お願いします。", "いつ届きますか？"],
    [
      "- the lamp is dead\n- when will you send a new one?\n- thanks",
      "- when will you send a new one?",
    ],
  ])("finds in «%s» the question «%s»", (text, quote) => {
    expect(quoteOf(text, "question", "customer")).toBe(quote);
  });

  it("quotes our promises from our own replies", () => {
    const text = "Thanks for waiting. I will call you on Friday. Have a nice day.";
    expect(quoteOf(text, "promise", "staff")).toBe("I will call you on Friday.");
    expect(quoteOf(text, "promise", "customer")).toBeNull();
  });

  it("puts the lines together that a mail program broke", () => {
    const text =
      "After three weeks without any solution I have decided that I want to\r\n" +
      "cancel my subscription.\r\n\r\nJane";
    expect(quoteOf(text, "cancel-wish", "customer")).toBe(
      "After three weeks without any solution I have decided that I want to cancel my subscription.",
    );
  });

  it("quotes nobody else's words", () => {
    const text = "OK.\n\nOn 1 Oct 2026, Support wrote:\n> Do you want to cancel?";
    expect(quoteOf(text, "cancel-wish", "customer")).toBeNull();
  });

  it("leaves links and addresses out", () => {
    const text = "See https://shop.example/reset?key=1 and me@mail.example, when will it work?";
    expect(quoteOf(text, "question", "customer")).toBe("See … and … when will it work?");
  });

  it("never quotes a sensitive matter, whichever cue is asked for", () => {
    const text = "My husband passed away and I want to cancel his plan.";
    expect(quoteOf(text, "vulnerability", "customer")).toBeNull();
    expect(quoteOf(text, "cancel-wish", "customer")).toBeNull();
    expect(quoteOf(`${text} So please cancel it.`, "cancel-wish", "customer")).toBe(
      "So please cancel it.",
    );
    const reply = "I am sorry that your mother passed away and will call you tomorrow.";
    expect(quoteOf(reply, "promise", "staff")).toBeNull();
  });

  it.each([
    [239, 239],
    [240, 240],
    [242, 239],
    [400, 239],
  ])("quotes of %i characters at most 240, cut at a word", (length, kept) => {
    const sentence = `I want to cancel ${"abc ".repeat(200)}`.slice(0, length);
    const quote = quoteOf(sentence, "cancel-wish", "customer");
    expect(quote?.length).toBeLessThanOrEqual(240);
    expect(quote).toBe(
      length <= 240 ? sentence.trim() : `${sentence.slice(0, kept).replace(/ \S*$/, "")}…`,
    );
  });

  it("cuts no character in half", () => {
    const quote = quoteOf(`Why${"😀".repeat(300)}?`, "question", "customer");
    expect(quote).toBe(`Why${"😀".repeat(118)}…`);
  });
});
