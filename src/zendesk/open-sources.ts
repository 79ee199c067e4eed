import { sourceInKey } from "../care/follow-up-key.ts";
import { isSolved } from "../care/tickets.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { customerTagOf, isFollowUp } from "./follow-up-facts.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { readTickets } from "./tickets-by-id.ts";

/** Several `tags:` of a search mean any of them; so many make a query that is not too long. */
const customersInOneSearch = 25;

/**
 * Which of these tickets have a follow-up that is to be done, whoever's list shows it.
 *
 * The search finds them by the tags of the customers, many customers at a time. It lags by minutes:
 * `knownIds` are follow-ups that it may not know yet, and each one is read as it stands.
 */
export async function openSources(
  client: ZendeskClient,
  asked: {
    readonly sourceIds: ReadonlySet<string>;
    readonly customerIds: ReadonlySet<string>;
    readonly knownIds: readonly string[];
  },
): Promise<ReadonlySet<string>> {
  const { sourceIds, customerIds, knownIds } = asked;
  const candidates = new Set(knownIds);
  const customers = [...customerIds];
  for (let start = 0; start < customers.length; start += customersInOneSearch) {
    const tags = customers
      .slice(start, start + customersInOneSearch)
      .map((id) => `tags:${customerTagOf(id)}`);
    const query = { query: ["type:ticket status<solved", ...tags].join(" ") };
    for await (const page of client.pages(endpoints.searchTickets, { query })) {
      for (const ticket of page.results) {
        if (sourceIds.has(sourceOf(ticket) ?? "")) candidates.add(ticket.id);
      }
    }
  }
  const followUps = await readTickets(client, [...candidates]);
  const open = [...followUps.values()].filter((ticket) => isFollowUp(ticket) && !isSolved(ticket));
  return new Set(open.flatMap((ticket) => sourceOf(ticket) ?? []));
}

/** The ticket that a follow-up was made from; `null` of one that was made from none. */
export function sourceOf({ external_id: key }: TicketPayload): string | null {
  return key === null ? null : sourceInKey(key);
}
