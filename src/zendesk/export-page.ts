import type { Instant } from "../care/facts.ts";
import type { CommentPayload } from "./payloads/comment.ts";
import type { MetricEventPayload } from "./payloads/metric-event.ts";
import type { OrganizationPayload } from "./payloads/organization.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { SurveyResponsePayload } from "./payloads/survey-response.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import type { UserPayload } from "./payloads/user.ts";

/**
 * What Zendesk gives in bulk and we read, in the order that spares the most work. The last ones not
 * every account has: they add to what the others tell. The very last is the longest by far.
 */
export const exportStreams = [
  "organizations",
  "users",
  "tickets",
  "ticket-events",
  "ratings",
  "survey-responses",
  "metric-events",
] as const;
export type ExportStream = (typeof exportStreams)[number];

/** Lists, of which each round is read from a moment on to the end. */
export const listStreams = [
  "ratings",
  "survey-responses",
] as const satisfies readonly ExportStream[];
export type ListStream = (typeof listStreams)[number];

export function isListStream(stream: ExportStream): stream is ListStream {
  return listStreams.some((name) => name === stream);
}

/** Whether an account may be without it, so that nothing waits for it. */
export function isOptionalStream(stream: ExportStream): boolean {
  return stream === "metric-events" || isListStream(stream);
}

/** Where an export goes on: after a cursor, or from a second since 1970 on. */
export type ExportPlace =
  | { readonly kind: "cursor"; readonly cursor: string }
  | { readonly kind: "second"; readonly second: number }
  /** Within a list, which has to be told where it began as well. */
  | {
      readonly kind: "page";
      readonly cursor: string;
      readonly second: number;
      /** When this round through the list began. */
      readonly begunAt: Instant;
      /** How many pages of it were read. */
      readonly pages: number;
    };

/** Comments that came with one change of a ticket. */
export type ExportedComments = {
  readonly ticketId: string;
  readonly comments: readonly CommentPayload[];
};

export type ExportedRows =
  | { readonly stream: "organizations"; readonly rows: readonly OrganizationPayload[] }
  | { readonly stream: "users"; readonly rows: readonly UserPayload[] }
  | { readonly stream: "tickets"; readonly rows: readonly TicketPayload[] }
  | { readonly stream: "ticket-events"; readonly rows: readonly ExportedComments[] }
  | { readonly stream: "ratings"; readonly rows: readonly SatisfactionRatingPayload[] }
  | { readonly stream: "survey-responses"; readonly rows: readonly SurveyResponsePayload[] }
  | { readonly stream: "metric-events"; readonly rows: readonly MetricEventPayload[] };

export type ExportPage = ExportedRows & {
  /** Rows that are not as documented, and were left out. */
  readonly unreadable: number;
  readonly next: ExportPlace;
  /** True where Zendesk has no more for now. */
  readonly isAtEnd: boolean;
  /** The oldest second of which the page tells; `null` where it does not. */
  readonly oldestSecond: number | null;
  /** The second up to which everything was given; `null` where the page does not tell. */
  readonly reachedSecond: number | null;
};

export type ExportRequest = {
  readonly place: ExportPlace;
  readonly size: number;
  /** When it is asked. */
  readonly at: Instant;
};
