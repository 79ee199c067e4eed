import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskRequestError } from "./errors.ts";
import type { Conversation } from "./messages.ts";
import type { CommentPayload } from "./payloads/comment.ts";
import { hasMore } from "./payloads/page.ts";
import type { UserPayload } from "./payloads/user.ts";

/** A ticket may have 5,000 comments; the first thousand say enough. */
const maximumPages = 10;
/** Zendesk counts requests for the whole account, which its agents need too. */
export const parallelReads = 3;

function isEndUser(user: UserPayload): boolean {
  return user.role === "end-user";
}

async function conversationOf(client: ZendeskClient, ticketId: string): Promise<Conversation> {
  const comments: CommentPayload[] = [];
  const endUserIds = new Set<string>();
  let isComplete = true;
  let read = 0;
  const place = { ticket_id: ticketId };
  for await (const page of client.pages(endpoints.comments, {
    place,
    query: { include: "users" },
  })) {
    comments.push(...page.comments);
    for (const user of (page.users ?? []).filter(isEndUser)) endUserIds.add(user.id);
    read += 1;
    isComplete = !hasMore(page);
    if (read === maximumPages) break;
  }
  return { comments, isComplete, endUserIds };
}

/** Zendesk hides single tickets from single people, and a ticket may go while we read. */
function isMissing(error: unknown): boolean {
  return isZendeskRequestError(error) && (error.status === 403 || error.status === 404);
}

/** The conversations of these tickets; one that may not be read is left out, all else fails. */
export async function readConversations(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, Conversation>> {
  const conversations = new Map<string, Conversation>();
  const left = [...ticketIds];
  async function readOn(): Promise<void> {
    for (let ticketId = left.shift(); ticketId !== undefined; ticketId = left.shift()) {
      try {
        conversations.set(ticketId, await conversationOf(client, ticketId));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
  }
  await Promise.all(Array.from({ length: parallelReads }, readOn));
  return conversations;
}
