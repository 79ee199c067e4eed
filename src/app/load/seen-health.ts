import * as z from "zod/mini";
import type { CareContext } from "../../care/care-context.ts";
import type { HealthStanding } from "../../care/health-change.ts";
import { healthCapIds, healthSignals } from "../../care/health-signals.ts";

const keptCustomers = 200;
const keptMs = 90 * 86_400_000;
/** A card that is shown again sooner belongs to the same visit. */
const visitMs = 3_600_000;

/** A health that an agent saw in this browser, in numbers alone. */
export type SeenHealth = {
  readonly at: number;
  readonly health: HealthStanding & { readonly known: true };
};

export type SeenHealths = {
  /** Keeps what is shown now; gives back what was seen on the visit before, if there was one. */
  readonly visit: (context: CareContext, at: number) => SeenHealth | null;
};

/** What is needed of the browser's storage. */
export type Keeping = Pick<Storage, "getItem" | "setItem">;

const seenSchema = z.object({
  at: z.number(),
  score: z.number(),
  contributions: z.array(
    z.object({
      signal: z.enum(healthSignals),
      value: z.number(),
      share: z.number(),
      points: z.number(),
    }),
  ),
  caps: z.array(z.object({ cap: z.enum(healthCapIds), limit: z.number() })),
});
type Seen = z.output<typeof seenSchema>;

const entrySchema = z.object({
  /** Source of the facts and id of the customer: different sources see different signals. */
  of: z.string(),
  last: seenSchema,
  before: z.nullable(seenSchema),
});
const entriesSchema = z.array(entrySchema);
type Entry = z.output<typeof entrySchema>;

/**
 * The health last seen of each customer of an account, kept in this browser: 200 customers at most,
 * for 90 days at most.
 *
 * Where storage is denied, full or holds something else, every visit is the first one.
 */
export function seenHealthsIn(storage: Keeping | null, subdomain: string): SeenHealths {
  const key = `care-context.health.${subdomain}`;
  return {
    visit: ({ health, freshness, customer }, at) => {
      if (!health.known) return null;
      const of = `${freshness.source}:${customer.id}`;
      const entries = readEntries(storage, key).filter(({ last }) => at - last.at < keptMs);
      const entry = entries.find((one) => one.of === of) ?? null;
      const before = beforeOf(entry, at);
      const { score, contributions, caps } = health;
      const last: Seen = {
        at,
        score,
        contributions: contributions.map(({ evidence: _, ...numbers }) => numbers),
        caps: caps.map(({ cap, limit }) => ({ cap, limit })),
      };
      const others = entries.filter((one) => one.of !== of);
      writeEntries(storage, key, [{ of, last, before }, ...others].slice(0, keptCustomers));
      return before === null ? null : { at: before.at, health: { known: true, ...before } };
    },
  };
}

function beforeOf(entry: Entry | null, at: number): Seen | null {
  if (entry === null) return null;
  const isSameVisit = Math.abs(at - entry.last.at) < visitMs;
  const before = isSameVisit ? entry.before : entry.last;
  return before !== null && at - before.at < keptMs ? before : null;
}

function readEntries(storage: Keeping | null, key: string): readonly Entry[] {
  try {
    const parsed = z.safeParse(entriesSchema, JSON.parse(storage?.getItem(key) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

function writeEntries(storage: Keeping | null, key: string, entries: readonly Entry[]): void {
  try {
    storage?.setItem(key, JSON.stringify(entries));
  } catch {
    // Nothing depends on it.
  }
}

/** The browser's storage; `null` where the browser denies it to a page of another site. */
export function browserStorage(): Keeping | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
