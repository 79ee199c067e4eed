import { describe, expect, it } from "vitest";
import { stampOf } from "../../src/zendesk/stamp.ts";

describe("stampOf", () => {
  it("writes whole seconds without a fraction, as Zendesk does", () => {
    expect(stampOf(Date.parse("2026-10-02T08:00:00.000Z"))).toBe("2026-10-02T08:00:00Z");
  });

  it("keeps a fraction that is there: rounded, it would be another moment", () => {
    expect(stampOf(Date.parse("2026-10-02T08:00:00.250Z"))).toBe("2026-10-02T08:00:00.250Z");
  });
});
