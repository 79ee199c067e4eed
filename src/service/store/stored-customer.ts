import type { Kysely } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import { unknownAccount } from "../../care/account-facts.ts";
import type { CustomerFacts, Gap } from "../../care/facts.ts";
import { conversationGapOf } from "../../zendesk/facts-of-customer.ts";
import type { ExportStream } from "../../zendesk/read-export.ts";
import { eventsFrom, newestEventsOf } from "./customer-events.ts";
import { storedFactsSchema } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";

export type StoredCustomer = {
  readonly facts: CustomerFacts;
  /** True where something has changed in Zendesk since they were read. */
  readonly isOutdated: boolean;
  /** The scorer that read the customer's messages; `null` where there are none. */
  readonly modelVersion: string | null;
};

/** Where both were read to the end, nothing is missing of anybody's history. */
const streamsOfHistory: readonly ExportStream[] = ["tickets", "ticket-events"];

/** What stands beside a customer's facts. */
const besidesSchema = z.object({
  outdatedSince: z.nullable(z.number()),
  modelVersion: z.nullable(z.string()),
  /** Until when exports gave everything; `null` while they have not. */
  exportedTo: z.nullable(z.number()),
  events: z.unknown(),
});

/** A customer as {@link storedTextOf} writes one. */
export function storedCustomerIn(text: string): StoredCustomer | null {
  const row: unknown = JSON.parse(text);
  const parsed = storedFactsSchema.safeParse(row);
  if (!parsed.success) return null;
  const { exportedTo, outdatedSince, modelVersion, events } = z.parse(besidesSchema, row);
  const gaps = exportedTo === null ? parsed.data.gaps : gapsOf(parsed.data);
  return {
    facts: { ...parsed.data, gaps, events: eventsFrom(events), account: unknownAccount },
    isOutdated: outdatedSince !== null && outdatedSince > (exportedTo ?? 0),
    modelVersion,
  };
}

/** What a reading left out and exports have given since, such as old conversations, is no gap. */
function gapsOf({ gaps, tickets }: Pick<CustomerFacts, "gaps" | "tickets">): readonly Gap[] {
  const filled: readonly Gap[] = [
    "first-messages-only",
    "newest-conversations-only",
    "newest-tickets-only",
    "no-follow-ups",
  ];
  return [...gaps.filter((gap) => !filled.includes(gap)), ...conversationGapOf(tickets)];
}

/** All that is stored of a customer, as JSON; `null` where nothing is. */
export async function storedTextOf(
  database: Kysely<Tables>,
  accountId: string,
  customerId: string,
): Promise<string | null> {
  const result = await sql<{ text: string }>`
      select jsonb_build_object(
        'customer', c.record,
        'source', c.source,
        'gaps', c.gaps,
        'asOf', greatest(
          case when isfinite(c.as_of) then extract(epoch from c.as_of) * 1000 end,
          exported."to"),
        'tickets', coalesce((
          select jsonb_agg(t.facts order by t.position, length(t.id) desc, t.id desc)
          from tickets t
          where t.account_id = c.account_id and t.customer_id = c.id), '[]'),
        'followUps', coalesce((
          select jsonb_agg(f.facts order by f.position) from follow_ups f
          where f.account_id = c.account_id and f.customer_id = c.id), '[]'),
        'outdatedSince', (extract(epoch from c.outdated_since) * 1000)::float8,
        'modelVersion', c.model_version,
        'exportedTo', exported."to",
        'events', ${newestEventsOf({ accountId, customerId })}
      )::text as text
      from customers c, (
        select case when count(complete_to) = ${streamsOfHistory.length}
          then (extract(epoch from min(complete_to)) * 1000)::float8 end as "to"
        from export_streams
        where account_id = ${accountId} and stream = any(${[...streamsOfHistory]})
      ) as exported
      where c.account_id = ${accountId} and c.id = ${customerId}`.execute(database);
  return result.rows[0]?.text ?? null;
}
