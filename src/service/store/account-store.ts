import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { CustomerEvent } from "../../care/customer-event.ts";
import type { CustomerFacts, FollowUpFacts, Instant } from "../../care/facts.ts";
import { eventsFrom, newestEventsOf, type WrittenEvents, writeEvents } from "./customer-events.ts";
import { gathered } from "./gathered.ts";
import { forgetCustomers, holdOffEvents, isGone, isGoneByNow } from "./gone-customers.ts";
import { writeReadFacts } from "./read-facts.ts";
import type { RecentlyRead } from "./recently-read.ts";
import { spendTokens, type Token } from "./spent-tokens.ts";
import {
  customerRowsOf,
  revisionsOf,
  type StoredCustomer,
  storedCustomerIn,
} from "./stored-customer.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What a request may do with the store: everything for its own account, and nothing else. */
export type AccountStore = {
  /**
   * `null` where nothing is stored, or only what a former version stored in another shape, or what
   * exports gave so far, before they came to their end. Where the customer's revision was asked for
   * already, it is not asked for again.
   */
  readonly readStored: (
    customerId: string,
    revision?: Promise<string | null> | null,
  ) => Promise<StoredCustomer | null>;
  /**
   * Asks for the revision of a customer who was read before; `null` of others, who have to be read
   * whatever it is.
   */
  readonly foreseenRevisionOf: (customerId: string) => Promise<string | null> | null;
  /** The facts alone. */
  readonly readFacts: (customerId: string) => Promise<CustomerFacts | null>;
  /** False where newer facts are stored already; then nothing changes. Events are not written. */
  readonly writeFacts: (facts: CustomerFacts) => Promise<boolean>;
  /** Takes one follow-up as it was read by itself, after a hint. */
  readonly noteFollowUp: (noted: NotedFollowUp) => Promise<void>;
  /**
   * Takes what other systems told of a customer, whom nobody need have read yet; `null` where the
   * customer is gone, and nothing is taken.
   */
  readonly writeEvents: (
    customerId: string,
    events: readonly CustomerEvent[],
  ) => Promise<WrittenEvents | null>;
  /** The newest 5,000 of them, newest first. */
  readonly readEvents: (customerId: string) => Promise<readonly CustomerEvent[]>;
  /** Removes all that is stored of a customer; what was read of them until then is not taken either. */
  readonly forgetCustomer: (customerId: string, at: Instant) => Promise<void>;
  readonly countCustomers: () => Promise<number>;
  /** True the first time; from then on false, for this account. */
  readonly spendToken: (jti: string, expiresAt: Instant) => Promise<boolean>;
};

export type NotedFollowUp = {
  readonly customerId: string;
  readonly facts: FollowUpFacts;
  readonly at: Instant;
};

/** The only way to the tables: each statement of it names the account first. */
export function accountStoreOn(
  database: Kysely<Tables>,
  accountId: string,
  recent: RecentlyRead,
): AccountStore {
  const revisionOf = gathered((customerIds: readonly string[]) =>
    revisionsOf(database, accountId, customerIds),
  );
  const spend = gathered((tokens: readonly Token[]) => spendTokens(database, accountId, tokens));

  const readStored: AccountStore["readStored"] = async (customerId, revision) => {
    const key = `${accountId}/${customerId}`;
    const known = recent.get(key);
    if (known !== null) {
      const current = await (revision ?? revisionOf(customerId));
      if (known.revision === current) return known.made;
    }
    const rows = await customerRowsOf(database, accountId, customerId);
    if (rows === null) {
      recent.drop(key);
      return null;
    }
    const made = storedCustomerIn(rows);
    recent.put(key, { revision: rows.revision, made });
    return made;
  };

  return {
    readStored,
    foreseenRevisionOf: (customerId) =>
      recent.get(`${accountId}/${customerId}`) === null ? null : revisionOf(customerId),
    readFacts: async (customerId) => (await readStored(customerId))?.facts ?? null,

    writeFacts: (facts) =>
      database
        .transaction()
        .execute((transaction) => writeReadFacts(transaction, accountId, facts)),

    noteFollowUp: ({ customerId, facts, at }) =>
      database.transaction().execute(async (transaction) => {
        if (await isGone({ transaction, accountId, at }, customerId)) return;
        await sql`
        insert into follow_ups
          (account_id, ticket_id, customer_id, as_of, position, noted_at, facts)
        select ${accountId}, ${facts.ticketId}, ${customerId}, ${timestampOf(at)}::timestamptz,
          coalesce(max(position), 0) + 1, ${timestampOf(at)}::timestamptz,
          ${storableJsonOf(facts)}::jsonb
        from follow_ups where account_id = ${accountId} and customer_id = ${customerId}
        on conflict (account_id, ticket_id) do update
          set customer_id = excluded.customer_id, as_of = excluded.as_of,
            noted_at = excluded.noted_at, facts = excluded.facts
          where follow_ups.as_of <= excluded.as_of`.execute(transaction);
      }),

    writeEvents: (customerId, events) =>
      database.transaction().execute(async (transaction) => {
        await holdOffEvents({ transaction, accountId }, [customerId]);
        if (await isGoneByNow({ transaction, accountId }, customerId)) return null;
        return writeEvents(transaction, { accountId, customerId }, events);
      }),

    readEvents: async (customerId) => {
      const result = await sql<{ events: string }>`
        select ${newestEventsOf({ accountId, customerId })} as events`.execute(database);
      return eventsFrom(result.rows[0]?.events ?? "[]");
    },

    forgetCustomer: async (customerId, at) => {
      await database.transaction().execute(async (transaction) => {
        const known = await sql`
          select id from customers where account_id = ${accountId} and id = ${customerId}
          union all select id from customer_events
          where account_id = ${accountId} and customer_id = ${customerId}
          union all select ticket_id from follow_ups
          where account_id = ${accountId} and customer_id = ${customerId}
          limit 1`.execute(transaction);
        // Of ids that nobody ever had, nothing is to be kept either.
        if (known.rows.length === 0) return;
        await forgetCustomers({ transaction, accountId, at }, [customerId], "deleted-in-zendesk");
      });
      recent.drop(`${accountId}/${customerId}`);
    },

    countCustomers: async () => {
      const result = await sql<{ count: number }>`
        select count(*)::int as count from customers where account_id = ${accountId}`.execute(
        database,
      );
      return result.rows[0]?.count ?? 0;
    },

    spendToken: (jti, expiresAt) => spend({ jti, expiresAt }),
  };
}
