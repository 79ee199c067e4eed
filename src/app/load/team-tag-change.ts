import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import { addTags, removeTags } from "../../zendesk/follow-up-tickets.ts";
import { property } from "../host/property.ts";
import type { TeamOutcome } from "./team-change.ts";
import { type FollowUpReading, type ListedFollowUp, readFollowUpAgain } from "./team-list.ts";
import { writeFailureOf } from "./write-failure.ts";

export type TagChange = { readonly act: "add-tag" | "remove-tag"; readonly tag: string };

/**
 * Writes one change of one follow-up's tags in the person's own name, unless the ticket was changed
 * since it was listed.
 *
 * The ticket is read again afterwards: the next change must build on this one.
 */
export async function changeTag(
  client: ZendeskClient,
  row: ListedFollowUp,
  { act, tag }: TagChange,
  names: KnownNames,
  at: number,
): Promise<TeamOutcome> {
  const { ticketId } = row.followUp;
  const write = act === "add-tag" ? addTags : removeTags;
  const again = () => readFollowUpAgain(client, ticketId, names, at);
  try {
    const tags = await write(client, ticketId, [tag], row.updatedStamp);
    const reading = await again().catch(() => null);
    if (reading !== null) return { kind: kindOf("changed", reading), reading };
    // Written, and not read again: with the stamp of before, the next change is a conflict that
    // reads it.
    const changed = { ...row, followUp: { ...row.followUp, tags } };
    return { kind: "changed", reading: { row: changed, updatedStamp: row.updatedStamp } };
  } catch (error) {
    if (property(error, "status") !== 409) return outcomeFor(error, row);
  }
  try {
    const reading = await again();
    return { kind: kindOf("conflict", reading), reading };
  } catch (error) {
    return outcomeFor(error, row);
  }
}

function kindOf<Kind extends string>(kind: Kind, { row }: FollowUpReading): Kind | "gone" {
  return row === null ? "gone" : kind;
}

/** A deleted ticket has no stamp any more: it is gone as it was listed. */
function outcomeFor(error: unknown, { updatedStamp }: ListedFollowUp): TeamOutcome {
  if (property(error, "status") !== 404) return writeFailureOf(error);
  return { kind: "gone", reading: { row: null, updatedStamp } };
}
