import type { Names } from "../../care/care-context.ts";
import type { SidebarKey, SidebarWords } from "../i18n/en.ts";

const usualTiers: Readonly<Record<string, SidebarKey>> = {
  bronze: "tier.bronze",
  silver: "tier.silver",
  gold: "tier.gold",
  platinum: "tier.platinum",
};

/** The tier's name: the account's own, else translated where it is a usual one, else as it is. */
export function tierNameOf(tier: string, { tiers }: Names, words: SidebarWords): string {
  if (Object.hasOwn(tiers, tier)) return tiers[tier] ?? tier;
  const key = usualTiers[tier.toLowerCase()];
  if (key !== undefined) return words.translate(key);
  return tier.charAt(0).toUpperCase() + tier.slice(1);
}
