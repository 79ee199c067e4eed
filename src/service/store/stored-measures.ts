import * as z from "zod/mini";
import { followUpResults } from "../../care/follow-up-result.ts";
import { ruleIds } from "../../care/rules.ts";
import type { CustomerMeasures } from "../../care/team/measures.ts";
import { lifecycleStageSchema } from "../../contract/care-context.ts";
import { list, record } from "../../contract/figure.ts";
import type { Same } from "../../contract/same.ts";

const monthSchema = z.string();
const nullableText = z.nullable(z.string());
const nullableNumber = z.nullable(z.number());
const nullableBoolean = z.nullable(z.boolean());
const ruleSchema = z.enum(ruleIds);

/** What one customer adds to the team's figures, as the store holds it. */
export const storedMeasuresSchema = record({
  customerId: z.string(),
  tier: nullableText,
  mappedValue: nullableNumber,
  since: monthSchema,
  standings: list(
    record({ stage: z.nullable(lifecycleStageSchema), lifetimeValue: nullableNumber }),
  ),
  tickets: list(
    record({
      id: z.string(),
      brandId: nullableText,
      channel: nullableText,
      openedIn: monthSchema,
      solvedIn: z.nullable(monthSchema),
      rated: z.nullable(record({ in: monthSchema, isGood: z.boolean() })),
      felt: z.nullable(record({ in: monthSchema, score: z.number() })),
      firstReplyMinutes: nullableNumber,
      resolutionMinutes: nullableNumber,
      isOneContact: nullableBoolean,
      isReopened: nullableBoolean,
      complaintDays: nullableNumber,
      targets: z.nullable(record({ met: z.int(), missed: z.int() })),
    }),
  ),
  answers: list(record({ in: monthSchema, score: z.number() })),
  followUps: list(
    record({
      rule: z.nullable(ruleSchema),
      madeIn: monthSchema,
      isEdited: z.boolean(),
      isDone: z.boolean(),
      doneIn: z.nullable(monthSchema),
      result: z.nullable(z.enum(followUpResults)),
      isHelped: nullableBoolean,
    }),
  ),
  dismissed: list(record({ in: monthSchema, rule: ruleSchema })),
});
true satisfies Same<z.output<typeof storedMeasuresSchema>, CustomerMeasures>;
