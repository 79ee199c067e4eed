import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { openSources, sourceOf } from "../../zendesk/open-sources.ts";
import { hasOtherTag, type Source, tagSources } from "../../zendesk/source-tags.ts";
import { readTickets } from "../../zendesk/tickets-by-id.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

type Pause = (ms: number) => Promise<void>;

/**
 * Tags the ticket from which a follow-up was made; false where that failed. One that is closed takes
 * no tag any more, and needs none.
 */
export async function tagAfterCreation(
  client: ZendeskClient,
  sourceTicketId: string,
  pause: Pause,
): Promise<boolean> {
  try {
    const place = { ticket_id: sourceTicketId };
    const { ticket } = await client.call(endpoints.ticket, { place });
    if (ticket.status === "closed") return true;
    const [outcome] = await tagSources(client, [{ ticket, state: "open" }], pause);
    return outcome?.kind === "changed";
  } catch {
    return false;
  }
}

/** A follow-up that is done, and the ticket that it was made from. */
export type DoneFollowUp = {
  readonly ticketId: string;
  readonly sourceTicketId: string;
  /** `null` where somebody took the customer's tag off. */
  readonly customerId: string | null;
};

/** What became of the tags of the tickets from which follow-ups were made; all others are right. */
export type SourceTagging = {
  /** Closed for good with the tag of before, which nobody can take off any more. */
  readonly closed: readonly string[];
  /** Deleted, or not shown to this person. */
  readonly unseen: readonly string[];
  /** Not tagged; trying again may help. */
  readonly failed: readonly { readonly ticketId: string; readonly failure: WriteFailure }[];
};

/** As many tickets are read, looked into and tagged at a time. */
const sourcesAtOnce = 100;

/**
 * Tags the tickets from which these follow-ups were made: as open while another follow-up of
 * theirs is, else as done. `openIds` are follow-ups that may be open and that no search finds yet.
 *
 * Never rejects, and asks no further once Zendesk refuses: the tags are beside the point.
 */
export async function tagAfterDone(
  client: ZendeskClient,
  done: readonly DoneFollowUp[],
  openIds: readonly string[],
  { pause, onProgress }: { readonly pause: Pause; readonly onProgress: (done: number) => void },
): Promise<SourceTagging> {
  const sourceIds = [...new Set(done.map(({ sourceTicketId }) => sourceTicketId))];
  const tagging = { closed: [] as string[], unseen: [] as string[] };
  const failed: { ticketId: string; failure: WriteFailure }[] = [];
  for (let start = 0; start < sourceIds.length; start += sourcesAtOnce) {
    const ids = sourceIds.slice(start, start + sourcesAtOnce);
    onProgress(start);
    try {
      const sources = await sourcesOf(client, ids, done, openIds);
      const seen = new Set(sources.map(({ ticket }) => ticket.id));
      tagging.unseen.push(...ids.filter((id) => !seen.has(id)));
      const closed = sources.filter(({ ticket }) => ticket.status === "closed");
      tagging.closed.push(...closed.filter(hasOtherTag).map(({ ticket }) => ticket.id));
      const changeable = sources.filter(({ ticket }) => ticket.status !== "closed");
      for (const { ticketId, kind, detail } of await tagSources(client, changeable, pause)) {
        if (kind === "gone") tagging.unseen.push(ticketId);
        else if (kind !== "changed") {
          failed.push({
            ticketId,
            failure: { kind: kind === "refused" ? "refused" : "failed", detail },
          });
        }
      }
    } catch (error) {
      const failure = writeFailureOf(error);
      failed.push(...sourceIds.slice(start).map((ticketId) => ({ ticketId, failure })));
      break;
    }
  }
  return { ...tagging, failed };
}

/** The tickets as they stand, with what is to be said of their follow-ups. */
async function sourcesOf(
  client: ZendeskClient,
  ids: readonly string[],
  done: readonly DoneFollowUp[],
  openIds: readonly string[],
): Promise<readonly Source[]> {
  const tickets = [...(await readTickets(client, ids)).values()];
  const sourceIds = new Set(ids);
  const customers = [
    ...done.flatMap((one) => (sourceIds.has(one.sourceTicketId) ? [one.customerId] : [])),
    ...tickets.map((ticket) => ticket.requester_id),
  ];
  const doneIds = new Set(done.map(({ ticketId }) => ticketId));
  const open = await openSources(client, {
    sourceIds,
    customerIds: new Set(customers.filter((id) => id !== null)),
    knownIds: openIds.filter((id) => !doneIds.has(id)),
  });
  return tickets.map((ticket) => ({ ticket, state: open.has(ticket.id) ? "open" : "done" }));
}

/**
 * Tags the ticket from which a follow-up was made that was done on a card, whichever ticket is in
 * view; false where that failed. `openIds` as for {@link tagAfterDone}.
 */
export async function tagAfterCompletion(
  client: ZendeskClient,
  { doneId, customerId, openIds }: DoneHere,
  pause: Pause,
): Promise<boolean> {
  try {
    const place = { ticket_id: doneId };
    const { ticket } = await client.call(endpoints.ticket, { place });
    const sourceTicketId = sourceOf(ticket);
    if (sourceTicketId === null) return true;
    const done = [{ ticketId: doneId, sourceTicketId, customerId }];
    const parts = { pause, onProgress: () => undefined };
    const { closed, unseen, failed } = await tagAfterDone(client, done, openIds, parts);
    return closed.length + unseen.length + failed.length === 0;
  } catch {
    return false;
  }
}

/** A follow-up that was done on a customer's card, and which others of theirs may be open. */
export type DoneHere = {
  readonly doneId: string;
  readonly customerId: string;
  readonly openIds: readonly string[];
};
