import type { Instant, StatusChange, TicketStatus } from "./facts.ts";

function isDone(status: TicketStatus): boolean {
  return status === "solved" || status === "closed";
}

/** The status at a moment; `null` where the history does not reach back to it. */
export function statusIn(history: readonly StatusChange[], at: Instant): TicketStatus | null {
  return history.findLast((change) => change.at <= at)?.status ?? null;
}

/** When a solved ticket was last opened again; `null` where it never was. */
export function reopenedAtIn(history: readonly StatusChange[]): Instant | null {
  return reopenedAtsIn(history).at(-1) ?? null;
}

/**
 * When a ticket was last solved, by a moment; `null` while it never was. Closing a solved ticket
 * solves nothing anew; one that was closed without being solved is solved by that.
 */
export function solvedAtIn(history: readonly StatusChange[], at: Instant): Instant | null {
  let solvedAt: Instant | null = null;
  let wasDone = false;
  for (const change of history) {
    if (change.at > at) break;
    if (isDone(change.status) && !wasDone) solvedAt = change.at;
    wasDone = isDone(change.status);
  }
  return solvedAt;
}

/** When a solved ticket was opened again, oldest first. */
export function reopenedAtsIn(history: readonly StatusChange[]): readonly Instant[] {
  return history
    .filter((change, index) => {
      const before = history[index - 1];
      return before !== undefined && isDone(before.status) && !isDone(change.status);
    })
    .map((change) => change.at);
}

/**
 * How often a solved ticket was opened again.
 *
 * @example
 * reopensIn([{ at: 0, status: "open" }, { at: 1, status: "solved" }, { at: 2, status: "open" }]); //=> 1
 */
export function reopensIn(history: readonly StatusChange[]): number {
  return reopenedAtsIn(history).length;
}
