import * as z from "zod/mini";

/** `GET /api/v2/locales` */
export const localesAnswerSchema = z.object({
  locales: z.array(z.object({ locale: z.string() })),
});
