import * as z from "zod/mini";
import { idSchema, instantSchema, listOf, orNull } from "./scalars.ts";

/** An organization, as far as we read it. */
export const organizationSchema = z.object({
  id: idSchema,
  name: orNull(z.string()),
  updated_at: orNull(instantSchema),
  tags: listOf(z.string()),
  organization_fields: orNull(z.record(z.string(), z.unknown())),
});
export type OrganizationPayload = z.output<typeof organizationSchema>;
