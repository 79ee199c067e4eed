import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { CustomerEvent } from "../../care/customer-event.ts";
import type { CustomerFacts, FollowUpFacts, Instant } from "../../care/facts.ts";
import { type BegunReading, beginReadings, type Reading } from "./begun-readings.ts";
import { eventsFrom, newestEventsOf, type WrittenEvents, writeEvents } from "./customer-events.ts";
import { gathered } from "./gathered.ts";
import { forgetCustomers, holdOffEvents, isGone, isGoneByNow } from "./gone-customers.ts";
import { noteChanged, ownersOf } from "./locked-customers.ts";
import { writeReadFacts } from "./read-facts.ts";
import { spendTokens, type Token } from "./spent-tokens.ts";
import { readStoredCustomer, type StoredCustomer } from "./stored-customer.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** What a request may do with the store: everything for its own account, and nothing else. */
export type AccountStore = {
  /** Begins a request for what is known of a customer; see {@link beginReadings}. */
  readonly beginReading: (reading: Reading) => Promise<BegunReading>;
  /**
   * `null` where nothing is stored, or only what a former version stored in another shape, or what
   * exports gave so far, before they came to their end.
   */
  readonly readStored: (customerId: string) => Promise<StoredCustomer | null>;
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
export function accountStoreOn(database: Kysely<Tables>, accountId: string): AccountStore {
  const begin = gathered((readings: readonly Reading[]) =>
    beginReadings(database, accountId, readings),
  );
  const spend = gathered((tokens: readonly Token[]) => spendTokens(database, accountId, tokens));
  const readStored = (customerId: string) => readStoredCustomer(database, accountId, customerId);

  return {
    beginReading: begin,
    readStored,
    readFacts: async (customerId) => (await readStored(customerId))?.facts ?? null,

    writeFacts: (facts) =>
      database
        .transaction()
        .execute((transaction) => writeReadFacts(transaction, accountId, facts)),

    noteFollowUp: ({ customerId, facts, at }) =>
      database.transaction().execute(async (transaction) => {
        const account = { transaction, accountId, at };
        if (await isGone(account, customerId)) return;
        await noteChanged(account, [...(await ownersOf(account, [facts.ticketId])), customerId]);
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
        await noteChanged({ transaction, accountId }, [customerId]);
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
