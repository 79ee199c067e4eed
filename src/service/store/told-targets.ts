import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { SlaFacts } from "../../care/facts.ts";
import { withToldSla } from "../../zendesk/sla.ts";
import { listOf } from "./customer-events.ts";
import { slaSchema } from "./stored-facts.ts";

/** The targets of a customer's tickets as the text of one JSON array, of those that have any. */
export function toldTargetsOf(
  accountId: string,
  customerId: string | RawBuilder<unknown>,
): RawBuilder<string> {
  const told = sql`jsonb_build_object('ticketId', t.id, 'sla', c.sla)`;
  return sql`(
    select ${listOf(told, sql`t.id`)}
    from tickets t cross join lateral (
      select sla from ticket_clocks
      where account_id = ${accountId} and ticket_id = t.id and sla <> '[]' limit 1) c
    where t.account_id = ${accountId} and t.customer_id = ${customerId})`;
}

const toldSchema = z.object({ ticketId: z.string(), sla: slaSchema });

/** Tickets with the targets that were told of them; one stored in a former shape is left out. */
export function withTargetsIn<
  Ticket extends { readonly id: string; readonly sla: readonly SlaFacts[] },
>(tickets: readonly Ticket[], text: string): readonly Ticket[] {
  const rows: unknown = JSON.parse(text);
  const byTicket = new Map(
    (Array.isArray(rows) ? rows : []).flatMap((row) => {
      const told = z.safeParse(toldSchema, row);
      return told.success ? [[told.data.ticketId, told.data.sla] as const] : [];
    }),
  );
  if (byTicket.size === 0) return tickets;
  return tickets.map((ticket) => {
    const told = byTicket.get(ticket.id);
    return told === undefined ? ticket : { ...ticket, sla: withToldSla(ticket.sla, told) };
  });
}
