import type { FollowUp } from "../../care/care-context.ts";
import { sourceInKey } from "../../care/follow-up-key.ts";
import { isSolved } from "../../care/tickets.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { customerTagOf, isFollowUp } from "../../zendesk/follow-up-facts.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import { tagSource } from "../../zendesk/source-tags.ts";

type Pause = (ms: number) => Promise<void>;

/** Tags the ticket from which a follow-up was made; false where that failed. */
export async function tagAfterCreation(
  client: ZendeskClient,
  sourceTicketId: string,
  pause: Pause,
): Promise<boolean> {
  return tagSource(client, sourceTicketId, "open", pause).catch(() => false);
}

/** The follow-up that was done, and what else is known of the ticket in view and its customer. */
export type DoneHere = {
  readonly doneId: string;
  readonly ticketId: string;
  readonly customerId: string;
  /** As the card lists them: one that no search finds yet was made here, just now. */
  readonly followUps: readonly FollowUp[];
};

/**
 * Tags the ticket in view once a follow-up made from it is done: as open while another one of its is,
 * else as done. Nothing where the follow-up was made from another ticket; false where it failed.
 */
export async function tagAfterCompletion(
  client: ZendeskClient,
  { doneId, ticketId, customerId, followUps }: DoneHere,
  pause: Pause,
): Promise<boolean> {
  try {
    const place = { ticket_id: doneId };
    const { ticket: done } = await client.call(endpoints.ticket, { place });
    if (sourceOf(done) !== ticketId) return true;
    const query = { query: `type:ticket tags:${customerTagOf(customerId)}` };
    const found: TicketPayload[] = [];
    for await (const page of client.pages(endpoints.searchTickets, { query })) {
      found.push(...page.results);
    }
    const ofTicket = found.filter((one) => isFollowUp(one) && sourceOf(one) === ticketId);
    const foundIds = new Set(found.map(({ id }) => id));
    const isOpen =
      ofTicket.some((one) => one.id !== doneId && !isSolved(one)) ||
      followUps.some(
        (one) => one.ticketId !== doneId && one.state !== "done" && !foundIds.has(one.ticketId),
      );
    return await tagSource(client, ticketId, isOpen ? "open" : "done", pause);
  } catch {
    return false;
  }
}

function sourceOf({ external_id: key }: TicketPayload): string | null {
  return key === null ? null : sourceInKey(key);
}
