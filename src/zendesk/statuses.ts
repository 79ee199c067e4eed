import { comparedIds } from "../care/compared-ids.ts";
import type { Instant, StatusChange, TicketStatus } from "../care/facts.ts";
import type { AuditPayload } from "./payloads/audit.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

const words: readonly TicketStatus[] = ["new", "open", "pending", "hold", "solved", "closed"];

function statusIn(value: unknown): TicketStatus | null {
  return words.find((word) => word === value) ?? null;
}

function inOrder(audits: readonly AuditPayload[]): readonly AuditPayload[] {
  const once = new Map(audits.map((audit) => [audit.id, audit]));
  return [...once.values()].sort((a, b) => a.created_at - b.created_at || comparedIds(a.id, b.id));
}

/**
 * Every status that a ticket had, oldest first, out of its audits in any order. Empty where they do
 * not tell of every one: they begin later than the ticket, or one change does not follow from the
 * one before. Only of `new` is it known that no other status came before it.
 */
export function statusesOf(
  audits: readonly AuditPayload[],
  createdAt: Instant,
): readonly StatusChange[] {
  const statuses: StatusChange[] = [];
  for (const { created_at: at, events } of inOrder(audits)) {
    for (const event of events) {
      const status = event.field_name === "status" ? statusIn(event.value) : null;
      if (status === null) continue;
      const before = statusIn(event.previous_value);
      const last = statuses.at(-1);
      if (last === undefined && event.type === "Change") {
        if (before !== "new") return [];
        statuses.push({ at: createdAt, status: before });
      } else if (last !== undefined && before !== null && before !== last.status) return [];
      if (status !== statuses.at(-1)?.status) {
        statuses.push({ at: Math.max(at, statuses.at(-1)?.at ?? createdAt), status });
      }
    }
  }
  return statuses;
}

/**
 * A history that reaches to how the ticket stands, else an empty one: what was exported earlier than
 * the ticket would give figures of another day. That a solved ticket was closed changes none.
 */
export function wholeHistoryOf(
  statuses: readonly StatusChange[],
  { status }: TicketPayload,
): readonly StatusChange[] {
  const last = statuses.at(-1)?.status;
  return last === status || (last === "solved" && status === "closed") ? statuses : [];
}
