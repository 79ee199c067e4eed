import type { Account } from "../../../sandbox/account/account.ts";
import type { Instant, SlaFacts } from "../../../src/care/facts.ts";
import { metricEventSchema } from "../../../src/zendesk/payloads/metric-event.ts";
import { slaOf } from "../../../src/zendesk/sla.ts";
import { at } from "../../support/clock.ts";

/** From when on a service that begins in November 2026 reads metric events. */
export const readSince: Instant = at("2024-09-30");

/** A ticket's targets by the sandbox's own events, as far as they are read. */
export function toldTargetsOf({ metricEvents }: Account, ticketId: number): readonly SlaFacts[] {
  const events = (metricEvents.get(ticketId) ?? []).map((row) => metricEventSchema.parse(row));
  const read = events.filter(({ time }) => time >= readSince);
  return slaOf(read, [], readSince);
}
