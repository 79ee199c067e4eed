import { describe, expect, it } from "vitest";
import { plainLettersOf, plainTextOf } from "../../src/care/plain-text.ts";

describe("plainLettersOf", () => {
  it("makes one spelling of those that writers mix, and keeps accents", () => {
    expect(plainLettersOf("Où est l’ÉTÉ?")).toBe("où est l'été?");
    expect(plainLettersOf("إلغاءُ ٱلخدمة")).toBe("الغاء الخدمه");
  });

  it("takes no letter apart into many, so that a message stays about as long as it was", () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const lengths = letters.map((letter) => plainLettersOf(letter).length);
    expect(lengths.filter((length) => length > 8)).toEqual([]);
  });
});

describe("plainTextOf", () => {
  it("keeps words, and the ends of sentences, clauses and questions", () => {
    expect(plainTextOf(["Hi – it’s late!", "Why?"])).toBe(" . hi , it's late . why ? . ");
  });
});
