import DataLoader from "dataloader";

/** As many as one statement asks for. */
const mostAtOnce = 100;
/** For so long whoever asks is waited for: far less than a statement takes on a busy store. */
const waitMs = 1;

/**
 * Asks for many with one statement: who asks within a millisecond goes along. Much is asked at the
 * same time, and a statement costs more than what it asks for.
 *
 * `ask` answers every key, in their order; where it fails, all of them fail.
 */
export function gathered<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<readonly Answer[]>,
): (key: Key) => Promise<Answer> {
  const loader = new DataLoader<Key, Answer>(ask, {
    cache: false,
    maxBatchSize: mostAtOnce,
    batchScheduleFn: (send) => setTimeout(send, waitMs),
  });
  return (key) => loader.load(key);
}
