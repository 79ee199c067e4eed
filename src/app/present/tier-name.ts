import type { Names } from "../../care/care-context.ts";
import { tierKeyOf } from "../../care/tier-key.ts";
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
export function tierNameOf(tier: string, { tiers }: Names, words: StandingWords): string {
  const wanted = tierKeyOf(tier);
  const own = Object.entries(tiers).find(([name]) => tierKeyOf(name) === wanted);
  if (own !== undefined) return own[1];
  const key = usualTiers.get(wanted);
  if (key !== undefined) return words.translate(key);
  return standingAlone(readable(tier));
}
