import type { FollowUp } from "../../care/care-context.ts";
import { sourceInKey } from "../../care/follow-up-key.ts";
import type { FollowUpResult } from "../../care/follow-up-result.ts";
import type { FollowUpSection, Today } from "../../care/follow-up-section.ts";
import { followUpOf } from "../../care/follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { isFollowUp, tierIn } from "../../zendesk/follow-up-facts.ts";
import {
  followUpPages,
  type KnownNames,
  learnNames,
  type TeamFollowUp,
  teamFollowUpOf,
} from "../../zendesk/follow-up-pages.ts";
import { type FollowUpSearch, followUpQueriesOf } from "../../zendesk/follow-up-search.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import { stampOf } from "../../zendesk/stamp.ts";
import { readTickets } from "../../zendesk/tickets-by-id.ts";

/** A follow-up as it stands in the team's list. */
export type ListedFollowUp = {
  readonly followUp: FollowUp;
  /** The ticket that it was made from; `null` where it was made from none. */
  readonly sourceTicketId: string | null;
  readonly subject: string;
  readonly customer: { readonly id: string; readonly name: string | null } | null;
  readonly assigneeName: string | null;
  readonly groupId: string | null;
  /** The customer's when it was accepted; `null` where it was not known. */
  readonly tier: string | null;
  /** What carrying it out brought; `null` where nobody said. */
  readonly result: FollowUpResult | null;
  /** When the ticket was last changed, as we know it: a change of ours must build on that. */
  readonly updatedStamp: string;
};

/** Some of a section's follow-ups, and how many Zendesk says there are. */
export type ListedPage = { readonly rows: readonly ListedFollowUp[]; readonly count: number };

/** A section's follow-ups that the person may see, page after page. */
export async function* sectionPages(
  client: ZendeskClient,
  section: FollowUpSection,
  search: FollowUpSearch,
  today: Today,
  names: KnownNames,
): AsyncGenerator<ListedPage, void, undefined> {
  let before = 0;
  for (const query of followUpQueriesOf(section, search, today)) {
    let count = 0;
    for await (const page of followUpPages(client, query, names)) {
      count = page.count;
      yield {
        rows: page.followUps.map((followUp) => listedOf(followUp, today.at)),
        count: before + count,
      };
    }
    before += count;
  }
}

function listedOf(of: TeamFollowUp, at: number): ListedFollowUp {
  const { facts, subject, customerId, customerName, assigneeName, groupId, updatedStamp } = of;
  return {
    followUp: followUpOf(facts, at),
    sourceTicketId: facts.externalId === null ? null : sourceInKey(facts.externalId),
    subject,
    customer: customerId === null ? null : { id: customerId, name: customerName },
    assigneeName,
    groupId,
    tier: tierIn(facts.tags),
    result: facts.result,
    updatedStamp,
  };
}

/** A follow-up as a ticket that was read again tells of it; `null` where it is none any more. */
export type FollowUpReading = {
  readonly row: ListedFollowUp | null;
  readonly updatedStamp: string;
};

function readingOf(ticket: TicketPayload, names: KnownNames, at: number): FollowUpReading {
  return {
    row: isFollowUp(ticket) ? listedOf(teamFollowUpOf(ticket, names), at) : null,
    updatedStamp: stampOf(ticket.updated_at),
  };
}

/** Reads one ticket again. */
export async function readFollowUpAgain(
  client: ZendeskClient,
  ticketId: string,
  names: KnownNames,
  at: number,
): Promise<FollowUpReading> {
  const { ticket } = await client.call(endpoints.ticket, { place: { ticket_id: ticketId } });
  return readingOf(ticket, names, at);
}

/** Reads tickets again; one that is deleted is absent. */
export async function readFollowUpsAgain(
  client: ZendeskClient,
  ticketIds: readonly string[],
  names: KnownNames,
  at: number,
): Promise<ReadonlyMap<string, FollowUpReading>> {
  const tickets = [...(await readTickets(client, ticketIds)).values()];
  await learnNames(client, tickets, names);
  return new Map(tickets.map((ticket) => [ticket.id, readingOf(ticket, names, at)]));
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
    if (Date.parse(reading.updatedStamp) < Date.parse(row.updatedStamp)) return [row];
    return reading.row === null ? [] : [reading.row];
  });
}
