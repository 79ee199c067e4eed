import type { Statement } from "./statements.ts";

/** A value that we do not know, and why: the agent is told, never shown a guess. */
export type Unknown = { readonly known: false; readonly reason: UnknownReason };

export type UnknownReason =
  | "no-tickets"
  | "tickets-not-given"
  | "no-ratings"
  | "no-service-times"
  | "no-replies-yet"
  | "no-solved-tickets"
  | "no-complaints"
  | "no-solved-complaints"
  | "no-user-record"
  | "no-name"
  | "no-start-date"
  | "starts-later"
  | "prospect"
  | "no-tenure"
  | "no-tier-reached"
  | "nothing-scored"
  | "no-nps-answers"
  | "not-recorded"
  | "no-survey-answers"
  | "no-sla"
  | "no-open-complaint"
  | "no-orders"
  | "no-purchase-model"
  | "too-few-customers"
  | "too-few-signals";

/** A dated fact behind a value: an id to look up, a day, and the fact in words. */
export type Evidence = {
  readonly kind: "ticket" | "rating" | "comment" | "event" | "user";
  /** Id of that kind of thing; of a rating without an id of its own, the ticket's. */
  readonly id: string;
  /** The ticket to open to see it; `null` where there is none. */
  readonly ticketId: string | null;
  /** Calendar day in the policy's time zone, `YYYY-MM-DD`. */
  readonly on: string;
  /** The fact in English. */
  readonly text: string;
  /** The same fact as code and values, for other languages. */
  readonly statement: Statement;
  /** The one sentence that caused it, where its text was at hand; facts never hold it. */
  readonly quote: string | null;
};

/** A measured value with the number of tickets it rests on. */
export type Figure =
  | {
      readonly known: true;
      readonly value: number;
      readonly unit: "percent" | "minutes" | "count" | "days";
      readonly samples: number;
      /** Who measured: the helpdesk, or this engine from conversations. */
      readonly source: "zendesk" | "computed";
      /** At most the five newest. */
      readonly evidence: readonly Evidence[];
    }
  | Unknown;
