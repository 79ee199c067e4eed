import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { unknownAccount } from "../../care/account-facts.ts";
import type { CustomerFacts, Gap, Instant } from "../../care/facts.ts";
import type { ExportStream } from "../../zendesk/export-page.ts";
import { conversationGapOf } from "../../zendesk/facts-of-customer.ts";
import { conformingOr } from "../conforming.ts";
import { eventsFrom, listOf, newestEventsOf } from "./customer-events.ts";
import { prepared } from "./prepared-statements.ts";
import { storedFactsSchema } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { toldRatingsOf, withRatingsIn } from "./told-ratings.ts";
import { toldTargetsOf, withTargetsIn } from "./told-targets.ts";

/** How what is stored of a customer stands. */
export type Standing = {
  /** Another one as soon as anything of it changes. */
  readonly revision: string;
  /** What is stored is what Zendesk said then. */
  readonly asOf: Instant;
  /** True where something has changed in Zendesk since. */
  readonly isOutdated: boolean;
  /** The scorer that read the customer's messages; `null` where there are none. */
  readonly modelVersion: string | null;
  /** True where exports gave everything. */
  readonly isExported: boolean;
};

export type StoredCustomer = { readonly facts: CustomerFacts; readonly standing: Standing };

/** Where both were read to the end, nothing is missing of anybody's history. */
const streamsOfHistory: readonly ExportStream[] = ["tickets", "ticket-events"];

/** What the row of a customer says of all that is stored of them. */
export type StandingRow = {
  readonly revision: string;
  /** `null` where nobody has read all of it, and exports have not come to their end. */
  readonly asOf: Instant | null;
  readonly outdatedSince: Instant | null;
  readonly modelVersion: string | null;
  /** Until when exports gave everything; `null` while they have not. */
  readonly exportedTo: Instant | null;
};

/** What is stored of a customer, lists of records as the text of their JSON. */
type CustomerRows = StandingRow & {
  readonly customer: string;
  readonly source: string;
  readonly gaps: string;
  readonly tickets: string;
  /** What is told of their ratings beside them. */
  readonly ratings: string;
  /** What metric events tell of their targets. */
  readonly targets: string;
  readonly followUps: string;
  readonly events: string;
};

/** How a customer stands by their row; `null` where nobody has read all of what is stored. */
export function standingIn(row: StandingRow): Standing | null {
  const { revision, asOf, outdatedSince, modelVersion, exportedTo } = row;
  if (asOf === null) return null;
  return {
    revision,
    asOf,
    isOutdated: outdatedSince !== null && outdatedSince > (exportedTo ?? 0),
    modelVersion,
    isExported: exportedTo !== null,
  };
}

/** What rows tell of a customer; `null` where a former version stored them in another shape. */
function storedCustomerIn(rows: CustomerRows): StoredCustomer | null {
  const standing = standingIn(rows);
  if (standing === null) return null;
  const { source } = rows;
  const { asOf, isExported } = standing;
  const written = {
    customer: JSON.parse(rows.customer),
    tickets: JSON.parse(rows.tickets),
    followUps: JSON.parse(rows.followUps),
    gaps: JSON.parse(rows.gaps),
    source,
    asOf,
  };
  const kept = conformingOr(storedFactsSchema, written, null);
  if (kept === null) return null;
  const rated = withRatingsIn(kept.tickets, rows.ratings);
  const stored = { ...kept, tickets: withTargetsIn(rated, rows.targets) };
  const gaps = isExported ? gapsOf(stored) : stored.gaps;
  const events = eventsFrom(rows.events);
  return { facts: { ...stored, gaps, events, account: unknownAccount }, standing };
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

/** All that is stored of a customer; `null` where nothing is, or nothing that could be read. */
export async function readStoredCustomer(
  database: Kysely<Tables>,
  accountId: string,
  customerId: string,
): Promise<StoredCustomer | null> {
  const tickets = listOf(sql`t.facts`, sql`t.position, length(t.id) desc, t.id desc`);
  const result = await sql<CustomerRows>`${prepared}
      select ${standingColumns}, c.record::text as customer, c.source, c.gaps::text as gaps,
        (select ${tickets} from tickets t
          where t.account_id = c.account_id and t.customer_id = c.id) as tickets,
        ${toldRatingsOf(accountId, customerId)} as ratings,
        ${toldTargetsOf(accountId, customerId)} as targets,
        (select ${listOf(sql`f.facts`, sql`f.position`)} from follow_ups f
          where f.account_id = c.account_id and f.customer_id = c.id) as "followUps",
        ${newestEventsOf({ accountId, customerId })} as events
      from customers c, ${exportedOf(accountId)} as exported
      where c.account_id = ${accountId} and c.id = ${customerId}`.execute(database);
  const [rows] = result.rows;
  return rows === undefined ? null : storedCustomerIn(rows);
}

/** What {@link StandingRow} has, of a customer `c` of an account that has `exported`. */
export const standingColumns = sql`c.revision,
  greatest(case when isfinite(c.as_of) then extract(epoch from c.as_of) * 1000 end,
    exported."to")::float8 as "asOf",
  (extract(epoch from c.outdated_since) * 1000)::float8 as "outdatedSince",
  c.model_version as "modelVersion", exported."to" as "exportedTo"`;

/** Until when exports gave everything, and whether they are read at all. */
export function exportedOf(accountId: string): RawBuilder<unknown> {
  return sql`(
    select case when count(complete_to) = ${streamsOfHistory.length}
      then (extract(epoch from min(complete_to)) * 1000)::float8 end as "to",
      count(*) > 0 as is_begun
    from export_streams
    where account_id = ${accountId} and stream = any(${[...streamsOfHistory]}))`;
}
