import * as z from "zod/mini";
import { idSchema, instantSchema, orNull } from "./scalars.ts";

/** More than a century of seconds: nobody measured that. */
const most = 4_000_000_000;

/** A count or a length of time. What cannot have been measured counts as not measured. */
const measureSchema = orNull(
  z.pipe(
    z.number(),
    z.transform((value: number): number | null => (value >= 0 && value <= most ? value : null)),
  ),
);

/** By the clock and within business hours; each `null` until the thing has happened. */
const spanSchema = orNull(z.object({ calendar: measureSchema }));

/** What Zendesk measured of a ticket, as far as we read it. */
export const metricSetSchema = z.object({
  ticket_id: orNull(idSchema),
  /** Until the first reply. */
  reply_time_in_minutes: spanSchema,
  /** The same for messaging, which is counted in seconds only. */
  reply_time_in_seconds: spanSchema,
  /** In new, open and on hold. */
  requester_wait_time_in_minutes: spanSchema,
  full_resolution_time_in_minutes: spanSchema,
  reopens: measureSchema,
  replies: measureSchema,
  solved_at: orNull(instantSchema),
});
export type MetricSetPayload = z.output<typeof metricSetSchema>;
