import * as z from "zod/mini";
import { pageFields } from "./page.ts";
import { idSchema, orNull } from "./scalars.ts";

/** `GET /api/v2/groups` */
export const groupsAnswerSchema = z.object({
  groups: z.array(
    z.object({ id: idSchema, name: orNull(z.string()), deleted: orNull(z.boolean()) }),
  ),
  ...pageFields,
});
