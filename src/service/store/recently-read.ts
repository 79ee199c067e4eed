import type { StoredCustomer } from "./stored-customer.ts";

/** What was made of rows as the database gave them, for as long as it gives the same again. */
export type RecentlyRead = {
  /**
   * What `make` makes of the text, or made of it the last time; the very same object then, so that
   * what was computed from it can be kept beside it.
   */
  readonly of: (
    key: string,
    text: string,
    make: () => StoredCustomer | null,
  ) => StoredCustomer | null;
};

/** Some ten megabytes. */
const mostKept = 500;

/** Remembers the customers read last, of all accounts: the key names the account. */
export function recentlyRead(): RecentlyRead {
  const kept = new Map<string, { readonly text: string; readonly made: StoredCustomer | null }>();
  return {
    of: (key, text, make) => {
      const known = kept.get(key);
      kept.delete(key);
      const entry = known?.text === text ? known : { text, made: make() };
      // The first ones of a map are those that nobody asked for since.
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return entry.made;
    },
  };
}
