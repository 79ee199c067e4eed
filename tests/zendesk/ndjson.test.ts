import { describe, expect, it } from "vitest";
import { parseNdjson } from "../../src/zendesk/ndjson.ts";

describe("parseNdjson", () => {
  it("gives each object with its line, and says of the others what is wrong", () => {
    const text = '\uFEFF{"n":1}\r\n\r\n{"n"\n[1]\nnull\n{"n":"two"}\n{"n":3}';
    const { good, bad } = parseNdjson(text, ({ n }) =>
      typeof n === "number" ? { payload: n } : { message: "n must be a number" },
    );
    expect(good).toEqual([
      { line: 1, raw: { n: 1 }, payload: 1 },
      { line: 7, raw: { n: 3 }, payload: 3 },
    ]);
    expect(bad).toEqual([
      { line: 3, raw: null, message: "is not JSON" },
      { line: 4, raw: null, message: "is not a JSON object" },
      { line: 5, raw: null, message: "is not a JSON object" },
      { line: 6, raw: { n: "two" }, message: "n must be a number" },
    ]);
  });
});
