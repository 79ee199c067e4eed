import { describe, expect, it } from "vitest";
import { evidenceInKey, followUpKeyOf, sourceInKey } from "../../src/care/follow-up-key.ts";

describe("evidenceInKey", () => {
  it.each([
    ["12", "R31", "7-years"],
    [null, "R24", "payment-1"],
    ["12", "R24", "shop:R04:9"],
  ])("finds what a key of ticket %s was made of", (sourceTicketId, rule, evidenceKey) => {
    const key = followUpKeyOf({ sourceTicketId, rule, evidenceKey });
    expect(evidenceInKey(key)).toBe(`${rule}:${evidenceKey}`);
  });

  it.each(["", "care", "care:12", "other:12:R04:12", "xcare:12:R04:12"])("of %j is none", (key) => {
    expect(evidenceInKey(key)).toBeNull();
  });
});

describe("sourceInKey", () => {
  it.each([
    ["care:12:R31:7-years", "12"],
    ["care:0:R24:payment-1", null],
    ["other:12:R04:12", null],
    ["", null],
  ])("finds in %j the ticket %j", (key, source) => {
    expect(sourceInKey(key)).toBe(source);
  });
});
