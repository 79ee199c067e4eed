import * as z from "zod/mini";
import { pageFields } from "./page.ts";
import { idSchema, listOf, orNull } from "./scalars.ts";

const conditionSchema = z.object({
  field: z.string(),
  operator: orNull(z.string()),
  value: z.optional(z.unknown()),
});
export type TriggerCondition = z.output<typeof conditionSchema>;

const triggerSchema = z.object({
  id: idSchema,
  title: orNull(z.string()),
  active: orNull(z.boolean()),
  conditions: z.object({ all: listOf(conditionSchema), any: listOf(conditionSchema) }),
  actions: listOf(z.object({ field: z.string(), value: z.optional(z.unknown()) })),
});
export type TriggerPayload = z.output<typeof triggerSchema>;

/** `GET /api/v2/triggers` */
export const triggersAnswerSchema = z.object({ triggers: z.array(triggerSchema), ...pageFields });
