import type { Finding } from "./rule.ts";

/** At most so many facts are shown behind a suggestion. */
export const factsShown = 4;

/**
 * A finding for each item, the strongest first; it may show its item and the next ones. Made one by
 * one as they are asked for: most often only the first is.
 */
export function* findingsFor<Item>(
  items: readonly Item[],
  findingOf: (item: Item, shown: readonly Item[]) => Finding,
): Generator<Finding> {
  for (const [index, item] of items.entries()) {
    yield findingOf(item, items.slice(index, index + factsShown));
  }
}
