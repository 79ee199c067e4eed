import * as z from "zod/mini";
import type { Health } from "../care/health-parts.ts";
import { healthCapIds, healthSignals } from "../care/health-signals.ts";
import { daySchema, evidenceSchema, list, record, unknownSchema } from "./figure.ts";
import type { Same } from "./same.ts";

/** Health with all that makes it so. */
export const knownHealthSchema = record({
  known: z.literal(true),
  score: z.number(),
  contributions: list(
    record({
      signal: z.enum(healthSignals),
      value: z.number(),
      share: z.number(),
      points: z.number(),
      evidence: list(evidenceSchema),
    }),
  ),
  caps: list(
    record({ cap: z.enum(healthCapIds), limit: z.number(), evidence: list(evidenceSchema) }),
  ),
  missing: list(z.enum(healthSignals)),
  change: z.nullable(
    record({
      since: daySchema,
      before: z.number(),
      points: z.number(),
      because: list(
        record({ signal: z.enum([...healthSignals, ...healthCapIds]), points: z.number() }),
      ),
    }),
  ),
});

/** Health, or why it is not known. */
export const healthSchema = z.union([knownHealthSchema, unknownSchema]);
true satisfies Same<z.output<typeof healthSchema>, Health>;
