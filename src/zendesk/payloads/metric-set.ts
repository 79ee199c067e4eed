import * as z from "zod/mini";
import { idSchema, instantSchema, orNull } from "./scalars.ts";

/** Minutes by the clock and within business hours; each `null` until the thing has happened. */
const spanSchema = orNull(z.object({ calendar: orNull(z.number()) }));

/** What Zendesk measured of a ticket, as far as we read it. */
export const metricSetSchema = z.object({
  ticket_id: orNull(idSchema),
  /** Until the first reply. */
  reply_time_in_minutes: spanSchema,
  /** The same for messaging, which is counted in seconds only. */
  reply_time_in_seconds: spanSchema,
  full_resolution_time_in_minutes: spanSchema,
  reopens: orNull(z.int()),
  replies: orNull(z.int()),
  solved_at: orNull(instantSchema),
});
export type MetricSetPayload = z.output<typeof metricSetSchema>;
