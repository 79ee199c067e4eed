/**
 * Does something for each item, one after the other. A failure is told, and costs the others
 * nothing; what is stopped while it works is no failure, and ends it all.
 */
export async function eachInTurn<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  options: {
    readonly failed: (item: Item, error: unknown) => void;
    readonly stop?: AbortSignal | undefined;
  },
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (options.stop?.aborted === true) return;
      options.failed(item, error);
    }
  }
}
