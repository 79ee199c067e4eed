import { comparedIds } from "../care/compared-ids.ts";
import type { MessageFacts } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import { readMessage } from "../care/read-message.ts";
import type { CommentPayload } from "./payloads/comment.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

/** Comments of one ticket, and who of their authors are known to be end-users. */
export type Conversation = {
  readonly comments: readonly CommentPayload[];
  /** False where the ticket has more comments than were read. */
  readonly isComplete: boolean;
  readonly endUserIds: ReadonlySet<string>;
};

/**
 * Who wrote a comment. The requester is the customer; everybody else counts as staff, unless the
 * system wrote it or the author is known to be an end-user too, such as a colleague in copy.
 */
function authorOf(
  comment: CommentPayload,
  ticket: Pick<TicketPayload, "requester_id">,
  endUserIds: ReadonlySet<string>,
): MessageFacts["by"] {
  if (comment.author_id === null || comment.via?.channel === "system") return "other";
  if (comment.author_id === ticket.requester_id) return "customer";
  return endUserIds.has(comment.author_id) ? "other" : "staff";
}

/** What a comment says, without markup where Zendesk made that. */
export function textOfComment(comment: CommentPayload): string {
  const plain = comment.plain_body ?? "";
  return plain.trim() === "" ? (comment.body ?? "") : plain;
}

/** The messages of a conversation, oldest first. */
export function messagesOf(
  ticket: Pick<TicketPayload, "requester_id">,
  conversation: Conversation,
  reader: MessageReader,
): readonly MessageFacts[] {
  const comments = new Map(conversation.comments.map((comment) => [comment.id, comment]));
  return [...comments.values()]
    .sort((a, b) => a.created_at - b.created_at || comparedIds(a.id, b.id))
    .map((comment) => {
      const by = authorOf(comment, ticket, conversation.endUserIds);
      return {
        id: comment.id,
        sentAt: comment.created_at,
        by,
        isPublic: comment.public,
        reading: readMessage(
          textOfComment(comment),
          by === "customer" ? "customer" : "staff",
          reader,
        ),
      };
    });
}

/**
 * The first message as the ticket itself carries it, for want of its comments. It is the
 * customer's only where the customer submitted the ticket: of one that an agent opened, the
 * description is what the agent wrote.
 */
export function firstMessageOf(
  ticket: TicketPayload,
  reader: MessageReader,
): readonly MessageFacts[] {
  const text = ticket.description ?? "";
  if (text.trim() === "") return [];
  const isCustomers = ticket.submitter_id === null || ticket.submitter_id === ticket.requester_id;
  const by = isCustomers ? "customer" : "staff";
  return [
    {
      id: null,
      sentAt: ticket.created_at,
      by,
      isPublic: ticket.is_public ?? true,
      reading: readMessage(text, by, reader),
    },
  ];
}
