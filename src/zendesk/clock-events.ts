import { comparedIds } from "../care/compared-ids.ts";
import type { MetricEventPayload } from "./payloads/metric-event.ts";

/** What happened to a clock of a ticket, as far as its targets rest on it. */
export type ClockEvent = Pick<
  MetricEventPayload,
  "id" | "metric" | "instance_id" | "type" | "time" | "sla" | "deleted"
>;

/** The events that a target rests on; others tell what was measured, or of targets of groups. */
const toldTypes: readonly string[] = ["activate", "pause", "fulfill", "apply_sla", "breach"];

/** The events that targets rest on, by their ticket. */
export function clockEventsByTicket(
  events: readonly MetricEventPayload[],
): ReadonlyMap<string, readonly ClockEvent[]> {
  const byTicket = new Map<string, ClockEvent[]>();
  for (const { ticket_id: ticketId, ...event } of events) {
    if (!toldTypes.includes(event.type)) continue;
    const known = byTicket.get(ticketId);
    if (known === undefined) byTicket.set(ticketId, [event]);
    else known.push(event);
  }
  return byTicket;
}

/**
 * Each event once, in the order in which they came about, whichever was told first: one that was
 * taken back stays taken back.
 */
export function eachEventOnce<Event extends ClockEvent>(
  events: readonly Event[],
): readonly Event[] {
  const once = new Map<string, Event>();
  for (const event of events) {
    const known = once.get(event.id);
    if (known === undefined || isAfter(event, known)) once.set(event.id, event);
  }
  return [...once.values()].sort((a, b) => a.time - b.time || comparedIds(a.id, b.id));
}

/** Of two that say otherwise under one id: one that was taken back, else the later, else either one. */
function isAfter(one: ClockEvent, other: ClockEvent): boolean {
  const isGone = Number(one.deleted === true) - Number(other.deleted === true);
  const later = isGone || one.time - other.time;
  return later === 0 ? JSON.stringify(one) > JSON.stringify(other) : later > 0;
}
