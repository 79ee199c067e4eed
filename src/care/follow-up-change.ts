import type { Instant } from "./facts.ts";
import type { FollowUpResult } from "./follow-up-result.ts";

/** What is done with one or several follow-ups at once. */
export type FollowUpChange =
  | { readonly act: "add-tag" | "remove-tag"; readonly tag: string }
  /** `null`: nobody; a group without a person leaves it to whoever in it takes it. */
  | { readonly act: "assign"; readonly assigneeId: string | null; readonly groupId: string | null }
  | { readonly act: "due"; readonly dueAt: Instant }
  | { readonly act: "close"; readonly result: FollowUpResult };
