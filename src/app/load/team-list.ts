import type { FollowUp } from "../../care/care-context.ts";
import { followUpOf } from "../../care/follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { followUpFactsOf, isFollowUp } from "../../zendesk/follow-up-facts.ts";
import { listOpenFollowUps } from "../../zendesk/follow-up-tickets.ts";

/** An open follow-up as it stands in the team's list. */
export type ListedFollowUp = {
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
): Promise<readonly ListedFollowUp[]> {
  const listed = await listOpenFollowUps(client);
  return listed.map(({ facts, subject, customerId, customerName, assigneeName, updatedStamp }) => ({
    followUp: followUpOf(facts, at),
    subject,
    customer: customerId === null ? null : { id: customerId, name: customerName },
    assigneeName,
    updatedStamp,
  }));
}

/** What of a listed follow-up can have changed; `followUp` is `null` where it is open no more. */
export type FollowUpReading = {
  readonly followUp: FollowUp | null;
  readonly updatedStamp: string;
};

/** Reads one ticket again. */
export async function readFollowUpAgain(
  client: ZendeskClient,
  ticketId: string,
  at: number,
): Promise<FollowUpReading> {
  const { ticket } = await client.call(endpoints.ticket, { place: { ticket_id: ticketId } });
  const facts = followUpFactsOf(ticket);
  return {
    followUp: isFollowUp(ticket) && !facts.isDone ? followUpOf(facts, at) : null,
    // Zendesk writes whole seconds, and compares what it wrote.
    updatedStamp: new Date(ticket.updated_at).toISOString().replace(".000Z", "Z"),
  };
}

/**
 * The list with what single tickets have said since.
 *
 * Zendesk's search tells of a change seconds to minutes late, and a list may have been asked for
 * before the change: whichever was changed last counts, and of two alike the ticket itself.
 */
export function withReadings(
  rows: readonly ListedFollowUp[],
  readings: ReadonlyMap<string, FollowUpReading>,
): readonly ListedFollowUp[] {
  return rows.flatMap((row) => {
    const reading = readings.get(row.followUp.ticketId);
    if (reading === undefined) return [row];
    const { followUp, updatedStamp } = reading;
    if (Date.parse(updatedStamp) < Date.parse(row.updatedStamp)) return [row];
    return followUp === null ? [] : [{ ...row, followUp, updatedStamp }];
  });
}
