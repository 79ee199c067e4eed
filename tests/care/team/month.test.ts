import { describe, expect, it } from "vitest";
import { endOfMonth, monthAfter, monthOf, monthsUpTo } from "../../../src/care/team/month.ts";
import { at } from "../../support/clock.ts";

describe("months", () => {
  it("are those of the time zone", () => {
    const moment = at("2026-02-28T11:30:00Z");
    expect(monthOf(moment, "Pacific/Auckland")).toBe("2026-03");
    expect(monthOf(moment, "UTC")).toBe("2026-02");
  });

  it("are counted over the end of the year, both ways", () => {
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-01", -1)).toBe("2025-12");
    expect(monthAfter("2026-03", -25)).toBe("2024-02");
    expect(monthsUpTo("2026-01", 3)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });

  it("end when the next one begins there", () => {
    expect(endOfMonth("2026-10", "UTC")).toBe(at("2026-11-01") - 1);
    expect(endOfMonth("2026-10", "America/New_York")).toBe(at("2026-11-01T04:00:00Z") - 1);
  });
});
