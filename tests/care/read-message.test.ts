import { describe, expect, it } from "vitest";
import { readMessage } from "../../src/care/read-message.ts";

const scoreOf = (text: string) => readMessage(text, "customer").sentiment?.score ?? null;
const cuesOf = (text: string) => readMessage(text, "customer").cues;

describe("readMessage", () => {
  it.each([
    "Still not working, and nobody answers.",
    "This is the third time I write about the same problem.",
    "Your support is terrible.",
    "Thanks for nothing.",
    "I am not happy with this.",
    "It doesn't work. What a waste of time!!",
  ])("hears that «%s» is negative", (text) => {
    expect(scoreOf(text)).toBeLessThan(-0.15);
  });

  it.each([
    "Thank you, Aiko was wonderful and quick.",
    "Excellent support, I would recommend you to anyone.",
    "It works perfectly now, great job!",
    "Not bad at all.",
  ])("hears that «%s» is positive", (text) => {
    expect(scoreOf(text)).toBeGreaterThan(0.15);
  });

  it("takes plain English for neutral, with little confidence", () => {
    expect(readMessage("How do I export my data?", "customer").sentiment).toEqual({
      score: 0,
      confidence: 0.2,
    });
  });

  it.each(["Wo ist meine Bestellung?", "これはひどい", "أين طلبي؟", "", "1234", "constructor"])(
    "abstains from «%s»",
    (text) => {
      expect(readMessage(text, "customer").sentiment).toBeNull();
    },
  );

  it("reads only what the customer wrote, not what they quote", () => {
    const text =
      "Thank you!\n\nOn 1 Oct 2026, Support wrote:\n> I want to cancel, terrible service";
    expect(scoreOf(text)).toBeGreaterThan(0);
    expect(cuesOf(text)).toEqual([]);
  });

  it.each([
    ["I want to cancel.", ["cancel-wish"]],
    ["Please cancel my subscription today.", ["cancel-wish"]],
    ["We are cancelling our contract.", ["cancel-wish"]],
    ["I want to cancel my appointment on Friday.", []],
    ["I don't want to cancel my order, just change the address.", []],
    ["We do not want to cancel.", []],
    ["I would like to switch to another plan, the bigger one.", []],
    ["Can we switch to a different payment method?", ["question"]],
    ["Then I will switch to another provider.", ["cancel-wish"]],
    ["Let me talk to my manager about your quote.", []],
    ["Our clinic does cancer research.", []],
    ["My wife has lung cancer.", ["vulnerability"]],
    ["Where is my order?!", ["question"]],
    ["أين طلبي؟", ["question"]],
    ["Let me speak to your manager.", ["manager-wish"]],
    ["My father passed away last week.", ["vulnerability"]],
    ["This is a formal complaint.", ["complaint"]],
    ["I have already written twice about this.", ["repeat-contact"]],
    ["When will it arrive?", ["question"]],
    ["The manager feature is nice.", []],
  ])("in «%s» hears %j", (text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
  });

  it("hears our promises only in our own replies", () => {
    expect(readMessage("I'll get back to you by Friday.", "staff").cues).toEqual(["promise"]);
    expect(readMessage("I'll get back to you by Friday.", "customer").cues).toEqual([]);
  });

  it("keeps no words", () => {
    const reading = JSON.stringify(
      readMessage("Zanzibar is terrible, cancel my account", "customer"),
    );
    expect(reading.toLowerCase()).not.toMatch(/zanzibar|terrible|account/);
  });

  it("answers within a second for hostile input", () => {
    for (const unit of ["a", "speak to ", "\n>", "On wrote:", "!!", "i want to cancel my "]) {
      const startedAt = performance.now();
      readMessage(unit.repeat(200_000), "customer");
      expect(performance.now() - startedAt).toBeLessThan(1000);
    }
  });
});
