import * as z from "zod/mini";
import { idSchema, orNull } from "./scalars.ts";

/** Objects of which an export has a list, and of which we need to know only that they are right. */
export const ticketFieldSchema = z.object({
  id: idSchema,
  type: z.string(),
  title: orNull(z.string()),
});

export const userFieldSchema = z.object({
  id: idSchema,
  key: z.string(),
  type: z.string(),
  title: orNull(z.string()),
});

export type TicketFieldPayload = z.output<typeof ticketFieldSchema>;
export type UserFieldPayload = z.output<typeof userFieldSchema>;
