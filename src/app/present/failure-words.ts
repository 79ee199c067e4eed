import type { SidebarWords } from "../i18n/en.ts";
import type { LoadFailure } from "../load/load-failure.ts";

/** Why there is nothing to show, and what still works. */
export function failureWordsOf(failure: LoadFailure, words: SidebarWords): string {
  return words.translate(`failure.${failure.kind}`);
}
