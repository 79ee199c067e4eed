import type { Instant } from "./facts.ts";
import type { MessageReading } from "./message-reading.ts";
import type { RuleId } from "./rules.ts";
import type { SentimentLabel } from "./sentiment-label.ts";

/** What every event has: an id of its sender, by which a second delivery is told, and its moment. */
type EventOf<Kind extends string> = {
  readonly kind: Kind;
  readonly id: string;
  readonly at: Instant;
};

/** Something bought. Amounts are whole units of the account's currency. */
export type OrderEvent = EventOf<"order"> & {
  readonly amount: number | null;
  /** What the shop calls it; never anybody's words. */
  readonly product: string | null;
};

/** Money given back; positive. */
export type RefundEvent = EventOf<"refund"> & { readonly amount: number };

export type SubscriptionEvent = EventOf<"subscription"> & {
  readonly state: "started" | "renewed" | "cancelled";
  readonly plan: string | null;
  /** Calendar day on which it runs out unless it is renewed; `null` where it does not run out. */
  readonly renewsOn: string | null;
};

export type PaymentEvent = EventOf<"payment"> & { readonly state: "failed" | "paid" };

/** An answer to "how likely are you to recommend us?", 0 to 10. */
export type NpsEvent = EventOf<"nps"> & {
  readonly score: number;
  /** All that is kept of the words beside the score; `null` where there were none. */
  readonly reading: MessageReading | null;
};

/** How much was used, in whatever the account counts; several on one day add up. */
export type UsageEvent = EventOf<"usage"> & {
  readonly count: number;
  readonly feature: string | null;
};

/** One step of setting up that was done; the policy names the steps there are. */
export type SetupStepEvent = EventOf<"setup-step"> & { readonly step: string };

/** The day on which what was bought is in use. */
export type GoLiveEvent = EventOf<"go-live"> & { readonly product: string | null };

/** The main contact or admin of the customer left, or their address bounces. */
export type ContactLeftEvent = EventOf<"contact-left"> & { readonly role: string | null };

/** Something this customer asked for is there now. */
export type FeatureShippedEvent = EventOf<"feature-shipped"> & {
  readonly feature: string;
  /** The ticket in which they asked, where the sender knows it. */
  readonly ticketId: string | null;
};

export const dismissalReasons = [
  "not-true",
  "already-done",
  "bad-moment",
  "not-helpful",
  "other",
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** An agent said no to a suggestion. */
export type SuggestionDismissedEvent = EventOf<"suggestion-dismissed"> & {
  readonly rule: RuleId;
  readonly evidenceKey: string;
  readonly reason: DismissalReason;
  /** The ticket that the suggestion was made from, or beside which it stood, where that is known. */
  readonly ticketId: string | null;
};

/** An agent does not want to see a suggestion before a moment; one that is over shows it again. */
export type SuggestionPutOffEvent = EventOf<"suggestion-put-off"> & {
  readonly rule: RuleId;
  readonly evidenceKey: string;
  readonly until: Instant;
  /** The agent's Zendesk id. */
  readonly by: string;
};

/** An agent said that a ticket's sentiment is another one. */
export type SentimentCorrectedEvent = EventOf<"sentiment-corrected"> & {
  readonly ticketId: string;
  readonly label: SentimentLabel;
  /** The agent's Zendesk id. */
  readonly by: string;
};

/** Something that happened to a customer outside of support, as another system told it. */
export type CustomerEvent =
  | OrderEvent
  | RefundEvent
  | SubscriptionEvent
  | PaymentEvent
  | NpsEvent
  | UsageEvent
  | SetupStepEvent
  | GoLiveEvent
  | ContactLeftEvent
  | FeatureShippedEvent
  | SuggestionDismissedEvent
  | SuggestionPutOffEvent
  | SentimentCorrectedEvent;

export type CustomerEventKind = CustomerEvent["kind"];

/** The events of one kind that have happened by a moment, the newest first; equal moments by id. */
export function eventsOfKind<Kind extends CustomerEventKind>(
  events: readonly CustomerEvent[],
  kind: Kind,
  at: Instant,
): readonly Extract<CustomerEvent, { readonly kind: Kind }>[] {
  return events
    .filter(
      (event): event is Extract<CustomerEvent, { readonly kind: Kind }> =>
        event.kind === kind && event.at <= at,
    )
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
}
