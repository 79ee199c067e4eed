import { type Account, isStaff } from "./account.ts";
import { zendeskInstant } from "./instants.ts";
import { noteMetricEvents } from "./metric-events.ts";
import { mailsFor } from "./outbox.ts";
import type { AuditEvent, AuditRecord, CommentRecord, TicketRecord } from "./records.ts";
import { ticketEventsOf } from "./ticket-events.ts";
import { freshMetricSet, metricsAfterComment, metricsAfterStatus } from "./ticket-metrics.ts";

export type NewComment = {
  readonly text: string;
  readonly html: string;
  readonly isPublic: boolean;
};

/** What one request does to a ticket. */
export type TicketWrite = {
  readonly before: TicketRecord | null;
  /** The ticket with the fields that the request changes; status, times and metrics follow. */
  readonly after: TicketRecord;
  readonly comment: NewComment | null;
  readonly authorId: number;
  readonly at: number;
  readonly channel: "web" | "api";
};

export type WrittenTicket = { readonly ticket: TicketRecord; readonly audit: AuditRecord };

/**
 * Carries out a write: keeps the ticket, its comment, its metrics, what it does to its clocks, an audit that names the author,
 * and the mails that Zendesk's default triggers would send.
 *
 * `updated_at` always moves on by a second at least, so that a stale stamp is always seen as one.
 */
export function writeTicket(account: Account, write: TicketWrite): WrittenTicket {
  const { before, comment, authorId } = write;
  const earliest = before?.updated_at ? Date.parse(before.updated_at) + 1000 : 0;
  const at = Math.max(write.at, earliest);
  const changes = before === null ? creationEvents(write.after) : changeEvents(before, write.after);
  const commentRecord = comment === null ? null : commentOf(account, write, comment, at);
  const ticket: TicketRecord = {
    ...write.after,
    updated_at: zendeskInstant(at),
    metric_set: metricsOf(account, write, at),
  };
  const auditId = account.nextId("other");
  const events: AuditEvent[] = [
    ...(commentRecord === null ? [] : [commentEvent(commentRecord)]),
    ...changes.map((change) => ({ ...change, id: account.nextId("other") })),
  ];
  account.tickets.set(ticket.id, ticket);
  noteMetricEvents(account, { before, ticket, at });
  if (commentRecord !== null) {
    const earlier = account.comments.get(ticket.id) ?? [];
    account.comments.set(ticket.id, [...earlier, { ...commentRecord, audit_id: auditId }]);
  }
  const mails = mailsFor(account, { before, ticket, comment, authorId, at });
  account.outbox.push(...mails);
  account.events.push(...ticketEventsOf(before, ticket, comment !== null));
  const audit: AuditRecord = {
    id: auditId,
    ticket_id: ticket.id,
    created_at: zendeskInstant(at),
    author_id: authorId,
    via: { channel: write.channel, source: { from: {}, to: {}, rel: null } },
    metadata: { system: {}, custom: {} },
    events: [
      ...events,
      ...mails.map((mail) => ({
        id: account.nextId("other"),
        type: "Notification" as const,
        subject: mail.subject,
        body: mail.body,
        recipients: [mail.to.id],
        via: { channel: "rule", source: { from: { title: mail.trigger }, rel: "trigger" } },
      })),
    ],
  };
  account.audits.set(ticket.id, [...(account.audits.get(ticket.id) ?? []), audit]);
  return { ticket, audit };
}

function metricsOf(account: Account, write: TicketWrite, at: number): TicketRecord["metric_set"] {
  const { before, after } = write;
  let metrics = before?.metric_set ?? freshMetricSet(after.id, Date.parse(after.created_at));
  const { created_at: createdAt } = after;
  if (write.comment !== null) {
    const isReply =
      write.comment.isPublic &&
      before !== null &&
      isStaff(account.users.get(write.authorId)) &&
      write.authorId !== after.requester_id;
    metrics = metricsAfterComment(metrics, { isReply, createdAt, at });
  }
  const from = before?.status ?? null;
  if (from === after.status) return metrics;
  return metricsAfterStatus(metrics, { from, to: after.status, createdAt, at });
}

function commentOf(
  account: Account,
  write: TicketWrite,
  comment: NewComment,
  at: number,
): CommentRecord {
  return {
    id: account.nextId("other"),
    ticket_id: write.after.id,
    type: "Comment",
    author_id: write.authorId,
    body: comment.text,
    html_body: comment.html,
    plain_body: comment.text,
    public: comment.isPublic,
    attachments: [],
    audit_id: null,
    via: { channel: write.channel, source: { from: {}, to: {}, rel: null } },
    created_at: zendeskInstant(at),
    metadata: { system: {}, custom: {} },
  };
}

const auditedFields = [
  "subject",
  "status",
  "priority",
  "type",
  "requester_id",
  "assignee_id",
  "group_id",
  "due_at",
  "external_id",
  "tags",
] as const;

type Change = { readonly type: "Create" | "Change"; readonly [field: string]: unknown };

function creationEvents(ticket: TicketRecord): readonly Change[] {
  return auditedFields
    .filter((field) => ticket[field] !== null)
    .map((field) => ({ type: "Create", field_name: field, value: ticket[field] }));
}

function changeEvents(before: TicketRecord, after: TicketRecord): readonly Change[] {
  return auditedFields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      type: "Change",
      field_name: field,
      value: after[field],
      previous_value: before[field],
    }));
}

/** A comment as its audit tells it. */
export function commentEvent(comment: CommentRecord): AuditEvent {
  return {
    id: comment.id,
    type: "Comment",
    author_id: comment.author_id,
    body: comment.body,
    html_body: comment.html_body,
    plain_body: comment.plain_body,
    public: comment.public,
    attachments: [],
  };
}
