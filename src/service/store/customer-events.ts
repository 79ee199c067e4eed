import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { CustomerEvent, CustomerEventKind } from "../../care/customer-event.ts";
import { storedEventSchema } from "./stored-event.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";

/** What became of events that were written; together they are all of them. */
export type WrittenEvents = {
  readonly accepted: number;
  /** Known by their id, with other content until now. */
  readonly replaced: number;
  /** Changed nothing: known as they are, or followed by another one of the same id. */
  readonly duplicates: number;
};

type Customer = { readonly accountId: string; readonly customerId: string };

const mostEventsRead = 5000;

/**
 * Writes events in one statement, each under its id: of several with the same id the last one wins.
 * Rows are taken in the order of their ids, so that two writers wait for each other in turn instead
 * of for ever.
 */
export async function writeEvents(
  database: Kysely<Tables>,
  { accountId, customerId }: Customer,
  events: readonly CustomerEvent[],
): Promise<WrittenEvents> {
  // A row that was inserted has never been locked, which is what xmax tells; one that was updated has.
  const result = await sql<{ accepted: number; replaced: number }>`
    with written as (
      insert into customer_events as known (account_id, customer_id, id, at, kind, event)
      select distinct on (value ->> 'id')
        ${accountId}, ${customerId}, value ->> 'id',
        to_timestamp((value ->> 'at')::double precision / 1000), value ->> 'kind', value
      from jsonb_array_elements(${storableJsonOf(events)}::jsonb) with ordinality
      order by value ->> 'id', ordinality desc
      on conflict (account_id, customer_id, id) do update
        set at = excluded.at, kind = excluded.kind, event = excluded.event
        where known.event is distinct from excluded.event
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new)::int as accepted,
      count(*) filter (where not is_new)::int as replaced
    from written`.execute(database);
  const { accepted, replaced } = result.rows[0] ?? { accepted: 0, replaced: 0 };
  return { accepted, replaced, duplicates: events.length - accepted - replaced };
}

/**
 * The newest events of a customer as the text of one JSON array, for a statement that reads more than
 * them; of the same ones only some kinds, where those are given. ({@link listOf} says why text.)
 */
export function newestEventsOf(
  {
    accountId,
    customerId,
  }: { readonly accountId: string; readonly customerId: string | RawBuilder<unknown> },
  kinds?: readonly CustomerEventKind[],
): RawBuilder<unknown> {
  const isWanted = kinds === undefined ? sql`true` : sql`newest.kind in (${sql.join(kinds)})`;
  const events = listOf(sql`newest.event`, sql`newest.at desc, newest.id`);
  return sql`(
    select ${events} from (
      select id, at, kind, event from customer_events
      where account_id = ${accountId} and customer_id = ${customerId}
      order by at desc, id limit ${mostEventsRead}
    ) as newest where ${isWanted})`;
}

/**
 * The text of a JSON array of all rows' values. PostgreSQL joins texts many times as fast as it makes
 * one value of JSON of them, only to write it out again.
 */
export function listOf(value: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<string> {
  return sql`'[' || coalesce(string_agg((${value})::text, ',' order by ${order}), '') || ']'`;
}

/**
 * Events as they were read from the store. One that a former version stored in another shape is left
 * out: the others are worth having without it, and Zendesk has none of them.
 */
export function eventsFrom(text: string): readonly CustomerEvent[] {
  const stored: unknown = JSON.parse(text);
  return (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    const parsed = storedEventSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
