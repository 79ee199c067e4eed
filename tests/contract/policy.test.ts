import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { healthSignals } from "../../src/care/health-signals.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { readPolicy } from "../../src/contract/policy.ts";
import { policySchema } from "../../src/contract/policy-schema.ts";

function issuesOf(json: unknown) {
  const read = readPolicy(json);
  return read.ok ? [] : read.issues;
}

const nothing = Object.fromEntries(healthSignals.map((signal) => [signal, 0]));

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

  it("brings a document of version 1 forward, and takes one without a version as of today", () => {
    const old = { version: 1, rules: { recentDays: 20 }, tags: { complaint: ["gripe"] } };
    const { version: _, ...unversioned } = old;
    const policy = {
      ...defaultPolicy,
      rules: { ...defaultPolicy.rules, recentDays: 20 },
      tags: { ...defaultPolicy.tags, complaint: ["gripe"] },
    };
    expect(readPolicy(old)).toEqual({ ok: true, policy });
    expect(readPolicy(unversioned)).toEqual({ ok: true, policy });
  });

  it("keeps an account's own names, limits and weights beside the defaults", () => {
    const read = readPolicy({
      names: { care: "Guest care", tiers: { gold: "Gold circle" }, stages: { lapsed: "Sleeping" } },
      goodwill: { gold: 50 },
      health: { weights: { csat: 40 } },
    });
    expect(read.ok && read.policy.names.tiers.gold).toBe("Gold circle");
    expect(read.ok && read.policy.goodwill).toEqual({ gold: 50 });
    expect(read.ok && read.policy.health.weights).toEqual({
      ...defaultPolicy.health.weights,
      csat: 40,
    });
  });

  it("is the default policy for an empty document", () => {
    expect(readPolicy({})).toEqual({ ok: true, policy: defaultPolicy });
  });

  it.each<[string, unknown, string]>([
    ["a misspelt key", { rules: { coolDownDays: 3 } }, "rules.coolDownDays"],
    ["a key that every object has", JSON.parse('{"__proto__": {"a": 1}}'), "__proto__"],
    ["a later version", { version: 3 }, "version"],
    ["a version that was none", { version: 0 }, "version"],
    ["a version in words", { version: "2" }, "version"],
    [
      "a time that is none",
      { schedule: { hours: { monday: [{ from: "9", to: "17:00" }] } } },
      "schedule.hours.monday.0.from",
    ],
    [
      "a day that ends before it begins",
      { schedule: { hours: { monday: [{ from: "17:00", to: "09:00" }] } } },
      "schedule.hours.monday",
    ],
    [
      "hours that overlap",
      {
        schedule: {
          hours: {
            friday: [
              { from: "08:00", to: "12:30" },
              { from: "12:00", to: "16:00" },
            ],
          },
        },
      },
      "schedule.hours.friday",
    ],
    ["a holiday that is no day", { schedule: { holidays: ["2026-02-30"] } }, "schedule.holidays.0"],
    [
      "a week without an open day",
      { schedule: { hours: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } } },
      "schedule.hours",
    ],
    [
      "a weight for a signal that is none",
      { health: { weights: { mood: 3 } } },
      "health.weights.mood",
    ],
    ["a weight beyond 100", { health: { weights: { csat: 101 } } }, "health.weights.csat"],
    ["weights that weigh nothing", { health: { weights: nothing } }, "health.weights"],
    ["a cap below none", { health: { caps: { lapsed: -1 } } }, "health.caps.lapsed"],
    ["a stage that is none", { names: { stages: { gone: "Gone" } } }, "names.stages.gone"],
    ["an empty name", { names: { tiers: { gold: "" } } }, "names.tiers.gold"],
    ["a limit in words", { goodwill: { gold: "50" } }, "goodwill.gold"],
    ["setting up that ends before it begins", { rules: { setupFromDay: 8 } }, "rules"],
    ["an urgent drop that is smaller", { rules: { healthDropPoints: 30 } }, "rules"],
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

  it("asks for whole numbers in words", () => {
    expect(issuesOf({ rules: { recentDays: 1.5 } })).toEqual([
      { path: "rules.recentDays", message: "must be a whole number" },
    ]);
  });

  it("names every fault at once, in words", () => {
    expect(issuesOf({ timeZone: 5, rules: { recentDays: -1, extra: 1 } })).toEqual([
      { path: "timeZone", message: "must be of type string" },
      { path: "rules.recentDays", message: "must be at least 0" },
      { path: "rules.extra", message: "is not a setting that this version knows" },
    ]);
  });

  it("says what a holiday must be", () => {
    expect(issuesOf({ schedule: { holidays: ["25.12.2026"] } })).toEqual([
      { path: "schedule.holidays.0", message: "must be a calendar day, YYYY-MM-DD" },
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
