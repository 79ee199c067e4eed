import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { unknownAccount } from "../../care/account-facts.ts";
import type { CustomerFacts, Gap } from "../../care/facts.ts";
import { conversationGapOf } from "../../zendesk/facts-of-customer.ts";
import type { ExportStream } from "../../zendesk/read-export.ts";
import { conformingOr } from "../conforming.ts";
import { eventsFrom, listOf, newestEventsOf } from "./customer-events.ts";
import { prepared } from "./prepared-statements.ts";
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

/** What is stored of a customer, lists of records as the text of their JSON. */
export type CustomerRows = {
  /** What tells these rows from those that were stored before. */
  readonly revision: string;
  readonly customer: string;
  readonly source: string;
  readonly gaps: string;
  readonly asOf: number | null;
  readonly tickets: string;
  readonly followUps: string;
  readonly events: string;
  readonly outdatedSince: number | null;
  readonly modelVersion: string | null;
  /** Until when exports gave everything; `null` while they have not. */
  readonly exportedTo: number | null;
};

/** What rows tell of a customer; `null` where a former version stored them in another shape. */
export function storedCustomerIn(rows: CustomerRows): StoredCustomer | null {
  const { source, asOf, exportedTo, outdatedSince, modelVersion } = rows;
  const written = {
    customer: JSON.parse(rows.customer),
    tickets: JSON.parse(rows.tickets),
    followUps: JSON.parse(rows.followUps),
    gaps: JSON.parse(rows.gaps),
    source,
    asOf,
  };
  const stored = conformingOr(storedFactsSchema, written, null);
  if (stored === null) return null;
  const gaps = exportedTo === null ? stored.gaps : gapsOf(stored);
  return {
    facts: { ...stored, gaps, events: eventsFrom(rows.events), account: unknownAccount },
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

/** All that is stored of a customer; `null` where nothing is. */
export async function customerRowsOf(
  database: Kysely<Tables>,
  accountId: string,
  customerId: string,
): Promise<CustomerRows | null> {
  const tickets = listOf(sql`t.facts`, sql`t.position, length(t.id) desc, t.id desc`);
  const result = await sql<CustomerRows>`${prepared}
      select ${revision} as revision, c.record::text as customer, c.source, c.gaps::text as gaps,
        greatest(case when isfinite(c.as_of) then extract(epoch from c.as_of) * 1000 end,
          exported."to")::float8 as "asOf",
        (select ${tickets} from tickets t
          where t.account_id = c.account_id and t.customer_id = c.id) as tickets,
        (select ${listOf(sql`f.facts`, sql`f.position`)} from follow_ups f
          where f.account_id = c.account_id and f.customer_id = c.id) as "followUps",
        (extract(epoch from c.outdated_since) * 1000)::float8 as "outdatedSince",
        c.model_version as "modelVersion", exported."to" as "exportedTo",
        ${newestEventsOf({ accountId, customerId })} as events
      from customers c, ${exportedOf(accountId)} as exported
      where c.account_id = ${accountId} and c.id = ${customerId}`.execute(database);
  return result.rows[0] ?? null;
}

/** What tells what is stored of the customers now from what was before; `null` where nothing is. */
export async function revisionsOf(
  database: Kysely<Tables>,
  accountId: string,
  customerIds: readonly string[],
): Promise<readonly (string | null)[]> {
  const result = await sql<{ readonly id: string; readonly revision: string }>`${prepared}
      select c.id, ${revision} as revision
      from customers c, ${exportedOf(accountId)} as exported
      where c.account_id = ${accountId} and c.id = any(${[...customerIds]})`.execute(database);
  const revisions = new Map(result.rows.map((row) => [row.id, row.revision]));
  return customerIds.map((id) => revisions.get(id) ?? null);
}

/** Until when exports gave everything. */
function exportedOf(accountId: string): RawBuilder<unknown> {
  return sql`(
    select case when count(complete_to) = ${streamsOfHistory.length}
      then (extract(epoch from min(complete_to)) * 1000)::float8 end as "to"
    from export_streams
    where account_id = ${accountId} and stream = any(${[...streamsOfHistory]}))`;
}

/**
 * Every writing of a row gives it the number of the transaction that wrote it (`xmin`), so the
 * numbers of all rows of a customer tell whether anything was written, and nobody has to count.
 */
const revision = sql`concat_ws('/', c.xmin, exported."to",
  (select concat_ws(':', count(*), sum(hashtextextended(t.xmin::text, 0))) from tickets t
    where t.account_id = c.account_id and t.customer_id = c.id),
  (select concat_ws(':', count(*), sum(hashtextextended(f.xmin::text, 0))) from follow_ups f
    where f.account_id = c.account_id and f.customer_id = c.id),
  (select concat_ws(':', count(*), sum(hashtextextended(e.xmin::text, 0))) from customer_events e
    where e.account_id = c.account_id and e.customer_id = c.id))`;
