import * as z from "zod/mini";
import { idSchema, instantSchema, orNull } from "./scalars.ts";

const eventSchema = z.object({
  /** `Create`, `Change`, `Comment` and many more. */
  type: z.string(),
  field_name: orNull(z.string()),
  value: orNull(z.unknown()),
  previous_value: orNull(z.unknown()),
});

/** One change of a ticket, as far as we read it. */
export const auditSchema = z.object({
  id: idSchema,
  ticket_id: idSchema,
  created_at: instantSchema,
  events: z.array(eventSchema),
});
export type AuditPayload = z.output<typeof auditSchema>;
