import { eachInTurn } from "./each-in-turn.ts";

/** Work that is done a little at a time. */
export type Rounds = {
  /** Does some of it; how much that was. */
  readonly round: (stop: AbortSignal) => Promise<number>;
};

/** Work of which each item gets a little in turn; a failure is told, and costs the others nothing. */
export function roundsOf<Item>(
  items: readonly Item[],
  work: (item: Item, stop: AbortSignal) => Promise<number>,
  failed: (item: Item, error: unknown) => void,
): Rounds {
  return {
    round: async (stop) => {
      let done = 0;
      const workOn = async (item: Item) => {
        done += await work(item, stop);
      };
      await eachInTurn(items, workOn, { stop, failed });
      return done;
    },
  };
}

/** Does rounds until it is stopped: each second, or as often as said, and at once while there is more. */
export function startRounds(
  { round }: Rounds,
  everyMs = 1000,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const work = async () => {
    while (!stopping.signal.aborted && (await round(stopping.signal)) > 0);
  };
  const timer = setInterval(() => {
    running ??= work().finally(() => {
      running = null;
    });
  }, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
