import { expect } from "vitest";
import { dayOf } from "../../src/care/calendar.ts";
import type { LoyaltyTier, Suggestion } from "../../src/care/care-context.ts";
import type { CustomerFacts, Instant } from "../../src/care/facts.ts";
import type { Health } from "../../src/care/health-parts.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { ruleFiguresOf } from "../../src/care/rule-figures.ts";
import type { RuleId } from "../../src/care/rules.ts";
import { suggestionsFor } from "../../src/care/suggestions.ts";
import { now } from "./clock.ts";

/** What a test sets besides the facts; figures that it sets stand in for the computed ones. */
export type Scene = {
  readonly policy?: Policy;
  readonly at?: Instant;
  readonly health?: Health;
  readonly loyaltyTier?: LoyaltyTier;
};

/** All suggestions, as the context has them. */
export function suggestionsIn(given: CustomerFacts, scene: Scene = {}): readonly Suggestion[] {
  const { policy = defaultPolicy, at = now } = scene;
  const figures = ruleFiguresOf(given, policy, at);
  return suggestionsFor({
    ...figures,
    loyaltyTier: scene.loyaltyTier ?? figures.loyaltyTier,
    health: scene.health ?? figures.health,
  });
}

/** One rule's suggestion, whatever else fires; with what holds for every suggestion checked. */
export function suggested(rule: RuleId, facts: CustomerFacts, scene: Scene = {}) {
  const suggestion = suggestionsIn(facts, scene).find((one) => one.rule === rule) ?? null;
  if (suggestion === null) return null;
  const days = suggestion.evidence.map(({ on }) => on);
  expect(days.length).toBeGreaterThanOrEqual(1);
  expect(days.length).toBeLessThanOrEqual(4);
  expect(days).toEqual(days.toSorted().toReversed());
  for (const { text } of suggestion.evidence) expect(text).not.toMatch(/\{\w+\}/);
  expect(suggestion.draft).not.toMatch(/\{\w+\}/);
  expect(suggestion.dueOn >= dayOf(scene.at ?? now, (scene.policy ?? defaultPolicy).timeZone)).toBe(
    true,
  );
  return suggestion;
}
