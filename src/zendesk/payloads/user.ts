import * as z from "zod/mini";
import { organizationSchema } from "./organization.ts";
import { pageFields } from "./page.ts";
import { idSchema, instantSchema, listOf, orNull } from "./scalars.ts";

const fields = {
  name: orNull(z.string()),
  role: orNull(z.string()),
  /** Of several, the one that counts where nothing else is said. */
  organization_id: orNull(idSchema),
  created_at: orNull(instantSchema),
  updated_at: orNull(instantSchema),
  locale: orNull(z.string()),
  /** Zendesk's own name of the zone ("Copenhagen"); `iana_time_zone` is the one programs know. */
  time_zone: orNull(z.string()),
  iana_time_zone: orNull(z.string()),
  /** False: deleted. */
  active: orNull(z.boolean()),
  suspended: orNull(z.boolean()),
  tags: listOf(z.string()),
  user_fields: orNull(z.record(z.string(), z.unknown())),
};

/** A user, as far as we read it. Zendesk's smallest example has an id and a name. */
export const userSchema = z.object({ id: idSchema, ...fields });
export type UserPayload = z.output<typeof userSchema>;

/** `GET /api/v2/users/{user_id}` */
export const userAnswerSchema = z.object({
  user: userSchema,
  /** With `include=organizations`. */
  organizations: listOf(organizationSchema),
});

/** `GET /api/v2/users`: people who work here carry the type of their role, where it has one. */
export const staffAnswerSchema = z.object({
  users: z.array(z.object({ id: idSchema, ...fields, role_type: orNull(z.number()) })),
  ...pageFields,
});

/** `GET /api/v2/users/show_many` */
export const usersAnswerSchema = z.object({ users: z.array(userSchema) });

/** `GET /api/v2/users/me`: somebody who is not signed in is a user without an id. */
export const currentUserAnswerSchema = z.object({
  user: z.object({ id: orNull(idSchema), ...fields }),
});
