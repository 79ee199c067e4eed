import * as z from "zod/mini";
import type { Keeping } from "./seen-health.ts";

const mostKept = 200;

const entriesSchema = z.array(z.object({ of: z.string(), key: z.string(), until: z.number() }));
type Entry = z.output<typeof entriesSchema>[number];

/** Suggestions that an agent does not want to see before a moment. */
export type PutOff = {
  /** The keys of a customer's that rest at a moment. */
  readonly keysOf: (customerId: string, at: number) => ReadonlySet<string>;
  readonly add: (customerId: string, key: string, until: number) => void;
  /** All of a customer's may be seen again. */
  readonly wake: (customerId: string) => void;
};

/**
 * What an agent has put off, kept in this browser, 200 at most; where storage is denied or full, for
 * as long as the card is open.
 */
export function putOffIn(storage: Keeping | null, subdomain: string): PutOff {
  const name = `care-context.put-off.${subdomain}`;
  let kept: readonly Entry[] = [];
  const read = (): readonly Entry[] => {
    try {
      const parsed = z.safeParse(entriesSchema, JSON.parse(storage?.getItem(name) ?? "null"));
      if (parsed.success) kept = parsed.data;
    } catch {
      // What was put off on this card still counts.
    }
    return kept;
  };
  const write = (entries: readonly Entry[]) => {
    kept = entries.slice(-mostKept);
    try {
      storage?.setItem(name, JSON.stringify(kept));
    } catch {
      // As above.
    }
  };
  return {
    keysOf: (customerId, at) =>
      new Set(read().flatMap(({ of, key, until }) => (of === customerId && until > at ? key : []))),
    add: (customerId, key, until) =>
      write([...read().filter((entry) => entry.key !== key), { of: customerId, key, until }]),
    wake: (customerId) => write(read().filter(({ of }) => of !== customerId)),
  };
}
