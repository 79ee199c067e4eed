import type { Evidence, Unknown } from "./figure.ts";
import type { ContactChannel } from "./preferences.ts";
import type { RfmSegment } from "./rfm.ts";

/** A customer's answer to the recommendation question; of one person never "an NPS". */
export type NpsAnswer =
  | {
      readonly known: true;
      readonly score: number;
      readonly category: "detractor" | "passive" | "promoter";
      readonly on: string;
      readonly answers: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** What the customer may yet spend, by a model, with what it rests on. */
export type PredictedValue =
  | {
      readonly known: true;
      /** Over the horizon, in whole units of the account's currency; `null` without amounts. */
      readonly value: number | null;
      readonly horizonMonths: number;
      readonly expectedOrders: number;
      /** That the customer will ever buy again. */
      readonly probabilityAlive: number;
      readonly model: "bg-nbd" | "bg-nbd+gamma-gamma";
      /** How many customers the model was fitted on, and how many orders this customer made. */
      readonly customers: number;
      readonly orders: number;
    }
  | Unknown;

export type LifetimeValue =
  | {
      readonly known: true;
      /** To date: orders less refunds, or the mapped field. */
      readonly value: number;
      readonly source: "mapped-field" | "orders";
      /** Orders with an amount; 0 for a mapped value. */
      readonly samples: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type Rfm =
  | {
      readonly known: true;
      /** Each from 1 to 5, by fifths of the account's customers. */
      readonly recency: number;
      readonly frequency: number;
      readonly monetary: number;
      readonly segment: RfmSegment;
      readonly customers: number;
    }
  | Unknown;

export type Preferences = {
  readonly channel: ContactChannel | null;
  /** The name to greet them by; `null`: the one of their record. */
  readonly addressAs: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly doNotContact: boolean;
};

/** What the relationship says. */
export type CareLens = {
  readonly nps: NpsAnswer;
  readonly lifetimeValue: LifetimeValue;
  readonly predictedValue: PredictedValue;
  readonly rfm: Rfm;
  readonly retention: { readonly known: true; readonly since: string } | Unknown;
  readonly preferences: Preferences;
};
