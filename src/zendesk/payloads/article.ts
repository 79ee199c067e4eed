import * as z from "zod/mini";
import { idSchema, instantSchema, listOf, orNull } from "./scalars.ts";

/** `GET /api/v2/help_center/articles/search` */
export const articlesAnswerSchema = z.object({
  results: z.array(
    z.object({
      id: idSchema,
      title: orNull(z.string()),
      html_url: orNull(z.string()),
      locale: orNull(z.string()),
      section_id: orNull(idSchema),
      draft: orNull(z.boolean()),
      /** Who may read it; nobody in particular: everybody. */
      user_segment_id: orNull(idSchema),
      user_segment_ids: listOf(idSchema),
      /** Of what it says in this language; `updated_at` is of its place and settings too. */
      edited_at: orNull(instantSchema),
      updated_at: orNull(instantSchema),
    }),
  ),
  /** With `include=sections`. */
  sections: listOf(z.object({ id: idSchema, name: orNull(z.string()) })),
});
