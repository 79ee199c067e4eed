import type { TicketRecord } from "../account/records.ts";
import { invalidPagination } from "./refusal.ts";

/** How far a ticket is; Zendesk sorts by it as by a number. */
const statuses: readonly TicketRecord["status"][] = [
  "new",
  "open",
  "pending",
  "hold",
  "solved",
  "closed",
];

const keys: Readonly<Record<string, (ticket: TicketRecord) => number>> = {
  id: (ticket) => ticket.id,
  created_at: (ticket) => Date.parse(ticket.created_at),
  updated_at: (ticket) => Date.parse(ticket.updated_at ?? ""),
  status: (ticket) => statuses.indexOf(ticket.status),
};

const cursorFields = ["id", "updated_at", "status"];

/**
 * Tickets in the order that a request asks for, and by id where that is equal.
 *
 * By cursor, Zendesk sorts tickets by `sort` and by three fields only, refuses any other and
 * ignores `sort_by`; by offset it is `sort_by` and `sort_order`.
 */
export function sortedTickets(
  tickets: readonly TicketRecord[],
  query: URLSearchParams,
): readonly TicketRecord[] {
  const { field, isDescending } = query.has("page[size]") ? cursorOrder(query) : offsetOrder(query);
  const keyOf = keys[field] ?? keys.id ?? (() => 0);
  const rising = [...tickets].sort((a, b) => keyOf(a) - keyOf(b) || a.id - b.id);
  return isDescending ? rising.reverse() : rising;
}

type Order = { readonly field: string; readonly isDescending: boolean };

function cursorOrder(query: URLSearchParams): Order {
  const sort = query.get("sort") ?? "id";
  const field = sort.replace(/^-/, "");
  if (!cursorFields.includes(field)) throw invalidPagination("sort is not valid");
  return { field, isDescending: sort.startsWith("-") };
}

function offsetOrder(query: URLSearchParams): Order {
  const asked = query.get("sort_by") ?? query.get("order_by") ?? "id";
  const field = asked === "created" || asked === "updated" ? `${asked}_at` : asked;
  return { field, isDescending: (query.get("sort_order") ?? query.get("sort_mode")) === "desc" };
}
