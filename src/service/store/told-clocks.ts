import { isDeepStrictEqual } from "node:util";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import type { SlaFacts } from "../../care/facts.ts";
import type { ClockEvent } from "../../zendesk/clock-events.ts";
import { slaOfEvents } from "../../zendesk/sla.ts";
import { clockEventsIn, clocksTextOf } from "./clocks-text.ts";
import { listOf } from "./customer-events.ts";
import type { AccountTransaction } from "./gone-customers.ts";
import { lockKnown, noteChanged } from "./locked-customers.ts";
import { rowsByKey } from "./rows-by-key.ts";
import { storableJsonOf } from "./stored-facts.ts";

/** What Zendesk tells of the clocks of tickets, by ticket. */
export type ToldClocks = ReadonlyMap<string, readonly ClockEvent[]>;

type Account = Omit<AccountTransaction, "at">;

/** All that is told of the clocks of a customer's tickets, as it is kept. */
export function toldClocksOf(accountId: string, customerId: string): RawBuilder<string> {
  const told = sql`jsonb_build_object('ticketId', t.id, 'events', c.events::jsonb, 'sla', c.sla)`;
  return sql`(
    select ${listOf(told, sql`t.id`)}
    from tickets t cross join lateral (
      select events, sla from ticket_clocks
      where account_id = ${accountId} and ticket_id = t.id limit 1) c
    where t.account_id = ${accountId} and t.customer_id = ${customerId})`;
}

/**
 * Writes what is told of the clocks of tickets that are there. What is known already changes nothing,
 * and a customer changes only where a target does: exports give the same again and again.
 */
export async function writeToldClocks(account: Account, told: ToldClocks): Promise<void> {
  const { transaction, accountId } = account;
  const known = await joinedClocks(account, told);
  if (known.length === 0) return;
  // Whoever writes of a customer holds them before anything is read that the writing rests on.
  await lockKnown(
    account,
    known.map(({ customerId }) => customerId),
  );
  const changed = await joinedClocks(account, told);
  await noteChanged(
    account,
    changed.flatMap(({ customerId, isOther }) => (isOther ? [customerId] : [])),
  );
  await sql`
    insert into ticket_clocks (account_id, ticket_id, events, sla, newest_second)
    select ${accountId}, told ->> 'ticketId', told ->> 'events', told -> 'sla',
      (told ->> 'newestSecond')::bigint
    from jsonb_array_elements(${storableJsonOf(changed)}::jsonb) as told
    order by told ->> 'ticketId'
    on conflict (account_id, ticket_id) do update
      set events = excluded.events, sla = excluded.sla,
        newest_second = excluded.newest_second`.execute(transaction);
}

/**
 * Removes what is told of the clocks of those of these tickets that are closed and had no target, once
 * everything is told up to their solving. A closed ticket is never opened again, so that nothing can
 * come of it any more; and of an export's last pages, told once more, nothing comes that did not before.
 */
export async function forgetEndedClocks(
  { transaction, accountId }: Account,
  ticketIds: readonly string[],
): Promise<void> {
  await sql`
    delete from ticket_clocks using (
      select c.ctid
      from ${rowsByKey("tickets", { accountId, ids: ticketIds })} cross join lateral (
        select ctid, sla, newest_second from ticket_clocks
        where account_id = ${accountId} and ticket_id = found.id limit 1) c
      where found.facts ->> 'status' = 'closed' and c.sla = '[]'
        and c.newest_second >= floor((found.facts ->> 'solvedAt')::float8 / 1000)) as ended
    where ticket_clocks.account_id = ${accountId} and ticket_clocks.ctid = ended.ctid`.execute(
    transaction,
  );
}

type JoinedClocks = {
  readonly ticketId: string;
  readonly customerId: string;
  readonly events: string;
  readonly sla: readonly SlaFacts[];
  readonly newestSecond: number;
  /** Whether a target is another one than before. */
  readonly isOther: boolean;
};

/** What is to be kept of these tickets; those of which nothing is new are left out. */
async function joinedClocks(
  { transaction, accountId }: Account,
  told: ToldClocks,
): Promise<readonly JoinedClocks[]> {
  const result = await sql<{ id: string; customerId: string; events: string | null }>`
    select found.id, found.customer_id as "customerId", clocks.events
    from ${rowsByKey("tickets", { accountId, ids: [...told.keys()] })}
      left join lateral (
        select events from ticket_clocks
        where account_id = ${accountId} and ticket_id = found.id limit 1) clocks on true`.execute(
    transaction,
  );
  return result.rows.flatMap(({ id: ticketId, customerId, events: before }) => {
    const kept = before === null ? [] : clockEventsIn(before);
    const all = [...kept, ...(told.get(ticketId) ?? [])];
    const events = clocksTextOf(all);
    if (events === before) return [];
    const sla = slaOfEvents(all);
    const isOther = !isDeepStrictEqual(sla, slaOfEvents(kept));
    const newestSecond = Math.floor(Math.max(...all.map(({ time }) => time)) / 1000);
    return [{ ticketId, customerId, events, sla, newestSecond, isOther }];
  });
}
