import * as z from "zod/mini";
import { idSchema, listOf, orNull } from "./scalars.ts";

/** What became of one ticket of a job; why it failed stands in one field or another. */
const jobResultSchema = z.object({
  id: orNull(idSchema),
  index: orNull(z.int()),
  success: orNull(z.boolean()),
  error: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
  details: z.optional(z.unknown()),
});
export type JobResultPayload = z.output<typeof jobResultSchema>;

const jobStatusSchema = z.object({
  id: z.string(),
  /** `completed`, `failed` and `killed` are ends; any other goes on. */
  status: z.string(),
  total: orNull(z.number()),
  progress: orNull(z.number()),
  message: orNull(z.string()),
  /** Once it has ended. A job that failed as a whole has words here instead of a list. */
  results: z.pipe(
    z.optional(z.unknown()),
    z.transform((results) => (Array.isArray(results) ? results : [])),
  ),
});

/** `PUT /api/v2/tickets/update_many` and `GET /api/v2/job_statuses/{job_id}` */
export const jobStatusAnswerSchema = z.object({ job_status: jobStatusSchema });
export type JobStatusPayload = z.output<typeof jobStatusSchema>;

/** The results that are of tickets. */
export function jobResultsOf({ results }: JobStatusPayload): readonly JobResultPayload[] {
  const parsed = z.safeParse(listOf(jobResultSchema), results);
  return parsed.success ? parsed.data : [];
}
