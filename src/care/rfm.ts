/** The four cuts that part an account's customers into fifths, by each of the three measures. */
export type RfmBounds = {
  readonly recencyDays: readonly number[];
  readonly orders: readonly number[];
  readonly spend: readonly number[];
  readonly customers: number;
};

export type RfmSegment = "champion" | "loyal" | "at-risk" | "hibernating" | "other";
