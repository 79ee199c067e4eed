import { useEffect, useRef } from "react";
import { useDesk } from "../desk-context.tsx";
import type { Comment } from "../records.ts";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { agoOf, momentOf } from "./when.ts";

type ConversationProps = {
  readonly comments: readonly Comment[];
  readonly requesterId: number;
};

/** Who wrote what, oldest first, internal notes set apart; text only, whatever it holds. */
export function Conversation({ comments, requesterId }: ConversationProps) {
  const { state } = useDesk();
  const end = useRef<HTMLLIElement>(null);
  const newest = comments.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a comment comes in
  useEffect(() => {
    // Chromium gives a promise here, which must not become the effect's clean-up.
    void end.current?.scrollIntoView({ block: "end" });
  }, [newest]);
  const now = Date.now();
  return (
    <ol className="conversation" aria-label="Conversation">
      {comments.map((comment) => {
        const author = state.users.get(comment.author_id);
        const isStaff = author !== undefined && author.role !== "end-user";
        return (
          <li
            key={comment.id}
            className="comment"
            data-kind={comment.public ? "public" : "internal"}
            data-by={isStaff ? "staff" : "customer"}
          >
            <Avatar name={author?.name ?? "?"} isStaff={isStaff} />
            <div className="comment-body">
              <p className="comment-head">
                <bdi className="comment-author">{author?.name ?? "Somebody"}</bdi>
                {comment.author_id === requesterId && <span className="mark">Requester</span>}
                {!comment.public && (
                  <span className="mark mark-internal">
                    <Icon name="lock" /> Internal
                  </span>
                )}
                <time dateTime={comment.created_at} title={momentOf(comment.created_at)}>
                  {agoOf(comment.created_at, now)}
                </time>
              </p>
              <p className="comment-text" dir="auto">
                {comment.plain_body}
              </p>
            </div>
          </li>
        );
      })}
      <li ref={end} className="conversation-end" aria-hidden="true" />
    </ol>
  );
}
