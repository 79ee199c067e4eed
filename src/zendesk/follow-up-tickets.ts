import type { FollowUpFacts } from "../care/facts.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskRequestError } from "./errors.ts";
import { customerIdOf, followUpFactsOf, isFollowUp } from "./follow-up-facts.ts";

type ChangeTags = (
  client: ZendeskClient,
  ticketId: string,
  tags: readonly string[],
  updatedStamp: string,
) => Promise<readonly string[]>;

function changeTagsAt(
  endpoint: typeof endpoints.addTags | typeof endpoints.removeTags,
): ChangeTags {
  return async (client, ticketId, tags, updatedStamp) => {
    const body = { tags, updated_stamp: updatedStamp, safe_update: "true" };
    return (await client.call(endpoint, { place: { ticket_id: ticketId }, body })).tags;
  };
}

/** Adds tags to a ticket that nobody has changed since `updatedStamp`; gives all tags afterwards. */
export const addTags = changeTagsAt(endpoints.addTags);

/** Takes tags off a ticket that nobody has changed since `updatedStamp`. */
export const removeTags = changeTagsAt(endpoints.removeTags);

/** The follow-up that this ticket is; `null` where it is none, or not there. */
export async function readFollowUp(
  client: ZendeskClient,
  ticketId: string,
): Promise<{ readonly facts: FollowUpFacts; readonly customerId: string | null } | null> {
  try {
    const { ticket } = await client.call(endpoints.ticket, { place: { ticket_id: ticketId } });
    if (!isFollowUp(ticket)) return null;
    return { facts: followUpFactsOf(ticket), customerId: customerIdOf(ticket) };
  } catch (error) {
    if (isZendeskRequestError(error) && error.status === 404) return null;
    throw error;
  }
}
