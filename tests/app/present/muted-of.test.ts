import { describe, expect, it } from "vitest";
import { mutedOf } from "../../../src/app/present/muted-of.ts";
import { englishWords } from "../support/english-words.ts";
import { angryContext } from "../support/stories.ts";

describe("mutedOf", () => {
  it("says which rules rest, and how seldom they were wanted", () => {
    const precision = { value: 0.05, low: 0.01, high: 0.16, samples: 40 };
    const context = { ...angryContext, mutedRules: [{ rule: "R06" as const, precision }] };
    expect(mutedOf(context, englishWords)).toEqual({
      summary: "1 rule rests here: your team dismissed it too often.",
      details: ["“Take ownership: one cause behind many tickets?”: wanted 2 of 40 times"],
    });
  });

  it("says nothing where all rules speak", () => {
    expect(mutedOf(angryContext, englishWords)).toBeNull();
  });
});
