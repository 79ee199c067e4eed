import type { JobOutcome } from "../../zendesk/change-follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { openSources, sourceOf } from "../../zendesk/open-sources.ts";
import {
  hasOtherTag,
  type Source,
  type TaggingParts,
  tagSources,
} from "../../zendesk/source-tags.ts";
import { readTickets } from "../../zendesk/tickets-by-id.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

type Pause = TaggingParts["pause"];
const quietly = (pause: Pause): TaggingParts => ({ pause, onProgress: () => undefined });

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
    const [outcome] = await tagSources(client, [{ ticket, state: "open" }], quietly(pause));
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
  { pause, onProgress }: TaggingParts,
): Promise<SourceTagging> {
  const sourceIds = [...new Set(done.map(({ sourceTicketId }) => sourceTicketId))];
  let tagged: SourceTagging = { closed: [], unseen: [], failed: [] };
  for (let start = 0; start < sourceIds.length; start += sourcesAtOnce) {
    const ids = sourceIds.slice(start, start + sourcesAtOnce);
    onProgress(start);
    const within = { pause, onProgress: (reached: number) => onProgress(start + reached) };
    try {
      const sources = await sourcesOf(client, ids, done, openIds);
      tagged = together(tagged, await taggedOf(client, ids, sources, within));
    } catch (error) {
      const failure = writeFailureOf(error);
      const failed = sourceIds.slice(start).map((ticketId) => ({ ticketId, failure }));
      return together(tagged, { closed: [], unseen: [], failed });
    }
  }
  return tagged;
}

function together(one: SourceTagging, other: SourceTagging): SourceTagging {
  return {
    closed: [...one.closed, ...other.closed],
    unseen: [...one.unseen, ...other.unseen],
    failed: [...one.failed, ...other.failed],
  };
}

/** `ids` are all that were asked for, `sources` those of them that were found. */
async function taggedOf(
  client: ZendeskClient,
  ids: readonly string[],
  sources: readonly Source[],
  parts: TaggingParts,
): Promise<SourceTagging> {
  const seen = new Set(sources.map(({ ticket }) => ticket.id));
  const closed = sources.filter(({ ticket }) => ticket.status === "closed");
  const changeable = sources.filter(({ ticket }) => ticket.status !== "closed");
  const outcomes = await tagSources(client, changeable, parts);
  const idsOf = (kind: JobOutcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).map(({ ticketId }) => ticketId);
  return {
    closed: closed.filter(hasOtherTag).map(({ ticket }) => ticket.id),
    unseen: [...ids.filter((id) => !seen.has(id)), ...idsOf("gone")],
    failed: outcomes
      .filter(({ kind }) => kind !== "changed" && kind !== "gone")
      .map(({ ticketId, kind, detail }) => ({
        ticketId,
        failure: { kind: kind === "refused" ? "refused" : "failed", detail },
      })),
  };
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
    const tagging = await tagAfterDone(client, done, openIds, quietly(pause));
    const { closed, unseen, failed } = tagging;
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
