import * as z from "zod/mini";
import { idSchema, instantSchema, orNull } from "./scalars.ts";

/** What happened to one clock of a ticket, as the incremental export of metric events lists it. */
export const metricEventSchema = z.object({
  id: idSchema,
  ticket_id: idSchema,
  metric: z.string(),
  /** Which run of that clock: of `reply_time`, 1 is the first reply. */
  instance_id: orNull(z.number()),
  /** `activate`, `pause`, `fulfill`, `apply_sla`, `breach` and others. */
  type: z.string(),
  time: instantSchema,
  /** Of `apply_sla`: what is promised from now on, in minutes; `null` takes it back. */
  sla: orNull(z.object({ target: orNull(z.number()), business_hours: orNull(z.boolean()) })),
  /** True for an event that does not hold any more. */
  deleted: orNull(z.boolean()),
});
export type MetricEventPayload = z.output<typeof metricEventSchema>;
