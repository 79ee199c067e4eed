import { zendeskInstant } from "../account/instants.ts";
import {
  type AuditRecord,
  auditRecordSchema,
  type CommentRecord,
  type TicketStatus,
} from "../account/records.ts";
import { commentEvent } from "../account/write-ticket.ts";

/** The id of a generated ticket's audit: room for a hundred of them. */
export function auditIdOf(ticketId: number, number: number): number {
  return 510_000_000 + ticketId * 100 + number;
}

export type AuditOrder = {
  readonly id: number;
  readonly ticketId: number;
  readonly at: number;
  readonly authorId: number;
  readonly comment: CommentRecord | null;
  /** `null`: the ticket is created. */
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
};

/** An audit with what was written and the status, which is all that the generator tells of. */
export function auditRecord(order: AuditOrder): AuditRecord {
  const { id, comment, from, to } = order;
  const status = { id: id * 10 + 1, field_name: "status", value: to };
  return auditRecordSchema.parse({
    id,
    ticket_id: order.ticketId,
    created_at: zendeskInstant(order.at),
    author_id: order.authorId,
    via: comment?.via ?? {
      channel: order.authorId === -1 ? "rule" : "web",
      source: { from: {}, to: {}, rel: null },
    },
    events: [
      ...(comment === null ? [] : [commentEvent(comment)]),
      ...(from === null ? [{ ...status, type: "Create" }] : []),
      ...(from === null || from === to
        ? []
        : [{ ...status, type: "Change", previous_value: from }]),
    ],
  });
}
