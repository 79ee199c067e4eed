import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { Instant } from "../../care/facts.ts";
import type { OrganizationPayload } from "../../zendesk/payloads/organization.ts";
import { organizationSchema } from "../../zendesk/payloads/organization.ts";
import type { KeptTicket } from "../exports/join-ticket.ts";
import { type ExportedBatch, keptTicketsIn, writeBatch } from "./exported-rows.ts";
import { inOrder } from "./rows-by-key.ts";
import { type StreamState, streamsOf, writeState } from "./stream-states.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** Who may read on in an account's exports, and nobody else until then. */
export type ExportTurn = {
  readonly turn: string;
  readonly streams: readonly StreamState[];
};

/** An account's exports as they are taken over. Each statement names the account first. */
export type ExportStore = {
  /** `null` where nothing is due, or somebody else is at it. */
  readonly claimTurn: (at: Instant) => Promise<ExportTurn | null>;
  /** Keeps the turn for a while more. */
  readonly keepTurn: (turn: ExportTurn, at: Instant) => Promise<void>;
  /** Notes how far a stream is without anything new, and when the next turn is due. */
  readonly endTurn: (turn: ExportTurn, end: TurnEnd) => Promise<void>;
  /**
   * Stores rows and where their stream goes on, together or not at all; false where the turn has
   * passed to somebody else, and then nothing is stored.
   */
  readonly takePage: (turn: ExportTurn, page: TakenPage, end: TurnEnd) => Promise<boolean>;
  /** Notes how far files went, for streams of which nothing is known. */
  readonly begin: (states: readonly StreamState[]) => Promise<void>;
  /** Stores rows that come from files. */
  readonly takeRows: (batches: readonly ExportedBatch[], at: Instant) => Promise<void>;
  readonly organizationsOf: (ids: readonly string[]) => Promise<readonly OrganizationPayload[]>;
  /** Whose these tickets are, of those that are known, and whether their conversations are whole. */
  readonly ownersOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, TicketOwner>>;
  /** Those that are neither somebody's ticket, nor a follow-up, nor deleted lately. */
  readonly unknownAmong: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly ticketsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, KeptTicket>>;
  /** Those of these people who are known and do not work for the account. */
  readonly endUsersAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly progress: () => Promise<readonly StreamState[]>;
};

export type TicketOwner = { readonly customerId: string; readonly isWhole: boolean };

export type TakenPage = {
  readonly batches: readonly ExportedBatch[];
  readonly at: Instant;
};

export type TurnEnd = {
  readonly state: StreamState | null;
  readonly dueAt: Instant;
};

/** Whoever is at it says so again and again; who does not is gone. */
const leaseMs = 5_000;

const storedOrganizationSchema = z.object({
  ...organizationSchema.shape,
  updated_at: z.nullable(z.number()),
});

export function exportStoreOn(database: Kysely<Tables>, accountId: string): ExportStore {
  return {
    claimTurn: (at) =>
      database.transaction().execute(async (transaction) => {
        await sql`
          insert into export_turns (account_id, turn, leased_until, due_at)
          values (${accountId}, 0, ${timestampOf(at)}, ${timestampOf(at)})
          on conflict do nothing`.execute(transaction);
        const claimed = await sql<{ turn: string }>`
          update export_turns set turn = turn + 1, leased_until = ${timestampOf(at + leaseMs)}
          where account_id = ${accountId} and leased_until <= ${timestampOf(at)}
            and due_at <= ${timestampOf(at)}
          returning turn::text as turn`.execute(transaction);
        const [row] = claimed.rows;
        if (row === undefined) return null;
        return { turn: row.turn, streams: await streamsOf(transaction, accountId) };
      }),

    keepTurn: async ({ turn }, at) => {
      await sql`
        update export_turns set leased_until = ${timestampOf(at + leaseMs)}
        where account_id = ${accountId} and turn = ${turn}::bigint
          and leased_until > due_at`.execute(database);
    },

    endTurn: async (turn, end) => {
      await database.transaction().execute(async (transaction) => {
        if (await passOn(transaction, accountId, turn, end)) {
          await writeState(transaction, accountId, end.state);
        }
      });
    },

    takePage: (turn, { batches, at }, end) =>
      database.transaction().execute(async (transaction) => {
        if (!(await passOn(transaction, accountId, turn, end))) return false;
        for (const batch of batches) await writeBatch(transaction, accountId, batch, at);
        await writeState(transaction, accountId, end.state);
        return true;
      }),

    begin: (states) =>
      database.transaction().execute(async (transaction) => {
        const known = await streamsOf(transaction, accountId);
        for (const state of states) {
          if (known.some(({ stream }) => stream === state.stream)) continue;
          await writeState(transaction, accountId, state);
        }
      }),

    takeRows: (batches, at) =>
      database.transaction().execute(async (transaction) => {
        for (const batch of batches) await writeBatch(transaction, accountId, batch, at);
      }),

    organizationsOf: async (ids) => {
      const result = await sql<{ record: unknown }>`
        select record from organizations
        where account_id = ${accountId} and id = any(${[...ids]})`.execute(database);
      return result.rows.flatMap(({ record }) => {
        const parsed = z.safeParse(storedOrganizationSchema, record);
        return parsed.success ? [parsed.data] : [];
      });
    },

    ownersOf: async (ids) => {
      const result = await sql<TicketOwner & { id: string }>`
        select id, customer_id as "customerId",
          (facts ->> 'isConversationComplete')::boolean as "isWhole"
        from tickets where account_id = ${accountId} and id = any(${[...ids]})`.execute(database);
      return new Map(
        result.rows.map(({ id, customerId, isWhole }) => [id, { customerId, isWhole }]),
      );
    },

    unknownAmong: async (ids) => {
      const result = await sql<{ id: string }>`
        select wanted.id from ${inOrder(ids)}
        where not exists (select from tickets
            where account_id = ${accountId} and tickets.id = wanted.id)
          and not exists (select from follow_ups
            where account_id = ${accountId} and ticket_id = wanted.id)
          and not exists (select from gone_tickets
            where account_id = ${accountId} and gone_tickets.id = wanted.id)`.execute(database);
      return result.rows.map(({ id }) => id);
    },

    ticketsOf: async (ids) => {
      const result = await sql<{ id: string; customer_id: string; facts: unknown }>`
        select id, customer_id, facts from tickets
        where account_id = ${accountId} and id = any(${[...ids]})`.execute(database);
      return keptTicketsIn(result.rows);
    },

    endUsersAmong: async (ids) => {
      const result = await sql<{ id: string }>`
        select id from customers
        where account_id = ${accountId} and id = any(${[...ids]})
          and record ->> 'isStaff' = 'false' and not gaps ? 'no-user-record'`.execute(database);
      return new Set(result.rows.map(({ id }) => id));
    },

    progress: () => streamsOf(database, accountId),
  };
}

/** Ends every turn that somebody had, where nobody else can have the store open. */
export async function releaseTurns(database: Kysely<Tables>): Promise<void> {
  await sql`update export_turns set leased_until = due_at`.execute(database);
}

/** Ends a turn; false where it is over already. */
async function passOn(
  transaction: Transaction<Tables>,
  accountId: string,
  { turn }: ExportTurn,
  { dueAt }: TurnEnd,
): Promise<boolean> {
  const result = await sql`
    update export_turns
    set leased_until = ${timestampOf(dueAt)}, due_at = ${timestampOf(dueAt)}
    where account_id = ${accountId} and turn = ${turn}::bigint
    returning turn`.execute(transaction);
  return result.rows.length === 1;
}
