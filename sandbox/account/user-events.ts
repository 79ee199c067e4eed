import type { UserRecord } from "./records.ts";

/** What happened to a user, as Zendesk's webhooks name it. */
export type UserEvent = {
  readonly userId: number;
  /** The last part of its type: `tags_changed`, … */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
};

const nameOfField = { tags: "tags_changed", user_fields: "custom_field_changed" } as const;

/** Every event that one write makes. A change of language makes none that Zendesk documents. */
export function userEventsOf(before: UserRecord, after: UserRecord): readonly UserEvent[] {
  const at = after.updated_at ?? "";
  return (["tags", "user_fields"] as const)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ userId: after.id, name: nameOfField[field], at }));
}
