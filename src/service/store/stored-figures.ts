import * as z from "zod/mini";
import type { AccountFacts } from "../../care/account-facts.ts";
import type { Instant } from "../../care/facts.ts";
import { ruleIds } from "../../care/rules.ts";
import type { Same } from "../../contract/same.ts";

const record = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.object(shape));
const count = z.number();
const cutPoints = z.readonly(z.tuple([z.number(), z.number(), z.number(), z.number()]));
const share = z.nullable(
  record({ value: z.number(), low: z.number(), high: z.number(), samples: count }),
);

const accountFactsSchema = record({
  purchaseModel: z.nullable(
    record({
      r: z.number(),
      alpha: z.number(),
      a: z.number(),
      b: z.number(),
      logLikelihood: z.number(),
      customers: count,
      spend: z.nullable(record({ p: z.number(), q: z.number(), v: z.number(), customers: count })),
    }),
  ),
  rfmBounds: z.nullable(
    record({ recencyDays: cutPoints, orders: cutPoints, spend: cutPoints, customers: count }),
  ),
  ruleOutcomes: z.readonly(
    z.array(
      record({
        rule: z.enum(ruleIds),
        accepted: count,
        edited: count,
        dismissed: record({
          "not-true": count,
          "already-done": count,
          "bad-moment": count,
          "not-helpful": count,
          other: count,
        }),
        done: count,
        watched: count,
        ratedGood: count,
        ratedBad: count,
        reopened: count,
        contactedAgain: count,
        precision: share,
        helped: share,
        isMuted: z.boolean(),
      }),
    ),
  ),
});
true satisfies Same<z.output<typeof accountFactsSchema>, AccountFacts>;

/** How much of an account is stored; another extent means that there is something new. */
export type StoredExtent = {
  readonly events: number;
  readonly newestEventAt: Instant | null;
  readonly followUps: number;
  /** When a customer or a follow-up was last read. */
  readonly lastReadAt: Instant | null;
};

export const storedExtentSchema = record({
  events: count,
  newestEventAt: z.nullable(z.number()),
  followUps: count,
  lastReadAt: z.nullable(z.number()),
});
true satisfies Same<z.output<typeof storedExtentSchema>, StoredExtent>;

/** An account's figures, what they were computed from, and on which terms. */
export type StoredFigures = {
  readonly asOf: Instant;
  /** The part of the policy that they depend on, as text. */
  readonly terms: string;
  readonly extent: StoredExtent;
  readonly facts: AccountFacts;
};

export const storedFiguresSchema = record({
  asOf: z.number(),
  terms: z.string(),
  extent: storedExtentSchema,
  facts: accountFactsSchema,
});
true satisfies Same<z.output<typeof storedFiguresSchema>, StoredFigures>;
