import DataLoader from "dataloader";

/** As many as one statement asks for. */
const mostAtOnce = 100;

/**
 * Asks for many with one statement: whoever asks while an answer is under way goes along with the
 * next. A statement costs more than what it asks for, so the more is asked the less each costs, and
 * where little is asked nobody waits.
 *
 * `ask` answers every key, in their order; where it fails, all of them fail.
 */
export function gathered<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<readonly Answer[]>,
): (key: Key) => Promise<Answer> {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const asked = async (keys: readonly Key[]): Promise<readonly Answer[]> => {
    underWay += 1;
    try {
      return await ask(keys);
    } finally {
      underWay -= 1;
      for (const send of waiting.splice(0)) send();
    }
  };
  const loader = new DataLoader<Key, Answer>(asked, {
    cache: false,
    maxBatchSize: mostAtOnce,
    batchScheduleFn: (send) => {
      if (underWay === 0) setImmediate(send);
      else waiting.push(send);
    },
  });
  return (key) => loader.load(key);
}
