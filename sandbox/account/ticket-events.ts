import type { TicketRecord } from "./records.ts";

/** What happened to a ticket, as Zendesk's webhooks name it. */
export type TicketEvent = {
  readonly ticketId: number;
  readonly requesterId: number;
  /** The last part of its type: `created`, `status_changed`, … */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
};

const nameOfField = {
  status: "status_changed",
  priority: "priority_changed",
  type: "type_changed",
  subject: "subject_changed",
  tags: "tags_changed",
  requester_id: "requester_changed",
  assignee_id: "agent_assignment_changed",
  group_id: "group_assignment_changed",
  due_at: "task_due_at_changed",
  external_id: "external_id_changed",
} as const;

/** Every event that one write makes: often several, as at Zendesk. */
export function ticketEventsOf(
  before: TicketRecord | null,
  after: TicketRecord,
  hasComment: boolean,
): readonly TicketEvent[] {
  const names = before === null ? ["created"] : changesBetween(before, after);
  const all = hasComment && before !== null ? [...names, "comment_added"] : names;
  const at = after.updated_at ?? after.created_at;
  const of = { ticketId: after.id, requesterId: after.requester_id };
  return all.map((name) => ({ ...of, name, at }));
}

function changesBetween(before: TicketRecord, after: TicketRecord): readonly string[] {
  return Object.entries(nameOfField)
    .filter(([field]) => {
      const key = field as keyof typeof nameOfField;
      return JSON.stringify(before[key]) !== JSON.stringify(after[key]);
    })
    .map(([, name]) => name);
}
