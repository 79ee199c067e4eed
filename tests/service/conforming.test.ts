import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { conforming, conformingOr } from "../../src/service/conforming.ts";

const schema = z.object({
  on: z.iso.date(),
  figure: z.union([
    z.object({ known: z.literal(true), value: z.number() }),
    z.object({ known: z.literal(false) }),
  ]),
});

describe("conforming", () => {
  it("gives the very same value where it has what the schema lists", () => {
    const value = { on: "2026-11-22", figure: { known: true, value: 3 } };
    expect(conforming(schema, value)).toBe(value);
  });

  it("takes away whatever the schema does not list, however deep", () => {
    const value = {
      on: "2026-11-22",
      figure: { known: false, value: 3 },
      email: "ana@example.com",
    };
    expect(conforming(schema, value)).toEqual({ on: "2026-11-22", figure: { known: false } });
  });

  it.each([
    ["a missing field", { on: "2026-11-22" }],
    ["another type", { on: "2026-11-22", figure: { known: true, value: "3" } }],
    ["a day that is none", { on: "tomorrow", figure: { known: false } }],
    ["nothing", undefined],
  ])("refuses %s", (_what, value) => {
    expect(() => conforming(schema, value)).toThrow();
    expect(conformingOr(schema, value, null)).toBeNull();
  });
});
