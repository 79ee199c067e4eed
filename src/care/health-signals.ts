/** What health is made of. */
export type HealthSignal = (typeof healthSignals)[number];

export const healthSignals = [
  "csat",
  "sentiment",
  "nps",
  "contact",
  "resolution",
  "promises",
  "engagement",
  "usage",
  "billing",
] as const;

/** What health may not rise above while it lasts. */
export type HealthCapId = (typeof healthCapIds)[number];

export const healthCapIds = [
  "cancel-wish",
  "open-complaint",
  "sensitive-matter",
  "lapsed",
] as const;
