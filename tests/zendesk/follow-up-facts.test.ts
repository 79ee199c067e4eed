import { describe, expect, it } from "vitest";
import { tierIn, tierTagOf } from "../../src/zendesk/follow-up-facts.ts";

describe("tierIn", () => {
  it("reads the tier of a tag, which names the same tier again", () => {
    const tag = tierTagOf(" Very Gold ");
    expect(tag).toBe("care_tier_very_gold");
    const tier = tierIn(["vip", tag]) ?? "";
    expect(tierTagOf(tier)).toBe(tag);
  });

  it("finds none where no tag names one", () => {
    expect(tierIn(["vip"])).toBeNull();
    expect(tierIn(["care_tier_"])).toBeNull();
  });
});
