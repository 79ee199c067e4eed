import * as z from "zod/mini";
import { idSchema, instantSchema, orNull } from "./scalars.ts";

/** A rating as it stands inside its ticket: without a day. */
export const ticketRatingSchema = z.object({
  id: orNull(idSchema),
  /** `offered`, `unoffered`, `good`, `bad`, and in lists also `good_with_comment` and the like. */
  score: z.string(),
  comment: orNull(z.string()),
});

/** A rating of its own, as `satisfaction_ratings` lists it for admins. */
export const satisfactionRatingSchema = z.object({
  id: idSchema,
  ticket_id: idSchema,
  score: z.string(),
  comment: orNull(z.string()),
  created_at: orNull(instantSchema),
  updated_at: orNull(instantSchema),
});
export type SatisfactionRatingPayload = z.output<typeof satisfactionRatingSchema>;
