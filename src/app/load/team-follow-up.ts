import type { FollowUp } from "../../care/care-context.ts";
import { followUpOf } from "../../care/follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { followUpFactsOf, isFollowUp } from "../../zendesk/follow-up-facts.ts";
import { listOpenFollowUps } from "../../zendesk/follow-up-tickets.ts";

/** A follow-up of the team, as the list shows it. */
export type TeamFollowUp = {
  readonly followUp: FollowUp;
  readonly subject: string;
  readonly customer: { readonly id: string; readonly name: string | null } | null;
  readonly assigneeName: string | null;
  /** When the ticket was last changed, as we know it: a change of ours must build on that. */
  readonly updatedStamp: string;
};

/** Every open follow-up that the person may see. */
export async function readTeamFollowUps(
  client: ZendeskClient,
  at: number,
): Promise<readonly TeamFollowUp[]> {
  const listed = await listOpenFollowUps(client);
  return listed.map(({ facts, subject, customerId, customerName, assigneeName, updatedStamp }) => ({
    followUp: followUpOf(facts, at),
    subject,
    customer: customerId === null ? null : { id: customerId, name: customerName },
    assigneeName,
    updatedStamp,
  }));
}

/** What of a row can have changed meanwhile. */
export type FreshFollowUp = Pick<TeamFollowUp, "followUp" | "updatedStamp">;

/** Reads one follow-up again; `null` where the ticket is no open follow-up any more. */
export async function readFreshFollowUp(
  client: ZendeskClient,
  ticketId: string,
  at: number,
): Promise<FreshFollowUp | null> {
  const { ticket } = await client.call(endpoints.ticket, { place: { ticket_id: ticketId } });
  const facts = followUpFactsOf(ticket);
  if (!isFollowUp(ticket) || facts.isDone) return null;
  return {
    followUp: followUpOf(facts, at),
    // Zendesk writes whole seconds, and compares what it wrote.
    updatedStamp: new Date(ticket.updated_at).toISOString().replace(".000Z", "Z"),
  };
}
