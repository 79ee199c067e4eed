import * as z from "zod/mini";
import { pageFields } from "./page.ts";
import { idSchema, orNull } from "./scalars.ts";

/** `GET /api/v2/brands` */
export const brandsAnswerSchema = z.object({
  brands: z.array(z.object({ id: idSchema, name: orNull(z.string()) })),
  ...pageFields,
});
