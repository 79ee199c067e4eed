import { standingIn } from "./figure-rules.ts";
import type { CustomerMeasures, TicketMeasures } from "./measures.ts";
import { monthAfter, type Span } from "./month.ts";

/** By what a team's customers are told apart. */
export const segmentKinds = ["tier", "stage", "brand", "channel"] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** Some of the customers: those of a tier or stage, or of a brand or channel by its id or name. */
export type Segment = { readonly by: SegmentKind; readonly value: string };

/**
 * True for a customer of the segment in a span: of the tier they have now; of the stage in which they
 * were when it began, or of somebody who came later, when it ended; or with a ticket of that brand or
 * channel.
 */
export function isCustomerIn(
  measures: CustomerMeasures,
  { by, value }: Segment,
  span: Span,
): boolean {
  if (by === "tier") return measures.tier === value;
  if (by === "stage") return stageIn(measures, span) === value;
  return measures.tickets.some((ticket) => isTicketIn(ticket, { by, value }));
}

/** True for a ticket of the segment's brand or channel; by tier or stage any ticket is. */
export function isTicketIn(ticket: TicketMeasures, { by, value }: Segment): boolean {
  if (by === "brand") return ticket.brandId === value;
  return by !== "channel" || ticket.channel === value;
}

function stageIn(measures: CustomerMeasures, { first, last }: Span) {
  const before = standingIn(measures, monthAfter(first, -1));
  return before?.stage ?? standingIn(measures, last)?.stage ?? null;
}

/** The segments that a customer is in now. */
export function segmentsOf(measures: CustomerMeasures): readonly Segment[] {
  const stage = measures.standings.at(-1)?.stage ?? null;
  const brands = new Set(measures.tickets.map(({ brandId }) => brandId));
  const channels = new Set(measures.tickets.map(({ channel }) => channel));
  return [
    ...segmentsBy("tier", [measures.tier]),
    ...segmentsBy("stage", [stage]),
    ...segmentsBy("brand", brands),
    ...segmentsBy("channel", channels),
  ];
}

function segmentsBy(by: SegmentKind, values: Iterable<string | null>): readonly Segment[] {
  return [...values].flatMap((value) => (value === null ? [] : [{ by, value }]));
}
