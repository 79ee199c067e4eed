import type { ZendeskClient } from "../../zendesk/client.ts";
import { addTags, removeTags } from "../../zendesk/follow-up-tickets.ts";
import { property } from "../host/property.ts";
import { type FreshFollowUp, readFreshFollowUp, type TeamFollowUp } from "./team-follow-up.ts";

export type TagChange = { readonly act: "add" | "remove"; readonly tag: string };

/**
 * What became of a change of one follow-up's tags.
 *
 * - `conflict`: somebody changed the ticket meanwhile; nothing was written, and it was read again.
 * - `gone`: the ticket is deleted, solved or no follow-up any more.
 * - `refused`: Zendesk does not let this person, in Zendesk's own words where it gave some.
 */
export type TagOutcome =
  | { readonly kind: "changed" | "conflict"; readonly fresh: FreshFollowUp }
  | { readonly kind: "gone" }
  | { readonly kind: "refused" | "failed"; readonly detail: string | null }
  | { readonly kind: "rate-limited"; readonly seconds: number | null };

/**
 * Writes one change in the person's own name, unless the ticket was changed since it was listed.
 *
 * The ticket is read again afterwards: the next change must build on this one.
 */
export async function changeTag(
  client: ZendeskClient,
  row: TeamFollowUp,
  { act, tag }: TagChange,
  at: number,
): Promise<TagOutcome> {
  const { ticketId } = row.followUp;
  const write = act === "add" ? addTags : removeTags;
  try {
    const tags = await write(client, ticketId, [tag], row.updatedStamp);
    const fresh = await readFreshFollowUp(client, ticketId, at).catch(() => undefined);
    if (fresh === null) return { kind: "gone" };
    if (fresh !== undefined) return { kind: "changed", fresh };
    // Written, and not read again: with the stamp of before, the next change is a conflict that
    // reads it.
    const followUp = { ...row.followUp, tags };
    return { kind: "changed", fresh: { followUp, updatedStamp: row.updatedStamp } };
  } catch (error) {
    const failed = outcomeFor(error);
    return failed === "conflict" ? readAfterConflict(client, ticketId, at) : failed;
  }
}

async function readAfterConflict(
  client: ZendeskClient,
  ticketId: string,
  at: number,
): Promise<TagOutcome> {
  try {
    const fresh = await readFreshFollowUp(client, ticketId, at);
    return fresh === null ? { kind: "gone" } : { kind: "conflict", fresh };
  } catch (error) {
    const failed = outcomeFor(error);
    return failed === "conflict" ? { kind: "failed", detail: null } : failed;
  }
}

function outcomeFor(error: unknown): TagOutcome | "conflict" {
  const status = property(error, "status");
  const said = property(error, "detail");
  const detail = typeof said === "string" && said !== "" ? said : null;
  if (status === 409) return "conflict";
  if (status === 404) return { kind: "gone" };
  if (status === 401 || status === 403) return { kind: "refused", detail };
  if (status !== 429) return { kind: "failed", detail };
  const wait = property(error, "retryAfterMs");
  return {
    kind: "rate-limited",
    seconds: typeof wait === "number" ? Math.ceil(wait / 1000) : null,
  };
}
