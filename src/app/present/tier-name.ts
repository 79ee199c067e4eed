import type { SidebarKey, SidebarWords } from "../i18n/en.ts";

const usualTiers: Readonly<Record<string, SidebarKey>> = {
  bronze: "tier.bronze",
  silver: "tier.silver",
  gold: "tier.gold",
  platinum: "tier.platinum",
};

/** The tier's name: translated where it is one of the usual ones, else as the account wrote it. */
export function tierNameOf(tier: string, words: SidebarWords): string {
  const key = usualTiers[tier.toLowerCase()];
  if (key !== undefined) return words.translate(key);
  return tier.charAt(0).toUpperCase() + tier.slice(1);
}
