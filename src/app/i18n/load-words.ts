import type { Catalogue, LazyCatalogues } from "./catalogue.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * The words for an agent: in their language where we have it, else in English.
 *
 * A language that cannot be fetched is English too: words in English are better than none.
 */
export async function loadWords<Key extends string>(
  english: Catalogue<Key>,
  others: LazyCatalogues<Key>,
  agent: { readonly locale: string; readonly timeZone: string | null },
): Promise<Words<Key>> {
  const load = others[agent.locale.toLowerCase().split("-")[0] ?? ""];
  const catalogue = load === undefined ? english : await load().catch(() => english);
  return wordsOf(catalogue, agent.locale, agent.timeZone);
}
