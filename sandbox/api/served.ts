import { brandIdOf } from "../account/brands.ts";
import type { AuditRecord, CommentRecord, TicketRecord, UserRecord } from "../account/records.ts";
import { commentEvent } from "../account/write-ticket.ts";

/** A ticket as the API gives it: `metric_set` is only side-loaded, and fields show twice. */
export function servedTicket(ticket: TicketRecord, origin: string): object {
  const { metric_set: _sideLoaded, ...shown } = ticket;
  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    raw_subject: ticket.subject,
    recipient: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    has_incidents: false,
    sharing_agreement_ids: [],
    followup_ids: [],
    ticket_form_id: null,
    brand_id: brandIdOf(ticket.requester_id),
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
    ...shown,
    fields: ticket.custom_fields,
  };
}

/** The metric sets of tickets as they are side-loaded: beside them. */
export function metricSetsOf(tickets: readonly TicketRecord[]): readonly object[] {
  return tickets.flatMap((ticket) =>
    ticket.metric_set === null ? [] : { ...ticket.metric_set, ticket_id: ticket.id },
  );
}

export function servedUser(user: UserRecord, origin: string): object {
  return {
    url: `${origin}/api/v2/users/${user.id}.json`,
    phone: null,
    shared_phone_number: null,
    photo: null,
    verified: true,
    alias: null,
    shared: false,
    shared_agent: false,
    last_login_at: null,
    signature: null,
    details: null,
    notes: null,
    moderator: user.role !== "end-user",
    ticket_restriction: user.role === "end-user" ? "requested" : null,
    only_private_comments: false,
    restricted_agent: user.role !== "admin",
    report_csv: false,
    two_factor_auth_enabled: false,
    ...user,
  };
}

/** A comment as the API gives it: the ticket is in the address, not in the object. */
export function servedComment(comment: CommentRecord): object {
  const { ticket_id: _inTheAddress, ...shown } = comment;
  const text = comment.plain_body ?? comment.body;
  return { ...shown, plain_body: text, html_body: comment.html_body ?? text };
}

/** An audit for a comment of an account that came without audits. */
export function auditOfComment(comment: CommentRecord): AuditRecord {
  return {
    id: comment.audit_id ?? comment.id,
    ticket_id: comment.ticket_id,
    created_at: comment.created_at,
    author_id: comment.author_id,
    via: comment.via,
    metadata: comment.metadata,
    events: [commentEvent(comment)],
  };
}
