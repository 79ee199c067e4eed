import { describe, expect, it } from "vitest";
import { isolated } from "../../../src/app/i18n/isolated.ts";

describe("isolated", () => {
  it.each([
    ["VIP", "ltr", "VIP"],
    ["VIP", "rtl", "\u2068VIP\u2069"],
    ["ذهبي", "ltr", "\u2068ذهبي\u2069"],
    ["no\u202ereversed", "ltr", "\u2068no\u202ereversed\u2069"],
  ] as const)(
    "wraps %j in a sentence that runs %s where it could scramble it",
    (value, direction, text) => {
      expect(isolated(value, direction)).toBe(text);
    },
  );

  it("lets no control out of the value, and keeps what is balanced", () => {
    expect(isolated("a\u2069\u202eb", "ltr")).toBe("\u2068a\u202eb\u2069");
    expect(isolated("a\u2067b", "ltr")).toBe("\u2068a\u2067b\u2069\u2069");
    expect(isolated("\u2068a\u2069 b", "rtl")).toBe("\u2068\u2068a\u2069 b\u2069");
  });
});
