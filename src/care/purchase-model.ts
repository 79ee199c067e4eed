/** What BG/NBD and gamma-gamma need to know of one customer's orders. */
export type PurchaseSummary = {
  /** Repeat purchases. */
  readonly frequency: number;
  /** From the first purchase to the last one. */
  readonly recency: number;
  /** From the first purchase to now, in the same unit. */
  readonly age: number;
  /** Mean of the repeat orders; `null` where their amounts are unknown. */
  readonly monetaryValue: number | null;
};

/** BG/NBD fitted on an account's customers, and gamma-gamma where amounts were given. */
export type PurchaseModel = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly spend: {
    readonly p: number;
    readonly q: number;
    readonly v: number;
    readonly customers: number;
  } | null;
};
