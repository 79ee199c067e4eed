import { dayOf } from "./calendar.ts";
import { comparedIds } from "./compared-ids.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { reopenedAtsIn } from "./status-history.ts";

/** What a customer can do in the days after. */
export const aftermathKinds = [
  "rated-good",
  "rated-bad",
  "reopened",
  "wrote-again",
  "renewed",
  "cancelled",
  "contact-left",
] as const;

/** Something that a customer did in the days after, on its day. */
export type Aftermath = {
  readonly kind: (typeof aftermathKinds)[number];
  readonly on: string;
  /** The ticket to open; `null` where it happened outside of support. */
  readonly ticketId: string | null;
};

/** What a customer did after a moment, until another one; oldest first. It came after: nothing says it came of it. */
export function aftermathOf(
  { tickets, events }: CustomerFacts,
  timeZone: string,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): readonly Aftermath[] {
  const found: { kind: Aftermath["kind"]; at: Instant; ticketId: string | null }[] = [];
  const note = (kind: Aftermath["kind"], at: Instant | null, ticketId: string | null) => {
    if (at !== null && at > from && at <= until) found.push({ kind, at, ticketId });
  };
  for (const { id, rating, earlierRatings, statuses, isMerged, createdAt } of tickets) {
    for (const each of rating === null ? earlierRatings : [rating, ...earlierRatings]) {
      note(each.verdict === "good" ? "rated-good" : "rated-bad", each.ratedAt, id);
    }
    for (const at of reopenedAtsIn(statuses)) note("reopened", at, id);
    if (!isMerged) note("wrote-again", createdAt, id);
  }
  for (const event of events) {
    if (event.kind === "contact-left") note("contact-left", event.at, null);
    if (event.kind !== "subscription" || event.state === "started") continue;
    note(event.state, event.at, null);
  }
  return found
    .sort(
      (a, b) =>
        a.at - b.at ||
        aftermathKinds.indexOf(a.kind) - aftermathKinds.indexOf(b.kind) ||
        comparedIds(a.ticketId ?? "", b.ticketId ?? ""),
    )
    .map(({ kind, at, ticketId }) => ({ kind, on: dayOf(at, timeZone), ticketId }));
}
