import type { StoredCustomer } from "./stored-customer.ts";

/** What was made of a customer's rows at one of their revisions. */
export type ReadCustomer = {
  readonly revision: string;
  /** The very same object each time, so that what was computed from it can be kept beside it. */
  readonly made: StoredCustomer | null;
};

export type RecentlyRead = {
  readonly get: (key: string) => ReadCustomer | null;
  readonly put: (key: string, read: ReadCustomer) => void;
  /** Of somebody who is gone nothing stays in memory either. */
  readonly drop: (key: string) => void;
};

/** Some ten megabytes. */
const mostKept = 500;

/** Remembers the customers read last, of all accounts: the key names the account. */
export function recentlyRead(): RecentlyRead {
  const kept = new Map<string, ReadCustomer>();
  /** The first ones of a map are those that nobody asked for since. */
  function putLast(key: string, read: ReadCustomer): void {
    kept.delete(key);
    kept.set(key, read);
  }
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known === undefined) return null;
      putLast(key, known);
      return known;
    },
    put: (key, read) => {
      putLast(key, read);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
    drop: (key) => {
      kept.delete(key);
    },
  };
}
