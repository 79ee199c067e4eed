import * as z from "zod/mini";

const maybeId = z.nullable(z.number());
const maybeText = z.nullable(z.string());

const personSchema = z.object({
  id: z.number(),
  name: z.string(),
  email: maybeText,
  role: z.string(),
  title: z.string(),
  customRoleId: maybeId,
  timeZone: z.string(),
  locale: z.string(),
});
export type Person = z.output<typeof personSchema>;

/** An app of the account, as the page installs it. */
const installedAppSchema = z.object({
  appId: z.number(),
  installationId: z.number(),
  name: z.string(),
  version: z.string(),
  locations: z.record(z.string(), z.looseObject({ url: z.string(), flexible: z.boolean() })),
  settings: z.record(z.string(), z.unknown()),
});
export type InstalledApp = z.output<typeof installedAppSchema>;

export const sandboxStateSchema = z.object({
  subdomain: z.string(),
  assetsOrigin: z.string(),
  staff: z.array(personSchema),
  app: z.nullable(installedAppSchema),
});
export type SandboxState = z.output<typeof sandboxStateSchema>;

export const ticketSchema = z.looseObject({
  id: z.number(),
  subject: maybeText,
  description: maybeText,
  status: z.string(),
  type: maybeText,
  priority: maybeText,
  requester_id: z.number(),
  brand_id: maybeId,
  assignee_id: maybeId,
  tags: z.array(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
  due_at: maybeText,
  external_id: maybeText,
  via: z.looseObject({ channel: maybeText }),
  custom_fields: z.array(z.looseObject({ id: z.number(), value: z.optional(z.unknown()) })),
});
export type Ticket = z.output<typeof ticketSchema>;

export const userSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  email: maybeText,
  role: z.string(),
  locale: maybeText,
  external_id: maybeText,
  suspended: z.boolean(),
  tags: z.array(z.string()),
  organization_id: maybeId,
});
export type User = z.output<typeof userSchema>;

export const organizationSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  tags: z.optional(z.array(z.string())),
});
export type Organization = z.output<typeof organizationSchema>;

export const commentSchema = z.looseObject({
  id: z.number(),
  author_id: z.number(),
  plain_body: z.string(),
  public: z.boolean(),
  created_at: z.string(),
});
export type Comment = z.output<typeof commentSchema>;
