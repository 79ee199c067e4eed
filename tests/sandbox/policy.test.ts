import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { setupSteps } from "../../sandbox/generator/event-stories.ts";
import { generateAccount } from "../../sandbox/generator/generate-account.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { readPolicy } from "../../src/contract/policy.ts";
import { at as instant } from "../support/clock.ts";
import { contextsOf } from "./generator/contexts.ts";

const file = new URL("../../sandbox/policy.json", import.meta.url);
const read = readPolicy(JSON.parse(readFileSync(file, "utf8")));
const policy = read.ok ? read.policy : defaultPolicy;

describe("sandbox/policy.json", () => {
  it("is valid, names the shop's steps of setting up, and gives every tier its goodwill", () => {
    expect(read).toMatchObject({ ok: true });
    expect(policy.lifecycle.setupSteps).toEqual(setupSteps);
    const tiers = policy.loyalty.tiers.map(({ tier }) => tier);
    expect(Object.keys(policy.goodwill)).toEqual(tiers);
    const limits = tiers.map((tier) => policy.goodwill[tier] ?? 0);
    expect(limits).toEqual(limits.toSorted((a, b) => a - b));
  });

  it("lets the generated account show predicted value, RFM and goodwill", () => {
    const at = instant("2026-11-22");
    const contextOf = contextsOf(generateAccount({ seed: 1, at }), at, policy);
    const { care, suggestions } = contextOf(protagonists.promoter);
    expect(care).toMatchObject({ predictedValue: { known: true }, rfm: { known: true } });
    expect(suggestions.map(({ goodwillLimit }) => goodwillLimit)).toContain(100);
  });
});
