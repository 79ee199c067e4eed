import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvTextOf } from "../../../src/app/present/csv-text.ts";

describe("csvTextOf", () => {
  it("is read back by a parser of others, whatever the cells hold", () => {
    const lines = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: width, maxLength: width }), {
        minLength: 1,
      }),
    );
    fc.assert(
      fc.property(lines, (cells) => {
        const read: string[][] = parse(csvTextOf(cells), { bom: true, skip_empty_lines: false });
        const plain = read.map((line) => line.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")));
        expect(plain).toEqual(cells);
      }),
      { seed: 20261129, numRuns: 300 },
    );
  });

  it("leaves a number a number", () => {
    expect(csvTextOf([["-33.3", "7"]]).slice(1)).toBe("-33.3,7\r\n");
  });

  it.each(["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1"])(
    "gives no spreadsheet a formula: %j",
    (cell) => {
      expect(csvTextOf([[cell]]).slice(1)).toMatch(/^"?'/);
    },
  );

  it("leaves other signs as they are, Arabic too", () => {
    expect(csvTextOf([["a=b", "سارة", ""]])).toBe("\uFEFFa=b,سارة,\r\n");
  });
});
