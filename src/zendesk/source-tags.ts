import { changeTickets, type JobOutcome, mostInOneJob } from "./change-follow-ups.ts";
import type { ZendeskClient } from "./client.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { stampOf } from "./stamp.ts";
import { readTickets } from "./tickets-by-id.ts";

/** How the follow-ups of a ticket stand: one is to be done, or all are. */
export type SourceState = "open" | "done";

/** The tag on a customer's ticket that says how its follow-ups stand, for views and automations. */
export const sourceTags = {
  open: "care_follow_ups_open",
  done: "care_follow_ups_done",
} as const satisfies Record<SourceState, string>;

const otherStates = { open: "done", done: "open" } as const;

/** A ticket as it was read, and how its follow-ups stand. */
export type Source = { readonly ticket: TicketPayload; readonly state: SourceState };

/** Whether a ticket has the tag of the other state, by which a view would find it wrongly. */
export function hasOtherTag({ ticket, state }: Source): boolean {
  return ticket.tags.includes(sourceTags[otherStates[state]]);
}

function isTagged(source: Source): boolean {
  return source.ticket.tags.includes(sourceTags[source.state]) && !hasOtherTag(source);
}

export type TaggingParts = {
  readonly pause: (ms: number) => Promise<void>;
  /** How many of the tickets are done with. */
  readonly onProgress: (done: number) => void;
};

const mostTries = 2;

/**
 * Puts the tag of its state on each ticket and takes the other one off, as safe updates in the
 * person's own name, which leave everybody's tags alone; a ticket that is tagged so is not touched.
 * A change of somebody else meanwhile is kept, and the tag tried once more.
 *
 * @throws {ZendeskRequestError} Zendesk did not take a job on, or did not let a ticket be read.
 */
export async function tagSources(
  client: ZendeskClient,
  sources: readonly Source[],
  parts: TaggingParts,
): Promise<readonly JobOutcome[]> {
  const outcomes = new Map<string, JobOutcome>();
  let rest = sources;
  for (let tries = 1; rest.length > 0; tries += 1) {
    for (const outcome of await triedOnce(client, rest, parts)) {
      outcomes.set(outcome.ticketId, outcome);
    }
    const contested = rest.filter(({ ticket }) => outcomes.get(ticket.id)?.kind === "conflict");
    if (tries >= mostTries || contested.length === 0) break;
    const again = await readTickets(
      client,
      contested.map(({ ticket }) => ticket.id),
    );
    rest = contested.flatMap(({ ticket: { id }, state }) => {
      const ticket = again.get(id);
      return ticket === undefined ? [] : [{ ticket, state }];
    });
  }
  return sources.flatMap(({ ticket }) => outcomes.get(ticket.id) ?? []);
}

async function triedOnce(
  client: ZendeskClient,
  sources: readonly Source[],
  { pause, onProgress }: TaggingParts,
): Promise<readonly JobOutcome[]> {
  const tried: JobOutcome[] = sources
    .filter(isTagged)
    .map(({ ticket }) => ({ ticketId: ticket.id, kind: "changed", detail: null }));
  for (const state of ["done", "open"] as const) {
    const wanting = sources.filter((source) => source.state === state && !isTagged(source));
    const fields = {
      additional_tags: [sourceTags[state]],
      remove_tags: [sourceTags[otherStates[state]]],
    };
    for (let start = 0; start < wanting.length; start += mostInOneJob) {
      const stamped = wanting
        .slice(start, start + mostInOneJob)
        .map(({ ticket }) => ({ ticketId: ticket.id, updatedStamp: stampOf(ticket.updated_at) }));
      for await (const { done, outcomes } of changeTickets(client, stamped, fields, pause)) {
        onProgress(tried.length + done);
        tried.push(...(outcomes ?? []));
      }
    }
  }
  return tried;
}
