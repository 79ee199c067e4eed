import type { FollowUp, SentimentSource } from "./care-context.ts";
import type { CustomerEvent } from "./customer-event.ts";
import type { CustomerFacts, Instant, TicketFacts, TicketStatus } from "./facts.ts";
import { followUpOf } from "./follow-ups.ts";
import type { Policy } from "./policy.ts";
import { labelOf, type SentimentLabel } from "./sentiment-label.ts";
import { scoredTicketsOf } from "./ticket-sentiment.ts";
import { newestFirst } from "./tickets.ts";

type EntryOf<Kind extends string> = {
  readonly kind: Kind;
  /** Of all entries of a customer, only this one has it. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The ticket that it opens; `null` where it is of none. */
  readonly ticketId: string | null;
};

/** A ticket on the day on which it was opened. */
export type TicketEntry = EntryOf<"ticket"> & {
  readonly channel: string | null;
  /** The channel of the contact before, where this one came another way. */
  readonly switchedFrom: string | null;
  readonly status: TicketStatus;
  /** True for one that is part of another. */
  readonly isMerged: boolean;
  readonly rating: "good" | "bad" | null;
  readonly sentiment: { readonly label: SentimentLabel; readonly source: SentimentSource } | null;
};

/** A follow-up on the day on which somebody accepted it. */
export type FollowUpEntry = EntryOf<"follow-up"> & Pick<FollowUp, "rule" | "state" | "dueAt">;

/** What another system told: never an amount, and never anybody's words. */
export type EventEntry =
  | (EntryOf<"order"> & { readonly product: string | null })
  | EntryOf<"refund">
  | (EntryOf<"subscription"> & {
      readonly state: "started" | "renewed" | "cancelled";
      readonly plan: string | null;
      readonly renewsOn: string | null;
    })
  | (EntryOf<"payment"> & { readonly state: "failed" | "paid" })
  | (EntryOf<"nps"> & { readonly score: number })
  | (EntryOf<"setup-step"> & { readonly step: string })
  | (EntryOf<"go-live"> & { readonly product: string | null })
  | EntryOf<"contact-left">
  | (EntryOf<"feature-shipped"> & { readonly feature: string });

export type TimelineEntry = TicketEntry | FollowUpEntry | EventEntry;

/**
 * All that happened with a customer across channels, the newest first.
 *
 * Use is left out, which is counted by the day, and so is what agents said of suggestions and of
 * sentiment: the line is the customer's, not the team's. What lies ahead is left out too.
 */
export function timelineOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): readonly TimelineEntry[] {
  const followUps = facts.followUps.map((followUp) => followUpEntryOf(followUpOf(followUp, at)));
  const events = facts.events.filter((event) => event.at <= at);
  return [
    ...ticketEntriesOf(facts, policy, at),
    ...followUps,
    ...events.flatMap((event) => eventEntryOf(event) ?? []),
  ].toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

function ticketEntriesOf(
  facts: CustomerFacts,
  { sentiment: { labelThreshold } }: Policy,
  at: Instant,
): readonly TicketEntry[] {
  const scored = new Map(scoredTicketsOf(facts, at).map((ticket) => [ticket.ticketId, ticket]));
  const switches = channelSwitchesOf(facts.tickets);
  return facts.tickets.map((ticket) => {
    const sentiment = scored.get(ticket.id);
    return {
      kind: "ticket",
      id: `ticket:${ticket.id}`,
      at: new Date(ticket.createdAt).toISOString(),
      ticketId: ticket.id,
      channel: ticket.channel,
      switchedFrom: switches.get(ticket.id) ?? null,
      status: ticket.status,
      isMerged: ticket.isMerged,
      rating: ticket.rating?.verdict ?? null,
      sentiment:
        sentiment === undefined
          ? null
          : { label: labelOf(sentiment.score, labelThreshold), source: sentiment.source },
    };
  });
}

/**
 * By ticket, the channel that the customer came from: that of their contact before, where it is another.
 *
 * A ticket that was merged is no contact of its own; one whose channel is not known says nothing.
 */
function channelSwitchesOf(tickets: readonly TicketFacts[]): ReadonlyMap<string, string> {
  const switches = new Map<string, string>();
  let before: string | null = null;
  for (const { id, channel, isMerged } of newestFirst(tickets).toReversed()) {
    if (isMerged || channel === null) continue;
    if (before !== null && before !== channel) switches.set(id, before);
    before = channel;
  }
  return switches;
}

function followUpEntryOf({ ticketId, createdAt, rule, state, dueAt }: FollowUp): FollowUpEntry {
  const id = `follow-up:${ticketId}`;
  return { kind: "follow-up", id, at: createdAt, ticketId, rule, state, dueAt };
}

function eventEntryOf(event: CustomerEvent): EventEntry | null {
  const id = `${event.kind}:${event.id}`;
  const entry = { id, at: new Date(event.at).toISOString(), ticketId: null };
  switch (event.kind) {
    case "order":
    case "go-live":
      return { ...entry, kind: event.kind, product: event.product };
    case "refund":
    case "contact-left":
      return { ...entry, kind: event.kind };
    case "subscription": {
      const { kind, state, plan, renewsOn } = event;
      return { ...entry, kind, state, plan, renewsOn };
    }
    case "payment":
      return { ...entry, kind: event.kind, state: event.state };
    case "nps":
      return { ...entry, kind: event.kind, score: event.score };
    case "setup-step":
      return { ...entry, kind: event.kind, step: event.step };
    case "feature-shipped": {
      const { kind, feature, ticketId } = event;
      return { ...entry, kind, feature, ticketId };
    }
    case "usage":
    case "suggestion-dismissed":
    case "suggestion-put-off":
    case "sentiment-corrected":
      return null;
  }
}
