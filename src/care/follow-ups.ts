import type { FollowUp } from "./care-context.ts";
import type { FollowUpFacts, Instant } from "./facts.ts";

/** A follow-up as it stands at a moment: overdue once its due moment has passed and it is not done. */
export function followUpOf(facts: FollowUpFacts, at: Instant): FollowUp {
  const isOverdue = facts.dueAt !== null && facts.dueAt < at;
  return {
    ticketId: facts.ticketId,
    rule: facts.rule,
    createdAt: new Date(facts.createdAt).toISOString(),
    dueAt: facts.dueAt === null ? null : new Date(facts.dueAt).toISOString(),
    state: facts.isDone ? "done" : isOverdue ? "overdue" : "open",
    assigneeId: facts.assigneeId,
    tags: facts.tags,
  };
}

/** A customer's follow-ups: open ones first, each group with the newest first. */
export function followUpsOf(all: readonly FollowUpFacts[], at: Instant): readonly FollowUp[] {
  return [...all]
    .sort(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        b.createdAt - a.createdAt ||
        (a.ticketId < b.ticketId ? 1 : -1),
    )
    .map((facts) => followUpOf(facts, at));
}
