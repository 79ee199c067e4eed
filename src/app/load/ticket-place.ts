import { customerAt, idAt, textOf } from "./in-view.ts";
import type { Place } from "./place.ts";

/** Beside a ticket: its requester is in view. */
export const ticketPlace: Place = {
  name: "ticket",
  paths: [
    "ticket.id",
    "ticket.status",
    "ticket.priority",
    "ticket.type",
    "ticket.createdAt",
    "ticket.requester",
    "currentUser",
    "colorScheme",
  ],
  inViewOf: (answer) => {
    const { values } = answer;
    return {
      customer: customerAt(answer, "ticket.requester"),
      ticket: {
        id: idAt(answer, "ticket.id"),
        status: textOf(values.get("ticket.status")),
        priority: textOf(values.get("ticket.priority")),
        type: textOf(values.get("ticket.type")),
        createdAt: instantOf(values.get("ticket.createdAt")),
      },
    };
  },
  turns: ["ticket.requester.id.changed"],
  changes: [],
};

function instantOf(value: unknown): string | null {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
