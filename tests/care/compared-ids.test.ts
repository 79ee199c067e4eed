import { describe, expect, it } from "vitest";
import { comparedIds } from "../../src/care/compared-ids.ts";

describe("comparedIds", () => {
  it("counts, also beyond what a number can hold exactly", () => {
    const inOrder = ["9", "10", "9007199254740992", "9007199254740993", "10007199254740993"];
    expect(inOrder.toReversed().toSorted(comparedIds)).toEqual(inOrder);
  });

  it("finds an id to be itself", () => {
    expect(comparedIds("12", "12")).toBe(0);
  });
});
