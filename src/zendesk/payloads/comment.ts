import * as z from "zod/mini";
import { pageFields } from "./page.ts";
import { authorIdSchema, idSchema, instantSchema, orNull } from "./scalars.ts";
import { userSchema } from "./user.ts";

/** A comment, as far as we read it. */
export const commentSchema = z.object({
  id: idSchema,
  author_id: authorIdSchema,
  body: orNull(z.string()),
  /** The same without markup; empty where Zendesk never made it. */
  plain_body: orNull(z.string()),
  /** Zendesk writes it always; a comment without it counts as what a comment is by default. */
  public: z._default(z.boolean(), true),
  created_at: instantSchema,
  via: orNull(z.object({ channel: orNull(z.string()) })),
});
export type CommentPayload = z.output<typeof commentSchema>;

/** `GET /api/v2/tickets/{ticket_id}/comments` */
export const commentsAnswerSchema = z.object({
  comments: z.array(commentSchema),
  /** With `include=users`: the authors. */
  users: orNull(z.array(userSchema)),
  ...pageFields,
});
