import type { ZendeskClient } from "../../zendesk/client.ts";
import { addTags, removeTags } from "../../zendesk/follow-up-tickets.ts";
import { property } from "../host/property.ts";
import { type FollowUpReading, type ListedFollowUp, readFollowUpAgain } from "./team-list.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

export type TagChange = { readonly act: "add" | "remove"; readonly tag: string };

/**
 * What became of a change of one follow-up's tags, and how the ticket is since.
 *
 * - `conflict`: somebody changed the ticket meanwhile; nothing was written, and it was read again.
 * - `gone`: the ticket is deleted, solved or no follow-up any more.
 */
export type TagOutcome =
  | { readonly kind: "changed" | "conflict" | "gone"; readonly reading: FollowUpReading }
  | WriteFailure;

/**
 * Writes one change in the person's own name, unless the ticket was changed since it was listed.
 *
 * The ticket is read again afterwards: the next change must build on this one.
 */
export async function changeTag(
  client: ZendeskClient,
  row: ListedFollowUp,
  { act, tag }: TagChange,
  at: number,
): Promise<TagOutcome> {
  const { ticketId } = row.followUp;
  const write = act === "add" ? addTags : removeTags;
  try {
    const tags = await write(client, ticketId, [tag], row.updatedStamp);
    const reading = await readFollowUpAgain(client, ticketId, at).catch(() => null);
    if (reading !== null) return { kind: kindOf("changed", reading), reading };
    // Written, and not read again: with the stamp of before, the next change is a conflict that
    // reads it.
    const followUp = { ...row.followUp, tags };
    return { kind: "changed", reading: { followUp, updatedStamp: row.updatedStamp } };
  } catch (error) {
    return property(error, "status") === 409
      ? readAfterConflict(client, row, at)
      : outcomeFor(error, row);
  }
}

async function readAfterConflict(
  client: ZendeskClient,
  row: ListedFollowUp,
  at: number,
): Promise<TagOutcome> {
  try {
    const reading = await readFollowUpAgain(client, row.followUp.ticketId, at);
    return { kind: kindOf("conflict", reading), reading };
  } catch (error) {
    return outcomeFor(error, row);
  }
}

function kindOf<Kind extends string>(kind: Kind, { followUp }: FollowUpReading): Kind | "gone" {
  return followUp === null ? "gone" : kind;
}

/** A deleted ticket has no stamp any more: it is gone as it was listed. */
function outcomeFor(error: unknown, { updatedStamp }: ListedFollowUp): TagOutcome {
  if (property(error, "status") !== 404) return writeFailureOf(error);
  return { kind: "gone", reading: { followUp: null, updatedStamp } };
}
