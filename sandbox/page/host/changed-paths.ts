import type { DeskState } from "../desk.ts";
import { PathError } from "./app-connection.ts";
import type { FrameSpot } from "./frame-spot.ts";
import { readPath } from "./read-path.ts";

const ofTickets = [
  "ticket.requester.id",
  "ticket.requester.name",
  "ticket.requester.email",
  "ticket.assignee.user.id",
  "ticket.status",
  "ticket.subject",
  "ticket.tags",
  "ticket.priority",
  "ticket.type",
  "ticket.comments",
  "ticket.conversation",
  "comment.text",
  "comment.type",
] as const;

const watched: Readonly<Partial<Record<FrameSpot["location"], readonly string[]>>> = {
  ticket_sidebar: ofTickets,
  new_ticket_sidebar: ofTickets,
  user_sidebar: ["user.name", "user.email", "user.role", "user.tags", "user.externalId"],
};

export type ChangedPath = {
  readonly path: string;
  readonly newValue: unknown;
  readonly oldValue: unknown;
};

/** Which of the values that apps may watch differ between two states of the desk. */
export function changedPaths(
  before: DeskState,
  after: DeskState,
  spot: FrameSpot,
): readonly ChangedPath[] {
  if (before.tabs === after.tabs && before.users === after.users) return [];
  return (watched[spot.location] ?? []).flatMap((path) => {
    const oldValue = valueAt(before, spot, path);
    const newValue = valueAt(after, spot, path);
    if (oldValue === undefined || JSON.stringify(oldValue) === JSON.stringify(newValue)) return [];
    return { path, newValue, oldValue };
  });
}

function valueAt(state: DeskState, spot: FrameSpot, path: string): unknown {
  try {
    return readPath(state, spot, path);
  } catch (error) {
    if (error instanceof PathError) return undefined;
    throw error;
  }
}
