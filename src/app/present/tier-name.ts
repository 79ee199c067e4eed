import type { Names } from "../../care/care-context.ts";
import type { SidebarKey, SidebarWords } from "../i18n/en.ts";

const usualTiers: ReadonlyMap<string, SidebarKey> = new Map([
  ["bronze", "tier.bronze"],
  ["silver", "tier.silver"],
  ["gold", "tier.gold"],
  ["platinum", "tier.platinum"],
]);

/**
 * The tier's name: the account's own, else translated where it is a usual one, else as it is; in
 * whatever case a field writes it.
 */
export function tierNameOf(tier: string, { tiers }: Names, words: SidebarWords): string {
  const wanted = tier.trim().toLowerCase();
  const own = Object.entries(tiers).find(([name]) => name.toLowerCase() === wanted);
  if (own !== undefined) return own[1];
  const key = usualTiers.get(wanted);
  if (key !== undefined) return words.translate(key);
  return tier.charAt(0).toUpperCase() + tier.slice(1);
}
