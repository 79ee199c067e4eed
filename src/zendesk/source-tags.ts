import { type ChangedTicket, changeTickets, type JobOutcome } from "./change-follow-ups.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { stampOf } from "./stamp.ts";

/** How the follow-ups of a ticket stand: one is to be done, or all are. */
export type SourceState = "open" | "done";

/** The tag on a customer's ticket that says how its follow-ups stand, for views and automations. */
export const sourceTags = {
  open: "care_follow_ups_open",
  done: "care_follow_ups_done",
} as const satisfies Record<SourceState, string>;

const mostTries = 2;

/**
 * Puts the tag of a state on a ticket and takes the other one off, as a safe update in the person's
 * own name, which leaves everybody's tags alone: true where the ticket has it then. A change of
 * somebody else meanwhile is kept, and the tag tried once more. Rejects where Zendesk refuses.
 */
export async function tagSource(
  client: ZendeskClient,
  ticketId: string,
  state: SourceState,
  pause: (ms: number) => Promise<void>,
): Promise<boolean> {
  const added = sourceTags[state];
  const removed = sourceTags[state === "open" ? "done" : "open"];
  const place = { ticket_id: ticketId };
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const { ticket } = await client.call(endpoints.ticket, { place });
    if (ticket.tags.includes(added) && !ticket.tags.includes(removed)) return true;
    const stamped: ChangedTicket = { ticketId, updatedStamp: stampOf(ticket.updated_at) };
    const fields = { additional_tags: [added], remove_tags: [removed] };
    let outcome: JobOutcome | undefined;
    for await (const { outcomes } of changeTickets(client, [stamped], fields, pause)) {
      outcome = outcomes?.[0] ?? outcome;
    }
    if (outcome?.kind === "changed") return true;
    if (outcome?.kind !== "conflict") return false;
  }
  return false;
}
