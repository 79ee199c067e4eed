import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/care/sentiment/parts-of.ts";

describe("partsOf", () => {
  it("leaves a short text whole", () => {
    expect(partsOf("Where is it? I wait.")).toEqual(["Where is it? I wait."]);
  });

  it("takes whole sentences, some thirty words a part, and loses none", () => {
    const sentence = "This sentence has exactly seven words inside.";
    const parts = partsOf(Array.from({ length: 20 }, () => sentence).join(" "));
    expect(parts.map((part) => part.split(" ").length)).toEqual([35, 35, 35, 35]);
    expect(parts.join(" ").split(sentence)).toHaveLength(21);
  });

  it("adds a few words that are left over to what they follow", () => {
    const parts = partsOf(`${"It is one more sentence of eight words. ".repeat(8)}And that.`);
    expect(parts.at(-1)).toMatch(/And that\.$/);
    expect(parts).toHaveLength(2);
  });
});
