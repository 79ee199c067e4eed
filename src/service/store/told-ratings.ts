import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { RatingFacts } from "../../care/facts.ts";
import { type ToldRatings, withToldRatings } from "../../zendesk/ratings.ts";
import { listOf } from "./customer-events.ts";
import type { AccountTransaction } from "./gone-customers.ts";
import { noteChanged } from "./locked-customers.ts";
import { ratingSchema, storableJsonOf } from "./stored-facts.ts";
import { mostToldOfTicket } from "./told-rows.ts";

/** A customer's verdict on a ticket, as Zendesk tells it beside the ticket. */
export type ToldRating = {
  readonly ticketId: string;
  /** Which of Zendesk's two ways of asking; one verdict may come on both. */
  readonly source: "listed" | "surveyed";
  readonly id: string;
  /** `null` where nothing was rated, or not any more. */
  readonly rating: RatingFacts | null;
};

type Account = Omit<AccountTransaction, "at">;

/**
 * What is told of the ratings of a customer's tickets, as the text of one JSON array: tickets are
 * looked up by their customer and ratings by their ticket, whatever the planner knows.
 */
export function toldRatingsOf(
  accountId: string,
  customerId: string | RawBuilder<unknown>,
): RawBuilder<string> {
  const told = sql`jsonb_build_object('ticketId', t.id, 'source', r.source, 'rating', r.facts)`;
  return sql`(
    select ${listOf(told, sql`t.id, r.source, r.id`)}
    from tickets t cross join lateral (
      select source, id, facts from ticket_ratings
      where account_id = ${accountId} and ticket_id = t.id limit ${mostToldOfTicket.ticket_ratings}) r
    where t.account_id = ${accountId} and t.customer_id = ${customerId})`;
}

const toldSchema = z.object({
  ticketId: z.string(),
  source: z.enum(["listed", "surveyed"]),
  rating: ratingSchema,
});

type RatedTicket = { readonly id: string; readonly rating: RatingFacts | null };

/**
 * Tickets with the ratings that were told of them. One that a former version stored in another shape
 * is left out.
 */
export function withRatingsIn<Ticket extends RatedTicket>(
  tickets: readonly Ticket[],
  text: string,
): readonly Ticket[] {
  const rows: unknown = JSON.parse(text);
  const byTicket = new Map<string, { listed: RatingFacts[]; surveyed: RatingFacts[] }>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const told = z.safeParse(toldSchema, row);
    if (!told.success) continue;
    const { ticketId, source, rating } = told.data;
    const known = byTicket.get(ticketId) ?? { listed: [], surveyed: [] };
    known[source].push(rating);
    byTicket.set(ticketId, known);
  }
  if (byTicket.size === 0) return tickets;
  return tickets.map((ticket) => {
    const told: ToldRatings | undefined = byTicket.get(ticket.id);
    return told === undefined ? ticket : { ...ticket, ...withToldRatings(ticket.rating, told) };
  });
}

/**
 * Writes what is told of ratings, of the tickets that are there. What is known already changes
 * nothing: lists give the same again and again.
 */
export async function writeToldRatings(
  account: Account,
  ratings: readonly ToldRating[],
): Promise<void> {
  const { transaction, accountId } = account;
  // Of one that comes twice, what was said last counts.
  const newest = new Map(
    ratings.map((told) => [`${told.ticketId}/${told.source}/${told.id}`, told]),
  );
  const all = [...newest.values()];
  const result = await sql<{ place: number; customerId: string }>`
    select (given.place - 1)::int as place, ticket.customer_id as "customerId"
    from jsonb_array_elements(${storableJsonOf(all)}::jsonb)
        with ordinality as given (told, place)
      cross join lateral (
        select id, customer_id from tickets
        where account_id = ${accountId} and id = given.told ->> 'ticketId' limit 1) ticket
      left join lateral (
        select facts from ticket_ratings
        where account_id = ${accountId} and ticket_id = ticket.id
          and source = given.told ->> 'source' and id = given.told ->> 'id' limit 1) known on true
    where known.facts is distinct from nullif(given.told -> 'rating', 'null')`.execute(transaction);
  const changed = result.rows.flatMap(({ place }) => all[place] ?? []);
  if (changed.length === 0) return;
  await noteChanged(
    account,
    result.rows.map(({ customerId }) => customerId),
  );
  const gone = changed.filter(({ rating }) => rating === null);
  const rated = changed.filter(({ rating }) => rating !== null);
  await sql`
    delete from ticket_ratings using jsonb_array_elements(${storableJsonOf(gone)}::jsonb) as told
    where account_id = ${accountId} and ticket_id = told ->> 'ticketId'
      and source = told ->> 'source' and id = told ->> 'id'`.execute(transaction);
  // Looked up again now that nobody else writes of these customers: one of them may be gone since.
  await sql`
    insert into ticket_ratings (account_id, ticket_id, source, id, facts)
    select ${accountId}, ticket.id, told ->> 'source', told ->> 'id', told -> 'rating'
    from jsonb_array_elements(${storableJsonOf(rated)}::jsonb) as told
      cross join lateral (
        select id from tickets
        where account_id = ${accountId} and id = told ->> 'ticketId' limit 1) ticket
    order by told ->> 'ticketId', told ->> 'source', told ->> 'id'
    on conflict (account_id, ticket_id, source, id) do update set facts = excluded.facts`.execute(
    transaction,
  );
}
