import { describe, expect, it } from "vitest";
import { meanOf } from "../../src/care/mean.ts";

describe("meanOf", () => {
  it("adds up and divides, and has no mean of none", () => {
    expect(meanOf([1, 2, 6])).toBe(3);
    expect(meanOf([])).toBeNull();
  });
});
