import * as z from "zod/mini";

/** `PUT` and `DELETE /api/v2/tickets/{ticket_id}/tags`: all tags afterwards. */
export const tagsAnswerSchema = z.object({ tags: z.array(z.string()) });
