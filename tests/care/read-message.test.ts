import { describe, expect, it } from "vitest";
import { readMessage } from "../../src/care/read-message.ts";
import { reader } from "../support/message-reader.ts";

const scoreOf = (text: string) => readMessage(text, "customer", reader).sentiment?.score ?? null;
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

  it("takes plain English for neutral", () => {
    const { sentiment, modelVersion } = readMessage("How do I export my data?", "customer", reader);
    expect(sentiment?.score).toBeCloseTo(0, 1);
    expect(sentiment?.confidence).toBeGreaterThan(0.6);
    expect(modelVersion).toBe("linear-1");
  });

  it("hears how a message sounds in other languages too", () => {
    expect(scoreOf("Ich warte seit drei Wochen und niemand antwortet, unverschämt!")).toBeLessThan(
      0,
    );
    expect(scoreOf("Merci beaucoup, tout fonctionne parfaitement !")).toBeGreaterThan(0.5);
  });

  it.each(["これはひどい", "Onde está o meu pedido?", "", "1234", "constructor", "ok"])(
    "abstains from «%s»",
    (text) => {
      expect(readMessage(text, "customer", reader).sentiment).toBeNull();
    },
  );

  it("judges no words of staff, and none at all without a scorer", () => {
    expect(readMessage("Your support is terrible.", "staff", reader).sentiment).toBeNull();
    expect(readMessage("Your support is terrible.", "customer")).toMatchObject({
      sentiment: null,
      modelVersion: "none",
    });
  });

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

  it("hears our promises, and by when, only in our own replies", () => {
    const text = "I'll get back to you by Friday.";
    expect(readMessage(text, "staff")).toMatchObject({ cues: ["promise"], promisedDay: "friday" });
    expect(readMessage(text, "customer")).toMatchObject({ cues: [], promisedDay: null });
  });

  it("hears the cues of several languages in one message", () => {
    const text = "Guten Tag, where is my parcel? Ich möchte mit Ihrem Chef sprechen.";
    expect(cuesOf(text)).toEqual(["manager-wish", "question"]);
  });

  it.each([
    ["a typographic apostrophe", "I’d like to cancel my plan."],
    ["no apostrophe", "Id like to cancel my plan."],
    ["capitals", "PLEASE CANCEL MY PLAN"],
    ["doubled spaces", "Please  cancel   my plan"],
    ["emphasis", 'Please *cancel* my "plan"'],
    ["letters and accents apart", "Je veux re\u0301silier mon contrat."],
    ["no accents", "je veux resilier mon contrat"],
    ["umlauts written out", "Ich moechte kuendigen"],
    ["vowel marks", "أُرِيدُ إِلْغَاءَ اشْتِرَاكِي"],
    ["stretched letters", "أريد إلغـــاء اشتراكي"],
    ["no hamza", "اريد الغاء اشتراكي"],
    ["a direction mark", "\u200fأريد إلغاء اشتراكي\u200f"],
    ["full-width letters", "ｃａｎｃｅｌ my plan"],
  ])("hears a wish to cancel in spite of %s", (_, text) => {
    expect(cuesOf(text)).toContain("cancel-wish");
  });

  it("hears across the lines that a mail program broke", () => {
    const text =
      "After three weeks without any solution I have decided that I want to\n" +
      "cancel my subscription at the end of this month. Please confirm.";
    expect(cuesOf(text)).toEqual(["cancel-wish"]);
  });

  it("does not join what two sentences say", () => {
    expect(cuesOf("I want it.\nCancel buttons are red.")).toEqual([]);
    expect(readMessage("If you send it, great. I will check it.", "staff").cues).toEqual([
      "promise",
    ]);
  });

  it.each([
    ["On Mon, Oct 5, 2026 at 9:14 AM Support <help@shop.example> wrote:"],
    ["On Mon, Oct 5, 2026 at 9:14 AM Support of the Shop\n<help@shop.example> wrote:"],
    ["Am 05.10.2026 um 09:14 schrieb Support <hilfe@shop.example>:"],
    ["Le lun. 5 oct. 2026 à 09:14, Support <aide@shop.example> a écrit :"],
    ["El lun, 5 oct 2026 a las 9:14, Soporte (<ayuda@shop.example>) escribió:"],
    ["في الاثنين، 5 أكتوبر 2026 كتب الدعم:"],
    ["-----Original Message-----"],
    ["-----Ursprüngliche Nachricht-----"],
    ["From: Support <help@shop.example>\nSent: Monday, 5 October 2026 09:14"],
    ["Von: Support\nGesendet: Montag, 5. Oktober 2026 09:14"],
    ["##- Please type your reply above this line -##"],
    ["________________________________"],
    ["Sent from my iPhone"],
    ["Von meinem iPhone gesendet"],
    ["-- "],
  ])("reads nothing below «%s»", (header) => {
    const quoted = "Do you want to cancel? Let me speak to your manager.";
    expect(cuesOf(`Thanks, it works.\n\n${header}\n\n${quoted}`)).toEqual([]);
    expect(cuesOf(`Where is it?\n\n${header}\n\n${quoted}`)).toEqual(["question"]);
  });

  it("reads a mail with a greeting, a quoted reply and a signature", () => {
    const text = [
      "Dear team,",
      "",
      "as I wrote last week the lamp is broken. Before I cancel my plan I'd like to talk to a manager.",
      "",
      "> What happened to the lamp?",
      "",
      "It fell.",
      "",
      "Kind regards",
      "Jane Doe",
      "--",
      "Questions? Visit https://shop.example/help?topic=all",
    ].join("\n");
    expect(cuesOf(text)).toEqual(["cancel-wish", "manager-wish", "repeat-contact"]);
  });

  it("keeps no words", () => {
    const reading = JSON.stringify(
      readMessage("Zanzibar is terrible, cancel my account", "customer"),
    );
    expect(reading.toLowerCase()).not.toMatch(/zanzibar|terrible|account/);
  });

  it.each([
    "a",
    "a ",
    "é",
    "(",
    '"',
    "„a?",
    "?",
    "...",
    "a.",
    "a@",
    "www.",
    "\n>",
    "On 1 wrote:",
    "!!",
    "1. ",
    "speak to ",
    "i want to cancel my ",
    "please don't want to ",
    "if you ",
    "i will ",
    "Wenn Sie mir das ",
    "si vous ",
    "no me ",
    "سأ",
    "لا ",
  ])("reads ten thousand characters of «%s» in less than 200 ms", (unit) => {
    const text = unit.repeat(10_000).slice(0, 10_000);
    for (const by of ["customer", "staff"] as const) {
      // The first reading also makes the patterns ready.
      readMessage(text, by);
      const startedAt = performance.now();
      readMessage(text, by);
      expect(performance.now() - startedAt).toBeLessThan(200);
    }
  });

  it("reads only the beginning of what is longer", () => {
    const startedAt = performance.now();
    expect(cuesOf(`${"a ".repeat(1_000_000)}. I want to cancel.`)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
