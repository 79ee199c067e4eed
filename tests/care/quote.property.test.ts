import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cue } from "../../src/care/message-reading.ts";
import { quoteOf } from "../../src/care/quote.ts";
import { readMessage } from "../../src/care/read-message.ts";

const cues: readonly Cue[] = [
  "cancel-wish",
  "manager-wish",
  "vulnerability",
  "complaint",
  "repeat-contact",
  "question",
  "promise",
];

/** Any text, and texts of what the reader listens for. */
const arbitraryMessage = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "I want to cancel my plan",
          "let me speak to a manager",
          "my father passed away",
          "when will it come",
          "I will call you by Friday",
          "bis Freitag melde ich mich",
          "je veux résilier",
          "quiero hablar con su jefe",
          "سأتصل بك غدًا",
          "https://shop.example/a?b=c",
          "me@mail.example",
          "On 1 Oct, Support wrote:",
          "word ".repeat(60),
        ),
        fc.constantFrom(". ", "? ", "! ", ", ", " ", "\n", "\n\n", "\r\n", "\n> ", "… ", '"', "؟"),
        fc.string({ unit: "grapheme", maxLength: 12 }),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join("")),
);
const arbitraryAuthor = fc.constantFrom("customer" as const, "staff" as const);
const oneLine = (text: string) => text.replace(/\s+/gu, " ");

describe("quoteOf", () => {
  it("quotes for a cue that the reading has, and nothing but pieces of the text", () => {
    fc.assert(
      fc.property(arbitraryMessage, arbitraryAuthor, (text, by) => {
        const reading = readMessage(text, by);
        for (const cue of cues) {
          const quote = quoteOf(text, cue, by);
          if (quote === null) continue;
          expect(reading.cues).toContain(cue);
          expect(quote.length).toBeLessThanOrEqual(240);
          expect(readMessage(quote, "customer").cues).not.toContain("vulnerability");
          for (const piece of quote.split("…")) expect(oneLine(text)).toContain(piece.trim());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("quotes every cue of a text in which no sensitive matter is spoken of", () => {
    fc.assert(
      fc.property(arbitraryMessage, arbitraryAuthor, (text, by) => {
        fc.pre(!readMessage(text, "customer").cues.includes("vulnerability"));
        for (const cue of readMessage(text, by).cues) expect(quoteOf(text, cue, by)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("readMessage", () => {
  it("names a day only where something is promised", () => {
    fc.assert(
      fc.property(arbitraryMessage, arbitraryAuthor, (text, by) => {
        const { cues: heard, promisedDay } = readMessage(text, by);
        if (promisedDay !== null) expect(heard).toContain("promise");
      }),
      { numRuns: 1000 },
    );
  });
});
