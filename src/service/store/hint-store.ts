import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Instant } from "../../care/facts.ts";
import type { WebhookEvent, WebhookSubject } from "../../zendesk/webhook-event.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What one account's webhooks told. Each statement names the account first. */
export type HintStore = {
  /** Stores a hint, or does nothing where it is known: after that it is not lost. */
  readonly take: (hint: Hint, at: Instant) => Promise<void>;
  /**
   * Hints that are due, for the caller alone during the lease; afterwards they are due again, for
   * whoever comes. Taking one up counts as an attempt, so that one that ends the process ends too.
   */
  readonly claim: (most: number, at: Instant) => Promise<readonly ClaimedHint[]>;
  readonly markDone: (ids: readonly string[]) => Promise<void>;
  /** Has them tried again, not before that moment. */
  readonly postpone: (ids: readonly string[], postponement: Postponement) => Promise<void>;
  /** Gives them up, and keeps why. */
  readonly giveUp: (ids: readonly string[], reason: string) => Promise<void>;
  /** Has those tried again that were given up; says how many there were for each reason. */
  readonly replay: (at: Instant) => Promise<Readonly<Record<string, number>>>;
  readonly counts: () => Promise<HintCounts>;
  /** Customers of whom something is stored and whom a change of that subject concerns. */
  readonly customersOf: (
    subject: WebhookSubject,
    requesterIds: readonly string[],
  ) => Promise<readonly string[]>;
  /** Has these read again before anybody is shown what is stored. */
  readonly markOutdated: (customerIds: readonly string[], at: Instant) => Promise<void>;
};

export type Hint = WebhookEvent & { readonly id: string };

export type ClaimedHint = {
  readonly id: string;
  readonly type: string;
  readonly subject: WebhookSubject;
  readonly requesterId: string | null;
  readonly attempts: number;
};

export type Postponement = {
  readonly until: Instant;
  readonly reason: string;
  /** False where it was not the hint's fault: then the attempt does not count. */
  readonly counts: boolean;
};

export type HintCounts = {
  readonly lastReceivedAt: string | null;
  readonly waiting: number;
  readonly parked: number;
  readonly failed: number;
};

/** One change of a ticket comes as several events; followed together they cost one reading. */
const gatherMs = 2000;
const leaseMs = 60_000;
const dayMs = 24 * 60 * 60_000;
/** Zendesk lists a webhook's deliveries for a week, so it may send one again for as long. */
const keepDoneMs = 7 * dayMs;
const keepFailedMs = 30 * dayMs;

export function hintStoreOn(database: Kysely<Tables>, accountId: string): HintStore {
  return {
    take: async ({ id, type, subject, requesterId, unknown }, at) => {
      await sql`
        insert into webhook_hints
          (account_id, id, received_at, type, subject_kind, subject_id, requester_id,
          state, due_at, reason)
        values (${accountId}, ${id}, ${timestampOf(at)}, ${type}, ${subject?.kind ?? null},
          ${subject?.id ?? null}, ${requesterId}, ${unknown === null ? "waiting" : "parked"},
          ${timestampOf(at + gatherMs)}, ${unknown === null ? null : `unknown-${unknown}`})
        on conflict do nothing`.execute(database);
    },

    claim: async (most, at) => {
      const result = await sql<ClaimedHint>`
        with due as (
          select id from webhook_hints
          where account_id = ${accountId} and state = 'waiting' and due_at <= ${timestampOf(at)}
          order by due_at limit ${most} for update skip locked)
        update webhook_hints h set attempts = attempts + 1, due_at = ${timestampOf(at + leaseMs)}
        from due where h.account_id = ${accountId} and h.id = due.id
        returning h.id, h.type, h.attempts, h.requester_id as "requesterId",
          jsonb_build_object('kind', h.subject_kind, 'id', h.subject_id) as subject`.execute(
        database,
      );
      return result.rows;
    },

    markDone: async (ids) => {
      await sql`update webhook_hints set state = 'done', reason = null
        where account_id = ${accountId} and id = any(${[...ids]})`.execute(database);
    },

    postpone: async (ids, { until, reason, counts }) => {
      await sql`update webhook_hints
        set due_at = ${timestampOf(until)}, reason = ${reason}, attempts = attempts - ${counts ? 0 : 1}
        where account_id = ${accountId} and id = any(${[...ids]}) and state = 'waiting'`.execute(
        database,
      );
    },

    giveUp: async (ids, reason) => {
      await sql`update webhook_hints set state = 'failed', reason = ${reason}
        where account_id = ${accountId} and id = any(${[...ids]}) and state = 'waiting'`.execute(
        database,
      );
    },

    replay: async (at) => {
      const result = await sql<{ reason: string; count: number }>`
        with given_up as (
          select id, reason from webhook_hints
          where account_id = ${accountId} and state = 'failed' for update),
        again as (
          update webhook_hints h set state = 'waiting', attempts = 0, due_at = ${timestampOf(at)}
          from given_up where h.account_id = ${accountId} and h.id = given_up.id
          returning given_up.reason)
        select coalesce(reason, 'unknown') as reason, count(*)::int as count
        from again group by 1 order by 1`.execute(database);
      return Object.fromEntries(result.rows.map(({ reason, count }) => [reason, count]));
    },

    counts: async () => {
      const result = await sql<Omit<HintCounts, "lastReceivedAt"> & { last: Date | null }>`
        select max(received_at) as last,
          (count(*) filter (where state = 'waiting'))::int as waiting,
          (count(*) filter (where state = 'parked'))::int as parked,
          (count(*) filter (where state = 'failed'))::int as failed
        from webhook_hints where account_id = ${accountId}`.execute(database);
      const { last = null, waiting = 0, parked = 0, failed = 0 } = result.rows[0] ?? {};
      return { lastReceivedAt: last?.toISOString() ?? null, waiting, parked, failed };
    },

    customersOf: async ({ kind, id }, requesterIds) => {
      const customerIds = kind === "user" ? [id] : [...requesterIds];
      const ticketId = kind === "ticket" ? id : null;
      const result = await sql<{ id: string }>`
        select id from customers where account_id = ${accountId} and id = any(
          ${customerIds}::text[]
          || array(select customer_id from tickets
            where account_id = ${accountId} and id = ${ticketId})
          || array(select customer_id from follow_ups
            where account_id = ${accountId} and ticket_id = ${ticketId}))
        order by id`.execute(database);
      return result.rows.map((row) => row.id);
    },

    markOutdated: async (customerIds, at) => {
      await sql`update customers set outdated_since = ${timestampOf(at)}
        where account_id = ${accountId} and id = any(${[...customerIds]})`.execute(database);
    },
  };
}

/** Removes hints that nobody will ask for again, of all accounts. */
export async function removeOldHints(
  database: Kysely<Tables> | Transaction<Tables>,
  at: Instant,
): Promise<void> {
  await sql`delete from webhook_hints
    where (state = 'done' and received_at < ${timestampOf(at - keepDoneMs)})
      or (state in ('parked', 'failed') and received_at < ${timestampOf(at - keepFailedMs)})`.execute(
    database,
  );
}
