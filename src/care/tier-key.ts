import type { Names } from "./care-context.ts";

/**
 * A tier as one word in lower case: however a field, a tag or a policy writes it, it is the same tier.
 *
 * @example
 * tierKeyOf("Very Gold"); //=> "very_gold"
 */
export function tierKeyOf(tier: string): string {
  return tier
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, "_");
}

/** What the account itself calls a tier; `null` where it has no name of its own for it. */
export function ownTierNameOf(tier: string, { tiers }: Names): string | null {
  const wanted = tierKeyOf(tier);
  return Object.entries(tiers).find(([name]) => tierKeyOf(name) === wanted)?.[1] ?? null;
}
