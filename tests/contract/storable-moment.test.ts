import { describe, expect, it } from "vitest";
import { isStorableMoment } from "../../src/contract/storable-moment.ts";

describe("isStorableMoment", () => {
  it.each([
    ["1970-01-01T00:00:00Z", true],
    ["1969-12-31T23:59:59.999Z", false],
    ["9000-12-31T23:59:59.999Z", true],
    ["9001-01-01T00:00:00Z", false],
    ["no time at all", false],
  ])("%s: %s", (text, isStorable) => {
    expect(isStorableMoment(Date.parse(text))).toBe(isStorable);
  });
});
