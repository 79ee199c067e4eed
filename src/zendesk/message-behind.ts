import type { Evidence } from "../care/figure.ts";
import type { CommentPayload } from "./payloads/comment.ts";

/**
 * The message that a fact stands on, among comments of its ticket. Of a fact without a comment's id
 * the first message is meant, which is the ticket's own; of a comment that is listed twice, its
 * later state, in which words may be redacted.
 */
export function messageBehind(
  { kind, id }: Evidence,
  comments: readonly CommentPayload[],
): CommentPayload | undefined {
  return kind === "comment"
    ? comments.findLast((comment) => comment.id === id)
    : comments.toSorted((a, b) => a.created_at - b.created_at)[0];
}
