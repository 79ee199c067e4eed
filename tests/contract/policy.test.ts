import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defaultPolicy } from "../../src/care/policy.ts";
import { policySchema, readPolicy } from "../../src/contract/policy.ts";

function issuesOf(json: unknown) {
  const read = readPolicy(json);
  return read.ok ? [] : read.issues;
}

describe("policySchema", () => {
  it("takes the default policy as it is", () => {
    expect(z.parse(policySchema, defaultPolicy)).toEqual(defaultPolicy);
  });
});

describe("readPolicy", () => {
  it("reads a document over the defaults, key by key", () => {
    const read = readPolicy({
      timeZone: "Pacific/Chatham",
      lifecycle: { lapsingAfterDays: 90 },
      loyalty: { tiers: [{ tier: "friend", points: 0 }] },
      rules: { off: ["R30"] },
    });
    expect(read).toEqual({
      ok: true,
      policy: {
        ...defaultPolicy,
        timeZone: "Pacific/Chatham",
        lifecycle: { ...defaultPolicy.lifecycle, lapsingAfterDays: 90 },
        loyalty: { ...defaultPolicy.loyalty, tiers: [{ tier: "friend", points: 0 }] },
        rules: { ...defaultPolicy.rules, off: ["R30"] },
      },
    });
  });

  it("is the default policy for an empty document", () => {
    expect(readPolicy({})).toEqual({ ok: true, policy: defaultPolicy });
  });

  it.each<[string, unknown, string]>([
    ["a misspelt key", { rules: { coolDownDays: 3 } }, "rules.coolDownDays"],
    ["a key that every object has", JSON.parse('{"__proto__": {"a": 1}}'), "__proto__"],
    ["a later version", { version: 2 }, "version"],
    ["a zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["a rule that is none", { rules: { off: ["R04", "R99"] } }, "rules.off.1"],
    ["words for days", { lifecycle: { onboardingDays: "30" } }, "lifecycle.onboardingDays"],
    ["a fraction of a day", { rules: { recentDays: 1.5 } }, "rules.recentDays"],
    ["days before none", { rules: { cooldownDays: -1 } }, "rules.cooldownDays"],
    ["a half-life of nothing", { sentiment: { halfLifeDays: 0 } }, "sentiment.halfLifeDays"],
    ["a threshold beyond 1", { sentiment: { labelThreshold: 1.01 } }, "sentiment.labelThreshold"],
    ["an empty field key", { fields: { loyaltyTier: "" } }, "fields.loyaltyTier"],
    ["one tag for a list", { tags: { complaint: "complaint" } }, "tags.complaint"],
    ["null for a section", { loyalty: null }, "loyalty"],
    [
      "tiers that fall",
      {
        loyalty: {
          tiers: [
            { tier: "a", points: 5 },
            { tier: "b", points: 5 },
          ],
        },
      },
      "loyalty.tiers",
    ],
    ["lapsed before lapsing", { lifecycle: { lapsingAfterDays: 400 } }, "lifecycle"],
    ["a list", [], "the policy"],
    ["null", null, "the policy"],
    ["a text", "{}", "the policy"],
  ])("refuses %s by its path", (_, json, path) => {
    expect(issuesOf(json).map((issue) => issue.path)).toEqual([path]);
  });

  it("names every fault at once, in words", () => {
    expect(issuesOf({ timeZone: 5, rules: { recentDays: -1, extra: 1 } })).toEqual([
      { path: "timeZone", message: "must be of type string" },
      { path: "rules.recentDays", message: "must be at least 0" },
      { path: "rules.extra", message: "is not a setting that this version knows" },
    ]);
  });

  it("gives a policy or issues, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readPolicy(json);
        if (read.ok) expect(z.safeParse(policySchema, read.policy).success).toBe(true);
        else expect(read.issues.length).toBeGreaterThan(0);
      }),
      { seed: 20261122 },
    );
  });
});
