import type { Kysely } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { CustomerEvent } from "../../care/customer-event.ts";
import type { DecidedCustomer } from "../../care/rule-outcomes.ts";
import { eventsFrom, newestEventsOf } from "./customer-events.ts";
import { pagesOf } from "./pages-of.ts";
import { decidedCustomerSchema, storableJsonOf } from "./stored-facts.ts";
import {
  type StoredExtent,
  type StoredFigures,
  storedExtentSchema,
  storedFiguresSchema,
} from "./stored-figures.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";
import { toldRatingsOf, withRatingsIn } from "./told-ratings.ts";

/** What the figures of one account are made from, and where they are kept. */
export type FiguresStore = {
  /** `null` where none are stored, or only what a former version stored in another shape. */
  readonly readFigures: () => Promise<StoredFigures | null>;
  /** Changes nothing where newer ones are stored already. */
  readonly writeFigures: (figures: StoredFigures) => Promise<void>;
  readonly readExtent: () => Promise<StoredExtent>;
  /** Of every customer with events the orders and refunds, as far as a care context reads them. */
  readonly purchasesByPage: () => AsyncGenerator<readonly (readonly CustomerEvent[])[]>;
  /** Every customer with a follow-up or a dismissal, without what else is known of their tickets. */
  readonly decidedByPage: () => AsyncGenerator<readonly DecidedCustomer[]>;
};

const purchasesPage = 500;
/** Smaller, because these come with their tickets. */
const decidedPage = 100;

/** The account's side of the store that no request needs: each statement names the account first. */
export function figuresStoreOn(database: Kysely<Tables>, accountId: string): FiguresStore {
  return {
    readFigures: async () => {
      const result = await sql<{ figures: unknown }>`
        select figures || jsonb_build_object('asOf', extract(epoch from as_of) * 1000) as figures
        from account_figures where account_id = ${accountId}`.execute(database);
      return storedFiguresSchema.safeParse(result.rows[0]?.figures).data ?? null;
    },

    writeFigures: async ({ asOf, ...figures }) => {
      await sql`
        insert into account_figures (account_id, as_of, figures)
        values (${accountId}, ${timestampOf(asOf)}, ${storableJsonOf(figures)}::jsonb)
        on conflict (account_id) do update
          set as_of = excluded.as_of, figures = excluded.figures
          where account_figures.as_of <= excluded.as_of`.execute(database);
    },

    readExtent: async () => {
      const result = await sql<{ extent: unknown }>`
        select jsonb_build_object(
          'events', events.count,
          'newestEventAt', extract(epoch from events.newest) * 1000,
          'followUps', follow_ups.count,
          'lastReadAt', extract(epoch from greatest(
            customers.newest, follow_ups.newest, exported.newest)) * 1000
        ) as extent from
          (select count(*), max(at) as newest
            from customer_events where account_id = ${accountId}) as events,
          (select count(*), max(as_of) as newest
            from follow_ups where account_id = ${accountId}) as follow_ups,
          (select max(as_of) filter (where isfinite(as_of)) as newest
            from customers where account_id = ${accountId}) as customers,
          (select max(complete_to) as newest
            from export_streams where account_id = ${accountId}) as exported`.execute(database);
      return z.parse(storedExtentSchema, result.rows[0]?.extent);
    },

    purchasesByPage: async function* () {
      const pages = pagesOf(purchasesPage, (after) =>
        sql<{ id: string; events: string }>`
          select page.customer_id as id,
            ${newestEventsOf({ accountId, customerId: sql.ref("page.customer_id") }, ["order", "refund"])} as events
          from (
            select distinct customer_id from customer_events
            where account_id = ${accountId} and customer_id > ${after}
            order by customer_id limit ${purchasesPage}
          ) as page order by page.customer_id`.execute(database),
      );
      for await (const rows of pages) yield rows.map(({ events }) => eventsFrom(events));
    },

    decidedByPage: async function* () {
      const pages = pagesOf(decidedPage, (after) =>
        sql<{ id: string; decided: unknown; ratings: string; events: string }>`
          select page.customer_id as id,
            jsonb_build_object(
              'tickets', coalesce((
                select jsonb_agg(jsonb_build_object('id', t.id, 'createdAt', t.facts -> 'createdAt',
                  'statuses', t.facts -> 'statuses', 'isMerged', t.facts -> 'isMerged',
                  'rating', t.facts -> 'rating'))
                from tickets t
                where t.account_id = ${accountId} and t.customer_id = page.customer_id), '[]'),
              'followUps', coalesce((
                select jsonb_agg(f.facts) from follow_ups f
                where f.account_id = ${accountId} and f.customer_id = page.customer_id), '[]')
            ) as decided,
            ${toldRatingsOf(accountId, sql.ref("page.customer_id"))} as ratings,
            ${newestEventsOf({ accountId, customerId: sql.ref("page.customer_id") }, ["suggestion-dismissed"])} as events
          from (
            select customer_id from follow_ups
            where account_id = ${accountId} and customer_id > ${after}
            union
            select customer_id from customer_events
            where account_id = ${accountId} and customer_id > ${after}
              and kind = 'suggestion-dismissed'
            order by customer_id limit ${decidedPage}
          ) as page order by page.customer_id`.execute(database),
      );
      for await (const rows of pages) {
        yield rows.flatMap(({ decided, ratings, events }) => {
          const parsed = decidedCustomerSchema.safeParse(decided);
          if (!parsed.success) return [];
          const tickets = withRatingsIn(parsed.data.tickets, ratings);
          return [{ ...parsed.data, tickets, events: eventsFrom(events) }];
        });
      }
    },
  };
}
