import type { CountedTicket, OrganizationSeen } from "../care/organization-care.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints, type PagedEndpoint } from "./endpoints.ts";
import { isNamed } from "./names.ts";
import type { Page } from "./payloads/page.ts";
import { hasMore } from "./payloads/page.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { verdictOf } from "./ratings.ts";

/** What one look shows of an organization, and what it does not. */
export type ReadOrganization = {
  readonly seen: OrganizationSeen;
  /** By id, of those that were read. */
  readonly names: ReadonlyMap<string, string | null>;
  /** True where it has more people than were read. */
  readonly hasMorePeople: boolean;
};

/**
 * One look at an organization, in one wave of three requests: its first hundred people, its newest
 * hundred tickets, and its newest hundred open ones with how many there are.
 *
 * @throws {ZendeskRequestError} Zendesk refuses one of them, or does not answer.
 * @throws {ZendeskPayloadError} It answers with something else than it documents.
 */
export async function readOrganization(
  client: ZendeskClient,
  organizationId: string,
): Promise<ReadOrganization> {
  const place = { organization_id: organizationId };
  const query = `type:ticket organization:${organizationId} status<solved`;
  const [people, tickets, open] = await Promise.all([
    firstPageOf(client, endpoints.organizationUsers, { place }),
    firstPageOf(client, endpoints.organizationTickets, { place, query: { sort: "-id" } }),
    firstPageOf(client, endpoints.searchTickets, { query: { query } }),
  ]);
  const known = (people?.users ?? []).filter(isNamed);
  return {
    seen: {
      people: known.map(({ id, created_at: createdAt, role }) => ({
        id,
        createdAt,
        isStaff: role !== null && role !== "end-user",
      })),
      openTickets: (open?.results ?? []).flatMap((ticket) => countedIn(ticket) ?? []),
      openCount: open?.count ?? open?.results.length ?? 0,
      verdicts: (tickets?.tickets ?? []).flatMap(
        ({ satisfaction_rating: rating }) => verdictOf(rating?.score ?? "") ?? [],
      ),
    },
    names: new Map(known.map(({ id, name }) => [id, name])),
    hasMorePeople: people !== null && hasMore(people),
  };
}

/** A ticket of a status that we do not know, or a deleted one, counts as none. */
function countedIn({ status, tags }: TicketPayload): CountedTicket | null {
  return status === null || status === "deleted" ? null : { status, tags };
}

async function firstPageOf<Answer extends Page>(
  client: ZendeskClient,
  endpoint: PagedEndpoint<Answer>,
  request: Parameters<ZendeskClient["pages"]>[1],
): Promise<Answer | null> {
  for await (const page of client.pages(endpoint, request)) return page;
  return null;
}
