/** Work that is done a little at a time. */
export type Rounds = {
  /** Does some of it; how much that was. */
  readonly round: (stop: AbortSignal) => Promise<number>;
};

const everyMs = 1000;

/** Does rounds until it is stopped: each second, and at once while there is more to do. */
export function startRounds({ round }: Rounds): { readonly stop: () => Promise<void> } {
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
