/**
 * A state that elements watch: a new object for every change, so that comparing is enough.
 *
 * @example
 * const { state, set } = watched({ rows: 0, isBusy: true });
 * set({ isBusy: false });
 * state(); //=> { rows: 0, isBusy: false }
 */
export function watched<State extends object>(initial: State) {
  let state = initial;
  const watchers = new Set<() => void>();
  return {
    state: (): State => state,
    set: (change: Partial<State>): void => {
      state = { ...state, ...change };
      for (const changed of watchers) changed();
    },
    /** Calls back on every change; gives back what ends it. */
    subscribe: (changed: () => void): (() => void) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
  };
}
