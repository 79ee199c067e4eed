import type { Names } from "../../care/care-context.ts";
import type { Statement } from "../../care/statements.ts";
import { ownTierNameOf, tierKeyOf } from "../../care/tier-key.ts";
import type { StandingWords } from "../i18n/en.ts";
import { readable, standingAlone } from "./readable.ts";

const usualTiers: ReadonlyMap<string, Parameters<StandingWords["translate"]>[0]> = new Map([
  ["bronze", "tier.bronze"],
  ["silver", "tier.silver"],
  ["gold", "tier.gold"],
  ["platinum", "tier.platinum"],
]);

/**
 * The tier's name: the account's own, else translated where it is a usual one, else as it is, to be
 * read; however a field or a tag writes it.
 */
export function tierNameOf(tier: string, names: Names, words: StandingWords): string {
  const own = ownTierNameOf(tier, names);
  if (own !== null) return own;
  const key = usualTiers.get(tierKeyOf(tier));
  if (key !== undefined) return words.translate(key);
  return standingAlone(readable(tier));
}

/** A fact in words, with the tier that it may speak of by its name. */
export function factWordsOf(
  { code, values }: Statement,
  names: Names,
  words: StandingWords,
): string {
  const { tier } = values;
  const named = typeof tier === "string" ? { tier: tierNameOf(tier, names, words) } : {};
  return words.statement({ code, values: { ...values, ...named } });
}
