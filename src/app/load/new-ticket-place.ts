import { customerAt } from "./in-view.ts";
import type { Place } from "./place.ts";

/** Beside a ticket that is being written: it has no id yet, and maybe no requester. */
export const newTicketPlace: Place = {
  name: "new-ticket",
  paths: ["ticket.requester", "currentUser", "colorScheme"],
  inViewOf: (answer) => ({ customer: customerAt(answer, "ticket.requester"), ticket: null }),
  turns: ["ticket.requester.id.changed"],
  changes: [],
};
