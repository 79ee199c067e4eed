import { type Account, isStaff, type SentMail } from "./account.ts";
import { zendeskInstant } from "./instants.ts";
import type { TicketRecord } from "./records.ts";

/** A write, as a trigger sees it. */
export type TriggerEvent = {
  readonly before: TicketRecord | null;
  readonly ticket: TicketRecord;
  readonly comment: { readonly text: string; readonly isPublic: boolean } | null;
  readonly authorId: number;
  readonly at: number;
};

/**
 * The mails of Zendesk's default triggers: the requester hears of a public ticket and of every
 * public comment of an agent; an assignee hears of an assignment by somebody else and of a
 * customer's comment. A private comment never reaches a requester, and nobody is told of what they
 * did themselves — save that a customer's own new ticket is confirmed.
 */
export function mailsFor(account: Account, event: TriggerEvent): readonly SentMail[] {
  const { before, ticket, comment, authorId } = event;
  const isByAgent = isStaff(account.users.get(authorId));
  const mails: { readonly trigger: string; readonly to: number | null }[] = [];
  if (comment?.isPublic === true) {
    if (before === null && !isByAgent) {
      mails.push({ trigger: "Notify requester of received request", to: ticket.requester_id });
    } else if (before === null && authorId !== ticket.requester_id) {
      mails.push({ trigger: "Notify requester of new proactive ticket", to: ticket.requester_id });
    } else if (before !== null && isByAgent && authorId !== ticket.requester_id) {
      mails.push({ trigger: "Notify requester of comment update", to: ticket.requester_id });
    }
  }
  const isNewAssignee = ticket.assignee_id !== (before?.assignee_id ?? null);
  if (isNewAssignee && ticket.assignee_id !== authorId) {
    mails.push({ trigger: "Notify assignee of assignment", to: ticket.assignee_id });
  } else if (comment !== null && before !== null && ticket.assignee_id !== authorId) {
    mails.push({ trigger: "Notify assignee of comment update", to: ticket.assignee_id });
  }
  return mails.flatMap(({ trigger, to }) => {
    const recipient = to === null ? undefined : account.users.get(to);
    if (recipient === undefined || recipient.suspended) return [];
    return {
      id: account.nextId("other"),
      at: zendeskInstant(event.at),
      trigger,
      ticketId: ticket.id,
      to: { id: recipient.id, email: recipient.email, role: recipient.role },
      subject: `[Sandbox helpdesk] Re: ${ticket.subject ?? ""}`,
      body: comment?.text ?? "",
    };
  });
}
