import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { SentimentLabel } from "../../care/sentiment-label.ts";
import { type StoredAdaptation, storedAdaptationSchema } from "./stored-adaptation.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** A ticket of which somebody who must know said how the customer felt. */
export type JudgedTicket = {
  readonly ticketId: string;
  readonly customerId: string;
  readonly label: SentimentLabel;
};

/** A correction as it is kept; who, when, and of which ticket. */
export type KeptCorrection = JudgedTicket & { readonly by: string; readonly at: string };

/** What the scorer of one account learns from, what it learnt, and whose readings are old. */
export type SentimentStore = {
  /** By the customer's rating, or else by an agent's last correction; the newest tickets first. */
  readonly readJudgedTickets: (limit: number) => Promise<readonly JudgedTicket[]>;
  readonly countJudgedTickets: () => Promise<number>;
  /** Every correction of the account, oldest first. */
  readonly readCorrections: () => Promise<readonly KeptCorrection[]>;
  /** Leaves out what a former version stored in another shape. */
  readonly readAdaptations: () => Promise<readonly StoredAdaptation[]>;
  readonly writeAdaptation: (adaptation: StoredAdaptation) => Promise<void>;
  /** Customers whose messages another scorer read; the most recently read first. */
  readonly readByAnother: (modelVersion: string, limit: number) => Promise<readonly string[]>;
};

export function sentimentStoreOn(database: Kysely<Tables>, accountId: string): SentimentStore {
  const judged = sql`
    select t.id as ticket_id, t.customer_id,
      case t.facts -> 'rating' ->> 'verdict'
        when 'good' then 'positive' when 'bad' then 'negative'
        else corrected.label end as label
    from tickets t left join (
      select distinct on (event ->> 'ticketId') event ->> 'ticketId' as ticket_id,
        event ->> 'label' as label
      from customer_events
      where account_id = ${accountId} and kind = 'sentiment-corrected'
      order by event ->> 'ticketId', at desc, id desc
    ) as corrected on corrected.ticket_id = t.id
    where t.account_id = ${accountId}
      and (t.facts -> 'rating' ->> 'verdict' is not null or corrected.label is not null)`;
  return {
    readJudgedTickets: async (limit) => {
      const result = await sql<{ ticket_id: string; customer_id: string; label: SentimentLabel }>`
        ${judged} order by length(t.id) desc, t.id desc limit ${limit}`.execute(database);
      return result.rows.map((row) => ({
        ticketId: row.ticket_id,
        customerId: row.customer_id,
        label: row.label,
      }));
    },

    countJudgedTickets: async () => {
      const result = await sql<{ count: number }>`
        select count(*)::int as count from (${judged}) as judged`.execute(database);
      return result.rows[0]?.count ?? 0;
    },

    readCorrections: async () => {
      const result = await sql<KeptCorrection>`
        select customer_id as "customerId", event ->> 'ticketId' as "ticketId",
          event ->> 'label' as label, event ->> 'by' as by,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from customer_events
        where account_id = ${accountId} and kind = 'sentiment-corrected'
        order by customer_events.at, id`.execute(database);
      return result.rows;
    },

    readAdaptations: async () => {
      const result = await sql<{ adaptation: unknown }>`
        select adaptation from sentiment_adaptations where account_id = ${accountId}
        order by language`.execute(database);
      return result.rows.flatMap(({ adaptation }) => {
        const parsed = storedAdaptationSchema.safeParse(adaptation);
        return parsed.success ? [parsed.data] : [];
      });
    },

    writeAdaptation: async (adaptation) => {
      const { language, asOf } = adaptation;
      await sql`
        insert into sentiment_adaptations (account_id, language, as_of, adaptation)
        values (${accountId}, ${language}, ${timestampOf(asOf)},
          ${storableJsonOf(adaptation)}::jsonb)
        on conflict (account_id, language) do update
          set as_of = excluded.as_of, adaptation = excluded.adaptation
          where sentiment_adaptations.as_of <= excluded.as_of`.execute(database);
    },

    readByAnother: async (modelVersion, limit) => {
      const result = await sql<{ id: string }>`
        select id from customers
        where account_id = ${accountId} and model_version <> ${modelVersion}
        order by as_of desc, id limit ${limit}`.execute(database);
      return result.rows.map(({ id }) => id);
    },
  };
}
