import type { Instant } from "./facts.ts";

/** Who a follow-up is given to. */
export type FollowUpAssignee =
  | { readonly kind: "agent" | "group"; readonly id: string }
  | { readonly kind: "nobody" };

/** What an agent made of a suggestion before accepting it; `null`: as it was suggested. */
export type FollowUpEdits = {
  readonly title: string | null;
  readonly dueAt: Instant | null;
  /** `null`: the agent who accepts it. */
  readonly assignee: FollowUpAssignee | null;
  /** Besides those that the app writes. */
  readonly tags: readonly string[];
  /** What the agent adds; empty: nothing. */
  readonly note: string;
};

export const noEdits: FollowUpEdits = {
  title: null,
  dueAt: null,
  assignee: null,
  tags: [],
  note: "",
};
